import { Chip, Group, Input, NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { Answer } from '../api'
import { hospitalQuery, optionsQuery } from '../queries'
import { parseDay } from '../shared/parse-day'
import { t } from '../texts'
import classes from './find-options.module.css'
import { type Change, type OptionsSearch, questionOf } from './options-search'
import { w } from './words'

interface Props {
  search: OptionsSearch
  ask: (change: Change) => void
}
const route = getRouteApi('/inside/opties')
const WEEK = [1, 2, 3, 4, 5]

/** Wishes of this phone call: each goes into the address, and can be dropped again by the button that says what it would bring. */
export function WishForm({ search, ask }: Props) {
  const { referral = '' } = route.useSearch()
  const { data } = useQuery(optionsQuery(questionOf(search, referral), search.after, search.move))
  return <WishFields search={search} ask={ask} choices={data?.choices} />
}

/** The wishes themselves. `choices`: units that may be wished for; those that are not known yet stay as they are. */
export function WishFields({ search, ask, choices }: Props & { choices: Answer['choices'] | undefined }) {
  const { doctors = [], devices = [] } = choices ?? {}
  const off = search.off ?? ''
  return (
    <>
      <Input.Wrapper label={w.weekdays} labelElement="div" className={classes.wide}>
        <Group gap={4} role="group" aria-label={w.weekdays} mt={2}>
          {WEEK.map((weekday) => (
            <Chip
              key={weekday}
              size="xs"
              checked={!off.includes(`${weekday}`)}
              onChange={(comes) => ask({ off: toggled(off, weekday, !comes) })}
            >
              {t.weekdays[weekday % 7]}
            </Chip>
          ))}
        </Group>
      </Input.Wrapper>
      <TimeInput label={w.notBefore} value={search.notBefore} change={(notBefore) => ask({ notBefore })} />
      <TimeInput label={w.notAfter} value={search.notAfter} change={(notAfter) => ask({ notAfter })} />
      <AwayInput value={search.away} change={(away) => ask({ away })} />
      <UnitSelect label={w.doctor} units={doctors} value={search.doctor} change={(doctor) => ask({ doctor })} />
      <UnitSelect label={w.device} units={devices} value={search.device} change={(device) => ask({ device })} />
    </>
  )
}

function toggled(off: string, weekday: number, isOff: boolean): string | undefined {
  const days = WEEK.filter((day) => (day === weekday ? isOff : off.includes(`${day}`)))
  return days.join('') || undefined
}

interface FieldProps {
  label: string
  value: string | undefined
  change: (value: string | undefined) => void
}

/** `10`, `930`, `9.30` or `09:30`; what is no time is not taken. */
function asTime(typed: string): string | undefined {
  const [, hour, minute = '00'] = /^(\d{1,2})(?:[:.]?(\d{2}))?$/.exec(typed.trim()) ?? []
  return hour && Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute}` : undefined
}

/** Typed in full before it counts: at Enter, or when the focus goes on. */
function Typed({ label, value, read, change, hint, show }: FieldProps & Reading) {
  const [typed, setTyped] = useState<string | null>(null)
  const isWrong = typed !== null && typed.trim() !== '' && read(typed) === undefined
  const take = () => {
    if (typed === null || isWrong) return
    setTyped(null)
    const next = typed.trim() ? read(typed) : undefined
    if (next !== value) change(next)
  }
  return (
    <TextInput
      label={label}
      description={hint}
      value={typed ?? (value ? show(value) : '')}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => event.key === 'Enter' && take()}
      error={isWrong && w.wrong}
      autoComplete="off"
    />
  )
}
interface Reading {
  read: (typed: string) => string | undefined
  show: (value: string) => string
  hint?: string
}

const TimeInput = (props: FieldProps) => <Typed {...props} read={asTime} show={(time) => time} />

function AwayInput({ value, change }: Omit<FieldProps, 'label'>) {
  const { data: hospital } = useQuery(hospitalQuery)
  const read = (typed: string) => {
    const days = typed
      .split(/[,;]/)
      .filter((part) => part.trim())
      .map((part) => parseDay(part, hospital?.today ?? ''))
    return days.length > 0 && days.every((day) => day !== null) ? [...new Set(days)].sort().join(',') : undefined
  }
  const show = (days: string) => days.split(',').map(written).join(', ')
  return <Typed label={w.away} hint={w.awayHint} value={value} change={change} read={read} show={show} />
}

/** `02-02-2027`, as it may be typed back. */
const written = (day: string) => day.split('-').reverse().join('-')

interface UnitProps extends FieldProps {
  units: readonly { id: string; label: string; own: boolean }[]
}

function UnitSelect({ label, units, value = '', change }: UnitProps) {
  const known =
    units.some(({ id }) => id === value) || !value ? units : [{ id: value, label: value, own: false }, ...units]
  return (
    <NativeSelect
      label={label}
      value={value}
      data={[
        { value: '', label: w.noMatter },
        ...known.map(({ id, label: name, own }) => ({ value: id, label: own ? w.own(name) : name })),
      ]}
      onChange={({ currentTarget }) => change(currentTarget.value || undefined)}
    />
  )
}
