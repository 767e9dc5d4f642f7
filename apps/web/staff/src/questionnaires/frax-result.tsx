import { Checkbox, Group, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { Action } from '../shared/action'
import { useMayKeepFrax } from '../shared/roles'
import { say } from '../shared/toast'
import { useWrite } from '../shared/use-write'
import { formsApi, type FraxResult } from './questionnaires-api'
import { w } from './words'

const numberIn = (text: string) => (/^\d{1,2}([.,]\d)?$/.test(text.trim()) ? Number(text.replace(',', '.')) : NaN)
const fits = (pct: number) => pct >= 0.1 && pct <= 99.9

/** Keeps what somebody read in the official tool. */
export function FraxResultForm({ id }: { id: string }) {
  const mayKeep = useMayKeepFrax()
  const [faults, setFaults] = useState<Record<string, string>>({})
  const keep = useWrite(
    (result: FraxResult) => formsApi.fraxResult(id, result),
    () => say(w.frax.kept),
  )
  if (!mayKeep) return null
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const result = {
      toolVersion: String(data.get('version')).trim(),
      withBmd: data.get('bmd') === 'on',
      majorPct: numberIn(String(data.get('major'))),
      hipPct: numberIn(String(data.get('hip'))),
    }
    const found = {
      ...(!result.toolVersion && { version: w.frax.versionMissing }),
      ...(!fits(result.majorPct) && { major: w.frax.number }),
      ...(!fits(result.hipPct)
        ? { hip: w.frax.number }
        : result.hipPct > result.majorPct && { hip: w.frax.hipTooHigh }),
    }
    setFaults(found)
    if (Object.keys(found).length === 0) keep.mutate(result)
  }
  return (
    <form onSubmit={submit} data-no-print noValidate>
      <Group align="start" mt="sm">
        <TextInput
          name="version"
          label={w.frax.toolVersion}
          description={w.frax.toolVersionHint}
          error={faults['version']}
        />
        <TextInput name="major" label={w.frax.major} inputMode="decimal" error={faults['major']} />
        <TextInput name="hip" label={w.frax.hip} inputMode="decimal" error={faults['hip']} />
      </Group>
      <Checkbox name="bmd" label={w.frax.withBmd} my="sm" />
      <Action type="submit" loading={keep.isPending}>
        {w.frax.keep}
      </Action>
    </form>
  )
}
