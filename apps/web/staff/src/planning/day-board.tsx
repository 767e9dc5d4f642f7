import { Link } from '@tanstack/react-router'
import { Fragment, useLayoutEffect, type CSSProperties, type ReactNode } from 'react'
import { showFull } from '../shared/dates'
import type { Block, Board, BoardVisit, Cell, Group, Out, Stretch, Unit } from './planning-api'
import classes from './day-board.module.css'
import { between, cellOf, clock, hoursOf, PER_MINUTE, scaleOf, within } from './scale'
import { useRove } from './rove'
import { w } from './words'

/** What may be opened from the board beside a path. */
export type Opened =
  { kind: 'out'; unit: Unit; out: Out } | { kind: 'block'; unit: Unit; block: Block } | { kind: 'extra'; unit: Unit }

interface Props {
  board: Board
  day: string
  keys: Record<string, () => void>
  open: (what: Opened) => void
}

/** Minutes before now at which today's board begins. */
const LOOK_BACK = 60
/** Minutes that a visit must last for its time, and for a name, to fit. */
const [ROOM_FOR_TIME, ROOM_FOR_NAME] = [18, 12]

/** One day: a row for each unit, true to scale, with everything that lies in it. */
export function DayBoard({ board, day, keys, open }: Props) {
  const { board: frame, onFocus, onKeyDown } = useRove<HTMLDivElement>(keys)
  const scale = scaleOf(board.cells)
  const isToday = board.today === day
  const start = isToday ? (board.minute - LOOK_BACK - scale.from) * PER_MINUTE : 0
  useLayoutEffect(() => {
    frame.current!.scrollLeft = Math.max(0, start)
  }, [day, frame]) // not at every minute: the board must not jump while somebody reads
  const wide = { '--wide': `${(scale.to - scale.from) * PER_MINUTE}px`, '--hour': `${60 * PER_MINUTE}px` }
  const showNow = isToday && board.minute >= scale.from && board.minute < scale.to
  return (
    <div
      ref={frame}
      className={classes.frame}
      role="group"
      aria-label={w.boardLabel(showFull(day))}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
      style={wide as CSSProperties}
    >
      <div className={classes.sheet}>
        <div className={classes.hours}>
          <span className={classes.corner}>{w.unit}</span>
          <div className={classes.track}>
            {hoursOf(scale).map((hour) => (
              <span key={hour} style={place({ from: hour, to: hour + 60 }, scale)}>
                {clock(hour)}
              </span>
            ))}
          </div>
        </div>
        {board.groups.map((group, nth) => (
          <Fragment key={group.place + group.pool}>
            {group.place !== board.groups[nth - 1]?.place && (
              <div className={classes.place}>
                <span>{group.placeLabel}</span>
              </div>
            )}
            {group.units.map((unit, at) => {
              const cell = cellOf(board, unit.id, day)
              return (
                cell && (
                  <Row
                    key={unit.id}
                    {...{ unit, cell, scale, open, group }}
                    first={nth === 0 && at === 0}
                    closed={board.days.find((one) => one.day === day)?.closed ?? null}
                  />
                )
              )
            })}
          </Fragment>
        ))}
        {showNow && (
          <div
            className={classes.now}
            style={{ '--at': `${(board.minute - scale.from) * PER_MINUTE}px` } as CSSProperties}
          >
            <span>
              {w.now} {clock(board.minute)}
            </span>
          </div>
        )}
      </div>
    </div>
  )
}

interface RowProps {
  unit: Unit
  group: Group
  cell: Cell
  scale: Stretch
  first: boolean
  closed: string | null
  open: (what: Opened) => void
}

function Row({ unit, group, cell, scale, first, closed, open }: RowProps) {
  const { sessions, outs, blocks, kept, visits, skipped } = cell
  const nothing = sessions.length === 0 && outs.length === 0
  const why = closed ? w.closedDay(closed) : (skipped[0] && w.skipped(skipped[0])) || w.noSession
  const items: [number, ReactNode][] = [
    ...outs.map((out): [number, ReactNode] => [
      out.from,
      <OutBar key={`o${out.id}`} {...{ out, unit, scale, open }} />,
    ]),
    ...blocks.map((block): [number, ReactNode] => [
      block.from,
      <BlockBar key={`b${block.id}`} {...{ block, unit, scale, open }} />,
    ]),
    ...visits.map((visit): [number, ReactNode] => [visit.from, <VisitBar key={visit.id} {...{ visit, scale }} />]),
  ]
  return (
    <div
      className={classes.line}
      data-line
      data-extra={unit.extraOf ? true : undefined}
      data-empty={nothing && items.length === 0 ? true : undefined}
    >
      <div className={classes.label}>
        {unit.extraOf ? (
          <button type="button" data-stop tabIndex={first ? 0 : -1} onClick={() => open({ kind: 'extra', unit })}>
            {unit.label}
            <small>{w.extra}</small>
          </button>
        ) : (
          <Link
            to="/planbord/rooster/$unit"
            params={{ unit: unit.id }}
            search={{ day: cell.day }}
            data-stop
            tabIndex={first ? 0 : -1}
            title={w.rosterOf(unit.label)}
          >
            {unit.label}
            {skipped[0] && !(nothing && items.length === 0) ? (
              <small data-whole>{w.skipped(skipped[0])}</small>
            ) : (
              <small>{group.poolLabel}</small>
            )}
          </Link>
        )}
      </div>
      <div className={classes.track}>
        {sessions.map((session) => (
          <span key={session.from} className={classes.session} data-type={session.type} style={place(session, scale)} />
        ))}
        {kept.map((stretch) => (
          <span
            key={stretch.from}
            className={classes.kept}
            title={`${w.kept} ${between(stretch)}`}
            style={place(stretch, scale)}
          />
        ))}
        {nothing && <span className={classes.why}>{why}</span>}
        {items.sort(([a], [b]) => a - b).map(([, item]) => item)}
      </div>
    </div>
  )
}

function VisitBar({ visit, scale }: { visit: BoardVisit; scale: Stretch }) {
  const { code, label, name, time, status, displaced } = visit
  const long = visit.to - visit.from
  const state = displaced ? `${w.displaced}: ${displaced}` : status.label
  const shown = long > ROOM_FOR_TIME ? `${code} ${time}` : code
  return (
    <Link
      to="/paden/$id"
      params={{ id: visit.carePathId }}
      data-stop
      tabIndex={-1}
      className={classes.visit}
      data-look={displaced ? 'displaced' : status.key}
      data-narrow={long <= ROOM_FOR_NAME || undefined}
      style={place(visit, scale)}
      title={`${code} ${between(visit)} ${label} · ${name} · ${state}`}
      aria-label={`${shown}${long > ROOM_FOR_NAME ? ` ${name}` : `, ${name}`}, ${label} ${between(visit)}, ${state}`}
    >
      <b>{shown}</b> {long > ROOM_FOR_NAME && <span>{name}</span>}
    </Link>
  )
}

function OutBar({ out, unit, scale, open }: { out: Out; unit: Unit; scale: Stretch; open: Props['open'] }) {
  const part = within(out, scale)
  if (!part) return null
  const shown = `${w.out[out.kind]}: ${out.reason}`
  return (
    <button
      type="button"
      data-stop
      tabIndex={-1}
      className={classes.out}
      style={place(part, scale)}
      title={`${shown} ${between(out)}`}
      aria-label={`${shown}, ${unit.label} ${between(out)}`}
      onClick={() => open({ kind: 'out', unit, out })}
    >
      <span>{shown}</span>
    </button>
  )
}

function BlockBar({ block, unit, scale, open }: { block: Block; unit: Unit; scale: Stretch; open: Props['open'] }) {
  const part = within(block, scale)
  if (!part) return null
  return (
    <button
      type="button"
      data-stop
      tabIndex={-1}
      className={classes.block}
      style={place(part, scale)}
      title={`${w.block} ${between(block)}: ${block.reason}`}
      aria-label={`${block.reason}, ${w.block}, ${unit.label} ${between(block)}`}
      onClick={() => open({ kind: 'block', unit, block })}
    >
      <span>{block.reason}</span>
    </button>
  )
}

const place = (stretch: Stretch, scale: Stretch): CSSProperties => ({
  left: (stretch.from - scale.from) * PER_MINUTE,
  width: (stretch.to - stretch.from) * PER_MINUTE,
})
