import { Alert, Button, Divider, Paper, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { sessionQuery, waysInQuery } from '../queries'
import { PageTitle } from '../shared/page-title'
import { Failure } from '../shared/states'
import { t } from '../texts'
import { tellOtherTabs } from './other-tabs'
import { PasswordForm } from './password-form'

interface SignInSearch {
  /** Where the visitor was going, an address inside these screens. */
  back?: string
  expired?: boolean
  /** Why the hospital's own sign-in did not let her in. */
  refused?: string
  /** In a tab of its own, for a screen whose session was over. */
  again?: boolean
}
const isInside = (back: unknown): back is string => typeof back === 'string' && /^\/(?![/\\])/.test(back)
export const readSignInSearch = ({ back, expired, refused, again }: Record<string, unknown>): SignInSearch => ({
  ...(isInside(back) && { back }),
  ...(expired === true && { expired }),
  ...(again === true && { again }),
  ...(typeof refused === 'string' && refused in t.signIn.refused && { refused }),
})

const route = getRouteApi('/inloggen')

export function SignIn() {
  const { back, expired, refused, again } = route.useSearch()
  const { data: ways } = useQuery(waysInQuery)
  const { data: session } = useQuery({ ...sessionQuery, enabled: again === true })
  const [emergency, setEmergency] = useState(false)
  const [tried, setTried] = useState(false)
  const hasForm = !ways || ways.password || emergency
  if (again && session) return <CloseThisTab />
  return (
    <main style={{ flex: 1, display: 'grid', placeItems: 'center', padding: 16 }}>
      <Paper p="xl" w="100%" maw={420}>
        <Stack gap="md">
          <Text fw={700} c="bot.8">
            {t.shell.product}
          </Text>
          <PageTitle quiet>{t.signIn.title}</PageTitle>
          {expired && !tried && <Alert color="bot">{t.signIn.expired}</Alert>}
          {refused && !tried && <Failure error={new Error(t.signIn.refused[refused])} />}
          {ways?.hospital && (
            <Button component="a" size="md" href={`/api/sign-in/hospital?to=${encodeURIComponent(back ?? '/')}`}>
              {t.signIn.hospital}
            </Button>
          )}
          {ways?.hospital && ways.password && <Divider label={t.signIn.or} />}
          {hasForm ? (
            <PasswordForm
              back={back}
              isSecond={ways?.hospital === true}
              focus={!ways?.hospital || emergency}
              onTry={() => setTried(true)}
            />
          ) : (
            <Button variant="subtle" onClick={() => setEmergency(true)}>
              {t.signIn.emergency}
            </Button>
          )}
          <Text size="xs" c="dimmed">
            {t.shell.intendedUse}
          </Text>
        </Stack>
      </Paper>
    </main>
  )
}

/** The tab where she was goes on by itself. */
function CloseThisTab() {
  useEffect(tellOtherTabs, [])
  return (
    <main style={{ flex: 1, display: 'grid', placeItems: 'center', padding: 16 }}>
      <PageTitle quiet>{t.signIn.again.closeTab}</PageTitle>
    </main>
  )
}
