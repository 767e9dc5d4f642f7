import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useState } from 'react'
import type { CarePath } from '../api'
import { Action } from '../shared/action'
import { showDay, showInstant } from '../shared/dates'
import { Dialog } from '../shared/dialog'
import { useMayPlan } from '../shared/roles'
import { say } from '../shared/toast'
import { Refusal } from '../shared/refusal'
import { t } from '../texts'
import { pathApi } from './path-api'
import { useChange } from './use-change'
import { w } from './words'

/** Takes the last change back: at once by who just made it, with a reason later. Ctrl+Z opens it too. */
export function Undo({ carePath }: { carePath: CarePath }) {
  const [opened, setOpened] = useState(false)
  const mayPlan = useMayPlan()
  const { undo } = carePath
  useHotkeys([['mod+Z', () => mayPlan && undo && setOpened(true)]])
  if (!mayPlan) return null
  return (
    <>
      {undo && (
        <Action variant="default" mt="xs" data-no-print aria-keyshortcuts="Control+Z" onClick={() => setOpened(true)}>
          {w.undo}: {undo.what.toLowerCase()}
        </Action>
      )}
      <Dialog opened={opened} close={() => setOpened(false)} title={w.undoTitle}>
        <Confirm carePath={carePath} close={() => setOpened(false)} />
      </Dialog>
    </>
  )
}

function Confirm({ carePath, close }: { carePath: CarePath; close: () => void }) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { undo } = carePath
  const back = useChange(
    (why: string) => pathApi.undo(carePath, why),
    () => {
      say(w.undone)
      close()
    },
  )
  const confirm = () => {
    setTried(true)
    if (!undo?.needsReason || reason.trim()) back.mutate(reason.trim())
  }
  return (
    <Stack gap="sm">
      {undo && (
        <Text size="sm">
          {w.undoAsk(undo.what, t.path.actors[undo.actor] ?? undo.actor, showInstant(undo.at))}{' '}
          {w.undoBack(showDay(undo.day), undo.arrival ?? '')}
        </Text>
      )}
      {undo?.needsReason && (
        <Textarea
          label={w.undoReason}
          description={w.undoReasonHint}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={tried && !reason.trim() && w.undoMissing}
          maxLength={300}
          autosize
          minRows={2}
          data-autofocus
        />
      )}
      <Refusal error={back.error} />
      <Group gap="xs">
        <Action
          onClick={confirm}
          loading={back.isPending}
          disabled={!undo}
          {...(!undo?.needsReason && { 'data-autofocus': true })}
        >
          {w.undoNow}
        </Action>
        <Button variant="default" onClick={close}>
          {w.close}
        </Button>
      </Group>
    </Stack>
  )
}
