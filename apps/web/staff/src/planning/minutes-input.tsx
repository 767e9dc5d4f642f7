import { TextInput } from '@mantine/core'

/** What a planner types for a time: `8:30`, `8.30`, `0830`, `8`; null where it is none. Minutes after midnight. */
export function readTime(typed: string): number | null {
  const [, hour, minute = '0'] = /^(\d{1,2})(?:[:.]?(\d{2}))?$/.exec(typed.trim()) ?? []
  const value = hour === undefined ? -1 : Number(hour) * 60 + Number(minute)
  return value >= 0 && value <= 1440 && Number(minute) < 60 ? value : null
}

interface Props {
  label: string
  value: string
  onChange: (typed: string) => void
  error?: string | false
}
/** A time of the day, typed. */
export function TimeInput({ label, value, onChange, error }: Props) {
  return (
    <TextInput
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      placeholder="08:30"
      inputMode="numeric"
      w={110}
      error={error}
    />
  )
}
