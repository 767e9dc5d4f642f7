import type { Day, Visit } from '../api'
import { minutes } from './dates'
import classes from './day-strip.module.css'

/** First and last whole hour shown, in minutes after midnight. */
export interface Axis {
  from: number
  to: number
}
interface PathDay {
  day: Day
  visits: Visit[]
}
const DAY_CLINIC_ENDS = 16 * 60 + 30
/** Narrower blocks, in parts of a hundred of the strip, have no room for their letters. */
const ROOM_FOR_LETTERS = 3.2

const onTheDay = ({ day, visits }: PathDay) => visits.filter((visit) => visit.day === day)
const ends = (one: PathDay) => Math.max(...onTheDay(one).map(({ to }) => minutes(to)))

export const isEvening = (one: PathDay) => ends(one) > DAY_CLINIC_ENDS

/** The clinic's day as these days use it, from whole hour to whole hour: no empty afternoon. */
export const axisOf = (days: PathDay[]): Axis => ({
  from: Math.floor(Math.min(...days.flatMap(onTheDay).map(({ from }) => minutes(from))) / 60) * 60,
  to: Math.ceil(Math.max(...days.map(ends)) / 60) * 60,
})

/** The visits of one day on a scale of hours. Colour and letters name the kind of step; the times are in the text beside it. */
export function DayStrip({ pathDay, axis = axisOf([pathDay]) }: { pathDay: PathDay; axis?: Axis }) {
  const visits = onTheDay(pathDay)
  if (visits.length === 0) return null
  const at = (minute: number) => ((minute - axis.from) / (axis.to - axis.from)) * 100
  const hours = Array.from({ length: (axis.to - axis.from) / 60 + 1 }, (_, hour) => axis.from + hour * 60)
  return (
    <div
      role="img"
      aria-label={visits.map(({ from, label }) => `${from} ${label}`).join(', ')}
      className={classes.strip}
    >
      {hours.map((hour) => (
        <span key={hour} className={classes.hour} style={{ left: `${at(hour)}%` }}>
          <span>{hour / 60}</span>
        </span>
      ))}
      {visits.map(({ step, code, label, from, to }) => {
        const width = at(minutes(to)) - at(minutes(from))
        return (
          <span
            key={step + from}
            className={classes.visit}
            data-code={code}
            title={`${label} ${from}–${to}`}
            style={{ left: `${at(minutes(from))}%`, width: `${width}%` }}
          >
            {width > ROOM_FOR_LETTERS && code}
          </span>
        )
      })}
    </div>
  )
}
