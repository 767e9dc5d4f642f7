import { Button, Group, Paper, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { sessionQuery } from '../queries'
import { Action } from '../shared/action'
import { showInstant } from '../shared/dates'
import { PageTitle } from '../shared/page-title'
import { More, usePages } from '../shared/pages'
import { Failure, Loading } from '../shared/states'
import { Status } from '../shared/status'
import { t } from '../texts'
import { type Account, accountsQuery } from './accounts-api'
import classes from './accounts.module.css'
import { EditDialog } from './edit-dialog'
import { Once, type Shown } from './once'
import { w } from './words'

/** Who may sign in, and as what. */
export function AccountsPage() {
  const { first, rows, error, refetch, next } = usePages(accountsQuery)
  const list = useRef<HTMLDivElement>(null)
  const { data: session } = useQuery(sessionQuery)
  const [editing, setEditing] = useState<Account | 'new' | null>(null)
  const [shown, setShown] = useState<Shown | null>(null)
  if (error && !first) return <Failure error={error} retry={() => void refetch()} />
  if (!first) return <Loading />
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <PageTitle>{w.title}</PageTitle>
        <Action onClick={() => setEditing('new')}>{w.add}</Action>
      </Group>
      <Text size="sm">{w.hint}</Text>
      <Paper ref={list} p={0} className={classes.scroll} role="region" aria-label={w.title} tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{w.displayName}</th>
              <th scope="col">{w.name}</th>
              <th scope="col">{w.role}</th>
              <th scope="col">{w.state}</th>
              <th scope="col">{w.lastSeen}</th>
              <th scope="col">{w.actions}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((account) => (
              <tr key={account.id}>
                <th scope="row">{account.displayName}</th>
                <td>{account.name}</td>
                <td>{t.shell.roles[account.role] ?? account.role}</td>
                <td>
                  <Status status={stateOf(account)} />
                </td>
                <td>
                  {account.signedInAt ? showInstant(account.signedInAt) : w.never}
                  {account.sessions > 0 && <span className={classes.soft}>{w.sessions(account.sessions)}</span>}
                </td>
                <td>
                  {account.name === session?.name ? (
                    <span className={classes.soft}>{w.own}</span>
                  ) : (
                    <Button
                      variant="default"
                      onClick={() => setEditing(account)}
                      aria-label={w.editOf(account.displayName)}
                    >
                      {w.edit}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Paper>
      <More next={next} list={list} w="fit-content">
        {w.more}
      </More>
      {editing && (
        <EditDialog account={editing === 'new' ? null : editing} close={() => setEditing(null)} show={setShown} />
      )}
      <Once shown={shown} close={() => setShown(null)} />
    </Stack>
  )
}

function stateOf({ disabledAt, mustChange, external }: Account) {
  if (disabledAt) return { key: 'cancelled', label: w.states.disabled }
  if (mustChange) return { key: 'late', label: w.states.first }
  return { key: 'done', label: external ? w.states.external : w.states.active }
}
