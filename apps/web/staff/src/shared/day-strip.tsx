import type { Option, Visit } from '../api'
import { minutes } from './dates'
import classes from './day-strip.module.css'

/** First and last whole hour shown, in minutes after midnight. */
export interface Axis {
  from: number
  to: number
}

/** Ends after the day clinic closes. */
export const isEvening = ({ departure }: Pick<Option, 'departure'>) => minutes(departure) > 17 * 60

/** The clinic's day as these options use it, from whole hour to whole hour: no empty afternoon. */
export const axisOf = (options: Pick<Option, 'arrival' | 'departure'>[]): Axis => ({
  from: Math.floor(Math.min(...options.map(({ arrival }) => minutes(arrival))) / 60) * 60,
  to: Math.ceil(Math.max(...options.map(({ departure }) => minutes(departure))) / 60) * 60,
})

/** The visits of one day on a scale of hours. Colour and letters name the kind of step; the times are in the text beside it. */
export function DayStrip({ visits, axis }: { visits: Visit[]; axis: Axis }) {
  const at = (minute: number) => ((minute - axis.from) / (axis.to - axis.from)) * 100
  const hours = Array.from({ length: (axis.to - axis.from) / 60 + 1 }, (_, hour) => axis.from + hour * 60)
  const words = visits.map(({ from, label }) => `${from} ${label}`).join(', ')
  return (
    <div role="img" aria-label={words} className={classes.strip}>
      {hours.map((hour) => (
        <span key={hour} className={classes.hour} style={{ left: `${at(hour)}%` }}>
          {hour / 60}
        </span>
      ))}
      {visits.map(({ step, code, label, from, to }) => (
        <span
          key={step + from}
          className={classes.visit}
          data-code={code}
          title={`${label} ${from}–${to}`}
          style={{ left: `${at(minutes(from))}%`, width: `${at(minutes(to)) - at(minutes(from))}%` }}
        >
          {code}
        </span>
      ))}
    </div>
  )
}
