import { Button, Checkbox, Group, Radio, Stack, Textarea } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { useState } from 'react'
import type { Day } from '../api'
import { Action } from '../shared/action'
import { addDays, showDay, showFull } from '../shared/dates'
import { Dialog } from '../shared/dialog'
import { parseDay } from '../shared/parse-day'
import { useMayPlan } from '../shared/roles'
import { say } from '../shared/toast'
import { useWrite } from '../shared/use-write'
import { t } from '../texts'
import { type Deciding as Body, type Decision, type Evening, eveningApi } from './evening-api'
import { w } from './words'

/** Somebody says whether the evening goes on; asked once, with the reason that stays beside it. */
export function Deciding({ evening }: { evening: Evening }) {
  const [opened, setOpened] = useState(false)
  const mayDecide = useMayPlan()
  if (!mayDecide || evening.state === 'moved' || evening.state === 'skipped') return null
  return (
    <>
      <Button
        variant={evening.state === 'flagged' ? 'filled' : 'default'}
        onClick={() => setOpened(true)}
        data-no-print
      >
        {evening.decision ? w.decide.change : w.decide.button}
      </Button>
      <Dialog opened={opened} close={() => setOpened(false)} title={w.decide.title(showFull(evening.day))}>
        <Form evening={evening} close={() => setOpened(false)} />
      </Dialog>
    </>
  )
}

function Form({ evening, close }: { evening: Evening; close: () => void }) {
  const [decision, setDecision] = useState<Decision | ''>('')
  const [to, setTo] = useState<Day | null>(null)
  const [reason, setReason] = useState('')
  const [byDay, setByDay] = useState(false)
  const [tried, setTried] = useState(false)
  const decide = useWrite(
    (body: Body) => eveningApi.decide(evening.day, body),
    () => {
      say(w.decide.done)
      close()
    },
  )
  const confirm = () => {
    setTried(true)
    if (!decision || !reason.trim() || (decision === 'moved' && !to)) return
    decide.mutate({
      decision,
      reason,
      ...(decision === 'moved' && { to: to! }),
      ...(decision === 'goes-on' && { byDay }),
    })
  }
  return (
    <Stack gap="sm">
      <Radio.Group
        label={evening.flag ? w.flag(evening.flag) : w.title}
        value={decision}
        onChange={(value) => setDecision(value as Decision)}
        error={tried && !decision && w.decide.choiceMissing}
      >
        <Stack gap={6} my="xs">
          {Object.entries(w.decide.choices).map(([value, label]) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </Stack>
      </Radio.Group>
      {decision === 'goes-on' && evening.shutByDay && (
        <Checkbox
          label={w.decide.askByDay}
          checked={byDay}
          onChange={(event) => setByDay(event.currentTarget.checked)}
        />
      )}
      {decision === 'moved' && (
        <DateInput
          label={w.decide.to}
          description={t.options.fromHint}
          value={to}
          onChange={setTo}
          defaultDate={addDays(evening.day, 7)}
          dateParser={(typed) => parseDay(typed, evening.day)}
          valueFormat={showDay}
          error={tried && !to && w.decide.toMissing}
          popoverProps={{ transitionProps: { duration: 0 } }}
        />
      )}
      <Textarea
        label={w.decide.reason}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={200}
        error={tried && !reason.trim() && w.decide.reasonMissing}
      />
      <Group gap="xs">
        <Action onClick={confirm} loading={decide.isPending}>
          {w.decide.confirm}
        </Action>
        <Button variant="default" onClick={close}>
          {t.back}
        </Button>
      </Group>
    </Stack>
  )
}
