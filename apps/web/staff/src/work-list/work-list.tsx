import { Button, Group, Paper, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { hospitalQuery, sessionQuery } from '../queries'
import { useChanges } from '../shared/changes'
import { focusRow, useListKeys } from '../shared/list-keys'
import { PageTitle } from '../shared/page-title'
import { useMayPrint, useMaySee, useMayWork } from '../shared/roles'
import { Empty, Failure, Loading } from '../shared/states'
import { language, t } from '../texts'
import { LinkButton } from '../shared/link-button'
import { say } from '../shared/toast'
import { useWrite } from '../shared/use-write'
import { Updated } from '../shared/updated'
import { AssignDialog, CallDialog, SnoozeDialog, TakeOverDialog } from './dialogs'
import { matches } from './reason'
import { type RowAction, Rows } from './rows'
import { Tabs } from './tabs'
import { w } from './words'
import classes from './work-list.module.css'
import { work, type WorkPage, workListQuery, type WorkRow } from './work-list-api'

interface WorkListSearch {
  tab: string
  page: number
}
export const readWorkListSearch = ({ tab, page }: Record<string, unknown>): Partial<WorkListSearch> => ({
  ...(typeof tab === 'string' && tab in w.lists && { tab }),
  ...(typeof page === 'number' && page > 1 && { page }),
})

const route = getRouteApi('/inside/werklijst')

/** Work comes to the secretary as counted lists; each row has one main action, reached without the mouse. */
export function WorkList() {
  const { tab = 'to-plan', page = 1 } = route.useSearch()
  const { data, error, refetch, dataUpdatedAt } = useQuery(workListQuery(tab, page))
  useChanges(['referral', 'care-path'], () => void refetch())
  const [filter, setFilter] = useState('')
  const filterBox = useRef<HTMLInputElement>(null)
  const [active, visit] = useState(0)
  const { data: hospital } = useQuery(hospitalQuery)
  const { act, dialog } = useRowActions()
  const rows = data?.rows.filter((row) => matches(row, filter)) ?? []
  const onRow = (action: RowAction) => () => rows[active] && act(action, rows[active])
  const navigate = route.useNavigate()
  const mayPrint = useMayPrint()
  const mayEnter = useMaySee()('/verwijzing')
  const { list, onKeyDown } = useListKeys<HTMLDivElement>({
    '/': () => filterBox.current?.focus(),
    t: onRow('take'),
    a: onRow('assign'),
    b: onRow('note'),
    s: onRow('snooze'),
    ...(mayEnter && { n: () => void navigate({ to: '/verwijzing' }) }),
  })
  const backToList = () => focusRow(list.current, 0)
  // The row that had the keyboard may have gone: then the one in its place has it, or the heading of an empty list.
  useEffect(() => {
    if (document.activeElement !== document.body) return
    if (rows.length > 0) focusRow(list.current, active)
    else document.querySelector('h1')?.focus()
  }, [rows.length, active])

  return (
    <>
      <Group justify="space-between" mb="xs">
        <PageTitle>{t.workList.title}</PageTitle>
        <Group gap="xs">
          <TextInput
            ref={filterBox}
            placeholder={t.workList.filter}
            aria-label={t.workList.filterLabel}
            value={filter}
            onChange={(event) => setFilter(event.currentTarget.value)}
            onKeyDown={({ key }) => {
              if (key === 'Escape') flushSync(() => setFilter(''))
              if (key === 'Enter' || key === 'ArrowDown' || key === 'Escape') backToList()
            }}
            w={240}
          />
          {hospital && mayPrint && (
            <Button
              component="a"
              variant="default"
              target="_blank"
              href={`/api/print/day-list/${hospital.today}?language=${language}`}
            >
              {w.dayList}
            </Button>
          )}
          {mayEnter && <LinkButton to="/verwijzing">{w.newReferral}</LinkButton>}
        </Group>
      </Group>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {data && <Tabs tabs={data.tabs} current={tab} />}
      <Paper p={0} className={classes.sheet} ref={list} onKeyDown={onKeyDown}>
        {!data && !error && <Loading lines={9} />}
        {data && rows.length > 0 && <Rows rows={rows} active={active} visit={visit} act={act} key={`${tab}${page}`} />}
        {data && rows.length === 0 && (
          <Empty title={filter ? t.workList.emptyFilter : t.workList.emptyTitle}>
            {filter ? (
              <Button variant="default" onClick={() => setFilter('')}>
                {t.workList.clearFilter}
              </Button>
            ) : (
              (w.empty[tab] ?? t.workList.empty)
            )}
          </Empty>
        )}
      </Paper>
      {dialog}
      {data && <Pages tab={tab} list={data} readAt={dataUpdatedAt} />}
    </>
  )
}

/** What is done about a row without leaving the list; a dialog where more must be asked. */
function useRowActions() {
  const { data: session } = useQuery(sessionQuery)
  const [open, setOpen] = useState<{ action: RowAction; row: WorkRow } | null>(null)
  const take = useWrite(work.take, () => say(w.taken))
  const release = useWrite(work.release, () => say(w.released))
  const wake = useWrite(work.wake, () => say(w.woken))
  const act = (action: RowAction, row: WorkRow) => {
    const { referralId, taken, list } = row
    if (action === 'take' && !taken) take.mutate({ referralId })
    else if (action === 'take' && taken?.by === session?.name) release.mutate(referralId)
    else if (action === 'snooze' && row.snooze) wake.mutate({ referralId, list })
    else setOpen({ action, row })
  }
  const Shown =
    open && { take: TakeOverDialog, assign: AssignDialog, note: CallDialog, snooze: SnoozeDialog }[open.action]
  return { act, dialog: Shown && <Shown row={open.row} close={() => setOpen(null)} /> }
}

function Pages({ tab, list, readAt }: { tab: string; list: WorkPage; readAt: number }) {
  const { page, pages, total } = list
  const mayWork = useMayWork()
  return (
    <Group justify="space-between" mt="xs">
      <Text size="sm" c="dimmed">
        {mayWork && w.keysLine}
      </Text>
      <Group component="nav" gap="sm" aria-label={t.workList.pages}>
        <Text size="sm">
          <Updated at={readAt} /> · {t.workList.total(total)}
          {pages > 1 && ` · ${t.pageOf(page, pages)}`}
        </Text>
        {page > 1 && (
          <Link to="/werklijst" search={{ tab, page: page - 1 }}>
            {t.previous}
          </Link>
        )}
        {page < pages && (
          <Link to="/werklijst" search={{ tab, page: page + 1 }}>
            {t.next}
          </Link>
        )}
      </Group>
    </Group>
  )
}
