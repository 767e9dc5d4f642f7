import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { api, ApiError, type Session } from '../api'
import { queryClient, sessionQuery } from '../queries'
import { homeOf } from '../shared/roles'
import { Failure } from '../shared/states'
import { t } from '../texts'

interface PasswordFormProps {
  readonly back: string | undefined
  /** There is another way in above it. */
  readonly isSecond: boolean
  readonly focus: boolean
  readonly onTry: () => void
  /** Who was signed in here a moment ago. */
  readonly known?: string
  /** What comes after it, instead of going `back`. */
  readonly done?: (session: Session) => void
}

/** Signing in with a name and a password of Dagpad itself. */
export function PasswordForm({ back, isSecond, focus, onTry, known = '', done }: PasswordFormProps) {
  const router = useRouter()
  const [name, setName] = useState(known)
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const signIn = useMutation({
    mutationFn: () => api.signIn(name.trim(), password),
    onSuccess: (session) => {
      if (done) return done(session)
      queryClient.setQueryData(sessionQuery.queryKey, session)
      router.history.push(session.mustChange ? '/wachtwoord' : (back ?? homeOf(session.role)))
    },
    onError: () => setPassword(''),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    onTry()
    if (name.trim() && password) signIn.mutate()
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {signIn.error && <Failure error={signIn.error} />}
        {signIn.error instanceof ApiError && signIn.error.code === 'wrong' && <Text size="sm">{t.signIn.help}</Text>}
        <TextInput
          size="md"
          label={t.signIn.name}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={tried && !name.trim() && t.signIn.nameMissing}
          autoComplete="username"
          autoFocus={focus && !known}
          data-mantine-stop-propagation
        />
        <PasswordInput
          size="md"
          label={t.signIn.password}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={tried && !password && !signIn.error && t.signIn.passwordMissing}
          autoComplete="current-password"
          data-autofocus={known ? true : undefined}
          data-mantine-stop-propagation
          visibilityToggleButtonProps={{ 'aria-label': t.signIn.show }}
        />
        <Button type="submit" size="md" loading={signIn.isPending} variant={isSecond ? 'default' : 'filled'}>
          {t.signIn.submit}
        </Button>
      </Stack>
    </form>
  )
}
