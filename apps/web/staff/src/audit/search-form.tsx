import { Button, Group, NativeSelect, Paper, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { hospitalQuery, sessionQuery } from '../queries'
import { parseDay } from '../shared/parse-day'
import { auditApi, eventsQuery, type Question } from './audit-api'
import { w } from './words'

interface Props {
  ask: (question: Question, patient: { id: string; name: string } | null) => void
}

/** By patient (the administrator knows none), by member of staff, by day, by event: each may be left empty. */
export function SearchForm({ ask }: Props) {
  const [number, setNumber] = useState('')
  const [actor, setActor] = useState('')
  const [day, setDay] = useState('')
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
    const on = hospital && day.trim() ? lastSuch(parseDay(day, hospital.today), hospital.today) : null
    ask(
      {
        ...(patient && { patientId: patient.id }),
        ...(actor.trim() && { actor: actor.trim() }),
        ...(on && { day: on }),
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
        <TextInput label={w.day} value={day} onChange={({ currentTarget }) => setDay(currentTarget.value)} w={120} />
        <NativeSelect
          label={w.event}
          value={event}
          onChange={({ currentTarget }) => setEvent(currentTarget.value)}
          data={[{ value: '', label: w.anyEvent }, ...events]}
        />
        <Button type="submit" mt={22}>
          {w.search}
        </Button>
      </Group>
    </Paper>
  )
}

/** A day of the log lies behind us: `2-2` is the last second of February. */
function lastSuch(day: string | null, today: string): string | null {
  if (!day || day <= today) return day
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`
}
