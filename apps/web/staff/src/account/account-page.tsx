import { Button, Paper, Stack, Text, Title } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { answered, client } from '../client'
import { queryClient, sessionQuery } from '../queries'
import { PageTitle } from '../shared/page-title'
import { sayFailed } from '../shared/toast'
import { t } from '../texts'
import { PasswordForm } from './password-form'
import { w } from './words'

/** One's own account: the password, and the way out on every device. */
export function AccountPage() {
  const { data: session } = useQuery(sessionQuery)
  const navigate = useNavigate()
  const everywhere = useMutation({
    mutationFn: () => answered(client.POST('/api/session/everywhere')),
    onSuccess: async () => {
      await navigate({ to: '/inloggen', search: {} })
      queryClient.clear()
    },
    onError: sayFailed,
  })
  if (!session) return null
  return (
    <Stack gap="sm" maw={640}>
      <PageTitle>{w.title}</PageTitle>
      <Text size="sm">{w.who(session.displayName, t.shell.roles[session.role] ?? session.role)}</Text>
      <Paper component="section">
        <Title order={2} size="h4" mb="sm">
          {w.password}
        </Title>
        {session.elsewhere ? <Text size="sm">{w.passwordElsewhere}</Text> : <PasswordForm />}
      </Paper>
      <Paper component="section">
        <Title order={2} size="h4">
          {w.everywhere}
        </Title>
        <Text size="sm" mb="sm">
          {w.everywhereHint}
        </Text>
        <Button variant="default" onClick={() => everywhere.mutate()} loading={everywhere.isPending}>
          {w.everywhere}
        </Button>
      </Paper>
    </Stack>
  )
}

/** Before anything else, with a temporary password. */
export function FirstPassword() {
  const navigate = useNavigate()
  return (
    <main style={{ flex: 1, display: 'grid', placeItems: 'center', padding: 16 }}>
      <Paper p="xl" w="100%" maw={480}>
        <Stack gap="md">
          <PageTitle quiet>{w.firstTitle}</PageTitle>
          <Text size="sm">{w.firstHint}</Text>
          <PasswordForm temporary done={() => void navigate({ to: '/' })} />
        </Stack>
      </Paper>
    </main>
  )
}
