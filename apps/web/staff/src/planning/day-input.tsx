import { DateInput } from '@mantine/dates'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Day } from '../api'
import { hospitalQuery } from '../queries'
import { showDay } from '../shared/dates'
import { parseDay } from '../shared/parse-day'
import { t } from '../texts'

interface Props {
  label: string
  description?: string
  value: Day | null
  onChange: (day: Day | null) => void
  error?: string | false
  clearable?: boolean
  /** Whether `2-2` is the next such day or the last. */
  which?: 'next' | 'last'
}
/** A day, typed or chosen: `2-2`, `+14`, `v`. */
export function DayInput({ label, description, value, onChange, error, clearable = false, which = 'next' }: Props) {
  const { data: hospital } = useQuery(hospitalQuery)
  const [typed, setTyped] = useState('')
  const [unread, setUnread] = useState('')
  const read = (text: string) => parseDay(text, hospital?.today ?? '2026-01-01', which)
  return (
    <DateInput
      {...{ label, description, value, onChange, clearable }}
      error={unread ? t.noSuchDay(unread) : error}
      dateParser={read}
      onInput={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        setUnread(typed && !read(typed) ? typed : '')
        setTyped('')
      }}
      clearButtonProps={{ tabIndex: -1, 'aria-label': t.empty(label) }}
      valueFormat={showDay}
      w={190}
      popoverProps={{ transitionProps: { duration: 0 } }}
    />
  )
}
