import { Button, Divider, Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { Action } from '../shared/action'
import { Dialog } from '../shared/dialog'
import { say } from '../shared/toast'
import { useWrite } from '../shared/use-write'
import { t } from '../texts'
import { type Account, accountsApi, type Role } from './accounts-api'
import type { Shown } from './once'
import { w } from './words'

interface Props {
  /** Null makes a new one. */
  account: Account | null
  close: () => void
  /** Called with a temporary password that was just made. */
  show: (shown: Shown) => void
}

const ROLES: Role[] = ['secretariat', 'nurse', 'doctor', 'assistant', 'imaging', 'manager', 'admin']

export function EditDialog({ account, close, show }: Props) {
  const [name, setName] = useState(account?.name ?? '')
  const [displayName, setDisplayName] = useState(account?.displayName ?? '')
  const [role, setRole] = useState<Role>(account?.role ?? 'secretariat')
  const [tried, setTried] = useState(false)
  const save = useWrite(
    async () => {
      if (account) return void (await accountsApi.change(account.id, { displayName, role }))
      const { password } = await accountsApi.create({ name, displayName, role })
      show({ name: displayName, password })
    },
    () => {
      if (account) say(w.changed)
      close()
    },
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (displayName.trim() && name.trim()) save.mutate(undefined)
  }
  return (
    <Dialog opened close={close} title={account ? w.editOf(account.displayName) : w.newTitle} size="md">
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {!account && (
            <TextInput
              label={w.name}
              description={w.nameHint}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
              error={tried && !name.trim() && w.missing}
              data-autofocus
            />
          )}
          <TextInput
            label={w.displayName}
            value={displayName}
            onChange={(event) => setDisplayName(event.currentTarget.value)}
            error={tried && !displayName.trim() && w.missing}
          />
          <NativeSelect
            label={w.role}
            value={role}
            onChange={(event) => setRole(event.currentTarget.value as Role)}
            data={ROLES.map((value) => ({ value, label: t.shell.roles[value] ?? value }))}
          />
          <Action type="submit" w="fit-content">
            {account ? w.save : w.create}
          </Action>
        </Stack>
      </form>
      {account && <More account={account} close={close} show={show} />}
    </Dialog>
  )
}

/** What ends or opens the account of somebody who exists. */
function More({ account, close, show }: Props & { account: Account }) {
  const { id, displayName, disabledAt, external } = account
  const act = useWrite(
    ({ work, told }: { work: () => Promise<unknown>; told: string }) => work().then(() => told),
    (told) => {
      say(told)
      close()
    },
  )
  const reset = useWrite(
    () => accountsApi.reset(id),
    ({ password }) => {
      show({ name: displayName, password })
      close()
    },
  )
  const does = (label: string, work: () => Promise<unknown>, told: string) => (
    <Button variant="default" onClick={() => act.mutate({ work, told })}>
      {label}
    </Button>
  )
  return (
    <>
      <Divider my="md" />
      <Group gap="xs">
        {!external && (
          <Button variant="default" onClick={() => reset.mutate(undefined)}>
            {w.reset}
          </Button>
        )}
        {does(w.signOut, () => accountsApi.signOut(id), w.signedOut)}
        {disabledAt
          ? does(w.enable, () => accountsApi.enable(id), w.enabled)
          : does(w.disable, () => accountsApi.disable(id), w.disabled)}
      </Group>
    </>
  )
}
