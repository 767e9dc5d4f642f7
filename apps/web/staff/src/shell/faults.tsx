import { Button, Stack, Text, Title } from '@mantine/core'
import { useRouter, Link } from '@tanstack/react-router'
import { Failure } from '../shared/states'
import { t } from '../texts'

export function NotFound() {
  return (
    <Stack component="main" p="lg" align="flex-start">
      <Title order={1} size="h3">
        {t.shell.notFound}
      </Title>
      <Text>{t.shell.notFoundHint}</Text>
      <Link to="/werklijst">{t.shell.workList}</Link>
    </Stack>
  )
}

/** The screen could not start: usually no connection. */
export function ScreenFault({ error }: { error: unknown }) {
  const router = useRouter()
  return (
    <Stack component="main" p="lg" maw={720}>
      <Title order={1} size="h3">
        {t.shell.product}
      </Title>
      <Failure error={error instanceof Error ? error : new Error(String(error))} />
      <Button w="fit-content" onClick={() => void router.invalidate()}>
        {t.retry}
      </Button>
    </Stack>
  )
}
