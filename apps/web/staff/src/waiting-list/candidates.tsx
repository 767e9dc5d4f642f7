import { Badge, Group, Paper, Text, Title } from '@mantine/core'
import { useLayoutEffect, useState } from 'react'
import { Action } from '../shared/action'
import { showBirth, showFull, showInstant, showShort } from '../shared/dates'
import { DayStrip } from '../shared/day-strip'
import { useListKeys } from '../shared/list-keys'
import { useMayPlan } from '../shared/roles'
import { say } from '../shared/toast'
import { useWrite } from '../shared/use-write'
import { type Candidate, type List, type OfferAnswer, waitingApi } from './waiting-api'
import classes from './waiting.module.css'
import { w } from './words'

/** Who could come on the day that is shown, the first to ask on top; who cannot stands grey below, with the reason. */
export function Candidates({ list: { day, candidates, offerMinutes } }: { list: List }) {
  const { list, onKeyDown } = useListKeys<HTMLOListElement>()
  const [chosen, setStop] = useState(0)
  const stop = candidates[chosen] && hasButtons(candidates[chosen]) ? chosen : candidates.findIndex(hasButtons)
  const inRow = document.activeElement?.closest<HTMLElement>('[data-candidate]')?.dataset.candidate
  // Her buttons go when she answers by herself.
  useLayoutEffect(() => {
    if (inRow) focusAgain(list.current, inRow)
  })
  if (!day)
    return (
      <Paper>
        <Text size="sm">{w.choose}</Text>
      </Paper>
    )
  const first = candidates.findIndex(({ option, offer, busy }) => option && !offer && !busy)
  return (
    <Paper component="section" aria-labelledby="candidates">
      <Group justify="space-between" mb={4}>
        <Title order={2} size="h4" id="candidates" tabIndex={-1}>
          {w.candidates(showFull(day))}
        </Title>
        <Text size="xs" c="dimmed">
          {w.keys}
        </Text>
      </Group>
      <Text size="sm" c="dimmed" mb="xs">
        {w.offerSends(w.hours(offerMinutes))}
      </Text>
      {candidates.length === 0 && <Text size="sm">{w.noCandidates}</Text>}
      <ol className={classes.candidates} ref={list} onKeyDown={onKeyDown}>
        {candidates.map((one, index) => (
          <li
            key={one.id}
            tabIndex={-1}
            data-candidate={one.id}
            data-cannot={!one.option && one.offer?.state !== 'open'}
          >
            <Who one={one} isFirst={index === first} />
            <Answering
              one={one}
              isStop={index === stop}
              visit={() => setStop(index)}
              goOn={() => setTimeout(() => focusAgain(list.current, one.id))}
            />
          </li>
        ))}
      </ol>
    </Paper>
  )
}

const hasButtons = ({ option, offer, busy }: Candidate) => offer?.state === 'open' || Boolean(option && !busy)

/** The buttons of a row make place for others: the keyboard stays in her row, or goes to the heading, and never to a button that a second Enter would press. */
function focusAgain(list: HTMLElement | null, id: string) {
  if (document.activeElement !== document.body) return
  const own = list?.querySelector<HTMLElement>(`[data-candidate="${id}"]`)
  const answers = own?.querySelector<HTMLElement>('[role="group"]')
  const to = answers ?? own ?? document.getElementById('candidates') ?? document.querySelector('h1')
  to?.focus()
}

function Who({ one, isFirst }: { one: Candidate; isFirst: boolean }) {
  const { patient, latest, current, addedAt, wishes, note, how, why, option, offer, busy } = one
  const facts = [
    latest && w.target(showShort(latest)),
    current ? w.has(showShort(current.day)) : w.hasNone,
    w.since(showInstant(addedAt)),
    ...wishes,
    note,
  ].filter(Boolean)
  return (
    <div className={classes.who}>
      <Group gap="xs">
        {isFirst && <Badge color="bot">{w.next}</Badge>}
        <Text fw={700}>{patient.name}</Text>
        <Text size="sm">
          {showBirth(patient.birthDate)} · {patient.number}
        </Text>
        {option && how && (
          <Badge variant="outline" color={how === 'wished' ? '#1d5427' : '#6b3d00'}>
            {w.fits[how]}
          </Badge>
        )}
        {offer && <Badge variant="outline">{w.states[offer.state]}</Badge>}
      </Group>
      <Text size="sm" c="dimmed">
        {facts.join(' · ')}
      </Text>
      {!option && offer?.state !== 'open' && (
        <Text size="sm">
          <b>{w.cannot}</b>: {busy ? w.busy : inWords(why)}
        </Text>
      )}
      {option && how !== 'wished' && why.length > 0 && <Text size="sm">{inWords(why)}</Text>}
      {option && !offer && <DayStrip pathDay={option} />}
      {offer?.state === 'open' && (
        <Text size="sm">
          {offer.begins && <b>{w.begins(showFull(offer.day), offer.begins)}. </b>}
          {w.until(showInstant(String(offer.expiresAt)))}
        </Text>
      )}
    </div>
  )
}

const inWords = (why: Candidate['why']) =>
  [...new Set(why.map(({ reason, detail }) => [reason, detail].filter(Boolean).join('. ')))].join('. ')

interface AnsweringProps {
  one: Candidate
  isStop: boolean
  visit: () => void
  /** After a write. */
  goOn: () => void
}

/** Offering the day, and what she says to it on the phone. */
function Answering({ one, isStop, visit, goOn }: AnsweringProps) {
  const mayPlan = useMayPlan()
  const { patient, option, offer, busy } = one
  const give = useWrite(
    () => waitingApi.offer(one),
    () => {
      say(w.offered(patient.name))
      goOn()
    },
  )
  const answer = useWrite(
    async (said: OfferAnswer) => {
      await waitingApi.answer(offer!.carePathId, said)
      return said
    },
    (said) => {
      say(said === 'accepted' ? w.saidYes(patient.name) : w.saidNo)
      goOn()
    },
  )
  if (!mayPlan) return null
  const row = { 'data-row': true, tabIndex: isStop ? 0 : -1, onFocus: visit }
  if (offer?.state === 'open')
    return (
      <Group gap={6} className={classes.buttons} role="group" aria-label={w.answerOf(patient.name)} {...row}>
        <Action
          onClick={() => answer.mutate('accepted')}
          loading={answer.isPending}
          aria-label={`${w.yes}: ${patient.name}`}
        >
          {w.yes}
        </Action>
        <Action variant="default" onClick={() => answer.mutate('declined')} aria-label={`${w.no}: ${patient.name}`}>
          {w.no}
        </Action>
        <Action
          variant="default"
          onClick={() => answer.mutate('withdrawn')}
          aria-label={`${w.takeBack}: ${patient.name}`}
        >
          {w.takeBack}
        </Action>
      </Group>
    )
  if (!option || busy) return null
  return (
    <div className={classes.buttons}>
      <Action
        {...row}
        variant="default"
        onClick={() => give.mutate()}
        loading={give.isPending}
        aria-label={`${w.offer}: ${patient.name}`}
      >
        {w.offer}
      </Action>
    </div>
  )
}
