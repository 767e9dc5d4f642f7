import { Button, PasswordInput, Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { answered, client } from '../client'
import { queryClient, sessionQuery } from '../queries'
import { Failure } from '../shared/states'
import { say } from '../shared/toast'
import { w } from './words'

const EMPTY = { current: '', next: '', again: '' }

/** One's own new password, typed twice. `temporary`: the current one came from the administrator. */
export function PasswordForm({ temporary = false, done }: { temporary?: boolean; done?: () => void }) {
  const [typed, setTyped] = useState(EMPTY)
  const [tried, setTried] = useState(false)
  const change = useMutation({
    mutationFn: ({ current, next }: typeof EMPTY) =>
      answered(client.POST('/api/session/password', { body: { current, next } })),
    onSuccess: (session) => {
      queryClient.setQueryData(sessionQuery.queryKey, session)
      setTyped(EMPTY)
      setTried(false)
      say(w.saved)
      done?.()
    },
  })
  const differs = typed.again !== '' && typed.again !== typed.next
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (typed.current && typed.next && typed.next === typed.again) change.mutate(typed)
  }
  const field = (name: keyof typeof EMPTY) => ({
    value: typed[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      setTyped({ ...typed, [name]: event.currentTarget.value }),
    error: tried && !typed[name] && w.missing,
    autoComplete: name === 'current' ? 'current-password' : 'new-password',
    visibilityToggleButtonProps: { 'aria-label': w.show },
  })
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm" maw={420}>
        {change.error && <Failure error={change.error} />}
        <PasswordInput label={temporary ? w.currentTemporary : w.current} {...field('current')} autoFocus={temporary} />
        <PasswordInput label={w.next} description={w.nextHint} {...field('next')} />
        <PasswordInput label={w.again} {...field('again')} {...(tried && differs && { error: w.differs })} />
        <Button type="submit" w="fit-content" loading={change.isPending}>
          {w.save}
        </Button>
      </Stack>
    </form>
  )
}
