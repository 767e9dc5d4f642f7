import { Anchor, Button, Group } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Outlet, useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { showPhone } from '#contracts'
import type { Hospital } from '../api'
import { BreakGlass } from '../audit/break-glass'
import { LongWorkBar } from '../long-work/long-work-bar'
import { hospitalQuery } from '../queries'
import { useChangeStream } from '../shared/changes'
import { useConnected } from '../shared/connection'
import { useIsForOthers, useMaySearch } from '../shared/roles'
import { t } from '../texts'
import { NotForYou } from './faults'
import { Header } from './header'
import { KeyboardHelp } from './keyboard-help'
import { SearchBox } from './search-box'
import { ShellContext } from './shell-actions'
import { SignedOut } from './signed-out'
import classes from './shell.module.css'

/** The frame around every screen behind the sign-in. */
export function Shell() {
  const [searching, setSearching] = useState(false)
  const [helping, setHelping] = useState(false)
  const connected = useConnected()
  const { data: hospital } = useQuery(hospitalQuery)
  const openSearch = () => setSearching(true)
  const openHelp = () => setHelping(true)
  const isForOthers = useIsForOthers(useLocation().pathname)
  const maySearch = useMaySearch()
  useChangeStream()
  useHotkeys([['mod+K', () => maySearch && openSearch()]], [])

  return (
    <ShellContext value={{ openHelp, openSearch }}>
      <Anchor href="#inhoud" className={classes.skip}>
        {t.shell.skip}
      </Anchor>
      <Header />
      <div role="status" className={connected ? undefined : classes.offline}>
        {connected ? null : t.connection.bar}
      </div>
      <LongWorkBar />
      <main id="inhoud" tabIndex={-1} className={classes.main}>
        {isForOthers ? <NotForYou /> : <Outlet />}
      </main>
      <footer className={classes.footer}>
        <span>{hospital?.intendedUse ?? t.shell.intendedUse}</span>
        <Group gap="md">
          {telephones(hospital).map(({ label, phone, hours }) => (
            <span key={phone}>
              {label}: {phone && showPhone(phone)} ({hours})
            </span>
          ))}
          <Button variant="transparent" size="compact-xs" onClick={openHelp}>
            {t.shell.keys} (?)
          </Button>
        </Group>
      </footer>
      <SearchBox opened={searching} close={() => setSearching(false)} />
      <BreakGlass />
      <SignedOut />
      <KeyboardHelp opened={helping} close={() => setHelping(false)} />
    </ShellContext>
  )
}

/** One line per number, also where it serves several purposes. */
const telephones = (hospital?: Hospital) => [
  ...new Map(hospital?.contacts.map((contact) => [contact.phone, contact])).values(),
]
