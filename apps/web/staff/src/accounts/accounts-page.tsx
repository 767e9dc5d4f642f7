import { Button, Group, Paper, Stack, Text } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { sessionQuery } from '../queries'
import { Action } from '../shared/action'
import { showInstant } from '../shared/dates'
import { PageTitle } from '../shared/page-title'
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
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(accountsQuery)
  const { data: session } = useQuery(sessionQuery)
  const [editing, setEditing] = useState<Account | 'new' | null>(null)
  const [shown, setShown] = useState<Shown | null>(null)
  if (error && !data) return <Failure error={error} retry={() => void refetch()} />
  if (!data) return <Loading />
  const rows = data.pages.flatMap((page) => page.rows)
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <PageTitle>{w.title}</PageTitle>
        <Action onClick={() => setEditing('new')}>{w.add}</Action>
      </Group>
      <Text size="sm">{w.hint}</Text>
      <Paper p={0} className={classes.scroll} role="region" aria-label={w.title} tabIndex={0}>
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
      {hasNextPage && (
        <Button variant="default" w="fit-content" onClick={() => void fetchNextPage()}>
          {w.more}
        </Button>
      )}
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
