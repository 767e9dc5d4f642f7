import { Button, Group, Radio, Stack, Text, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CarePath } from '../api'
import { Action } from '../shared/action'
import { showDay } from '../shared/dates'
import { Dialog } from '../shared/dialog'
import { say } from '../shared/toast'
import { Refusal } from '../shared/refusal'
import { language, t } from '../texts'
import { type CancelCode, pathApi, reasonsQuery } from './path-api'
import { useChange } from './use-change'
import { w } from './words'

interface Props {
  carePath: CarePath
  close: () => void
}

/**
 * The one action that asks first: it frees every visit and writes to the patient. It is about the path as it was when the dialog
 * opened; who was first in the meantime is told, what was filled in stays, and only then it is about the path as it is now.
 */
export function CancelDialog({ carePath, close }: Props) {
  const [seen, setSeen] = useState<CarePath | null>(carePath)
  const [reason, setReason] = useState<CancelCode | ''>('')
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const { data: reasons = [] } = useQuery(reasonsQuery)
  const cancel = useChange(
    (chosen: CancelCode) => pathApi.cancel(seen ?? carePath, chosen, note.trim()),
    () => {
      say(t.cancel.done)
      close()
    },
  )
  const confirm = () => {
    setTried(true)
    if (reason) cancel.mutate(reason, { onError: () => setSeen(null) })
  }
  return (
    <Dialog opened close={close} title={t.cancel.title(showDay(carePath.day))}>
      <Stack gap="md">
        <Text size="sm">{t.cancel.explain}</Text>
        <Radio.Group
          label={t.cancel.reason}
          value={reason}
          onChange={(code) => setReason(code as CancelCode)}
          error={tried && !reason && t.cancel.reasonMissing}
        >
          <Stack gap={6} my="xs">
            {reasons.map(({ code, label, en }, nth) => (
              <Radio
                key={code}
                value={code}
                label={language === 'en' ? en : label}
                {...(nth === 0 && { autoFocus: true, 'data-autofocus': true })}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label={w.cancelNote}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          maxLength={300}
          autosize
          minRows={2}
        />
        <Refusal error={cancel.error} />
        <Group gap="xs">
          <Action color="red.9" onClick={confirm} loading={cancel.isPending}>
            {t.cancel.confirm}
          </Action>
          <Button variant="default" onClick={close}>
            {t.cancel.keep}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
