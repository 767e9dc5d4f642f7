import { Alert, Badge, Button, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { Day } from '../api'
import { showFull, showInstant } from '../shared/dates'
import { LinkButton } from '../shared/link-button'
import { PageTitle } from '../shared/page-title'
import { useMayPlan, useMaySeeCalls } from '../shared/roles'
import { Empty, Failure, Loading } from '../shared/states'
import { Calls } from './calls'
import { Deciding } from './deciding'
import { Displaced } from './displaced'
import { type Ahead, aheadQuery, type Evening, eveningQuery } from './evening-api'
import classes from './evening.module.css'
import { Places } from './places'
import { Kept, NextEvenings, OpenAndClosed } from './side'
import { AddPatient } from './requests'
import { WaitingList, Warnings } from './waiting'
import { w } from './words'

const route = getRouteApi('/inside/avond')

/** One evening: who comes, where their scan is, what is open, and what somebody must decide. */
export function EveningPage() {
  const { day, calls } = route.useSearch()
  const { data: ahead, error, refetch } = useQuery(aheadQuery)
  if (error && !ahead) return <Failure error={error} retry={() => void refetch()} />
  if (!ahead) return <Loading lines={12} />
  if (calls) return <Calls />
  const shown = day ?? ahead.evenings[0]?.day
  return shown ? (
    <OneEvening key={shown} day={shown} ahead={ahead} />
  ) : (
    <>
      <PageTitle>{w.title}</PageTitle>
      <Empty title={w.none}>{w.noneHint}</Empty>
    </>
  )
}

/** In the margin of every printed page. A page rule cannot ask for the language, so the words stand in it. */
const PAGES_COUNTED = `@page { @bottom-right { content: '${w.page[0]} ' counter(page) ' ${w.page[1]} ' counter(pages); font: 9pt Inter, sans-serif } }`

function OneEvening({ day, ahead }: { day: Day; ahead: Ahead }) {
  const { data: evening, error, refetch } = useQuery(eveningQuery(day))
  if (error && !evening) return <Failure error={error} retry={() => void refetch()} />
  if (!evening) return <Loading lines={12} />
  return (
    <>
      <style>{PAGES_COUNTED}</style>
      <Head evening={evening} ahead={ahead} />
      <Stack gap="xs" mb="sm">
        <News evening={evening} />
        <Displaced evening={evening} />
        <Warnings evening={evening} />
      </Stack>
      <div className={classes.columns}>
        <Stack gap="sm">
          <Places evening={evening} />
          <WaitingList evening={evening} />
        </Stack>
        <Stack gap="sm" data-no-print>
          <OpenAndClosed evening={evening} />
          <Kept kept={evening.kept} />
          <NextEvenings evenings={ahead.evenings} current={day} />
        </Stack>
      </div>
    </>
  )
}

function Head({ evening, ahead: { evenings, calls } }: { evening: Evening; ahead: Ahead }) {
  const maySeeCalls = useMaySeeCalls()
  const at = evenings.findIndex(({ day }) => day === evening.day)
  const mayPlan = useMayPlan()
  const [before, after] = [evenings[at - 1], evenings[at + 1]]
  return (
    <Group justify="space-between" mb="sm" className={classes.head}>
      <Group gap="xs">
        {before && (
          <LinkButton
            variant="default"
            px={8}
            to="/avond"
            search={{ day: before.day }}
            aria-label={w.previous}
            data-no-print
          >
            ‹
          </LinkButton>
        )}
        <PageTitle tab={w.title}>
          {w.title} {showFull(evening.day)}
        </PageTitle>
        {after && (
          <LinkButton
            variant="default"
            px={8}
            to="/avond"
            search={{ day: after.day }}
            aria-label={w.next}
            data-no-print
          >
            ›
          </LinkButton>
        )}
        <Badge variant="outline" color="bot">
          {evening.from}–{evening.to}
        </Badge>
        <Badge variant="outline" color="bot">
          {evening.places > 0 ? w.full(evening.taken, evening.places) : w.states[evening.state]}
        </Badge>
      </Group>
      <Group gap="xs" data-no-print>
        {maySeeCalls && (
          <LinkButton variant="default" to="/avond" search={{ calls: true }}>
            {w.calls(calls.open)}
            {calls.overdue > 0 && <b className={classes.late}>{w.callsLate(calls.overdue)}</b>}
          </LinkButton>
        )}
        <Button variant="default" onClick={() => window.print()}>
          {w.printList}
        </Button>
        {mayPlan && <AddPatient day={evening.day} open={evening.state === 'open'} />}
      </Group>
    </Group>
  )
}

/** What was decided or must be, said above everything else. */
function News({ evening }: { evening: Evening }) {
  const { state, flag, decision, reason } = evening
  if (state === 'open' && !decision && !reason) return null
  const color = state === 'flagged' ? 'orange' : state === 'open' ? 'blue' : 'gray'
  return (
    <Alert color={color} variant="light" styles={{ message: { color: 'var(--ink)' } }}>
      <Group justify="space-between" gap="sm">
        <Text size="sm">
          {state === 'flagged' && <b>{w.decide.ask(w.flag(flag ?? ''))}</b>}
          {state !== 'flagged' && (
            <>
              <b>{w.states[state]}</b>
              {decision?.movedTo && ` ${w.decide.movedTo(showFull(decision.movedTo))}`}
              {(decision?.reason ?? reason) && `: ${decision?.reason ?? reason}`}
              {flag && ` (${w.flag(flag)})`}
              {decision && ` · ${w.decide.made(decision.by, showInstant(decision.at))}`}
            </>
          )}
        </Text>
        <Deciding evening={evening} />
      </Group>
    </Alert>
  )
}
