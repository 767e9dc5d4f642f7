import { Button, Group, SegmentedControl, Text } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Day } from '../api'
import { hospitalQuery } from '../queries'
import { addDays, showDay, showFull, showRange } from '../shared/dates'
import { useChanges } from '../shared/changes'
import { LinkButton } from '../shared/link-button'
import { PageTitle } from '../shared/page-title'
import { parseDay } from '../shared/parse-day'
import { Failure, Loading } from '../shared/states'
import { Updated } from '../shared/updated'
import { useShell } from '../shell/shell-actions'
import { DayBoard, type Opened } from './day-board'
import { DayList } from './day-list'
import { Legend } from './legend'
import { OpenedDialog } from './opened-dialog'
import { boardQuery } from './planning-api'
import { useKeepLine } from './rove'
import type { BoardSearch } from './search'
import { WeekBoard } from './week-board'
import { monday, weekNumber } from './week'
import { w } from './words'

const route = getRouteApi('/inside/planbord')

/** The board on which a planner sees a day or a week of every unit. */
export function BoardPage() {
  const { data: hospital } = useQuery(hospitalQuery)
  const search = route.useSearch()
  if (!hospital) return <Loading lines={12} />
  return <Shown day={search.day ?? hospital.today} today={hospital.today} view={search.view ?? 'day'} />
}

function Shown({ day, today, view }: { day: Day; today: Day; view: 'day' | 'week' | 'list' }) {
  const navigate = useNavigate()
  const { openHelp } = useShell()
  const [opened, open] = useState<Opened | null>(null)
  const isWeek = view === 'week'
  const first = isWeek ? monday(day) : day
  const { data: board, error, refetch, dataUpdatedAt, isPlaceholderData } = useQuery(boardQuery(first, isWeek ? 7 : 1))
  useChanges(['day', 'unit', 'outage', 'care-path'], () => void refetch())
  const go = (to: Day, as: BoardSearch['view'] | 'day' = view) =>
    void navigate({ to: '/planbord', search: { day: to, ...(as !== 'day' && { view: as }) } })
  const step = isWeek ? 7 : 1
  const isThere = board !== undefined && !isPlaceholderData
  const leading = {
    ',': () => go(addDays(day, -step)),
    '.': () => go(addDays(day, step)),
    d: () => go(day, 'day'),
    w: () => go(day, 'week'),
    v: () => go(today),
  }
  const keys = { ...useKeepLine(leading, isThere ? board : null), '?': openHelp }
  const words = isWeek ? 'week' : 'day'
  return (
    <>
      <Group justify="space-between" mb="xs" gap="xs">
        <Group gap="xs">
          <Button variant="default" px={10} aria-label={w.before[words]} onClick={() => go(addDays(day, -step))}>
            ‹
          </Button>
          <PageTitle tab={w.title}>
            {w.title}{' '}
            {isWeek
              ? `${w.week(weekNumber(first)).toLowerCase()}, ${showRange(first, addDays(first, 6))}`
              : showFull(day)}
          </PageTitle>
          <Button variant="default" px={10} aria-label={w.after[words]} onClick={() => go(addDays(day, step))}>
            ›
          </Button>
          <Button variant="default" onClick={() => go(today)}>
            {w.today}
          </Button>
        </Group>
        <Group gap="xs">
          <LinkButton variant="default" to="/planbord/uitval">
            {w.outages.button}
          </LinkButton>
          <DateInput
            key={day}
            aria-label={w.goTo}
            placeholder={w.goTo}
            defaultValue={day}
            onChange={(to) => to && go(to)}
            dateParser={(typed) => parseDay(typed, today)}
            valueFormat={showDay}
            w={150}
            popoverProps={{ transitionProps: { duration: 0 } }}
          />
          <SegmentedControl
            aria-label={w.title}
            value={view}
            onChange={(to) => go(day, to as typeof view)}
            data={[
              { value: 'day', label: w.views.day },
              { value: 'week', label: w.views.week },
              { value: 'list', label: w.views.list },
            ]}
            transitionDuration={0}
          />
        </Group>
      </Group>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!isThere ? (
        <Loading lines={14} />
      ) : view === 'week' ? (
        <WeekBoard board={board} keys={keys} />
      ) : view === 'list' ? (
        <DayList board={board} day={day} />
      ) : (
        <DayBoard board={board} day={day} keys={keys} open={open} />
      )}
      {opened && <OpenedDialog opened={opened} day={day} close={() => open(null)} />}
      <Group justify="space-between" mt="xs" gap="xs">
        <Legend />
        <Text size="sm" c="dimmed">
          {w.keys} · <Updated at={dataUpdatedAt} />
        </Text>
      </Group>
    </>
  )
}
