import { Alert, FileButton, Group, Paper, Radio, Stack, Text, Title } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiError } from '../api'
import classes from '../path/path.module.css'
import { queryClient } from '../queries'
import { Action } from '../shared/action'
import { showInstant } from '../shared/dates'
import { PageTitle } from '../shared/page-title'
import { Failure, Loading } from '../shared/states'
import { say } from '../shared/toast'
import { useWrite } from '../shared/use-write'
import { formsApi, type InstrumentList, instrumentsQuery } from './questionnaires-api'
import { w } from './words'

const again = () => queryClient.invalidateQueries(instrumentsQuery)

/** Instruments that the hospital brings under its own licence. */
export function InstrumentsPage() {
  const { data, error, refetch } = useQuery(instrumentsQuery)
  if (error && !data) return <Failure error={error} retry={() => void refetch()} />
  if (!data) return <Loading />
  return (
    <Stack gap="sm" maw={980}>
      <PageTitle>{w.instruments.title}</PageTitle>
      <Text size="sm" maw={760}>
        {w.instruments.intro}
      </Text>
      <Import slots={data.slots} />
      <Paper component="section" aria-labelledby="imported">
        <Title order={2} size="h5" id="imported" mb="xs">
          {w.instruments.list}
        </Title>
        {data.instruments.length === 0 ? (
          <Text size="sm">{w.instruments.none}</Text>
        ) : (
          <Imported instruments={data.instruments} />
        )}
      </Paper>
    </Stack>
  )
}

function Import({ slots }: { slots: InstrumentList['slots'] }) {
  const [slot, setSlot] = useState('eq-5d-5l')
  const read = useMutation({
    mutationFn: async (file: File) => {
      const json: unknown = await file.text().then((text) => JSON.parse(text))
      return formsApi.import(slot, Object(json) as Record<string, unknown>)
    },
    onSuccess: async ({ title }) => {
      await again()
      say(w.instruments.done(title))
    },
  })
  const { error } = read
  const faults = error instanceof ApiError ? (error.fields?.['questionnaire'] ?? error.message) : w.instruments.noJson
  return (
    <Paper>
      <Radio.Group label={w.instruments.slot} value={slot} onChange={setSlot}>
        <Stack gap={6} mt={6}>
          {slots.map((one) => (
            <Radio
              key={one.slot}
              value={one.slot}
              label={w.instruments.slots[one.slot] ?? one.slot}
              description={one.shipped ? w.instruments.shipped(one.shipped) : w.instruments.empty}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Group mt="sm">
        <FileButton accept=".json,application/json" onChange={(file) => file && read.mutate(file)}>
          {(props) => (
            <Action {...props} loading={read.isPending}>
              {w.instruments.file}
            </Action>
          )}
        </FileButton>
      </Group>
      {error && (
        <Alert color="red" role="alert" mt="sm" title={w.instruments.faults}>
          {faults.split('\n').map((fault) => (
            <div key={fault}>
              <code>{fault}</code>
            </div>
          ))}
        </Alert>
      )}
    </Paper>
  )
}

function Imported({ instruments }: { instruments: InstrumentList['instruments'] }) {
  const retire = useWrite(async (id: string) => {
    await formsApi.retire(id)
    await again()
  })
  const { columns } = w.instruments
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            {[columns.title, columns.version, columns.language, columns.by, columns.state].map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {instruments.map(({ id, slot, title, url, version, language, copyright, questions, ...one }) => (
            <tr key={id}>
              <th scope="row">
                {title}
                <span className={classes.detail}>
                  {w.instruments.slots[slot]} · {w.instruments.questions(questions)} · {copyright}
                </span>
              </th>
              <td>
                {version}
                <span className={classes.detail}>{url}</span>
              </td>
              <td>{language}</td>
              <td>
                {one.importedBy}, {showInstant(one.importedAt)}
              </td>
              <td>
                {one.retiredAt ? (
                  `${w.instruments.retired} ${showInstant(one.retiredAt)}`
                ) : (
                  <Action
                    variant="default"
                    size="xs"
                    onClick={() => retire.mutate(id)}
                    aria-label={`${w.instruments.retire}: ${title} ${version}`}
                  >
                    {w.instruments.retire}
                  </Action>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
