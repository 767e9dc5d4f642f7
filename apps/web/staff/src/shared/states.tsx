import { Alert, Button, Group, Skeleton, Stack, Text, VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import { t } from '../texts'

/** Grey bars in the shape of what comes. */
export function Loading({ lines = 6 }: { lines?: number }) {
  return (
    <Stack gap={8} role="status" p="xs">
      <VisuallyHidden>{t.loading}</VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={26} radius="sm" />
      ))}
    </Stack>
  )
}

/** The server's own sentence, and the way to try once more. */
export function Failure({ error, retry }: { error: Error; retry?: () => void }) {
  return (
    <Alert p="xs" color="red" variant="light" role="alert" styles={{ message: { color: '#7d1515' } }}>
      <Group justify="space-between">
        <Text size="sm">{error.message}</Text>
        {retry && (
          <Button variant="default" onClick={retry}>
            {t.retry}
          </Button>
        )}
      </Group>
    </Alert>
  )
}

/** Nothing to show, and what to do about it. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <Stack gap={4} align="center" py="xl" px="md" ta="center">
      <Text fw={600}>{title}</Text>
      <Text size="sm" c="dimmed" component="div">
        {children}
      </Text>
    </Stack>
  )
}
