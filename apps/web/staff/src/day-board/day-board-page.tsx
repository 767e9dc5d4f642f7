import { Alert, Badge, Button, Group, SegmentedControl, Switch, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { Day } from '../api'
import { clock } from '../planning/scale'
import { hospitalQuery } from '../queries'
import { useChanges } from '../shared/changes'
import { addDays, showClock, showFull } from '../shared/dates'
import { LinkButton } from '../shared/link-button'
import { PageTitle } from '../shared/page-title'
import { useMayPrint } from '../shared/roles'
import { Empty, Failure, Loading } from '../shared/states'
import { Updated } from '../shared/updated'
import { type Board, boardQuery } from './board-api'
import classes from './day-board.module.css'
import { dayListOf } from './day-list'
import { RunningBoard } from './running-board'
import type { DayBoardSearch } from './search'
import { w } from './words'

type Hospital = NonNullable<Awaited<ReturnType<NonNullable<typeof hospitalQuery.queryFn>>>>

const route = getRouteApi('/inside/dagbord')

/** The day itself: who is where, what is late, what is missing, and what to do about it. */
export function DayBoardPage() {
  const { data: hospital } = useQuery(hospitalQuery)
  const search = route.useSearch()
  const day = search.day ?? hospital?.today
  return day && hospital ? <Shown key={day} {...{ day, search, hospital }} /> : <Loading lines={12} />
}

function Shown({ day, search, hospital }: { day: Day; search: DayBoardSearch; hospital: Hospital }) {
  const { today, demo } = hospital
  const navigate = useNavigate()
  const { data: board, error, refetch, dataUpdatedAt } = useQuery(boardQuery(day))
  useChanges(['day', 'care-path', 'unit'], () => void refetch())
  const go = (change: DayBoardSearch) => void navigate({ to: '/dagbord', search: { ...search, ...change } })
  const mayPrint = useMayPrint()
  const by = search.by ?? 'patient'
  useEffect(() => {
    document.body.toggleAttribute('data-tablet', search.tablet ?? false)
    return () => document.body.removeAttribute('data-tablet')
  }, [search.tablet])
  return (
    <div className={classes.page}>
      <Group justify="space-between" mb={8} gap="xs">
        <Group gap="xs">
          <Button variant="default" px={10} aria-label={w.before} onClick={() => go({ day: addDays(day, -1) })}>
            ‹
          </Button>
          <PageTitle tab={w.title}>{capital(showFull(day))}</PageTitle>
          <Button variant="default" px={10} aria-label={w.after} onClick={() => go({ day: addDays(day, 1) })}>
            ›
          </Button>
          {day !== today && (
            <Button variant="default" onClick={() => go({ day: today })}>
              {w.today}
            </Button>
          )}
          {board && <Badges board={board} />}
          <Text size="sm" c="dimmed">
            <Updated at={dataUpdatedAt} />
          </Text>
        </Group>
        <Group gap="xs">
          <Switch
            size="xs"
            label={w.tablet}
            checked={search.tablet ?? false}
            onChange={({ currentTarget: { checked } }) => {
              const { tablet: _, ...rest } = search
              void navigate({ to: '/dagbord', search: checked ? { ...rest, tablet: true } : rest })
            }}
          />
          <SegmentedControl
            aria-label={w.title}
            value={by}
            onChange={(to) => {
              const { by: _, ...rest } = search
              void navigate({ to: '/dagbord', search: to === 'room' ? { ...rest, by: 'room' } : rest })
            }}
            data={[
              { value: 'patient', label: w.views.patient },
              { value: 'room', label: w.views.room },
            ]}
            transitionDuration={0}
          />
          <LinkButton variant="default" to="/dagbord/scherm" search={day === today ? {} : { day }}>
            {w.hall}
          </LinkButton>
          {mayPrint && (
            <Button component="a" variant="default" href={dayListOf(day)} target="_blank" aria-keyshortcuts="p">
              {w.print}
            </Button>
          )}
        </Group>
      </Group>
      {error && !board && <Failure error={error} retry={() => void refetch()} />}
      {!board && !error && <Loading lines={14} />}
      {board?.closed && (
        <Alert color="gray" variant="light" mb={8} styles={{ message: { color: 'var(--ink)' } }}>
          {w.dayClosed(board.closed.by, showClock(Date.parse(board.closed.at)).slice(0, 5))}
        </Alert>
      )}
      {board?.rows.length === 0 && <Empty title={w.nobody}>{w.nobodyHint}</Empty>}
      {board && demo && !isRunning(board) && (
        <Text size="sm" mb={8}>
          {w.demoHint} <code>npm start -- --at 10:15</code>
        </Text>
      )}
      {board && board.rows.length > 0 && (
        <RunningBoard board={board} today={today} readAt={dataUpdatedAt} by={by} tablet={search.tablet ?? false} />
      )}
    </div>
  )
}

/** Somebody is still to be seen today. */
const isRunning = ({ now, rows }: Board) => now !== null && rows.some(({ finished }) => !finished)

function Badges({ board: { rows, evening } }: { board: Board }) {
  return (
    <>
      <Badge variant="outline" color="bot">
        {w.patients(rows.length)}
      </Badge>
      {evening && (
        <Badge variant="outline" color="grape.9">
          {w.evening(clock(evening.from), clock(evening.to))}
        </Badge>
      )}
    </>
  )
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
