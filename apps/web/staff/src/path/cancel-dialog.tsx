import { Button, Group, Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { api, type CancelReason, type CarePath } from '../api'
import { Action } from '../shared/action'
import { showDay } from '../shared/dates'
import { Dialog } from '../shared/dialog'
import { say } from '../shared/toast'
import { useWrite } from '../shared/use-write'
import { t } from '../texts'

interface Props {
  carePath: CarePath
  opened: boolean
  close: () => void
}

/** The one action that asks first: it frees every visit and writes to the patient. */
export function CancelDialog({ carePath, opened, close }: Props) {
  const [reason, setReason] = useState<CancelReason | null>(null)
  const [tried, setTried] = useState(false)
  const cancel = useWrite(
    (chosen: CancelReason) => api.cancel(carePath, chosen),
    () => {
      say(t.cancel.done)
      close()
    },
  )
  const confirm = () => {
    setTried(true)
    if (reason) cancel.mutate(reason)
  }
  return (
    <Dialog opened={opened} close={close} title={t.cancel.title(showDay(carePath.day))}>
      <Stack gap="md">
        <Text size="sm">{t.cancel.explain}</Text>
        <Radio.Group
          label={t.cancel.reason}
          value={reason}
          onChange={(chosen) => setReason(chosen as CancelReason)}
          error={tried && !reason && t.cancel.reasonMissing}
        >
          <Stack gap={6} my="xs">
            {Object.entries(t.cancel.reasons).map(([code, label]) => (
              <Radio key={code} value={code} label={label} />
            ))}
          </Stack>
        </Radio.Group>
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
