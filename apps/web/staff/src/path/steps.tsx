import { Button, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { CarePath, Optional } from '../api'
import { Action } from '../shared/action'
import { Dialog } from '../shared/dialog'
import { Failure, Loading } from '../shared/states'
import { say } from '../shared/toast'
import { Refusal } from '../shared/refusal'
import { t } from '../texts'
import { type Reshaped, pathApi, stepsQuery } from './path-api'
import classes from './path.module.css'
import { useChange } from './use-change'
import { w } from './words'

interface Wish {
  kind: Optional
  label: string
  included: boolean
}

/** Steps that may be left out of this day, or taken in again: asked once, with the day that it gives. */
export function Steps({ carePath }: { carePath: CarePath }) {
  const { inside, outside } = carePath.optional
  const [wish, setWish] = useState<Wish | null>(null)
  if (inside.length + outside.length === 0) return null
  // One order and one button a step, in or out: the focus stays on it.
  const wishes = [
    ...inside.map(({ key, label }) => ({ kind: key, label, included: false })),
    ...outside.map(({ key, label }) => ({ kind: key, label, included: true })),
  ].sort((a, b) => a.label.localeCompare(b.label))
  return (
    <Group gap="xs" role="group" aria-label={w.stepsTitle}>
      {wishes.map((one) => (
        <Action key={one.kind} variant="default" onClick={() => setWish(one)}>
          {one.included ? w.add(one.label) : w.drop(one.label)}
        </Action>
      ))}
      <Dialog
        opened={wish !== null}
        close={() => setWish(null)}
        title={wish ? (wish.included ? w.addTitle : w.dropTitle)(wish.label) : ''}
      >
        {wish && <Reshape carePath={carePath} wish={wish} close={() => setWish(null)} />}
      </Dialog>
    </Group>
  )
}

function Reshape({ carePath, wish, close }: { carePath: CarePath; wish: Wish; close: () => void }) {
  const { data, error } = useQuery(stepsQuery(carePath, wish.kind, wish.included))
  const change = useChange(
    ({ choice }: Reshaped) => pathApi.change(carePath, choice),
    () => {
      say(w.reshaped)
      close()
    },
  )
  const confirm = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (data) confirm.current?.focus()
  }, [data])
  return (
    <Stack gap="sm">
      {error && <Failure error={error} />}
      {!data && !error && <Loading lines={4} />}
      {data && <NewDay now={carePath} day={data} />}
      <Text size="sm">{carePath.status.key === 'held' ? w.heldSends : w.sends}</Text>
      <Refusal error={change.error} />
      <Group gap="xs">
        <Action ref={confirm} disabled={!data} loading={change.isPending} onClick={() => data && change.mutate(data)}>
          {(wish.included ? w.addNow : w.dropNow)(carePath.status.key !== 'held')}
        </Action>
        <Button variant="default" onClick={close}>
          {w.close}
        </Button>
      </Group>
    </Stack>
  )
}

function NewDay({ now, day: { visits, arrival, departure, wait } }: { now: CarePath; day: Reshaped }) {
  const had = new Set(now.visits.map(({ step }) => step))
  return (
    <div>
      <Text size="sm" fw={600}>
        {w.becomes(w.stay(arrival, departure, t.minutes(wait)))}
      </Text>
      <table className={classes.table}>
        <tbody>
          {visits.map((visit) => (
            <tr key={visit.step}>
              <td className={classes.time}>
                {visit.from} – {visit.to}
              </td>
              <th scope="row">{visit.label}</th>
              <td>{visit.unit}</td>
              <td>{visit.changed ? <b>{had.has(visit.step) ? w.changes : w.isNew}</b> : w.stays}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
