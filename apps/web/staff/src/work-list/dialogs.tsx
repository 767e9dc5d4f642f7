import { Button, Group, NativeSelect, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { hospitalQuery } from '../queries'
import { Action } from '../shared/action'
import { showDay, showInstant } from '../shared/dates'
import { Dialog } from '../shared/dialog'
import { parseDay } from '../shared/parse-day'
import { say } from '../shared/toast'
import { useWrite } from '../shared/use-write'
import { w } from './words'
import { type CallOutcome, callsQuery, colleaguesQuery, work, type WorkRow } from './work-list-api'

interface Props {
  row: WorkRow
  close: () => void
}
const onSubmit = (act: () => void) => (event: FormEvent) => {
  event.preventDefault()
  act()
}
const who = ({ patient }: Pick<WorkRow, 'patient'>) => `${patient.name}, ${patient.number}`

/** Gives the row to a colleague, or to oneself. */
export function AssignDialog({ row, close }: Props) {
  const { data: colleagues = [] } = useQuery(colleaguesQuery)
  const [chosen, setChosen] = useState('')
  const to = chosen || colleagues[0]?.name
  const { mutate, isPending } = useWrite(work.take, () => {
    say(w.assigned(colleagues.find(({ name }) => name === to)?.displayName ?? ''))
    close()
  })
  return (
    <Dialog opened close={close} title={w.assignTitle} size="sm">
      <form onSubmit={onSubmit(() => to && mutate({ referralId: row.referralId, to, over: true }))}>
        <Stack gap="sm">
          <Text size="sm">{who(row)}</Text>
          <NativeSelect
            data-autofocus
            label={w.colleague}
            value={to ?? ''}
            onChange={({ currentTarget }) => setChosen(currentTarget.value)}
            data={colleagues.map(({ name, displayName }) => ({ value: name, label: displayName }))}
          />
          <Action type="submit" disabled={isPending || !to} w="fit-content">
            {w.assignTitle}
          </Action>
        </Stack>
      </form>
    </Dialog>
  )
}

/** A colleague has the row already: taking it over is asked once. */
export function TakeOverDialog({ row, close }: Props) {
  const { mutate, isPending } = useWrite(work.take, () => {
    say(w.taken)
    close()
  })
  return (
    <Dialog opened close={close} title={w.takeOver(row.taken?.name ?? '')} size="sm">
      <Stack gap="sm">
        <Text size="sm">{who(row)}</Text>
        <Text size="sm">{w.takeOverAsk}</Text>
        <Action
          data-autofocus
          disabled={isPending}
          w="fit-content"
          onClick={() => mutate({ referralId: row.referralId, over: true })}
        >
          {w.takeOverYes}
        </Action>
      </Stack>
    </Dialog>
  )
}

const OUTCOMES = Object.entries(w.outcomes) as [CallOutcome, string][]

/** Writes down one call, beside the earlier ones. */
export function CallDialog({ row, close }: Pick<Props, 'close'> & { row: Pick<WorkRow, 'referralId' | 'patient'> }) {
  const { data: calls = [] } = useQuery(callsQuery(row.referralId))
  const [outcome, setOutcome] = useState<CallOutcome>('no-answer')
  const [note, setNote] = useState('')
  const { mutate, isPending } = useWrite(work.noteCall, () => {
    say(w.noteSaved)
    close()
  })
  return (
    <Dialog opened close={close} title={w.callTitle} size="md">
      <form onSubmit={onSubmit(() => mutate({ referralId: row.referralId, outcome, note }))}>
        <Stack gap="sm">
          <Text size="sm">{who(row)}</Text>
          <Radio.Group label={w.outcome} value={outcome} onChange={(value) => setOutcome(value as CallOutcome)}>
            <Group gap="md" mt={4}>
              {OUTCOMES.map(([value, label], index) => (
                <Radio key={value} value={value} label={label} data-autofocus={index === 1 || undefined} />
              ))}
            </Group>
          </Radio.Group>
          <Textarea
            label={w.noteLabel}
            value={note}
            maxLength={1000}
            autosize
            minRows={2}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
          />
          <Action type="submit" disabled={isPending} w="fit-content">
            {w.noteSave}
          </Action>
          <Text fw={600} size="sm">
            {w.earlierCalls}
          </Text>
          {calls.length === 0 && <Text size="sm">{w.noCalls}</Text>}
          {calls.map((call) => (
            <Text size="sm" key={call.at}>
              {w.called(showInstant(call.at), call.by)}: {w.outcomes[call.outcome]}
              {call.note && `, ${call.note}`}
            </Text>
          ))}
        </Stack>
      </form>
    </Dialog>
  )
}

/** Takes the row off its list until a day, with the reason. */
export function SnoozeDialog({ row, close }: Props) {
  const { data: hospital } = useQuery(hospitalQuery)
  const [typed, setTyped] = useState('+1')
  const [note, setNote] = useState('')
  const [wrong, setWrong] = useState(false)
  const until = hospital ? parseDay(typed, hospital.today) : null
  const { mutate, isPending } = useWrite(work.snooze, () => {
    say(w.snoozed(until ? showDay(until) : ''))
    close()
  })
  const save = () => {
    if (!until || !hospital || until <= hospital.today) return setWrong(true)
    mutate({ referralId: row.referralId, list: row.list, until, note })
  }
  return (
    <Dialog opened close={close} title={w.snoozeTitle} size="sm">
      <form onSubmit={onSubmit(save)}>
        <Stack gap="sm">
          <Text size="sm">{who(row)}</Text>
          <TextInput
            data-autofocus
            label={w.snoozeUntil}
            description={until ? showDay(until) : w.snoozeHint}
            value={typed}
            error={wrong && w.snoozeBad}
            onFocus={({ currentTarget }) => currentTarget.select()}
            onChange={({ currentTarget }) => {
              setWrong(false)
              setTyped(currentTarget.value)
            }}
          />
          <TextInput
            label={w.snoozeNote}
            value={note}
            maxLength={300}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
          />
          <Button type="submit" disabled={isPending} w="fit-content">
            {w.snoozeSave}
          </Button>
        </Stack>
      </form>
    </Dialog>
  )
}
