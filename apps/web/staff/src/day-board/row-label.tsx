import { type ComponentProps, type RefObject, useLayoutEffect, useRef } from 'react'
import { Sign } from '../shared/status'
import { clock } from '../planning/scale'
import { useConnected } from '../shared/connection'
import { t } from '../texts'
import type { BoardDot, BoardRow, BoardUnit } from './board-api'
import classes from './row-label.module.css'
import { lookOf, type VisitState } from './looks'
import { currentOf, hasBegun } from './shown-lines'
import { w } from './words'

/** What the one button of a row does: the patient checks in, or her next visit goes on. */
export type NextStep = { kind: 'check-in' } | { kind: 'state'; visit: string; state: VisitState; code: string }

const ONWARD: Partial<Record<VisitState, VisitState>> = {
  planned: 'busy',
  arrived: 'busy',
  busy: 'done',
  paused: 'busy',
}

/** The next thing to click for a patient; null when her day is over. */
export function nextStepOf(row: BoardRow): NextStep | null {
  const visit = currentOf(row)
  if (!visit) return null
  if (!hasBegun(row)) return { kind: 'check-in' }
  const state = ONWARD[visit.state]
  return state && visit.moves.includes(state) ? { kind: 'state', visit: visit.id, state, code: visit.code } : null
}

interface Props {
  row: BoardRow
  open: () => void
  next: NextStep | null
  /** Null where this member of staff may not. */
  step: ((next: NextStep) => void) | null
}

/** Who a row is about, what is to be kept in mind, how long she waits, and the button for what comes next. */
export function RowLabel({ row, open, next, step }: Props) {
  const connected = useConnected()
  const who = useRef<HTMLButtonElement>(null)
  const { patient, waiting, preparation, expectedAt, leaveBy } = row
  /** Who was here by day comes back for the evening. */
  const comes = row.away ? (currentOf(row)?.from ?? null) : expectedAt
  const act = next && (next.kind === 'check-in' ? w.checkIn.short : w.acts[next.state])
  const told = preparation.filter(({ state }) => state === 'missing' || state === 'warn')
  return (
    <>
      <button
        ref={who}
        type="button"
        className={classes.who}
        data-stop
        data-row={row.carePathId}
        data-visit={currentOf(row)?.id}
        tabIndex={-1}
        onClick={open}
        title={[patient.name, ...preparation.map(inWords)].join('\n')}
      >
        <b>{patient.name}</b>
        <span className={classes.facts}>
          {waiting && waiting.minutes > 0 && <span className={classes.waits}>{w.waits(waiting.minutes)} </span>}
          {comes !== null && <span>{w.comesAt(clock(comes))} </span>}
          {leaveBy !== null && <span>{w.leavesBy(clock(leaveBy))} </span>}
          {told.map((dot) => (
            <Dot key={dot.key} dot={dot} />
          ))}
          {told.length === 0 && !waiting?.minutes && (
            <span>
              {t.numberShort} {patient.number}
            </span>
          )}
        </span>
      </button>
      {next && step && (
        <Onward
          back={who}
          data-stop
          data-visit={next.kind === 'state' ? next.visit : currentOf(row)?.id}
          tabIndex={-1}
          disabled={!connected}
          aria-label={next.kind === 'state' ? w.next(act!, next.code, patient.name) : `${act}: ${patient.name}`}
          onClick={() => step(next)}
        >
          <Sign look={next.kind === 'state' ? lookOf(next.state, false) : 'arrived'} />
          {act}
        </Onward>
      )}
    </>
  )
}

/** Goes away with her last visit; the keyboard then stays in her row. */
function Onward({ back, ...button }: ComponentProps<'button'> & { back: RefObject<HTMLElement | null> }) {
  const own = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    const { current } = own
    return () => {
      if (document.activeElement === current) back.current?.focus()
    }
  }, [back])
  return <button ref={own} type="button" className={classes.next} {...button} />
}

/** A dot with its word; its form says the same as its colour. */
export function Dot({ dot }: { dot: BoardDot }) {
  return (
    <span className={classes.dot} data-state={dot.state} title={inWords(dot)}>
      {w.dots[dot.key] ?? dot.label}
    </span>
  )
}

/** `FRAX: ontbreekt` */
export const inWords = ({ key, label, state, detail }: BoardDot) =>
  `${w.dots[key] ?? label}: ${[w.dotStates[state], detail].filter(Boolean).join(', ')}`

/** Which room or person a row is about; opens what can be done when it stands still. */
export function RoomLabel({ unit, open }: { unit: BoardUnit; open: (() => void) | null }) {
  return (
    <button type="button" className={classes.who} data-stop tabIndex={-1} onClick={() => open?.()}>
      <b>{unit.label}</b>
      <span className={classes.facts}>{unit.placeLabel}</span>
    </button>
  )
}
