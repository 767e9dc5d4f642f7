import { Alert, Button, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { api, type Message, type MessageOutcome } from '../api'
import { carePathQuery } from '../queries'
import { Action } from '../shared/action'
import { showInstant } from '../shared/dates'
import { say } from '../shared/toast'
import { useWrite } from '../shared/use-write'
import { t } from '../texts'

/** What staff can do with a message in each state; the first is what the work list expects. */
const OUTCOMES: Record<string, MessageOutcome[]> = {
  'to-print': ['printed', 'as-call'],
  'to-call': ['called', 'no-answer', 'as-letter'],
  failed: ['as-letter', 'as-call', 'again'],
  sent: ['as-letter', 'again'],
}
const EXPLAIN: Record<string, string> = {
  'to-print': t.message.printFirst,
  'to-call': t.message.callFirst,
  failed: t.message.failed,
}
const TAB: Record<string, string> = { failed: 'message-failed' }

/** After one comes the next that waits for the same patient in the same way: one call, one envelope. */
export function ToDo({ message: { id, carePathId, kind, state, channel, reason, by, at } }: { message: Message }) {
  const navigate = useNavigate()
  const { data: carePath } = useQuery(carePathQuery(carePathId))
  const others =
    carePath?.messages.filter((other) => other.id !== id && other.state.key === state.key && state.key in EXPLAIN) ?? []
  const done = useWrite(
    (outcome: MessageOutcome) => api.done(id, outcome),
    (now) => {
      const goesOn = now.state.key !== state.key ? others[0] : undefined
      say([`${t.message.saved} ${now.state.label}.`, goesOn && t.message.more(others.length)].filter(Boolean).join(' '))
      void (goesOn
        ? navigate({ to: '/berichten/$id', params: { id: goesOn.id } })
        : navigate({ to: '/werklijst', search: { tab: TAB[state.key] ?? state.key } }))
    },
  )
  const outcomes = (OUTCOMES[state.key] ?? []).filter((outcome) => kind !== 'call-back' || outcome !== 'as-letter')
  return (
    <Alert p="xs" color="bot" styles={{ message: { color: 'var(--ink)' } }}>
      <Text size="sm" mb="xs">
        {state.key === 'sent' ? t.message.sent(showInstant(at)) : (EXPLAIN[state.key] ?? state.label)}
        {reason && <b> ({reason})</b>}
        {by && ` ${t.message.by(by)}`}
      </Text>
      <Group gap="xs">
        {channel === 'letter' && (
          <Button component="a" href={`/api/messages/${id}/letter`} target="_blank" rel="noreferrer">
            {t.message.openLetter}
          </Button>
        )}
        {outcomes.map((outcome) => (
          <Action
            key={outcome}
            variant="default"
            onClick={() => done.mutate(outcome)}
            loading={done.isPending && done.variables === outcome}
          >
            {t.message.outcomes[outcome]}
          </Action>
        ))}
        {kind === 'offer' && (
          <Link to="/wachtlijst" search={{}}>
            {t.message.toWaitingList}
          </Link>
        )}
      </Group>
      {others.length > 0 && (
        <Group gap="xs" mt="xs">
          <Text size="sm">{t.message.also}</Text>
          {others.map((other) => (
            <Link key={other.id} to="/berichten/$id" params={{ id: other.id }}>
              {other.kindLabel}
            </Link>
          ))}
        </Group>
      )}
    </Alert>
  )
}
