import { Alert, Checkbox, Group, Paper, Progress, Table, Text } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { Action } from '../shared/action'
import { useChanges } from '../shared/changes'
import { daysBetween, minutes, showBirth, showDay, showShort } from '../shared/dates'
import { LinkButton } from '../shared/link-button'
import { PageTitle } from '../shared/page-title'
import { More, type NextPage, usePages } from '../shared/pages'
import { useMayRoster } from '../shared/roles'
import { Empty, Failure, Loading } from '../shared/states'
import { PhoneLink } from '../shared/phone-link'
import { Status } from '../shared/status'
import { say } from '../shared/toast'
import { Updated } from '../shared/updated'
import { useWrite } from '../shared/use-write'
import { whenOf } from './outages-page'
import { type OutagePage as Page, outageQuery, planningApi, type Rebooking, type RebookingVisit } from './planning-api'
import classes from './outage.module.css'
import { w } from './words'

const words = w.rebook
const route = getRouteApi('/inside/planbord/uitval/$id')
const LOOK: Record<Rebooking['state'], string> = {
  waiting: 'planned',
  proposed: 'to-call',
  call: 'late',
  chosen: 'ordered',
  moved: 'done',
  refused: 'failed',
  'gone-on': 'superseded',
}

/** Every patient whom an absence hits, with a proposal; all or some are moved with one button, and each hears it once. */
export function OutagePage() {
  const { id } = route.useParams()
  const { first, rows, error, refetch, readAt, next } = usePages(outageQuery(id))
  useChanges([`outage:${id}`, 'long-work'], () => void refetch())
  if (error && !first) return <Failure error={error} retry={() => void refetch()} />
  if (!first) return <Loading lines={10} />
  return <Shown page={{ ...first, rows }} readAt={readAt} next={next} />
}

function Shown({ page, readAt, next }: { page: Page; readAt: number; next: NextPage }) {
  const list = useRef<HTMLDivElement>(null)
  const { id, rows, progress, labels, scope, kind, reason, ended } = page
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const mayPlan = useMayRoster()
  const isOpen = ({ state, to }: Rebooking) => (state === 'proposed' || state === 'refused') && to !== null
  const open = rows.filter(isOpen)
  const chosen = open.filter(({ carePathId, state }) => state === 'proposed' && !left.has(carePathId))
  const { paths, waiting: looking, chosen: moving } = progress
  const rebook = useWrite(
    (paths: string[]) => planningApi.rebook(id, paths),
    () => say(words.started),
  )
  const again = useWrite(() => planningApi.propose(id))
  const what = scope === 'clinic' ? w.outages.clinic : labels.join(', ')
  const toggle = (carePathId: string) => {
    const next = new Set(left)
    if (!next.delete(carePathId)) next.add(carePathId)
    setLeft(next)
  }
  // The button goes away with the last of them, and the keyboard must not.
  useEffect(() => {
    if (chosen.length === 0 && document.activeElement === document.body)
      document.querySelector<HTMLElement>('h1')?.focus()
  }, [chosen.length])
  const proposals = open.filter(({ state }) => state === 'proposed')
  return (
    <>
      <Group justify="space-between" mb="xs">
        <div>
          <PageTitle tab={words.title(what)}>{words.title(what)}</PageTitle>
          <Text size="sm">
            {w.out[kind]}: {reason} · {whenOf(page)} · <Updated at={readAt} />
          </Text>
        </div>
        <LinkButton variant="default" to="/planbord/uitval">
          {w.outages.title}
        </LinkButton>
      </Group>
      {ended && <Alert color="gray">{w.outages.over}</Alert>}
      {rows.length === 0 ? (
        <Paper>
          <Empty title={words.nobody} />
        </Paper>
      ) : (
        <>
          <Totals page={page} />
          {looking + moving > 0 && (
            <Group gap="sm" mb="xs" role="status">
              <Progress.Root w={220} size="lg">
                <Progress.Section
                  value={((paths - looking - moving) / paths) * 100}
                  aria-label={words.progress(paths - looking - moving, paths)}
                />
              </Progress.Root>
              <Text size="sm">
                {words.progress(paths - looking - moving, paths)}. {words.leave}
              </Text>
            </Group>
          )}
          <Paper p={0} className={classes.rebookings} ref={list} tabIndex={-1}>
            <Table verticalSpacing={6}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>
                    {mayPlan && proposals.length > 0 ? (
                      <Checkbox
                        aria-label={words.all}
                        checked={chosen.length === proposals.length}
                        indeterminate={chosen.length > 0 && chosen.length < proposals.length}
                        onChange={() =>
                          setLeft(
                            chosen.length > 0 ? new Set(proposals.map(({ carePathId }) => carePathId)) : new Set(),
                          )
                        }
                      />
                    ) : (
                      words.columns.choose
                    )}
                  </Table.Th>
                  <Table.Th>{words.columns.patient}</Table.Th>
                  <Table.Th>{words.columns.now}</Table.Th>
                  <Table.Th>{words.columns.proposal}</Table.Th>
                  <Table.Th>{words.columns.state}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map((row) => (
                  <Row
                    key={row.carePathId}
                    row={row}
                    chosen={chosen.includes(row)}
                    toggle={mayPlan && row.state === 'proposed' ? toggle : null}
                  />
                ))}
              </Table.Tbody>
            </Table>
          </Paper>
          <More next={next} list={list} mt="xs">
            {words.more}
          </More>
          {mayPlan && !ended && (
            <Group mt="sm" gap="xs">
              {chosen.length > 0 && (
                <Action
                  onClick={() => rebook.mutate(chosen.map(({ carePathId }) => carePathId))}
                  loading={rebook.isPending}
                >
                  {words.move(chosen.length)}
                </Action>
              )}
              {progress.moved < progress.paths && (
                <Action
                  variant="default"
                  onClick={() => again.mutate()}
                  loading={again.isPending}
                  disabled={looking + moving > 0}
                >
                  {words.again}
                </Action>
              )}
              {chosen.length > 0 && (
                <Text size="sm" c="dimmed">
                  {words.told}
                </Text>
              )}
            </Group>
          )}
        </>
      )}
    </>
  )
}

/** What it costs the patients, taken together. */
function Totals({ page: { disturbance, progress } }: { page: Page }) {
  const { patients, otherDays, minutes: shifted, calls } = disturbance
  return (
    <ul className={classes.totals}>
      <li>{words.patients(patients)}</li>
      <li>{words.otherDays(otherDays)}</li>
      <li>{words.minutes(shifted)}</li>
      <li>{words.calls(calls)}</li>
      {progress.moved > 0 && <li>{words.moved(progress.moved, progress.paths)}</li>}
    </ul>
  )
}

function Row({ row, chosen, toggle }: { row: Rebooking; chosen: boolean; toggle: ((id: string) => void) | null }) {
  const { carePathId, patient, state, from, to, changed, reason } = row
  const gone = from.visits.filter((visit) => changed.some(({ step }) => step === visit.step))
  return (
    <Table.Tr>
      <Table.Td>
        {toggle && (
          <Checkbox aria-label={words.choose(patient.name)} checked={chosen} onChange={() => toggle(carePathId)} />
        )}
      </Table.Td>
      <Table.Th scope="row">
        <Link to="/paden/$id" params={{ id: carePathId }}>
          {patient.name}
        </Link>
        <Text size="xs" c="dimmed" fw={400}>
          {showBirth(patient.birthDate)} · {patient.number}
        </Text>
      </Table.Th>
      <Table.Td>
        {showDay(from.day)}
        <Visits visits={gone.length > 0 ? gone : from.visits} day={from.day} />
      </Table.Td>
      <Table.Td>
        {to ? (
          <>
            <b>{showDay(to.day)}</b> · {howFar(row)}
            <Visits visits={changed} day={to.day} />
          </>
        ) : state === 'call' ? (
          <>
            {words.none} <PhoneLink call={words.call} patient={patient} />
          </>
        ) : null}
      </Table.Td>
      <Table.Td>
        <Status status={{ key: LOOK[state], label: words.states[state] }} />
        {reason && (
          <Text size="xs" c="#7d1515">
            {reason} {state === 'refused' && words.tryAgain}
          </Text>
        )}
      </Table.Td>
    </Table.Tr>
  )
}

/** How much later the new place is: in days, or in minutes by which she comes at another time. */
function howFar({ from, to, changed }: Rebooking) {
  if (!to) return ''
  if (to.day !== from.day) return words.otherDay(daysBetween(from.day, to.day))
  if (changed.length === 0) return words.sameTimes
  const begin = ({ day, visits }: NonNullable<Rebooking['to']>) =>
    Math.min(...visits.filter((visit) => visit.day === day).map((visit) => minutes(visit.from)))
  const later = begin(to) - begin(from)
  return Number.isFinite(later) && later !== 0 ? words.starts(later) : words.sameStart
}

/** A visit on another day than the others, as a call about the result, says which. */
const Visits = ({ visits, day }: { visits: RebookingVisit[]; day: string }) => (
  <ul className={classes.visits}>
    {visits.map((visit) => (
      <li key={visit.step}>
        {visit.day !== day && `${showShort(visit.day)} `}
        {visit.from} {visit.code} {visit.unit}
      </li>
    ))}
  </ul>
)
