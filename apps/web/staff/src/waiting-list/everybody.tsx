import { Group, Paper, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { Action } from '../shared/action'
import { useChanges } from '../shared/changes'
import { showBirth, showShort } from '../shared/dates'
import { LinkButton } from '../shared/link-button'
import { More, usePages } from '../shared/pages'
import { useMayPlan } from '../shared/roles'
import { Failure, Loading } from '../shared/states'
import { say } from '../shared/toast'
import { useWrite } from '../shared/use-write'
import { type Entry, everybodyQuery, waitingApi } from './waiting-api'
import classes from './waiting.module.css'
import { WishesDialog } from './wishes-dialog'
import { w } from './words'

/** The whole list, longest first, with what each wishes. */
export function Everybody() {
  const { first, rows: waiting, error, refetch, next } = usePages(everybodyQuery)
  const list = useRef<HTMLDivElement>(null)
  useChanges(['care-path', 'referral'], () => void refetch())
  const mayPlan = useMayPlan()
  const [editing, setEditing] = useState<Entry | null>(null)
  const remove = useWrite(waitingApi.remove, () => say(w.removed))
  if (error && !first) return <Failure error={error} retry={() => void refetch()} />
  if (!first) return <Loading lines={4} />
  return (
    <Paper component="section" aria-labelledby="everybody">
      <Title order={2} size="h5" id="everybody" mb="xs">
        {w.all}
      </Title>
      {waiting.length === 0 ? (
        <Text size="sm">{w.nobody}</Text>
      ) : (
        <div className={classes.scroll} ref={list} tabIndex={-1}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{w.columns.patient}</th>
                <th scope="col">{w.columns.current}</th>
                <th scope="col">{w.columns.wishes}</th>
                <th scope="col">{w.columns.offer}</th>
                <th scope="col">{w.columns.action}</th>
              </tr>
            </thead>
            <tbody>
              {waiting.map((entry) => {
                const { id, referralId, patient, current, wishes, note, offer } = entry
                return (
                  <tr key={id}>
                    <th scope="row">
                      {patient.name}
                      <span className={classes.detail}>
                        {showBirth(patient.birthDate)} · {patient.number}
                      </span>
                    </th>
                    <td>
                      {current ? (
                        <Link to="/paden/$id" params={{ id: current.carePathId }}>
                          {showShort(current.day)}
                        </Link>
                      ) : (
                        w.hasNone
                      )}
                    </td>
                    <td>{[...wishes, note].filter(Boolean).join(' · ') || w.wishesNone}</td>
                    <td>
                      {offer
                        ? `${offer.begins ? w.begins(showShort(offer.day), offer.begins) : showShort(offer.day)}: ${w.states[offer.state]}`
                        : '–'}
                    </td>
                    <td>
                      <Group gap={6}>
                        {mayPlan && offer?.state !== 'open' && (
                          <Action
                            size="compact-xs"
                            variant="default"
                            aria-label={`${w.editWishes}: ${patient.name}`}
                            onClick={() => setEditing(entry)}
                          >
                            {w.editWishes}
                          </Action>
                        )}
                        {mayPlan && offer?.state !== 'open' && (
                          <Action
                            size="compact-xs"
                            variant="default"
                            aria-label={`${w.remove}: ${patient.name}`}
                            onClick={() => remove.mutate(id)}
                          >
                            {w.remove}
                          </Action>
                        )}
                        {!current && (
                          <LinkButton
                            size="compact-xs"
                            variant="default"
                            to="/opties"
                            search={{ referral: referralId }}
                            aria-label={`${w.plan}: ${patient.name}`}
                          >
                            {w.plan}
                          </LinkButton>
                        )}
                      </Group>
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      )}
      <More next={next} list={list} mt="xs">
        {w.more}
      </More>
      {editing && <WishesDialog key={editing.id} entry={editing} close={() => setEditing(null)} />}
    </Paper>
  )
}
