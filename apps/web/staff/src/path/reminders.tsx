import { Group, Text } from '@mantine/core'
import type { CarePath } from '../api'
import { Action } from '../shared/action'
import { showInstant } from '../shared/dates'
import { useMayPlan } from '../shared/roles'
import { say } from '../shared/toast'
import { useWrite } from '../shared/use-write'
import { pathApi } from './path-api'
import { w } from './words'

/** Whether this patient gets reminders, since when not, and the way back. */
export function RemindersLine({ carePath: { id, remindersOff } }: { carePath: CarePath }) {
  const mayPlan = useMayPlan()
  const wanted = remindersOff === null
  const change = useWrite(
    (wants: boolean) => pathApi.reminders(id, wants),
    () => say(wanted ? w.reminders.nowOff : w.reminders.nowOn),
  )
  const by = remindersOff?.by === 'patient' ? w.reminders.patient : remindersOff?.by
  return (
    <Group justify="space-between" gap="xs" mt="xs">
      <Text size="sm">{remindersOff ? w.reminders.off(String(by), showInstant(remindersOff.at)) : w.reminders.on}</Text>
      {mayPlan && (
        <Action variant="default" size="xs" onClick={() => change.mutate(!wanted)} loading={change.isPending}>
          {wanted ? w.reminders.stop : w.reminders.again}
        </Action>
      )}
    </Group>
  )
}
