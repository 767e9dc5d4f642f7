import { Group } from '@mantine/core'
import { api, type MessageOutcome } from '../api'
import { Action } from '../shared/action'
import { LinkButton } from '../shared/link-button'
import { PhoneLink } from '../shared/phone-link'
import { useMayPlan } from '../shared/roles'
import { say } from '../shared/toast'
import { useWrite } from '../shared/use-write'
import type { ReadyRow } from './preparation-api'
import classes from './preparation.module.css'
import { w } from './words'

const SMALL = { size: 'compact-xs', variant: 'default' } as const

/** What can be done about one patient from here. */
export function Actions({ row: { carePathId, patient, items, message } }: { row: ReadyRow }) {
  const mayPlan = useMayPlan()
  const done = useWrite(
    (outcome: MessageOutcome) => api.done(message!.id, outcome),
    ({ state }) => say(state.key === 'to-print' ? w.madeLetter : w.sentAgain),
  )
  const form = items.find((item) => !item.done && item.form !== null)?.form
  const isOpen = items.some((item) => !item.done) || message?.state === 'failed'
  const about = (what: string) => `${what}: ${patient.name}`
  if (!mayPlan || !isOpen) return null
  const is = (...states: string[]) => message !== null && states.includes(message.state)
  return (
    <Group gap={4}>
      <PhoneLink call={w.call} patient={patient} />
      {is('to-call') && (
        <LinkButton {...SMALL} to="/berichten/$id" params={{ id: message!.id }} aria-label={about(w.script)}>
          {w.script}
        </LinkButton>
      )}
      {form && (
        <LinkButton
          {...SMALL}
          to="/paden/$id/vragenlijst/$form"
          params={{ id: carePathId, form }}
          aria-label={about(w.fillIn)}
        >
          {w.fillIn}
        </LinkButton>
      )}
      {is('sent', 'failed') && (
        <Action {...SMALL} aria-label={about(w.again)} onClick={() => done.mutate('again')} loading={done.isPending}>
          {w.again}
        </Action>
      )}
      {is('sent', 'failed', 'to-call') && (
        <Action
          {...SMALL}
          aria-label={about(w.letter)}
          onClick={() => done.mutate('as-letter')}
          loading={done.isPending}
        >
          {w.letter}
        </Action>
      )}
      {is('to-print') && (
        <a
          className={classes.call}
          href={`/api/messages/${message!.id}/letter`}
          target="_blank"
          rel="noreferrer"
          aria-label={about(w.openLetter)}
        >
          {w.openLetter}
        </a>
      )}
    </Group>
  )
}
