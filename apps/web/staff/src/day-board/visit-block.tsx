import type { DragEvent } from 'react'
import type { Stretch } from '../planning/planning-api'
import { between, clock } from '../planning/scale'
import { Sign } from '../shared/status'
import { lookOf, type VisitState } from './looks'
import classes from './visit-block.module.css'
import { place } from './scale'
import { w } from './words'

/** A visit as a block of the board shows it. */
export interface ShownVisit extends Stretch {
  id: string
  /** What the block is called: the code of its step, or on a row of a room who it is for. */
  title: string
  /** What else is said of it: on a row of a patient who it is for, on one of a room which step. */
  about: string
  state: VisitState
  /** Minutes; 0 when in time. */
  late: number
  /** Minute before which results keep it from beginning, where that is after its time. */
  notBefore: number | null
  /** May be dragged to another time. */
  movable: boolean
}

/** Minutes that a visit must last for its time to fit beside its sign. */
const ROOM_FOR_TIME = 13

interface Props {
  visit: ShownVisit
  scale: Stretch
  perMinute: number
  marked: boolean
  /** By one click; the bar above the board then says what can be done. */
  choose: (visit: string) => void
  open: (visit: string) => void
}

/** One visit, true to scale. Its visible words begin its accessible name. */
export function VisitBlock({ visit, scale, perMinute, marked, choose, open }: Props) {
  const { id, title, about, state, late, notBefore, movable } = visit
  const long = visit.to - visit.from
  const hasTime = long >= ROOM_FOR_TIME
  const look = lookOf(state, late > 0 || notBefore !== null)
  const isRunning = state === 'busy' || state === 'paused'
  const word = [
    w.states[state],
    late > 0 && (isRunning ? w.late(late) : w.overdue(late)),
    notBefore !== null && w.notBefore(clock(notBefore)),
  ]
    .filter(Boolean)
    .join(', ')
  const shown = [title, hasTime && clock(visit.from), hasTime && notBefore !== null && `▸ ${clock(notBefore)}`]
  const spoken = `${shown.filter(Boolean).join(' ')}, ${hasTime ? '' : `${clock(visit.from)}, `}${about}, ${word}`
  return (
    <div
      role="button"
      data-stop
      data-visit={id}
      tabIndex={-1}
      draggable={movable}
      onDragStart={(event) => carry(event, id, perMinute)}
      onClick={() => choose(id)}
      onDoubleClick={() => open(id)}
      className={classes.visit}
      data-look={look}
      data-narrow={!hasTime || undefined}
      data-marked={marked || undefined}
      style={place(visit, scale, perMinute)}
      title={`${title} ${between(visit)} · ${about} · ${word}`}
      aria-label={spoken}
    >
      <b>{title}</b>{' '}
      <span className={classes.state}>
        <Sign look={look} />
        {hasTime && clock(visit.from)}
        {hasTime && notBefore !== null && ` ▸ ${clock(notBefore)}`}
      </span>
    </div>
  )
}

/** Where a block was taken, in minutes after its start: what is dragged may not be read before it is dropped. */
let carried: { id: string; grip: number } | null = null
export const whatIsCarried = () => carried

function carry({ dataTransfer, nativeEvent }: DragEvent, id: string, perMinute: number) {
  dataTransfer.setData('text/plain', '')
  dataTransfer.effectAllowed = 'move'
  carried = { id, grip: nativeEvent.offsetX / perMinute }
}
