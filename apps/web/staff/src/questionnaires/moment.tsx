import { Group } from '@mantine/core'
import type { Day } from '../api'
import { DayInput } from '../planning/day-input'
import { readTime, TimeInput } from '../planning/minutes-input'
import { w } from './words'

/** A day and a time as they are typed, on the hospital's clock. */
export interface Moment {
  readonly day: Day | null
  readonly time: string
}

/** An instant, `2027-02-02T06:10:00Z`, as it is filled in. */
export function momentOf(at: string | null): Moment {
  if (!at) return { day: null, time: '' }
  const [day = null, time = ''] = new Date(at).toLocaleString('sv-SE', { timeZone: 'Europe/Amsterdam' }).split(' ')
  return { day, time: time.slice(0, 5) }
}

/** One of the two is missing, or is no time. */
export const isHalf = ({ day, time }: Moment) =>
  (day !== null || time.trim() !== '') && (day === null || readTime(time) === null)

/** `2027-02-02T07:10`; nothing where nothing is filled in. */
export function localOf({ day, time }: Moment): string | undefined {
  const minutes = readTime(time)
  if (day === null || minutes === null) return undefined
  const two = (part: number) => String(part).padStart(2, '0')
  return `${day}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

interface Props {
  label: string
  value: Moment
  onChange: (value: Moment) => void
  error?: string | undefined
}
/** A day and a time next to each other, of something that has been. */
export function MomentInput({ label, value, onChange, error }: Props) {
  const half = isHalf(value) && w.urine.half
  return (
    <Group gap={6} align="start" wrap="nowrap" role="group" aria-label={label}>
      <DayInput
        label={w.urine.momentDay(label)}
        value={value.day}
        onChange={(day) => onChange({ ...value, day })}
        error={error ?? half}
        clearable
        which="last"
      />
      <TimeInput label={w.urine.momentTime} value={value.time} onChange={(time) => onChange({ ...value, time })} />
    </Group>
  )
}
