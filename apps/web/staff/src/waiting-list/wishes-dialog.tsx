import { Group, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type OptionsSearch, questionOf, searchOf } from '../find-options/options-search'
import { WishFields } from '../find-options/wish-form'
import { optionsQuery } from '../queries'
import { Action } from '../shared/action'
import { Dialog } from '../shared/dialog'
import { say } from '../shared/toast'
import { useWrite } from '../shared/use-write'
import { type Entry, waitingApi } from './waiting-api'
import { w } from './words'

/** Other wishes of somebody who waits, said on the phone. */
export function WishesDialog({ entry, close }: { entry: Entry; close: () => void }) {
  const [search, setSearch] = useState<OptionsSearch>(() => searchOf(entry.ask))
  const [note, setNote] = useState(entry.note)
  const { data } = useQuery(optionsQuery({ referralId: entry.referralId }))
  const save = useWrite(
    () => {
      const { from, weeks, without, ignore, evening, imagingApart } = entry.ask
      const kept = { from, weeks, without, ignore, evening, imagingApart }
      return waitingApi.change(entry.id, { ...defined(kept), ...questionOf(search, entry.referralId) }, note.trim())
    },
    () => {
      say(w.wishesSaved)
      close()
    },
  )
  return (
    <Dialog opened close={close} title={w.wishesOf(entry.patient.name)}>
      <Stack gap="sm">
        <WishFields
          search={search}
          choices={data?.choices}
          ask={(change) => setSearch((before) => defined({ ...before, ...change }))}
        />
        <TextInput
          label={w.note}
          value={note}
          maxLength={300}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
        <Group>
          <Action onClick={() => save.mutate()} loading={save.isPending}>
            {w.saveWishes}
          </Action>
        </Group>
      </Stack>
    </Dialog>
  )
}

/** Without what is not there: an absent wish is as the referral says. */
function defined<T extends object>(wishes: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(wishes).filter(([, value]) => value !== undefined)) as never
}
