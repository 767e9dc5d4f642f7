import { Alert, Button, Divider, Modal, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { api, type Session } from '../api'
import { isSignedOut } from '../api-error'
import { queryClient, readAgain, sessionQuery, waysInQuery } from '../queries'
import { homeOf } from '../shared/roles'
import { say } from '../shared/toast'
import { PasswordForm } from '../sign-in/password-form'
import { t } from '../texts'

/** Nothing that is about a patient may be read through it. */
const COVER = { backgroundOpacity: 1, color: 'var(--mantine-color-gray-3)', zIndex: 500 }

/** Asks whose session is over to sign in again in place, over the screen, where all that she had filled in stays. */
export function SignedOut() {
  const [out, setOut] = useState(false)
  const { data: session } = useQuery(sessionQuery)
  const who = useRef<Session>(undefined)
  if (session) who.current = session
  useEffect(() => whenSignedOut(() => who.current && setOut(true)), [])

  const back = async (now: Session) => {
    if (now.name !== who.current?.name) return location.assign(homeOf(now.role))
    if (now.mustChange) return location.assign('/wachtwoord')
    queryClient.setQueryData(sessionQuery.queryKey, now)
    setOut(false)
    say(t.signIn.again.done)
    await readAgain()
  }
  return (
    <Modal.Root
      opened={out}
      onClose={() => {}}
      closeOnEscape={false}
      closeOnClickOutside={false}
      size="sm"
      zIndex={500}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay {...COVER} />
      <Modal.Content aria-label={t.signIn.again.title}>
        <Modal.Body pt="md">
          <Modal.Title fw={700} fz="lg" mb="sm">
            {t.signIn.again.title}
          </Modal.Title>
          {out && who.current && <WaysBack name={who.current.name} back={back} />}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

/** The hospital's own sign-in opens in a tab of its own; when she comes back from it this one looks whether she is in. */
function WaysBack({ name, back }: { name: string; back: (now: Session) => void }) {
  const { data: ways } = useQuery(waysInQuery)
  const latest = useRef(back)
  latest.current = back
  useEffect(() => {
    const look = () =>
      void api.session().then(
        (now) => latest.current(now),
        () => {},
      )
    addEventListener('focus', look)
    return () => removeEventListener('focus', look)
  }, [])
  return (
    <Stack gap="sm">
      <Alert color="bot">{t.signIn.again.why}</Alert>
      {ways?.hospital && (
        <Button
          component="a"
          target="_blank"
          href={`/api/sign-in/hospital?to=${encodeURIComponent('/inloggen?again=true')}`}
          data-mantine-stop-propagation
        >
          {t.signIn.again.elsewhere}
        </Button>
      )}
      {ways?.hospital && <Divider label={t.signIn.or} />}
      <PasswordForm
        back={undefined}
        isSecond={ways?.hospital === true}
        focus
        onTry={() => {}}
        known={name}
        done={back}
      />
    </Stack>
  )
}

/** Hears of every read and every write that was refused because nobody is signed in. */
function whenSignedOut(hear: () => void): () => void {
  const reads = queryClient
    .getQueryCache()
    .subscribe(({ type, query }) => type === 'updated' && isSignedOut(query.state.error) && hear())
  const writes = queryClient
    .getMutationCache()
    .subscribe(({ type, mutation }) => type === 'updated' && isSignedOut(mutation?.state.error) && hear())
  return () => {
    reads()
    writes()
  }
}
