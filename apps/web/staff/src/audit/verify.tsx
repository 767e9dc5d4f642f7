import { Alert, Group, List, Paper, Stack, Text, TextInput, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Action } from '../shared/action'
import { Failure } from '../shared/states'
import { auditApi } from './audit-api'
import classes from './audit.module.css'
import { w } from './words'

/** Reads the whole chain again and says whether anybody touched it. */
export function Verify() {
  const [head, setHead] = useState('')
  const verify = useMutation({ mutationFn: () => auditApi.verify(head.trim()) })
  const { data, error } = verify
  return (
    <Paper component="section">
      <Title order={2} size="h4" mb="xs">
        {w.verify}
      </Title>
      <Group align="flex-end" gap="sm">
        <TextInput
          label={w.known}
          value={head}
          onChange={({ currentTarget }) => setHead(currentTarget.value)}
          w={320}
        />
        <Action onClick={() => verify.mutate()} disabled={verify.isPending}>
          {w.verify}
        </Action>
      </Group>
      <div role="status">
        {data && data.faults.length === 0 && (
          <Stack gap={4} mt="sm">
            <Text size="sm" fw={600}>
              {w.verified(data.lines)}
            </Text>
            <Text size="sm">{w.head}</Text>
            <code className={classes.code}>{data.head}</code>
          </Stack>
        )}
        {data && data.faults.length > 0 && (
          <Alert color="red" variant="light" mt="sm" styles={{ message: { color: '#7d1515' } }}>
            {w.broken(data.faults.length)}
            <List size="sm">
              {data.faults.map(({ kind, at }) => (
                <List.Item key={kind + at}>
                  {w.faults[kind]} ({at})
                </List.Item>
              ))}
            </List>
          </Alert>
        )}
      </div>
      {error && <Failure error={error} />}
    </Paper>
  )
}
