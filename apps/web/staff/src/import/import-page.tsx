import { Alert, FileButton, Group, Loader, Paper, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type DragEvent } from 'react'
import { askImport, type LongWork, useLongWork } from '../long-work/long-work-api'
import { w } from '../long-work/words'
import { Action } from '../shared/action'
import { PageTitle } from '../shared/page-title'
import { Empty, Failure, Loading } from '../shared/states'
import { useWrite } from '../shared/use-write'
import { t } from '../texts'
import { reportQuery } from './import-api'
import classes from './import.module.css'
import { Report } from './report'

/** Referral lists in: the worker reads them, also when nobody looks; each has its own report. */
export function ImportPage() {
  const [isOver, setOver] = useState(false)
  const works = useLongWork().filter(({ kind }) => kind === 'import')
  const { mutate, isPending, error } = useWrite(async (files: File[]) => {
    for (const file of files) await askImport(file)
  })
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (!isPending) mutate([...event.dataTransfer.files])
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
        <FileButton onChange={mutate} accept=".csv,text/csv" multiple>
          {(props) => (
            <Action {...props} size="sm" disabled={isPending}>
              {t.import.pick}
            </Action>
          )}
        </FileButton>
      </Paper>
      {error && <Failure error={error} />}
      <div role="status">{works.map((work) => work.endedAt === null && <Busy key={work.id} work={work} />)}</div>
      {works.length === 0 && <Empty title={t.import.nothing} />}
      {works.map((work) => work.endedAt !== null && <Ended key={work.id} work={work} />)}
    </Stack>
  )
}

function Ended({ work: { label, reason, result } }: { work: LongWork }) {
  if (result) return <Read importId={String(result.importId)} />
  return (
    <Alert color="red" variant="light" title={label} styles={{ title: { color: '#7d1515' } }}>
      <Failure error={new Error(reason ?? '')} />
    </Alert>
  )
}

function Read({ importId }: { importId: string }) {
  const { data, error } = useQuery(reportQuery(importId))
  if (error) return <Failure error={error} />
  return data ? <Report report={data} /> : <Loading lines={4} />
}

function Busy({ work: { label, done, total } }: { work: LongWork }) {
  return (
    <Group gap="sm">
      <Loader size="sm" aria-hidden="true" />
      <Text size="sm">
        {t.import.reading(label)} {total > 0 && w.steps(done, total)}
      </Text>
    </Group>
  )
}
