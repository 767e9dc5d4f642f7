import { NativeSelect, Radio, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { readTime, TimeInput } from '../planning/minutes-input'
import { clock } from '../planning/scale'
import { Action } from '../shared/action'
import { type Board, boardApi } from './board-api'
import { visitsOf } from './shown-lines'
import type { Doing } from './use-acts'
import { w } from './words'

const words = w.replan
export const CAUSES = ['none', 'stop', 'late', 'delay', 'no-show', 'leaves'] as const
export type Cause = (typeof CAUSES)[number]

/** What the dialog is opened with: a room, a visit or a patient that it is about. */
export interface About {
  cause: Cause
  unit?: string | null
  visit?: string | null
  carePathId?: string | null
  /** Somebody asked for another time of one visit of a day that has begun. */
  instead?: boolean
}

interface Props {
  board: Board
  about: About
  pending: boolean
  /** Writes down what happened, where something did, and asks for a proposal. */
  next: (told: Doing | null) => void
}

/** What happened, told once; everything that is on the board already counts by itself. */
export function ReplanCause({ board, about, pending, next }: Props) {
  const now = board.now ?? 0
  const [cause, setCause] = useState<Cause>(about.cause)
  const [unit, setUnit] = useState(about.unit ?? '')
  const [visitId, setVisit] = useState(about.visit ?? '')
  const [carePathId, setPath] = useState(about.carePathId ?? '')
  const [from, setFrom] = useState(clock(now))
  const [to, setTo] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)

  const running = board.rows.flatMap((row) =>
    visitsOf(row)
      .filter(({ state }) => state === 'busy' || state === 'paused')
      .map((visit) => ({ row, visit })),
  )
  const open = board.rows.filter(({ finished }) => !finished)
  const units = board.units.filter(({ pool }) => (cause === 'late' ? DOCTORS.includes(pool) : true))
  const [start, end] = [readTime(from), readTime(to)]
  const faults = {
    unit: (cause === 'stop' || cause === 'late') && !unit && words.missing.unit,
    visit: cause === 'delay' && !visitId && words.missing.visit,
    path: (cause === 'no-show' || cause === 'leaves') && !carePathId && words.missing.patient,
    from: cause === 'stop' && start === null && w.wrongTime,
    to:
      cause !== 'none' &&
      cause !== 'no-show' &&
      (end === null || (cause === 'stop' && start !== null && end <= start)) &&
      w.wrongTime,
    reason: cause === 'stop' && !reason.trim() && w.reasonMissing,
  }
  const tell = () => {
    setTried(true)
    if (Object.values(faults).some(Boolean)) return
    const label = units.find(({ id }) => id === unit)?.label ?? ''
    const row = board.rows.find((one) => one.carePathId === carePathId)
    if (cause === 'none') return next(null)
    if (cause === 'stop' || cause === 'late')
      return next({
        said: words.told.stop(label, to),
        send: () =>
          boardApi.stop({
            ...{ day: board.day, unit, to: end! },
            from: cause === 'late' ? now : start!,
            reason: reason.trim() || words.causes.late,
          }),
      })
    if (cause === 'delay') {
      const found = running.find(({ visit }) => visit.id === visitId)!
      return next({
        said: words.told.delay(found.visit.code, found.row.patient.name, to),
        send: () => boardApi.expectedEnd(found.visit, end!),
      })
    }
    if (cause === 'leaves')
      return next({
        said: words.told.leaves(row!.patient.name, to),
        send: () => boardApi.said(carePathId, { leaveBy: end! }),
      })
    const first = visitsOf(row!).find(({ moves }) => moves.includes('no-show'))
    if (first) next({ said: words.told.noShow(row!.patient.name), send: () => boardApi.state(first, 'no-show') })
  }
  const shown = (fault: string | false) => tried && fault
  return (
    <Stack gap="sm">
      {about.instead && <Text size="sm">{w.begun}</Text>}
      <Radio.Group label={words.what} value={cause} onChange={(to) => setCause(to as Cause)}>
        <Stack gap={4} mt={4}>
          {CAUSES.map((one) => (
            <Radio key={one} value={one} label={words.causes[one]} {...(one === cause && { 'data-autofocus': true })} />
          ))}
        </Stack>
      </Radio.Group>
      {(cause === 'stop' || cause === 'late') && (
        <NativeSelect
          label={words.unit}
          value={unit}
          onChange={(event) => setUnit(event.currentTarget.value)}
          data={[{ value: '', label: words.choose }, ...units.map(({ id, label }) => ({ value: id, label }))]}
          error={shown(faults.unit)}
        />
      )}
      {cause === 'delay' && (
        <NativeSelect
          label={words.visit}
          value={visitId}
          onChange={(event) => setVisit(event.currentTarget.value)}
          data={[
            { value: '', label: words.choose },
            ...running.map(({ row, visit }) => ({ value: visit.id, label: `${visit.code} ${row.patient.name}` })),
          ]}
          error={shown(faults.visit)}
        />
      )}
      {(cause === 'no-show' || cause === 'leaves') && (
        <NativeSelect
          label={w.patient}
          value={carePathId}
          onChange={(event) => setPath(event.currentTarget.value)}
          data={[
            { value: '', label: words.choose },
            ...open.map((row) => ({ value: row.carePathId, label: row.patient.name })),
          ]}
          error={shown(faults.path)}
        />
      )}
      {cause === 'stop' && <TimeInput label={words.from} value={from} onChange={setFrom} error={shown(faults.from)} />}
      {cause !== 'none' && cause !== 'no-show' && (
        <TimeInput label={words.until[cause]} value={to} onChange={setTo} error={shown(faults.to)} />
      )}
      {cause === 'stop' && (
        <TextInput
          label={words.reason}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={200}
          error={shown(faults.reason)}
        />
      )}
      <Action w="fit-content" onClick={tell} loading={pending}>
        {words.look}
      </Action>
    </Stack>
  )
}

const DOCTORS = ['doctor', 'evening-doctor', 'nurse']
