import { Alert, Group, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { Action } from '../shared/action'
import { showShort } from '../shared/dates'
import { LinkButton } from '../shared/link-button'
import { useMayPlan } from '../shared/roles'
import { say } from '../shared/toast'
import { useWrite } from '../shared/use-write'
import { type Displaced as Row, type EveningDay, eveningApi } from './evening-api'
import classes from './evening.module.css'
import { w } from './words'

/** Patients of an evening that is not held: each with another evening ready, and one button for all of them. */
export function Displaced({ evening: { day, state, rows, displaced } }: { evening: EveningDay }) {
  const mayPlan = useMayPlan()
  const rebook = useWrite(
    ({ how, paths }: { how: 'move' | 'to-work-list'; paths: Row[] }) => eveningApi.rebook(day, how, paths),
    ({ done, left }) => say(w.displaced.done(done, left)),
  )
  if (state === 'flagged' && rows.length > 0) return <Red>{w.displaced.undecided(rows.length)}</Red>
  if (displaced.length === 0) return null
  const ready = displaced.filter(({ to, late }) => to && !late)
  return (
    <Red>
      <Group justify="space-between" mb={6}>
        <b>{w.displaced.title(displaced.length)}</b>
        {mayPlan && ready.length > 0 && (
          <Action loading={rebook.isPending} onClick={() => rebook.mutate({ how: 'move', paths: ready })} data-no-print>
            {w.displaced.moveAll(ready.length)}
          </Action>
        )}
      </Group>
      <ul className={classes.displaced}>
        {displaced.map((row) => (
          <li key={row.carePathId}>
            <Text size="sm">
              <b>{row.patient?.name}</b> {proposalInWords(row)}
            </Text>
            {mayPlan && (
              <Group gap={6} data-no-print>
                {row.to && (
                  <Action
                    variant="default"
                    disabled={rebook.isPending}
                    aria-label={`${w.displaced.moveTo(showShort(row.to.day))}: ${row.patient?.name ?? ''}`}
                    onClick={() => rebook.mutate({ how: 'move', paths: [row] })}
                  >
                    {w.displaced.moveTo(showShort(row.to.day))}
                  </Action>
                )}
                <LinkButton
                  variant="default"
                  to="/opties"
                  search={{ referral: row.referralId, move: row.carePathId }}
                  aria-label={`${w.displaced.choose}: ${row.patient?.name ?? ''}`}
                >
                  {w.displaced.choose}
                </LinkButton>
                <Action
                  variant="subtle"
                  disabled={rebook.isPending}
                  aria-label={`${w.displaced.toWorkList}: ${row.patient?.name ?? ''}`}
                  onClick={() => rebook.mutate({ how: 'to-work-list', paths: [row] })}
                >
                  {w.displaced.toWorkList}
                </Action>
              </Group>
            )}
          </li>
        ))}
      </ul>
      <Text size="xs">{w.displaced.hint}</Text>
    </Red>
  )
}

function proposalInWords({ to, late, whyNot }: Row): string {
  if (!to) return w.displaced.nothing(whyNot ? w.why(whyNot) : '')
  const words = w.displaced.proposal(showShort(to.day), to.time, to.imaging)
  return late ? `${words} ${w.displaced.late}` : words
}

const Red = ({ children }: { children: ReactNode }) => (
  <Alert color="red" variant="light" role="alert" styles={{ message: { color: '#7d1515' } }}>
    {children}
  </Alert>
)
