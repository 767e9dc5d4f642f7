import { Badge, Button, Paper, Table, Text, Title } from '@mantine/core'
import { showDay } from '../shared/dates'
import type { Doing } from './doing'
import type { Dated, UnitPlan } from './planning-api'
import { between } from './scale'
import { w } from './words'

const words = w.roster

interface Props {
  plan: UnitPlan
  may: boolean
  mayBlock: boolean
  mayOverbook: boolean
  ask: (doing: Doing) => void
}
/** What stands beside a unit's roster: extra sessions, minutes kept free, and places more than there are. */
export function UnitDates({ plan, may, mayBlock, mayOverbook, ask }: Props) {
  return (
    <>
      <Dates id="sessions" title={words.sessions} rows={plan.sessions} {...{ may, ask }} remove="session-remove" />
      <Dates id="blocks" title={words.blocks} rows={plan.blocks} may={mayBlock} ask={ask} remove="block-remove" />
      <Dates id="extras" title={words.extras} rows={plan.extras} may={mayOverbook} ask={ask} remove="extra-remove" />
    </>
  )
}

interface DatesProps {
  id: string
  title: string
  rows: (Dated | UnitPlan['extras'][number])[]
  may: boolean
  ask: (doing: Doing) => void
  remove: 'session-remove' | 'block-remove' | 'extra-remove'
}
function Dates({ id, title, rows, may, ask, remove }: DatesProps) {
  return (
    <Paper p="sm" mt="sm" component="section" aria-labelledby={id} style={{ overflowX: 'auto' }}>
      <Title order={2} size="h5" id={id}>
        {title}
      </Title>
      {rows.length === 0 ? (
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
                  {'used' in row && row.used && (
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
    </Paper>
  )
}
