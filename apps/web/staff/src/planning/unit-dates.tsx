import { Badge, Button, Paper, Table, Text, Title } from '@mantine/core'
import { useRef } from 'react'
import { showDay } from '../shared/dates'
import { More, usePages } from '../shared/pages'
import { Failure, Loading } from '../shared/states'
import { t } from '../texts'
import type { Doing } from './doing'
import { type DateList, datesQuery } from './planning-api'
import { between } from './scale'
import { w } from './words'

const words = w.roster

/** The dates of a unit as far as they were read. */
export const useDates = (unit: string) => ({
  sessions: usePages(datesQuery(unit, 'sessions')),
  blocks: usePages(datesQuery(unit, 'blocks')),
  extras: usePages(datesQuery(unit, 'extras')),
})
type Lists = ReturnType<typeof useDates>

interface Props {
  lists: Lists
  may: boolean
  mayBlock: boolean
  mayOverbook: boolean
  ask: (doing: Doing) => void
}
/** What stands beside a unit's roster: extra sessions, minutes kept free, and places more than there are. */
export function UnitDates({ lists, may, mayBlock, mayOverbook, ask }: Props) {
  return (
    <>
      <Dates id="sessions" lists={lists} {...{ may, ask }} remove="session-remove" />
      <Dates id="blocks" lists={lists} may={mayBlock} ask={ask} remove="block-remove" />
      <Dates id="extras" lists={lists} may={mayOverbook} ask={ask} remove="extra-remove" />
    </>
  )
}

interface DatesProps {
  id: DateList
  lists: Lists
  may: boolean
  ask: (doing: Doing) => void
  remove: 'session-remove' | 'block-remove' | 'extra-remove'
}
/** One sort of dates, a page at a time; what was read stays. */
function Dates({ id, lists, may, ask, remove }: DatesProps) {
  const table = useRef<HTMLElement>(null)
  const { first, rows, error, refetch, next } = lists[id]
  const title = words[id]
  return (
    <Paper
      p="sm"
      mt="sm"
      component="section"
      aria-labelledby={id}
      style={{ overflowX: 'auto' }}
      ref={table}
      tabIndex={-1}
    >
      <Title order={2} size="h5" id={id}>
        {title}
      </Title>
      {!first ? (
        error ? (
          <Failure error={error} retry={() => void refetch()} />
        ) : (
          <Loading lines={2} />
        )
      ) : rows.length === 0 ? (
        <Text size="sm">{words.nothing}</Text>
      ) : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words.day}</Table.Th>
              <Table.Th>{words.columns.time}</Table.Th>
              <Table.Th>{w.outages.reason}</Table.Th>
              <Table.Th>{words.columns.by}</Table.Th>
              {may && <Table.Th>{words.columns.action}</Table.Th>}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.id}>
                <Table.Th scope="row">{showDay(row.day)}</Table.Th>
                <Table.Td>{between(row)}</Table.Td>
                <Table.Td>
                  {row.reason}{' '}
                  {row.type === 'evening' && (
                    <Badge variant="outline" color="gray.8" tt="none">
                      {words.kinds.evening}
                    </Badge>
                  )}
                  {row.used && (
                    <Badge variant="outline" color="gray.8" tt="none">
                      {words.used}
                    </Badge>
                  )}
                </Table.Td>
                <Table.Td>{row.changedBy}</Table.Td>
                {may && (
                  <Table.Td>
                    <Button
                      size="compact-sm"
                      variant="default"
                      data-row
                      aria-label={`${words.remove}: ${title.toLowerCase()}, ${showDay(row.day)} ${between(row)}`}
                      onClick={() => ask({ what: remove, row })}
                    >
                      {words.remove}
                    </Button>
                  </Table.Td>
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <More next={next} list={table} mt="xs" aria-label={`${t.more}: ${title.toLowerCase()}`}>
        {t.more}
      </More>
    </Paper>
  )
}
