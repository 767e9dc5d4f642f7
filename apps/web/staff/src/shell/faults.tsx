import { Button, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRouter, Link } from '@tanstack/react-router'
import { sessionQuery } from '../queries'
import { Failure } from '../shared/states'
import { t } from '../texts'

export function NotFound() {
  return (
    <Stack component="main" p="lg" align="flex-start">
      <Title order={1} size="h3">
        {t.shell.notFound}
      </Title>
      <Text>{t.shell.notFoundHint}</Text>
      <Link to="/">{t.shell.start}</Link>
    </Stack>
  )
}

/** A screen of other roles: only who typed its address, or was sent it, comes here. */
export function NotForYou() {
  const { data: session } = useQuery(sessionQuery)
  const role = session && (t.shell.roles[session.role] ?? session.role)
  return (
    <Stack align="flex-start">
      <Title order={1} size="h3">
        {t.shell.notForYou}
      </Title>
      <Text>{t.shell.notForYouHint(role ?? '')}</Text>
      <Link to="/">{t.shell.start}</Link>
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
