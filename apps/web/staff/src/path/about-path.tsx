import { Group, Stack, Text } from '@mantine/core'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { carePathQuery } from '../queries'
import { showBirth } from '../shared/dates'
import { PageTitle } from '../shared/page-title'
import { Failure, Loading } from '../shared/states'
import { t } from '../texts'

interface Props<Data> {
  id: string
  title: string
  /** The way back. */
  link: ReactNode
  query: UseQueryResult<Data>
  width?: number
  children: (data: Data) => ReactNode
}

/** A screen about one part of a path: whose it is, the way back, and what was asked for once it is there. */
export function AboutPath<Data>({ id, title, link, query, width = 860, children }: Props<Data>) {
  const { data: carePath } = useQuery(carePathQuery(id))
  const { data, error, refetch } = query
  return (
    <Stack gap="sm" maw={width}>
      <Group justify="space-between">
        <div>
          <PageTitle>{title}</PageTitle>
          {carePath && (
            <Text size="sm">
              <b>{carePath.patient.name}</b> · {showBirth(carePath.patient.birthDate)} · {t.numberShort}{' '}
              {carePath.patient.number}
            </Text>
          )}
        </div>
        {link}
      </Group>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && children(data)}
    </Stack>
  )
}
