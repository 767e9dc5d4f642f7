import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Day } from '../api'
import { DayInput } from './day-input'
import type { FormProps } from './doing'
import { WithEffect } from './effect'
import type { RosterLine, Write } from './planning-api'
import { w } from './words'

const words = w.roster

/** A line that stops after a last day, or does not open on one date. */
export function StopForm({ what, line, day, close, done }: FormProps & { what: 'end' | 'skip'; line: RosterLine }) {
  const [on, setOn] = useState<Day | null>(day)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const write = (): Write | null => {
    setTried(true)
    if (!on || (what === 'skip' && !reason.trim())) return null
    return what === 'end'
      ? { path: `rosters/${line.id}/end`, body: { version: line.version, lastDay: on } }
      : { path: `rosters/${line.id}/skip`, body: { day: on, reason: reason.trim() } }
  }
  return (
    <WithEffect {...{ write, close, done }} confirm={words.save}>
      <DayInput
        label={what === 'end' ? words.lastDay : words.day}
        value={on}
        onChange={setOn}
        error={tried && !on && w.outages.missing.day}
      />
      {what === 'skip' && (
        <TextInput
          label={w.outages.reason}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={200}
          error={tried && !reason.trim() && w.outages.missing.reason}
        />
      )}
    </WithEffect>
  )
}
