import { Button, Checkbox, Group, MultiSelect, Radio, Stack, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import type { Day } from '../api'
import { nextWorkday } from '../shared/dates'
import { DayInput } from './day-input'
import { WithEffect } from './effect'
import { readTime, TimeInput } from './minutes-input'
import type { Group as UnitGroup, Saved, Write } from './planning-api'
import { w } from './words'

const words = w.outages
type Kind = keyof typeof words.kinds
type Scope = keyof typeof words.scopes

interface Props {
  groups: UnitGroup[]
  today: Day
  unit?: string
  close: () => void
  done: (saved: Saved) => void
}

/** Somebody says who is ill, what is down or what is closed, and sees who is hit before it is saved. */
export function OutageForm({ groups, today, unit, close, done }: Props) {
  const [kind, setKind] = useState<Kind>('ill')
  const [scope, setScope] = useState<Scope>('unit')
  const [targets, setTargets] = useState<string[]>(unit ? [unit] : [])
  const [fromDay, setFromDay] = useState<Day | null>(nextWorkday(today))
  const [toDay, setToDay] = useState<Day | null>(nextWorkday(today))
  const [fromTime, setFromTime] = useState('00:00')
  const [toTime, setToTime] = useState('24:00')
  const [daily, setDaily] = useState(false)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const chosen = useRef<HTMLInputElement>(null)
  const [fromMinute, toMinute] = [readTime(fromTime), readTime(toTime)]

  const write = (): Write | null => {
    setTried(true)
    if (
      (scope !== 'clinic' && targets.length === 0) ||
      !fromDay ||
      !toDay ||
      fromMinute === null ||
      toMinute === null ||
      !reason.trim()
    )
      return null
    const body = {
      kind,
      scope,
      targets: scope === 'clinic' ? [] : targets,
      fromDay,
      toDay,
      fromMinute,
      toMinute,
      daily,
      reason: reason.trim(),
    }
    return { path: 'outages', body }
  }
  const options =
    scope === 'pool'
      ? groups.map(({ pool, poolLabel }) => ({ value: pool, label: poolLabel }))
      : groups.map(({ poolLabel, units }) => ({
          group: poolLabel,
          items: units.filter(({ extraOf }) => !extraOf).map(({ id, label }) => ({ value: id, label })),
        }))
  return (
    <WithEffect {...{ write, close, done }} confirm={words.confirm}>
      <Radio.Group label={words.kind} value={kind} onChange={(value) => setKind(value as Kind)}>
        <Stack gap={4} mt={4}>
          {Object.entries(words.kinds).map(([value, label]) => (
            <Radio key={value} value={value} label={label} autoFocus={value === kind} />
          ))}
        </Stack>
      </Radio.Group>
      <Radio.Group
        label={words.scope}
        value={scope}
        onChange={(value) => {
          setScope(value as Scope)
          setTargets([])
        }}
      >
        <Group gap="md" mt={4}>
          {Object.entries(words.scopes).map(([value, label]) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </Group>
      </Radio.Group>
      {scope !== 'clinic' && (
        <MultiSelect
          label={scope === 'pool' ? words.pools : words.units}
          data={options}
          value={targets}
          onChange={setTargets}
          searchable
          hidePickedOptions
          ref={chosen}
          error={tried && targets.length === 0 && words.missing.targets}
          comboboxProps={{ transitionProps: { duration: 0 } }}
        />
      )}
      {scope === 'unit' &&
        alsoOf(groups, targets).map(({ id, label }) => (
          <Button
            key={id}
            variant="light"
            size="compact-sm"
            w="fit-content"
            onClick={() => {
              setTargets([...targets, id])
              chosen.current?.focus()
            }}
          >
            {words.also(label)}
          </Button>
        ))}
      <Group gap="sm" align="start">
        <DayInput
          label={words.from}
          value={fromDay}
          onChange={(day) => {
            setFromDay(day)
            if (day && (!toDay || toDay < day)) setToDay(day)
          }}
          error={tried && !fromDay && words.missing.day}
        />
        <TimeInput
          label={words.fromTime}
          value={fromTime}
          onChange={setFromTime}
          error={tried && fromMinute === null && words.missing.time}
        />
      </Group>
      <Group gap="sm" align="start">
        <DayInput label={words.to} value={toDay} onChange={setToDay} error={tried && !toDay && words.missing.day} />
        <TimeInput
          label={words.toTime}
          value={toTime}
          onChange={setToTime}
          error={tried && toMinute === null && words.missing.time}
        />
      </Group>
      <Checkbox label={words.daily} checked={daily} onChange={(event) => setDaily(event.currentTarget.checked)} />
      <TextInput
        label={words.reason}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={200}
        error={tried && !reason.trim() && words.missing.reason}
      />
    </WithEffect>
  )
}

/** Agendas that are named after a chosen one, as `Bakker (avond)` after `Bakker`: whoever is ill is away from those as well. */
function alsoOf(groups: UnitGroup[], targets: string[]) {
  const units = groups.flatMap((group) => group.units).filter(({ extraOf }) => !extraOf)
  const base = (label: string) => label.replace(/ \(.+\)$/, '')
  const chosen = units.filter(({ id }) => targets.includes(id)).map(({ label }) => base(label))
  return units.filter(({ id, label }) => !targets.includes(id) && chosen.includes(base(label)))
}
