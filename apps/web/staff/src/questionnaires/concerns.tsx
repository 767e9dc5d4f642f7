import { Alert, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Action } from '../shared/action'
import { showInstant } from '../shared/dates'
import { useMayWork } from '../shared/roles'
import { useWrite } from '../shared/use-write'
import { concernsQuery, urineApi } from './urine-api'
import { w } from './words'

/** What somebody must look at before this day. It stays until a person says that it is settled. */
export function Concerns({ carePathId }: { carePathId: string }) {
  const { data } = useQuery({ ...concernsQuery(carePathId), enabled: useMayWork() })
  const settle = useWrite((id: string) => urineApi.settle(id))
  if (!data || data.concerns.length === 0) return null
  return (
    <Alert
      color="yellow"
      variant="light"
      mb="sm"
      title={w.concerns.title}
      styles={{ message: { color: 'var(--ink)' }, title: { color: 'var(--ink)' } }}
    >
      {data.concerns.map(({ id, detail, raisedAt }) => (
        <Group key={id} justify="space-between" mb={4}>
          <Text size="sm">
            {detail}{' '}
            <Text span size="xs" c="dimmed">
              ({showInstant(raisedAt)})
            </Text>
          </Text>
          <Action
            size="xs"
            variant="default"
            onClick={() => settle.mutate(id)}
            aria-label={`${w.concerns.settle}: ${detail}`}
          >
            {w.concerns.settle}
          </Action>
        </Group>
      ))}
    </Alert>
  )
}
