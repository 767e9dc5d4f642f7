import { Alert, Button, Divider, Modal, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { api, type Session } from '../api'
import { isSignedOut } from '../api-error'
import { queryClient, readAgain, sessionQuery, waysInQuery } from '../queries'
import { homeOf } from '../shared/roles'
import { say } from '../shared/toast'
import { whenBack } from '../sign-in/other-tabs'
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
          {out && who.current && <WaysBack who={who.current} back={back} />}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

/**
 * The hospital's own sign-in opens in a tab of its own; when that tells so, or she comes back from it, this one looks whether she is in.
 * Who signed in there before is not asked for a password that she does not have.
 */
function WaysBack({ who, back }: { who: Session; back: (now: Session) => void }) {
  const { data: ways } = useQuery(waysInQuery)
  const [anyhow, setAnyhow] = useState(false)
  const hospital = ways?.hospital === true
  const hasForm = anyhow || !hospital || (ways.password && !who.elsewhere)
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (hospital && !hasForm) link.current?.focus()
  }, [hospital, hasForm])
  const latest = useRef(back)
  latest.current = back
  useEffect(() => {
    const look = () =>
      void api.session().then(
        (now) => latest.current(now),
        () => {},
      )
    return whenBack(look)
  }, [])
  return (
    <Stack gap="sm">
      <Alert color="bot">{t.signIn.again.why}</Alert>
      <Text size="sm">{t.signIn.again.sameOne(who.displayName)}</Text>
      {hospital && (
        <Button
          component="a"
          target="_blank"
          href={`/api/sign-in/hospital?to=${encodeURIComponent('/inloggen?again=true')}`}
          ref={link}
          styles={{
            root: { height: 'auto', minHeight: 36 },
            label: { whiteSpace: 'normal', lineHeight: 1.35, padding: '5px 0' },
          }}
          data-mantine-stop-propagation
        >
          {t.signIn.again.elsewhere}
        </Button>
      )}
      {hospital && hasForm && <Divider label={t.signIn.or} />}
      {hasForm ? (
        <PasswordForm
          back={undefined}
          isSecond={hospital}
          focus
          onTry={() => {}}
          {...(!who.elsewhere && { known: who.name })}
          done={back}
        />
      ) : (
        <Button variant="subtle" onClick={() => setAnyhow(true)} data-mantine-stop-propagation>
          {ways?.password ? t.signIn.again.password : t.signIn.emergency}
        </Button>
      )}
    </Stack>
  )
}

/** Hears of every read and every write that is refused because nobody is signed in; a refusal of before stays with a read until its next answer. */
function whenSignedOut(hear: () => void): () => void {
  const refused = (action: { type: string; error?: unknown }) => action.type === 'error' && isSignedOut(action.error)
  const reads = queryClient
    .getQueryCache()
    .subscribe((event) => event.type === 'updated' && refused(event.action) && hear())
  const writes = queryClient
    .getMutationCache()
    .subscribe((event) => event.type === 'updated' && refused(event.action) && hear())
  return () => {
    reads()
    writes()
  }
}
