import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { answered, client, type Reply } from '../client'
import { Action } from '../shared/action'
import { showBirth } from '../shared/dates'
import { Dialog } from '../shared/dialog'
import { say } from '../shared/toast'
import { useWrite } from '../shared/use-write'
import { t } from '../texts'
import { w } from './words'

export type Doubt = NonNullable<Reply<'/api/referrals/{id}', 'get'>['doubt']>
type Person = Doubt['patient']

const inWords = ({ name, birthDate, number }: Person) => `${name}, ${showBirth(birthDate)}, ${t.numberShort} ${number}`

interface Props {
  referralId: string
  doubt: Doubt
  size?: 'compact-sm'
}
/** A patient of a list who may be known under another number: both beside each other, and who is asked says which she is. */
export function WhoIsIt({ referralId, doubt: { patient, similar }, size }: Props) {
  const [asking, setAsking] = useState(false)
  const settle = useWrite(
    (patientId: string | null) =>
      answered(
        client.POST('/api/referrals/{id}/person', {
          params: { path: { id: referralId } },
          body: patientId === null ? {} : { patientId },
        }),
      ),
    ({ duplicateOf }) => say(duplicateOf === null ? w.saved : w.closed(duplicateOf)),
  )
  const choose = (patientId: string | null) => settle.mutate(patientId, { onSettled: () => setAsking(false) })
  return (
    <>
      <Button
        variant="default"
        {...(size && { size })}
        aria-label={w.asks(patient.name)}
        onClick={() => setAsking(true)}
      >
        {w.ask}
      </Button>
      <Dialog opened={asking} close={() => setAsking(false)} title={w.title}>
        <Stack gap="sm">
          <Text size="sm">
            {w.inList} <b>{inWords(patient)}</b>
          </Text>
          <Text size="sm">
            {w.known} <b>{similar.map(inWords).join('; ')}</b>
          </Text>
          <Text size="sm">{w.hint}</Text>
          <Text size="sm">{w.after}</Text>
          {similar.map((person) => (
            <Action
              key={person.id}
              variant="default"
              onClick={() => choose(person.id)}
              loading={settle.isPending && settle.variables === person.id}
              styles={{ root: { height: 'auto', minHeight: 36 }, label: { whiteSpace: 'normal' } }}
            >
              {w.same(inWords(person))}
            </Action>
          ))}
          <Group gap="xs">
            <Action onClick={() => choose(null)} loading={settle.isPending && settle.variables === null}>
              {w.other}
            </Action>
            <Button variant="default" onClick={() => setAsking(false)}>
              {t.back}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    </>
  )
}
