import type { Stretch } from '../planning/planning-api'
import { between, clock } from '../planning/scale'
import { Sign } from '../shared/status'
import { lookOf, type VisitState } from './looks'
import classes from './day-board.module.css'
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
}

/** Minutes that a visit must last for its time to fit beside its sign. */
const ROOM_FOR_TIME = 13

interface Props {
  visit: ShownVisit
  scale: Stretch
  perMinute: number
  marked: boolean
  open: (visit: string) => void
}

/** One visit, true to scale. Its visible words begin its accessible name. */
export function VisitBlock({ visit, scale, perMinute, marked, open }: Props) {
  const { id, title, about, state, late, notBefore } = visit
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
      onClick={() => open(id)}
      className={classes.visit}
      data-look={look}
      data-narrow={!hasTime || undefined}
      data-marked={marked || undefined}
      style={place(visit, scale, perMinute)}
      title={`${title} ${between(visit)} · ${about} · ${word}`}
      aria-label={spoken}
    >
      <b>{title}</b>
      <span className={classes.state}>
        <Sign look={look} />
        {hasTime && clock(visit.from)}
        {hasTime && notBefore !== null && ` ▸ ${clock(notBefore)}`}
      </span>
    </div>
  )
}
