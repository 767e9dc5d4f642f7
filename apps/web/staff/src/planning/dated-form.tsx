import { Group, Radio, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Day } from '../api'
import { DayInput } from './day-input'
import type { FormProps } from './doing'
import { WithEffect } from './effect'
import { readTime, TimeInput } from './minutes-input'
import type { UnitPlan, Write } from './planning-api'
import { fitOf, VisitFit } from './visit-fit'
import { w } from './words'

const words = w.roster
const { missing } = w.outages
const NEVER = { 'too-short': words.tooShort, outside: words.outside }
const PATHS = { session: 'sessions', block: 'blocks', extra: 'extras' } as const

/** Minutes of one day, with the reason: an extra session, time kept free, or a place more than there is. */
export function DatedForm({ what, unit, day, plan, close, done }: FormProps & { what: keyof typeof PATHS }) {
  const [on, setOn] = useState<Day | null>(day)
  const [type, setType] = useState(plan.usual)
  const [fromTime, setFrom] = useState('')
  const [toTime, setTo] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const [from, to] = [readTime(fromTime), readTime(toTime)]
  const isForPatients = what !== 'block'
  const visits = isForPatients ? (plan.kinds.find((kind) => kind.type === type)?.visits ?? []) : []
  const place = from !== null && to !== null && to > from ? { from, to } : null
  const fit = fitOf(visits, place)
  const write = (): Write | null => {
    setTried(true)
    if (!on || from === null || to === null || !reason.trim() || fit.never) return null
    return {
      path: PATHS[what],
      body: { unit, day: on, from, to, reason: reason.trim(), ...(isForPatients && { type }) },
    }
  }
  return (
    <WithEffect {...{ write, close, done }} confirm={words.save}>
      <Text size="sm">{words.explains[what]}</Text>
      {isForPatients && plan.kinds.length > 1 && <Kinds kinds={plan.kinds} type={type} choose={setType} />}
      <Group gap="sm" align="start">
        <DayInput label={words.day} value={on} onChange={setOn} error={tried && !on && missing.day} />
        <TimeInput
          label={words.from}
          value={fromTime}
          onChange={setFrom}
          error={tried && from === null && missing.time}
        />
        <TimeInput
          label={words.to}
          value={toTime}
          onChange={setTo}
          error={(tried && to === null && missing.time) || (fit.never !== null && NEVER[fit.never])}
        />
      </Group>
      {visits.length > 0 && <VisitFit {...{ visits, place, fit }} />}
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

type Kind = UnitPlan['kinds'][number]

/** By day or in the evening; a kind in which nobody comes to this unit cannot be chosen. */
function Kinds({ kinds, type, choose }: { kinds: Kind[]; type: Kind['type']; choose: (type: Kind['type']) => void }) {
  return (
    <Radio.Group label={words.kind} value={type} onChange={(to) => choose(to as Kind['type'])}>
      <Stack gap={6} mt={4}>
        {kinds.map(({ type: one, visits }) => {
          const isForNobody = visits.length === 0 && kinds.some((kind) => kind.visits.length > 0)
          return (
            <Radio
              key={one}
              value={one}
              label={words.kinds[one]}
              disabled={isForNobody}
              description={isForNobody && words.nobodyThen}
            />
          )
        })}
      </Stack>
    </Radio.Group>
  )
}
