import { Group, NativeSelect, Paper } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Action } from '../shared/action'
import { say } from '../shared/toast'
import { useWrite } from '../shared/use-write'
import { auditApi, protectionQuery } from './audit-api'
import { w } from './words'

/** Puts extra protection on the patient whose lines are shown, or takes it away. */
export function ProtectionForm({ patient: { id, name } }: { patient: { id: string; name: string } }) {
  const { data } = useQuery(protectionQuery(id))
  const [chosen, setChosen] = useState<string | null>(null)
  const protect = useWrite(
    (kind: string) => auditApi.protect(id, kind || null),
    () => say(w.protected),
  )
  if (!data) return null
  const kind = chosen ?? data.kind ?? ''
  return (
    <Paper>
      <Group align="flex-end" gap="sm">
        <NativeSelect
          label={w.protection(name)}
          value={kind}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          data={[
            { value: '', label: w.noProtection },
            ...data.kinds.map((one) => ({ value: one.kind, label: one.label })),
          ]}
        />
        <Action onClick={() => protect.mutate(kind)}>{w.protect}</Action>
      </Group>
    </Paper>
  )
}
