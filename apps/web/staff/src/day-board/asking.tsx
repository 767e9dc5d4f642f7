import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { Action } from '../shared/action'
import { Dialog } from '../shared/dialog'
import { t } from '../texts'
import { w } from './words'

/** Something that may only be done with a word why. */
export interface Question {
  title: string
  /** What stands in the way, in the server's words. */
  why?: string
  label: string
  confirm: string
  /** Answers that need not be typed. */
  offered?: readonly string[]
  answer: (reason: string) => void
}

/** Asks why, once. */
export function Asking({ question, close }: { question: Question | null; close: () => void }) {
  return (
    <Dialog opened={question !== null} close={close} title={question?.title ?? ''}>
      {question && <Form question={question} close={close} />}
    </Dialog>
  )
}

function Form({
  question: { why, label, confirm, offered = [], answer },
  close,
}: {
  question: Question
  close: () => void
}) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const send = () => {
    setTried(true)
    if (!reason.trim()) return
    close()
    answer(reason.trim())
  }
  return (
    <Stack gap="sm">
      {why && <Text size="sm">{why}</Text>}
      {offered.length > 0 && (
        <Group gap={6}>
          {offered.map((one) => (
            <Button key={one} variant="default" onClick={() => setReason(one)}>
              {one}
            </Button>
          ))}
        </Group>
      )}
      <Textarea
        label={label}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={tried && !reason.trim() && w.reasonMissing}
        maxLength={300}
        autosize
        minRows={2}
        data-autofocus
      />
      <Group gap="xs">
        <Action onClick={send}>{confirm}</Action>
        <Button variant="default" onClick={close}>
          {t.back}
        </Button>
      </Group>
    </Stack>
  )
}
