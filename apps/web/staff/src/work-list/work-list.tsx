import { Button, Group, Paper, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { WorkList as List } from '../api'
import { workListQuery } from '../queries'
import { useChanges } from '../shared/changes'
import { showClock } from '../shared/dates'
import { focusRow, useListKeys } from '../shared/list-keys'
import { PageTitle } from '../shared/page-title'
import { Empty, Failure, Loading } from '../shared/states'
import { t } from '../texts'
import { matches } from './filter'
import { Rows } from './rows'
import { Tabs } from './tabs'
import classes from './work-list.module.css'

interface WorkListSearch {
  tab: string
  page: number
}
export const readWorkListSearch = ({ tab, page }: Record<string, unknown>): Partial<WorkListSearch> => ({
  ...(typeof tab === 'string' && { tab }),
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
  const { list, onKeyDown } = useListKeys<HTMLDivElement>({ '/': () => filterBox.current?.focus() })
  const rows = data?.rows.filter((row) => matches(row, filter)) ?? []
  const backToList = () => focusRow(list.current, 0)

  return (
    <>
      <Group justify="space-between" mb="xs">
        <PageTitle>{t.workList.title}</PageTitle>
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
      </Group>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {data && <Tabs tabs={data.tabs} current={tab} />}
      <Paper p={0} className={classes.sheet} ref={list} onKeyDown={onKeyDown}>
        {!data && !error && <Loading lines={9} />}
        {data && rows.length > 0 && <Rows rows={rows} key={`${tab}${page}`} />}
        {data && rows.length === 0 && (
          <Empty title={filter ? t.workList.emptyFilter : t.workList.emptyTitle}>
            {filter ? (
              <Button variant="default" onClick={() => setFilter('')}>
                {t.workList.clearFilter}
              </Button>
            ) : (
              t.workList.empty
            )}
          </Empty>
        )}
      </Paper>
      {data && <Pages tab={tab} list={data} updated={showClock(dataUpdatedAt)} />}
    </>
  )
}

function Pages({ tab, list, updated }: { tab: string; list: List; updated: string }) {
  const { page, pages, total } = list
  return (
    <Group justify="space-between" mt="xs">
      <Text size="sm" c="dimmed">
        {t.workList.keysLine}
      </Text>
      <Group component="nav" gap="sm" aria-label={t.workList.pages}>
        <Text size="sm">
          {t.connection.updated(updated)} · {t.workList.total(total)}
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
