import { Alert, Paper, PasswordInput, Stack, Text, TextInput, Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { api, ApiError } from '../api'
import { queryClient, sessionQuery } from '../queries'
import { PageTitle } from '../shared/page-title'
import { homeOf } from '../shared/roles'
import { Failure } from '../shared/states'
import { t } from '../texts'

interface SignInSearch {
  /** Where the visitor was going, an address inside these screens. */
  back?: string
  expired?: boolean
}
const isInside = (back: unknown): back is string => typeof back === 'string' && /^\/(?![/\\])/.test(back)
export const readSignInSearch = ({ back, expired }: Record<string, unknown>): SignInSearch => ({
  ...(isInside(back) && { back }),
  ...(expired === true && { expired }),
})

const route = getRouteApi('/inloggen')

export function SignIn() {
  const { back, expired } = route.useSearch()
  const router = useRouter()
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const signIn = useMutation({
    mutationFn: () => api.signIn(name.trim(), password),
    onSuccess: (session) => {
      queryClient.setQueryData(sessionQuery.queryKey, session)
      router.history.push(session.mustChange ? '/wachtwoord' : (back ?? homeOf(session.role)))
    },
    onError: () => setPassword(''),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (name.trim() && password) signIn.mutate()
  }
  return (
    <main style={{ flex: 1, display: 'grid', placeItems: 'center', padding: 16 }}>
      <Paper p="xl" w="100%" maw={420} component="form" onSubmit={submit} noValidate>
        <Stack gap="md">
          <Text fw={700} c="bot.8">
            {t.shell.product}
          </Text>
          <PageTitle quiet>{t.signIn.title}</PageTitle>
          {expired && !signIn.error && <Alert color="bot">{t.signIn.expired}</Alert>}
          {signIn.error && <Failure error={signIn.error} />}
          {signIn.error instanceof ApiError && signIn.error.status === 401 && <Text size="sm">{t.signIn.help}</Text>}
          <TextInput
            size="md"
            label={t.signIn.name}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={tried && !name.trim() && t.signIn.nameMissing}
            autoComplete="username"
            autoFocus
          />
          <PasswordInput
            size="md"
            label={t.signIn.password}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            error={tried && !password && !signIn.error && t.signIn.passwordMissing}
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': t.signIn.show }}
          />
          <Button type="submit" size="md" loading={signIn.isPending}>
            {t.signIn.submit}
          </Button>
          <Text size="xs" c="dimmed">
            {t.shell.intendedUse}
          </Text>
        </Stack>
      </Paper>
    </main>
  )
}
