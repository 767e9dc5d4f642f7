import { Checkbox, Group, NativeSelect, Radio, Stack, Text, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Action } from '../shared/action'
import { showRange } from '../shared/dates'
import { Failure, Loading } from '../shared/states'
import { type BoardRow, boardApi, type OutcomeChoices, outcomeChoicesQuery, type OutcomeSent } from './board-api'
import type { Acts } from './use-acts'
import { w } from './words'

const words = w.outcome
const BY = ['doctor', 'nurse', 'assistant'] as const
const HOW = ['in-person', 'phone', 'letter', 'later'] as const

interface Props {
  day: string
  row: BoardRow
  acts: Acts
  may: boolean
}

/** What came of the day, as the clinician says it: the result told by whom and how, the plan, and what follows. */
export function OutcomeTab({ day, row, acts, may }: Props) {
  const { data: choices, error, refetch } = useQuery({ ...outcomeChoicesQuery, enabled: may })
  if (!row.isMain) return <Text size="sm">{words.otherDay}</Text>
  if (!may) return <Text size="sm">{row.outcome ? words.kept(row.outcome.by) : words.none}</Text>
  if (error && !choices) return <Failure error={error} retry={() => void refetch()} />
  if (!choices) return <Loading lines={4} />
  return <Form key={row.outcome?.version ?? 0} {...{ day, row, acts, choices }} />
}

function Form({ day, row, acts, choices }: Omit<Props, 'may'> & { choices: OutcomeChoices }) {
  const { outcome, carePathId, patient } = row
  const [how, setHow] = useState<string>(outcome?.toldHow ?? '')
  const [by, setBy] = useState<string>(outcome?.toldBy ?? '')
  const [sameDay, setSameDay] = useState(outcome ? (outcome.sameDay ? 'yes' : 'no') : '')
  const [plan, setPlan] = useState(outcome?.plan ?? '')
  const [recalls, setRecalls] = useState(outcome?.recalls.map(({ rule }) => rule) ?? [])
  const [medicine, setMedicine] = useState(outcome?.medicine ?? '')
  const [tried, setTried] = useState(false)
  const [cause, setCause] = useState(outcome?.cause ?? '')
  const faults = {
    how: !how && words.missing.how,
    by: how !== 'later' && !by && words.missing.by,
    sameDay: !sameDay && words.missing.sameDay,
    cause: sameDay === 'no' && !cause.trim() && w.reasonMissing,
    plan: !plan && words.missing.plan,
  }
  const choosePlan = (to: string) => {
    setPlan(to)
    setRecalls(choices.plans.find(({ id }) => id === to)?.recalls ?? [])
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    setTried(true)
    if (Object.values(faults).some(Boolean)) return
    const note = String(data.get('note') ?? '').trim()
    const sent: OutcomeSent = {
      ...{ day, toldHow: how as OutcomeSent['toldHow'], sameDay: sameDay === 'yes', plan, recalls },
      ...(how !== 'later' && { toldBy: by as NonNullable<OutcomeSent['toldBy']> }),
      cause: sameDay === 'no' ? cause.trim() : null,
      medicine: medicine || null,
      startedOn: medicine ? day : null,
      note: note || null,
      version: outcome?.version ?? 0,
    }
    void acts.act({ said: words.done(patient.name), send: () => boardApi.outcome(carePathId, sent) })
  }
  const shown = (fault: string | false) => tried && fault
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {outcome && <Text size="sm">{words.kept(outcome.by)}</Text>}
        <Choose
          label={words.how}
          value={how}
          set={setHow}
          error={shown(faults.how)}
          options={HOW.map((one) => [one, words.hows[one]])}
        />
        {how !== 'later' && (
          <Choose
            label={words.by}
            value={by}
            set={setBy}
            error={shown(faults.by)}
            options={BY.map((one) => [one, words.bys[one]])}
          />
        )}
        <Choose
          label={words.sameDay}
          value={sameDay}
          set={setSameDay}
          error={shown(faults.sameDay)}
          options={[
            ['yes', words.yes],
            ['no', words.no],
          ]}
        />
        {sameDay === 'no' && (
          <Textarea
            label={words.cause}
            value={cause}
            onChange={(event) => setCause(event.currentTarget.value)}
            error={shown(faults.cause)}
            maxLength={300}
            autosize
          />
        )}
        <Choose
          label={words.plan}
          value={plan}
          set={choosePlan}
          error={shown(faults.plan)}
          options={choices.plans.map(({ id, label }) => [id, label])}
        />
        {choices.medicines.length > 0 && (
          <NativeSelect
            label={words.medicine}
            value={medicine}
            onChange={(event) => setMedicine(event.currentTarget.value)}
            data={[
              { value: '', label: words.noMedicine },
              ...choices.medicines.map((id) => ({ value: id, label: words.medicines[id] ?? id })),
            ]}
            w="fit-content"
          />
        )}
        <Checkbox.Group label={words.recalls} value={recalls} onChange={setRecalls}>
          <Stack gap={8} mt={4}>
            {choices.recalls
              .filter((one) => !one.medicine || one.medicine === medicine || recalls.includes(one.id))
              .map(({ id, label, from, to }) => (
                <Checkbox key={id} value={id} label={`${label} (${showRange(from, to)} ${to.slice(0, 4)})`} />
              ))}
          </Stack>
        </Checkbox.Group>
        <Textarea
          name="note"
          label={words.note}
          defaultValue={outcome?.note ?? ''}
          maxLength={500}
          autosize
          minRows={2}
        />
        <Action type="submit" w="fit-content">
          {words.keep}
        </Action>
      </Stack>
    </form>
  )
}

interface ChooseProps {
  label: string
  value: string
  set: (to: string) => void
  error: string | false
  options: readonly (readonly [string, string])[]
}
function Choose({ label, value, set, error, options }: ChooseProps) {
  return (
    <Radio.Group label={label} value={value} onChange={set} error={error}>
      <Group gap="md" mt={4}>
        {options.map(([id, text]) => (
          <Radio key={id} value={id} label={text} />
        ))}
      </Group>
    </Radio.Group>
  )
}
