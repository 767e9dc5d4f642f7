import { Button, Group, Paper, Table, Text, Title } from '@mantine/core'
import { showDay } from '../shared/dates'
import { Empty } from '../shared/states'
import { type Doing, howOften } from './doing'
import type { RosterLine } from './planning-api'
import { between } from './scale'
import { w } from './words'

const words = w.roster

interface Props {
  lines: RosterLine[]
  may: boolean
  ask: (doing: Doing) => void
}
/** The lines of a unit's roster, with the dates that they skip. */
export function UnitLines({ lines, may, ask }: Props) {
  return (
    <Paper p="sm" mt="sm" component="section" aria-labelledby="lines" style={{ overflowX: 'auto' }}>
      <Title order={2} size="h5" id="lines">
        {words.lines}
      </Title>
      {lines.length === 0 ? (
        <Empty title={words.none} />
      ) : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words.columns.when}</Table.Th>
              <Table.Th>{words.columns.time}</Table.Th>
              <Table.Th>{words.columns.valid}</Table.Th>
              <Table.Th>{words.columns.by}</Table.Th>
              {may && <Table.Th>{words.columns.action}</Table.Th>}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map((line) => (
              <Line key={line.id} {...{ line, may, ask }} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Paper>
  )
}

function Line({ line, may, ask }: { line: RosterLine; may: boolean; ask: (doing: Doing) => void }) {
  const what = `${howOften(line)} ${between(line)}`
  return (
    <Table.Tr>
      <Table.Th scope="row">
        {howOften(line)}
        {line.skips.map(({ day, reason }) => (
          <Group key={day} gap="xs" wrap="nowrap">
            <Text size="sm" fw={400}>
              {words.skipped(showDay(day), reason)}
            </Text>
            {may && (
              <Button
                size="compact-xs"
                variant="default"
                aria-label={`${words.openAgain}: ${what}, ${showDay(day)}`}
                onClick={() => ask({ what: 'unskip', line, day })}
              >
                {words.openAgain}
              </Button>
            )}
          </Group>
        ))}
      </Table.Th>
      <Table.Td>{between(line)}</Table.Td>
      <Table.Td>
        {line.validTo
          ? words.until(showDay(line.validFrom), showDay(line.validTo))
          : words.forever(showDay(line.validFrom))}
      </Table.Td>
      <Table.Td>{line.changedBy}</Table.Td>
      {may && (
        <Table.Td>
          <Group gap="xs" wrap="nowrap">
            {(['change', 'end', 'skip'] as const).map((act) => (
              <Button
                key={act}
                size="compact-sm"
                variant="default"
                data-row={act === 'change' ? true : undefined}
                aria-label={`${words[act]}: ${what}`}
                onClick={() => ask({ what: act, line })}
              >
                {words[act]}
              </Button>
            ))}
          </Group>
        </Table.Td>
      )}
    </Table.Tr>
  )
}
