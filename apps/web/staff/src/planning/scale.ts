import { clock } from '../shared/dates'
import type { Board, Cell, Stretch } from './planning-api'

/** Pixels for one minute: steps of ten minutes stay readable. */
export const PER_MINUTE = 4.2
const QUIET_DAY: Stretch = { from: 8 * 60, to: 17 * 60 }

/** The clinic's day, longer where these cells use more of it, from whole hour to whole hour. */
export function scaleOf(cells: Cell[]): Stretch {
  const all = [QUIET_DAY, ...cells.flatMap(({ sessions, visits, blocks }) => [...sessions, ...visits, ...blocks])]
  return {
    from: Math.floor(Math.min(...all.map(({ from }) => from)) / 60) * 60,
    to: Math.ceil(Math.max(...all.map(({ to }) => to)) / 60) * 60,
  }
}

export const hoursOf = ({ from, to }: Stretch) =>
  Array.from({ length: (to - from) / 60 }, (_, hour) => from + hour * 60)

/** The part of a stretch that lies on the scale; null where nothing does. */
export const within = ({ from, to }: Stretch, scale: Stretch): Stretch | null => {
  const part = { from: Math.max(from, scale.from), to: Math.min(to, scale.to) }
  return part.from < part.to ? part : null
}

export { clock }
export const between = ({ from, to }: Stretch) => `${clock(from)}–${clock(to)}`

/** Open minutes and how many of them are taken by visits or kept free. */
export function fullness({ sessions, visits, blocks }: Cell) {
  const open = sessions.reduce((sum, { from, to }) => sum + to - from, 0)
  const taken = [...visits, ...blocks].reduce((sum, { from, to }) => sum + to - from, 0)
  return { open, percent: open === 0 ? 0 : Math.round((taken / open) * 100) }
}

export const cellOf = (board: Board, unit: string, day: string): Cell | undefined =>
  board.cells.find((cell) => cell.unit === unit && cell.day === day)
