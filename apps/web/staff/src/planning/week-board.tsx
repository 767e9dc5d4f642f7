import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { showDay, showShort } from '../shared/dates'
import type { Board, Cell, Stretch, Unit } from './planning-api'
import classes from './week-board.module.css'
import { between, cellOf, fullness, scaleOf } from './scale'
import { useRove } from './rove'
import { w } from './words'

/** A week: for each unit and day how full it is, with its sessions and visits drawn small; each cell leads to its day. */
export function WeekBoard({ board, keys }: { board: Board; keys: Record<string, () => void> }) {
  const { board: table, onFocus, onKeyDown } = useRove<HTMLTableElement>(keys)
  const scale = scaleOf(board.cells)
  const isUsed = (day: string) =>
    board.cells.some((cell) => cell.day === day && cell.sessions.length + cell.visits.length > 0)
  const days = board.days.filter(({ day }, nth) => nth < 5 || isUsed(day))
  return (
    <div className={classes.weekFrame}>
      <table className={classes.week} ref={table} onFocus={onFocus} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <th scope="col">{w.unit}</th>
            {days.map(({ day, closed }) => (
              <th key={day} scope="col" data-today={day === board.today || undefined}>
                {showShort(day)}
                {closed && <small>{w.closedDay(closed)}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {board.groups.map((group, nth) => (
            <Fragment key={group.place + group.pool}>
              {group.place !== board.groups[nth - 1]?.place && (
                <tr className={classes.weekPlace}>
                  <th scope="colgroup" colSpan={days.length + 1}>
                    {group.placeLabel}
                  </th>
                </tr>
              )}
              {group.units
                .filter(({ extraOf }) => !extraOf)
                .map((unit, at) => (
                  <tr key={unit.id} data-line>
                    <th scope="row">
                      <Link
                        to="/planbord/rooster/$unit"
                        params={{ unit: unit.id }}
                        search={{}}
                        data-stop
                        tabIndex={nth === 0 && at === 0 ? 0 : -1}
                        title={w.rosterOf(unit.label)}
                      >
                        {unit.label}
                      </Link>
                      <small>{group.poolLabel}</small>
                    </th>
                    {days.map(({ day }) => (
                      <td key={day}>
                        <WeekCell cell={cellOf(board, unit.id, day)} {...{ unit, scale }} />
                      </td>
                    ))}
                  </tr>
                ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function WeekCell({ cell, unit, scale }: { cell: Cell | undefined; unit: Unit; scale: Stretch }) {
  if (!cell) return null
  const { day, sessions, outs, blocks, visits } = cell
  const { open, percent } = fullness(cell)
  const displaced = visits.filter((visit) => visit.displaced).length
  const shut = outs[0] ? `${w.out[outs[0].kind]}: ${outs[0].reason}` : w.noSession
  const said = [open > 0 ? w.cell.full(percent) : shut, ...(displaced > 0 ? [w.cell.displaced(displaced)] : [])].join(
    ', ',
  )
  const hours = sessions.map(between).join(', ')
  return (
    <Link
      to="/planbord"
      search={{ day }}
      data-stop
      tabIndex={-1}
      className={classes.cell}
      data-level={level(open, percent)}
      aria-label={`${said}, ${unit.label}, ${showDay(day)}, ${w.cell.visits(visits.length)}${hours && `, ${hours}`}`}
      title={`${hours || shut} · ${w.cell.visits(visits.length)}`}
    >
      <span className={classes.strip} aria-hidden="true">
        {sessions.map((part) => (
          <i key={`s${part.from}`} data-what="session" style={share(part, scale)} />
        ))}
        {outs.map((part) => (
          <i key={`o${part.id}`} data-what="out" style={share(part, scale)} />
        ))}
        {blocks.map((part) => (
          <i key={`b${part.id}`} data-what="block" style={share(part, scale)} />
        ))}
        {visits.map((part) => (
          <i key={part.id} data-what={part.displaced ? 'displaced' : 'visit'} style={share(part, scale)} />
        ))}
      </span>
      <span className={classes.said}>{said}</span>
    </Link>
  )
}

const level = (open: number, percent: number) =>
  open === 0 ? 'shut' : percent >= 90 ? 'full' : percent >= 60 ? 'busy' : 'free'

function share({ from, to }: Stretch, scale: Stretch) {
  const at = (minute: number) =>
    ((Math.min(Math.max(minute, scale.from), scale.to) - scale.from) / (scale.to - scale.from)) * 100
  return { left: `${at(from)}%`, width: `${at(to) - at(from)}%` }
}
