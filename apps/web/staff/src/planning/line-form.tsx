import { Checkbox, Group, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { Day } from '../api'
import { DayInput } from './day-input'
import type { FormProps } from './doing'
import { WithEffect } from './effect'
import { readTime, TimeInput } from './minutes-input'
import type { RosterLine, Write } from './planning-api'
import { clock } from './scale'
import { w } from './words'

const words = w.roster
const { missing } = w.outages
const MOST_WEEKS = 12
const OFTEN = [
  { value: 'w1', label: words.everyWeek },
  ...Array.from({ length: MOST_WEEKS - 1 }, (_, n) => ({ value: `w${n + 2}`, label: words.everyWeeks(n + 2) })),
  ...(['1', '2', '3', '4', '5', '-1'] as const).map((nth) => ({ value: `n${nth}`, label: words.nths[nth] })),
]

/** New lines of a roster, or other minutes for one from a day on. */
export function LineForm({ line, unit, day, close, done }: FormProps & { line?: RosterLine }) {
  const [days, setDays] = useState<string[]>([])
  const [often, setOften] = useState(line ? (line.nth === null ? `w${line.everyWeeks}` : `n${line.nth}`) : 'w1')
  const [fromTime, setFrom] = useState(line ? clock(line.from) : '')
  const [toTime, setTo] = useState(line ? clock(line.to) : '')
  const [validFrom, setValidFrom] = useState<Day | null>(day)
  const [validTo, setValidTo] = useState<Day | null>(null)
  const [tried, setTried] = useState(false)
  const [from, to] = [readTime(fromTime), readTime(toTime)]
  const write = (): Write | null => {
    setTried(true)
    if (from === null || to === null || !validFrom || (!line && days.length === 0)) return null
    const [everyWeeks, nth] = often.startsWith('w') ? [Number(often.slice(1)), null] : [1, Number(often.slice(1))]
    if (line)
      return {
        path: `rosters/${line.id}/change`,
        body: { version: line.version, validFrom, from, to, everyWeeks, nth },
      }
    const lines = days.map((weekday) => ({ weekday: Number(weekday), from, to, everyWeeks, nth }))
    return { path: 'rosters', body: { unit, validFrom, validTo, lines } }
  }
  return (
    <WithEffect {...{ write, close, done }} confirm={words.save}>
      {!line && (
        <Checkbox.Group
          label={words.days}
          value={days}
          onChange={setDays}
          error={tried && days.length === 0 && words.missingDays}
        >
          <Group gap="sm" mt={4}>
            {words.weekdays.map((label, nth) => (
              <Checkbox key={label} value={`${nth + 1}`} label={label} />
            ))}
          </Group>
        </Checkbox.Group>
      )}
      <NativeSelect
        label={words.every}
        data={OFTEN}
        value={often}
        onChange={(event) => setOften(event.currentTarget.value)}
      />
      <Group gap="sm" align="start">
        <TimeInput
          label={words.from}
          value={fromTime}
          onChange={setFrom}
          error={tried && from === null && missing.time}
        />
        <TimeInput label={words.to} value={toTime} onChange={setTo} error={tried && to === null && missing.time} />
      </Group>
      <Group gap="sm" align="start">
        <DayInput
          label={line ? words.changeFrom : words.validFrom}
          value={validFrom}
          onChange={setValidFrom}
          error={tried && !validFrom && missing.day}
        />
        {!line && (
          <DayInput
            label={words.validTo}
            description={words.validToHint}
            value={validTo}
            onChange={setValidTo}
            clearable
          />
        )}
      </Group>
    </WithEffect>
  )
}
