import { type CSSProperties, type DragEvent, type ReactNode, useLayoutEffect } from 'react'
import type { Stretch } from '../planning/planning-api'
import { useRove } from '../planning/rove'
import { clock, hoursOf, within } from '../planning/scale'
import classes from './board-sheet.module.css'
import { LOOK_BACK, place } from './scale'
import { type ShownVisit, VisitBlock, whatIsCarried } from './visit-block'
import { w } from './words'

export interface ShownLine {
  id: string
  label: ReactNode
  visits: readonly ShownVisit[]
  /** Where nobody can be seen, and why. */
  outs: readonly (Stretch & { reason: string })[]
  /** Nothing more is to come. */
  over: boolean
}

interface Props {
  label: string
  corner: string
  lines: readonly ShownLine[]
  scale: Stretch
  perMinute: number
  /** Minute of the day, or null on another day. */
  now: number | null
  marked: ReadonlySet<string>
  /** By key; heard only while the board has the focus. */
  keys: Record<string, () => void>
  choose: (visit: string) => void
  open: (visit: string) => void
  /** `minute`: where the visit would begin, in steps of five. */
  drop: (visit: string, line: string, minute: number) => void
}

const STEP = 5

/** The rows with their blocks: one tab stop for all of it, the hours above, the present as a line through it. */
export function BoardSheet({ label, corner, lines, scale, perMinute, now, marked, keys, choose, open, drop }: Props) {
  const { board: frame, onFocus, onKeyDown } = useRove<HTMLDivElement>(keys)
  const isNow = now !== null && now >= scale.from && now < scale.to
  const start = now === null ? 0 : (now - LOOK_BACK - scale.from) * perMinute
  useLayoutEffect(() => {
    frame.current!.scrollLeft = Math.max(0, start)
  }, [frame, label, perMinute]) // not at every minute: the board must not jump while somebody reads
  useLayoutEffect(() => keepOneStop(frame.current!))
  const style = {
    '--wide': `${(scale.to - scale.from) * perMinute}px`,
    '--hour': `${60 * perMinute}px`,
    '--at': `${((now ?? 0) - scale.from) * perMinute}px`,
  } as CSSProperties
  const at = (minute: number) => place({ from: minute, to: minute + 60 }, scale, perMinute)

  const dropOn = (line: string) => (event: DragEvent) => {
    const carried = whatIsCarried()
    if (!carried) return
    event.preventDefault()
    const { left } = event.currentTarget.getBoundingClientRect()
    const minute = scale.from + (event.clientX - left) / perMinute - carried.grip
    drop(carried.id, line, Math.round(minute / STEP) * STEP)
  }
  return (
    <div
      ref={frame}
      className={classes.frame}
      role="group"
      aria-label={label}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
      style={style}
    >
      <div className={classes.sheet}>
        <div className={classes.hours}>
          <span className={classes.corner}>{corner}</span>
          <div className={classes.track}>
            {hoursOf(scale).map((hour) => (
              <span key={hour} style={at(hour)}>
                {clock(hour)}
              </span>
            ))}
            {isNow && (
              <span className={classes.nowTime} style={{ left: (now - scale.from) * perMinute }}>
                {w.now} {clock(now)}
              </span>
            )}
          </div>
        </div>
        {lines.map((line) => (
          <div key={line.id} className={classes.line} data-line data-over={line.over || undefined}>
            <div className={classes.label}>{line.label}</div>
            <div className={classes.track} onDragOver={(event) => event.preventDefault()} onDrop={dropOn(line.id)}>
              {line.outs.map((out) => (
                <Out key={out.from} {...{ out, scale, perMinute }} />
              ))}
              {line.visits.map((visit) => (
                <VisitBlock
                  key={visit.id}
                  {...{ visit, scale, perMinute, choose, open }}
                  marked={marked.has(visit.id)}
                />
              ))}
            </div>
          </div>
        ))}
        {isNow && <div className={classes.now} />}
      </div>
    </div>
  )
}

function Out({ out, scale, perMinute }: { out: Stretch & { reason: string }; scale: Stretch; perMinute: number }) {
  const part = within(out, scale)
  if (!part) return null
  return (
    <span className={classes.out} style={place(part, scale, perMinute)}>
      {out.reason}
    </span>
  )
}

/** Rows come and go; the board keeps exactly one way in. */
function keepOneStop(board: HTMLElement) {
  const stops = [...board.querySelectorAll<HTMLElement>('[data-stop]')]
  if (stops[0] && !stops.some(({ tabIndex }) => tabIndex === 0)) stops[0].tabIndex = 0
}
