import { Badge, Button, Group, Paper, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { hospitalQuery } from '../queries'
import { Action } from '../shared/action'
import { useChanges } from '../shared/changes'
import { showDay } from '../shared/dates'
import { Dialog } from '../shared/dialog'
import { LinkButton } from '../shared/link-button'
import { PageTitle } from '../shared/page-title'
import { More, usePages } from '../shared/pages'
import { useMayRoster } from '../shared/roles'
import { Empty, Failure, Loading } from '../shared/states'
import { Updated } from '../shared/updated'
import { useWrite } from '../shared/use-write'
import { t } from '../texts'
import { sayUndoable } from './effect'
import { OutageForm } from './outage-form'
import { boardQuery, type Outage, outagesQuery, planningApi } from './planning-api'
import { w } from './words'

const words = w.outages

/** Who is ill, what is down and what is closed, now and later. */
export function OutagesPage() {
  const { data: hospital } = useQuery(hospitalQuery)
  const { first, rows: outages, error, refetch, readAt, next } = usePages(outagesQuery)
  const list = useRef<HTMLDivElement>(null)
  const [adding, setAdding] = useState(false)
  const navigate = useNavigate()
  const mayPlan = useMayRoster()
  useChanges(['outage', 'care-path'], () => void refetch())
  if (error && !first) return <Failure error={error} retry={() => void refetch()} />
  if (!first || !hospital) return <Loading lines={8} />
  return (
    <>
      <Group justify="space-between" mb="sm">
        <PageTitle>{words.title}</PageTitle>
        <Group gap="xs">
          <LinkButton variant="default" to="/planbord" search={{}}>
            {words.back}
          </LinkButton>
          {mayPlan && <Button onClick={() => setAdding(true)}>{words.new}</Button>}
        </Group>
      </Group>
      <Paper p={0} style={{ overflowX: 'auto' }} ref={list} tabIndex={-1}>
        {outages.length === 0 ? (
          <Empty title={words.none}>{words.noneHint}</Empty>
        ) : (
          <Table>
            <Table.Thead>
              <Table.Tr>
                {Object.values(words.columns).map((label) => (
                  <Table.Th key={label}>{label}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {outages.map((outage) => (
                <Row key={outage.id} outage={outage} />
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Paper>
      <Group justify="space-between" mt="xs" gap="xs">
        <More next={next} list={list}>
          {t.more}
        </More>
        <Text size="sm" c="dimmed" ml="auto">
          <Updated at={readAt} />
        </Text>
      </Group>
      <Dialog opened={adding} close={() => setAdding(false)} title={words.new}>
        <Form
          today={hospital.today}
          close={() => setAdding(false)}
          done={(id, hit) => {
            setAdding(false)
            if (hit) void navigate({ to: '/planbord/uitval/$id', params: { id } })
          }}
        />
      </Dialog>
    </>
  )
}

function Form({ today, close, done }: { today: string; close: () => void; done: (id: string, hit: boolean) => void }) {
  const { data: board } = useQuery(boardQuery(today, 1))
  if (!board) return <Loading lines={8} />
  return <OutageForm {...{ today, close }} groups={board.groups} done={({ id, places }) => done(id, places > 0)} />
}

function Row({ outage }: { outage: Outage }) {
  const { id, kind, labels, scope, reason, changedBy, open, version } = outage
  const end = useWrite(() => planningApi.save({ path: `outages/${id}/end`, body: { version } }), sayUndoable)
  const mayPlan = useMayRoster()
  const what = scope === 'clinic' ? words.clinic : labels.join(', ')
  return (
    <Table.Tr>
      <Table.Th scope="row">
        {what}{' '}
        <Badge variant="outline" color="gray.8" tt="none">
          {w.out[kind]}
        </Badge>
      </Table.Th>
      <Table.Td>{whenOf(outage)}</Table.Td>
      <Table.Td>{reason}</Table.Td>
      <Table.Td>{changedBy}</Table.Td>
      <Table.Td>{open}</Table.Td>
      <Table.Td>
        <Group gap="xs" wrap="nowrap">
          <LinkButton
            size="compact-sm"
            variant="default"
            to="/planbord/uitval/$id"
            params={{ id }}
            aria-label={`${words.see}: ${what}`}
          >
            {words.see}
          </LinkButton>
          {mayPlan && (
            <Action
              size="compact-sm"
              variant="default"
              aria-label={`${words.end}: ${what}`}
              onClick={() => end.mutate()}
            >
              {words.end}
            </Action>
          )}
        </Group>
      </Table.Td>
    </Table.Tr>
  )
}

export function whenOf({ fromDay, toDay, fromTime, toTime, daily }: Outage) {
  const days = fromDay === toDay ? showDay(fromDay) : `${showDay(fromDay)} – ${showDay(toDay)}`
  if (fromTime === '00:00' && toTime === '24:00') return days
  if (daily || fromDay === toDay)
    return `${days}, ${fromDay === toDay ? `${fromTime}–${toTime}` : words.daily1(fromTime, toTime)}`
  return words.when(`${showDay(fromDay)} ${fromTime}`, `${showDay(toDay)} ${toTime}`)
}
