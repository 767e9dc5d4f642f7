import { Menu, UnstyledButton } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { api } from '../api'
import { w as account } from '../account/words'
import { w as accounts } from '../accounts/words'
import { w as audit } from '../audit/words'
import { w as dayBoard } from '../day-board/words'
import { w as questionnaires } from '../questionnaires/words'
import { hospitalQuery, queryClient, sessionQuery } from '../queries'
import { homeOf, useMaySearch, useMaySee } from '../shared/roles'
import { sayFailed } from '../shared/toast'
import { switchLanguage, t } from '../texts'
import { w as preparation } from '../preparation/words'
import { useShell } from './shell-actions'
import { w as waiting } from '../waiting-list/words'
import classes from './shell.module.css'

const MENU = [
  { to: '/werklijst', label: t.shell.workList },
  { to: '/opties', label: t.shell.findOptions },
  { to: '/wachtlijst', label: waiting.title },
  { to: '/voorbereiding', label: preparation.title },
  { to: '/dagbord', label: dayBoard.title },
  { to: '/avond', label: t.shell.evening },
  { to: '/planbord', label: t.shell.planning },
  { to: '/inlezen', label: t.shell.import },
  { to: '/vragenlijsten', label: questionnaires.menu },
  { to: '/accounts', label: accounts.title },
  { to: '/logboek', label: audit.title },
] as const

export function Header() {
  const { data: hospital } = useQuery(hospitalQuery)
  const { openSearch } = useShell()
  const { data: session } = useQuery(sessionQuery)
  const maySee = useMaySee()
  const maySearch = useMaySearch()
  return (
    <header className={classes.header}>
      <Link to={session ? homeOf(session.role) : '/'} className={classes.product}>
        {t.shell.product}
        {hospital && <span>{hospital.clinic}</span>}
      </Link>
      <nav aria-label={t.shell.nav} className={classes.nav}>
        {MENU.filter(({ to }) => maySee(to)).map(({ to, label }) => (
          <Link key={to} to={to} activeOptions={{ includeSearch: false }}>
            {label}
          </Link>
        ))}
        {hospital?.demo && hospital.mailbox && (
          <a href={hospital.mailbox} target="_blank" rel="noreferrer">
            {t.shell.mailbox}
          </a>
        )}
      </nav>
      {maySearch && (
        <button type="button" className={classes.search} onClick={openSearch} aria-keyshortcuts="Control+K">
          <span>{t.search.open}</span>
          <kbd>Ctrl K</kbd>
        </button>
      )}
      <Account />
    </header>
  )
}

function Account() {
  const { data: session } = useQuery(sessionQuery)
  const navigate = useNavigate()
  const signOut = useMutation({
    mutationFn: api.signOut,
    onSuccess: async ({ elsewhere }) => {
      if (elsewhere) return location.assign(elsewhere)
      await navigate({ to: '/inloggen', search: {} })
      queryClient.clear()
    },
    onError: sayFailed,
  })
  if (!session) return null
  const role = t.shell.roles[session.role] ?? session.role
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <UnstyledButton className={classes.account}>
          <span className={classes.who}>
            <span>{session.displayName}</span>
            {role !== session.displayName && <small>{role}</small>}
          </span>
          <span aria-hidden="true">▾</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void navigate({ to: '/account' })}>{account.title}</Menu.Item>
        <Menu.Item onClick={switchLanguage}>{t.shell.language}</Menu.Item>
        <Menu.Item onClick={() => signOut.mutate()}>{t.shell.signOut}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
