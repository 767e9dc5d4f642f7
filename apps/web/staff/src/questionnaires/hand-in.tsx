import { Group, Paper, Radio, Text, TextInput, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ApiError } from '../api'
import { readAgain } from '../queries'
import { Action } from '../shared/action'
import { showInstant, showShort } from '../shared/dates'
import { Status } from '../shared/status'
import { say, sayFailed } from '../shared/toast'
import { isHalf, localOf, MomentInput, momentOf } from './moment'
import { type HandInSent, type Urine, urineApi } from './urine-api'
import { w } from './words'

/** Where the container is, and its days. */
export function Facts({ urine }: { urine: Urine }) {
  const { state, remark, pickUpBy, collectFrom, handInOn, startedAt, stoppedAt, totalMl, hours, accepted } = urine
  const closes =
    urine.counterCloses === null
      ? ''
      : ` ${Math.floor(urine.counterCloses / 60)}:${String(urine.counterCloses % 60).padStart(2, '0')}`
  return (
    <Paper>
      <Group gap="sm" mb="xs">
        <Status status={{ key: state, label: w.urine.states[state] ?? state }} />
        {remark && <Text size="sm">{remark}</Text>}
      </Group>
      <Text size="sm">
        {w.urine.days(`${showShort(pickUpBy)}${closes}`, showShort(collectFrom), showShort(handInOn))}
      </Text>
      {startedAt && (
        <Text size="sm">{w.urine.times(showInstant(startedAt), stoppedAt ? showInstant(stoppedAt) : '…')}</Text>
      )}
      {totalMl !== null && hours !== null && (
        <Text size="sm">{w.urine.measured(totalMl, hours, accepted.min, accepted.max)}</Text>
      )}
    </Paper>
  )
}

/** One write about the container. */
export function useUrine<Input>(id: string, write: (input: Input) => Promise<Urine>, done: string) {
  return useMutation({
    mutationFn: write,
    onSuccess: async () => {
      await readAgain()
      say(done)
    },
    onError: (error) => {
      if (!(error instanceof ApiError) || error.code !== 'lab-refuses') sayFailed(error)
      void readAgain()
    },
    mutationKey: ['urine', id],
  })
}

/** The form that comes with the pot. */
export function HandIn({ id, urine }: { id: string; urine: Urine }) {
  const [start, setStart] = useState(momentOf(urine.startedAt))
  const [stop, setStop] = useState(momentOf(urine.stoppedAt))
  const [lost, setLost] = useState('')
  const [menstruation, setMenstruation] = useState<HandInSent['menstruation'] | ''>('')
  const keep = useUrine(id, (sent: HandInSent) => urineApi.handIn(id, sent), w.urine.kept)
  const missing = useUrine(id, () => urineApi.missing(id, w.urine.notBrought), w.urine.kept)
  const faults = (keep.error instanceof ApiError && keep.error.fields) || {}
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isHalf(start) || isHalf(stop)) return
    const data = new FormData(event.currentTarget)
    const text = (name: string) => String(data.get(name) ?? '').trim()
    keep.mutate({
      volumesMl: ['first', 'second']
        .map((name) => parseInt(text(name).replace(/[.\s]/g, ''), 10))
        .filter((ml) => !Number.isNaN(ml)),
      ...(localOf(start) && { startedAt: localOf(start)! }),
      ...(localOf(stop) && { stoppedAt: localOf(stop)! }),
      ...(lost && { lost: lost === 'yes' }),
      ...(menstruation && { menstruation }),
    })
  }
  return (
    <Paper component="section" aria-labelledby="hand-in">
      <Title order={2} size="h5" id="hand-in" mb="xs">
        {w.urine.handIn}
      </Title>
      {Object.keys(faults).length > 0 && (
        <Text role="alert" c="#7d1515" fw={600} size="sm" mb="xs">
          {keep.error?.message}
        </Text>
      )}
      <form onSubmit={submit} noValidate>
        <Group align="start">
          <TextInput name="first" label={w.urine.volume} inputMode="numeric" error={faults['volume']} />
          <TextInput name="second" label={w.urine.second} inputMode="numeric" />
          <MomentInput label={w.urine.start} value={start} onChange={setStart} error={faults['start']} />
          <MomentInput label={w.urine.stop} value={stop} onChange={setStop} error={faults['stop']} />
        </Group>
        <Group align="start" gap="xl" my="sm">
          <Radio.Group label={w.urine.lost} value={lost} onChange={setLost} error={faults['loss']}>
            <Group gap="md" mt={4}>
              <Radio value="no" label={w.urine.no} />
              <Radio value="yes" label={w.urine.yes} />
            </Group>
          </Radio.Group>
          <Radio.Group
            label={w.urine.menstruation}
            value={menstruation}
            onChange={(value) => setMenstruation(value as HandInSent['menstruation'])}
            error={faults['menstruation']}
          >
            <Group gap="md" mt={4}>
              <Radio value="no" label={w.urine.no} />
              <Radio value="yes" label={w.urine.yes} />
              <Radio value="not-applicable" label={w.urine.notApplicable} />
            </Group>
          </Radio.Group>
        </Group>
        <Group>
          <Action type="submit" loading={keep.isPending}>
            {w.urine.keep}
          </Action>
          {urine.state !== 'missing' && (
            <Action
              type="button"
              variant="default"
              onClick={() => missing.mutate(undefined)}
              loading={missing.isPending}
            >
              {w.urine.missing}
            </Action>
          )}
        </Group>
      </form>
    </Paper>
  )
}
