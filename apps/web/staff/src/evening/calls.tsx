import { Button, Group, Paper, Stack, Text, Textarea } from '@mantine/core'
import { useRef, useState } from 'react'
import { showPhone } from '#contracts'
import { Action } from '../shared/action'
import { showBirth, showInstant, showShort } from '../shared/dates'
import { Dialog } from '../shared/dialog'
import { LinkButton } from '../shared/link-button'
import { PageTitle } from '../shared/page-title'
import { More, usePages } from '../shared/pages'
import { Empty, Failure, Loading } from '../shared/states'
import { Status } from '../shared/status'
import { say } from '../shared/toast'
import { useWrite } from '../shared/use-write'
import { t } from '../texts'
import { type Call, callsQuery, eveningApi, type How, type Outcome } from './evening-api'
import classes from './evening.module.css'
import { w } from './words'

/** The results that are to be told by phone; a row leaves only when it is closed in one of three ways. */
export function Calls() {
  const { first, rows, error, refetch, next } = usePages(callsQuery)
  const list = useRef<HTMLDivElement>(null)
  if (error && !first) return <Failure error={error} retry={() => void refetch()} />
  if (!first) return <Loading />
  const { triesBeforeLetter } = first
  return (
    <>
      <Group justify="space-between" mb="xs">
        <PageTitle>{w.call.title}</PageTitle>
        <LinkButton variant="default" to="/avond" search={{}}>
          {w.backToEvening}
        </LinkButton>
      </Group>
      <Text size="sm" mb="sm">
        {w.call.hint}
      </Text>
      <Paper p={0} className={classes.sheet} ref={list} tabIndex={-1}>
        {rows.length === 0 ? (
          <Empty title={w.call.none}>{w.call.noneHint}</Empty>
        ) : (
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{w.call.due}</th>
                <th scope="col">{w.columns.patient}</th>
                <th scope="col">{w.call.phone}</th>
                <th scope="col">{w.call.tries}</th>
                <th scope="col">{w.columns.action}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((call) => (
                <One key={call.carePathId} call={call} triesBeforeLetter={triesBeforeLetter} />
              ))}
            </tbody>
          </table>
        )}
      </Paper>
      <More next={next} list={list} mt="xs">
        {w.call.more}
      </More>
    </>
  )
}

const OUTCOMES = Object.entries(w.call.outcomes) as [Outcome, string][]

function One({ call, triesBeforeLetter }: { call: Call; triesBeforeLetter: number }) {
  const { patient, day, time, overdue, attempts } = call
  const [closing, setClosing] = useState(false)
  const attempt = useWrite(
    async (outcome: Outcome) => {
      await eveningApi.attempt(call, outcome)
      return outcome
    },
    (outcome) => say(w.call.logged(w.call.outcomes[outcome]!)),
  )
  const close = useWrite(
    ({ how, reason }: { how: How; reason: string }) => eveningApi.close(call, how, reason),
    () => say(w.call.saved),
  )
  const named = (label: string) => `${label}: ${patient.name}`
  return (
    <tr>
      <td className={classes.time}>
        {showShort(day)} {time}
        {overdue && (
          <span className={classes.line}>
            <Status status={{ key: 'failed', label: w.call.overdue }} />
          </span>
        )}
      </td>
      <th scope="row">
        {patient.name}
        <span className={classes.soft}>
          {showBirth(patient.birthDate)} · {patient.number}
        </span>
      </th>
      <td className={classes.time}>{patient.phone && showPhone(patient.phone)}</td>
      <td>
        {attempts.length === 0 && w.call.noTries}
        {attempts.map(({ at, by, outcome }) => (
          <span key={at} className={classes.line}>
            {showInstant(at)} {w.call.outcomes[outcome]} ({by})
          </span>
        ))}
      </td>
      <td>
        <Group gap={6}>
          {OUTCOMES.map(([outcome, label]) => (
            <Action
              key={outcome}
              variant={outcome === 'reached' ? 'filled' : 'default'}
              aria-label={named(label)}
              onClick={() => attempt.mutate(outcome)}
              loading={attempt.isPending && attempt.variables === outcome}
            >
              {label}
            </Action>
          ))}
          <Action
            variant="default"
            aria-label={named(w.call.letter)}
            disabled={attempts.length < triesBeforeLetter}
            title={w.call.letterFrom(triesBeforeLetter)}
            onClick={() => close.mutate({ how: 'letter', reason: '' })}
          >
            {w.call.letter}
          </Action>
          <Button variant="subtle" aria-label={named(w.call.other)} onClick={() => setClosing(true)}>
            {w.call.other}
          </Button>
        </Group>
        <Dialog opened={closing} close={() => setClosing(false)} title={w.call.otherTitle(patient.name)}>
          <Other save={(reason) => close.mutate({ how: 'other', reason })} back={() => setClosing(false)} />
        </Dialog>
      </td>
    </tr>
  )
}

function Other({ save, back }: { save: (reason: string) => void; back: () => void }) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  return (
    <Stack gap="sm">
      <Textarea
        label={w.call.otherReason}
        value={reason}
        maxLength={200}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={tried && !reason.trim() && w.decide.reasonMissing}
      />
      <Group gap="xs">
        <Action onClick={() => (reason.trim() ? save(reason) : setTried(true))}>{w.call.other}</Action>
        <Button variant="default" onClick={back}>
          {t.back}
        </Button>
      </Group>
    </Stack>
  )
}
