import { Group, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Day } from '../api'
import { DayInput } from './day-input'
import type { FormProps } from './doing'
import { WithEffect } from './effect'
import { readTime, TimeInput } from './minutes-input'
import type { Write } from './planning-api'
import { w } from './words'

const words = w.roster
const { missing } = w.outages
const PATHS = { session: 'sessions', block: 'blocks', extra: 'extras' } as const

/** Minutes of one day, with the reason: an extra session, time kept free, or a place more than there is. */
export function DatedForm({ what, unit, day, close, done }: FormProps & { what: keyof typeof PATHS }) {
  const [on, setOn] = useState<Day | null>(day)
  const [fromTime, setFrom] = useState('')
  const [toTime, setTo] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const [from, to] = [readTime(fromTime), readTime(toTime)]
  const write = (): Write | null => {
    setTried(true)
    if (!on || from === null || to === null || !reason.trim()) return null
    return { path: PATHS[what], body: { unit, day: on, from, to, reason: reason.trim() } }
  }
  return (
    <WithEffect {...{ write, close, done }} confirm={words.save}>
      <Text size="sm">{words.explains[what]}</Text>
      <Group gap="sm" align="start">
        <DayInput label={words.day} value={on} onChange={setOn} error={tried && !on && missing.day} />
        <TimeInput
          label={words.from}
          value={fromTime}
          onChange={setFrom}
          error={tried && from === null && missing.time}
        />
        <TimeInput label={words.to} value={toTime} onChange={setTo} error={tried && to === null && missing.time} />
      </Group>
      <TextInput
        label={w.outages.reason}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={200}
        error={tried && !reason.trim() && missing.reason}
      />
    </WithEffect>
  )
}
