import { Button, type ButtonProps } from '@mantine/core'
import {
  hashKey,
  type InfiniteData,
  type QueryKey,
  useInfiniteQuery,
  type UseInfiniteQueryOptions,
} from '@tanstack/react-query'
import { type RefObject, useEffect, useState } from 'react'

/** The next page of a list: asking for it, and whether it is on its way. Null at the end of the list. */
export type NextPage = { read: () => void; isReading: boolean } | null

/**
 * A list that is read a page at a time, as far as somebody asked. A page that was asked for comes, also when a change
 * by somebody else makes the list be read anew in the same moment: the one reading drops the other, and is followed by it.
 */
export function usePages<Page extends { rows: unknown[] }, Key extends QueryKey, Cursor>(
  query: UseInfiniteQueryOptions<Page, Error, InfiniteData<Page>, Key, Cursor>,
) {
  const { data, error, refetch, dataUpdatedAt, hasNextPage, fetchNextPage, isFetching, isFetchingNextPage } =
    useInfiniteQuery(query)
  const key = hashKey(query.queryKey)
  const [asked, ask] = useState({ key, pages: 1 })
  const read = data?.pages.length ?? 0
  const isDue = hasNextPage && asked.key === key && read > 0 && read < asked.pages
  useEffect(() => {
    if (isDue && !isFetching && !error) void fetchNextPage()
  }, [isDue, isFetching, error, fetchNextPage])
  const readNext = () => {
    ask({ key, pages: read + 1 })
    if (error) void fetchNextPage()
  }
  return {
    first: data?.pages[0],
    rows: data?.pages.flatMap(({ rows }) => rows as Page['rows'][number][]) ?? [],
    error,
    refetch,
    readAt: dataUpdatedAt,
    next: (hasNextPage ? { read: readNext, isReading: isFetchingNextPage || (isDue && !error) } : null) as NextPage,
  }
}

interface MoreProps extends Pick<ButtonProps, 'mt' | 'size' | 'w'> {
  next: NextPage
  /** Where the keyboard goes on: the button goes away with the last page. */
  list: RefObject<HTMLElement | null>
  children: string
  'aria-label'?: string
}
/** The button under a list that reads its next page. */
export function More({ next, list, children, ...look }: MoreProps) {
  if (!next) return null
  const goOn = () => {
    list.current?.focus()
    next.read()
  }
  return (
    <Button variant="default" onClick={goOn} loading={next.isReading} {...look}>
      {children}
    </Button>
  )
}
