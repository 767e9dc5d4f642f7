import { Loader, Group, Paper, Stack, Text, FileButton, Alert } from '@mantine/core'
import { useState, type DragEvent } from 'react'
import { api, ApiError, type ImportReport } from '../api'
import { readAgain } from '../queries'
import { Action } from '../shared/action'
import { PageTitle } from '../shared/page-title'
import { Empty, Failure } from '../shared/states'
import { t } from '../texts'
import classes from './import.module.css'
import { Report } from './report'

interface Reading {
  name: string
  report?: ImportReport
  error?: Error
}

/** Referral lists in, one file after the other; each with its own report. */
export function ImportPage() {
  const [readings, setReadings] = useState<Reading[]>([])
  const [isOver, setOver] = useState(false)
  const isReading = readings.some(({ report, error }) => !report && !error)

  async function read(files: File[]) {
    const added = files.map(({ name }): Reading => ({ name }))
    setReadings((earlier) => [...added, ...earlier])
    const finish = (reading: Reading, outcome: Partial<Reading>) => {
      Object.assign(reading, outcome)
      setReadings((all) => [...all])
    }
    for (const [index, file] of files.entries()) {
      await api.importFile(file).then(
        (report) => finish(added[index]!, { report }),
        (error: ApiError) => finish(added[index]!, { error }),
      )
    }
    void readAgain()
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (!isReading) void read([...event.dataTransfer.files])
  }

  return (
    <Stack gap="sm">
      <PageTitle>{t.import.title}</PageTitle>
      <Text size="sm" maw={760}>
        {t.import.intro}
      </Text>
      <Paper
        className={classes.drop}
        data-over={isOver}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Text fw={600}>{t.import.drop}</Text>
        <FileButton onChange={(files) => void read(files)} accept=".csv,text/csv" multiple>
          {(props) => (
            <Action {...props} size="sm" disabled={isReading}>
              {t.import.pick}
            </Action>
          )}
        </FileButton>
      </Paper>
      <div role="status">
        {readings.map(
          ({ name, report, error }, index) => !report && !error && <Busy key={`${name}${index}`} name={name} />,
        )}
      </div>
      {readings.length === 0 && <Empty title={t.import.nothing} />}
      {readings.map(({ name, report, error }, index) => (
        <div key={`${name}${readings.length - index}`}>
          {report && <Report name={name} report={report} />}
          {error && (
            <Alert color="red" variant="light" title={name} styles={{ title: { color: '#7d1515' } }}>
              <Failure error={error} />
            </Alert>
          )}
        </div>
      ))}
    </Stack>
  )
}

function Busy({ name }: { name: string }) {
  return (
    <Group gap="sm">
      <Loader size="sm" aria-hidden="true" />
      <Text size="sm">{t.import.reading(name)}</Text>
    </Group>
  )
}
