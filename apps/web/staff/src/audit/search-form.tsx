import { Button, Group, NativeSelect, Paper, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { hospitalQuery, sessionQuery } from '../queries'
import { parseDay } from '../shared/parse-day'
import { auditApi, eventsQuery, type Question } from './audit-api'
import { eventInWords } from './events'
import { w } from './words'

interface Props {
  ask: (question: Question, patient: { id: string; name: string } | null) => void
}

/** By patient (the administrator knows none), by member of staff, by days, by event: each may be left empty. */
export function SearchForm({ ask }: Props) {
  const [number, setNumber] = useState('')
  const [actor, setActor] = useState('')
  const [day, setDay] = useState('')
  const [until, setUntil] = useState('')
  const [wrongDays, setWrongDays] = useState<string[]>([])
  const [event, setEvent] = useState('')
  const [isUnknown, setUnknown] = useState(false)
  const { data: events = [] } = useQuery(eventsQuery)
  const { data: session } = useQuery(sessionQuery)
  const { data: hospital } = useQuery(hospitalQuery)
  const submit = async (submitted: FormEvent) => {
    submitted.preventDefault()
    const patient = number.trim() ? ((await auditApi.withNumber(number.trim())) ?? null) : null
    setUnknown(number.trim() !== '' && !patient)
    if (number.trim() && !patient) return
    const today = hospital?.today ?? ''
    const [on, last] = [day, until].map((typed) => (typed.trim() ? parseDay(typed, today, 'last') : undefined))
    const wrong = [...(on === null ? ['day'] : []), ...(last === null || (on && last && last < on) ? ['until'] : [])]
    setWrongDays(wrong)
    if (wrong.length > 0) return
    ask(
      {
        ...(patient && { patientId: patient.id }),
        ...(actor.trim() && { actor: actor.trim() }),
        ...(on && { day: on }),
        ...(last && { until: last }),
        ...(event && { event }),
      },
      patient,
    )
  }
  return (
    <Paper component="form" onSubmit={(submitted: FormEvent) => void submit(submitted)} role="search">
      <Group align="flex-start" gap="sm">
        {session?.role === 'manager' && (
          <TextInput
            label={w.patient}
            value={number}
            onChange={({ currentTarget }) => setNumber(currentTarget.value)}
            error={isUnknown && w.noPatient}
          />
        )}
        <TextInput label={w.actor} value={actor} onChange={({ currentTarget }) => setActor(currentTarget.value)} />
        <TextInput
          label={w.day}
          value={day}
          onChange={({ currentTarget }) => setDay(currentTarget.value)}
          error={wrongDays.includes('day') && w.noDay}
          w={150}
        />
        <TextInput
          label={w.lastDay}
          value={until}
          onChange={({ currentTarget }) => setUntil(currentTarget.value)}
          error={wrongDays.includes('until') && w.noDay}
          w={150}
        />
        <NativeSelect
          label={w.event}
          value={event}
          onChange={({ currentTarget }) => setEvent(currentTarget.value)}
          data={[{ value: '', label: w.anyEvent }, ...inGroups(events)]}
        />
        <Button type="submit" mt={22}>
          {w.search}
        </Button>
      </Group>
    </Paper>
  )
}

/** Events by what they are about, each group with a line for all of it. */
function inGroups(events: readonly string[]) {
  const subjects = [...new Set(events.map((event) => event.split('.')[0]!))]
  return subjects
    .map((subject) => ({
      group: w.subjects[subject] ?? subject,
      items: [
        { value: `${subject}.`, label: w.allOf(w.subjects[subject] ?? subject) },
        ...events
          .filter((event) => event.startsWith(`${subject}.`))
          .map((value) => ({ value, label: eventInWords(value) })),
      ],
    }))
    .sort((one, other) => one.group.localeCompare(other.group))
}
