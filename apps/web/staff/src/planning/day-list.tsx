import { Table, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Status } from '../shared/status'
import type { Board } from './planning-api'
import { between, cellOf } from './scale'
import { w } from './words'

/** The same day as text: for who reads with the ears, and for paper. */
export function DayList({ board, day }: { board: Board; day: string }) {
  return board.groups.flatMap(({ units, poolLabel, placeLabel }) =>
    units.map((unit) => {
      const cell = cellOf(board, unit.id, day)
      if (!cell) return null
      const open = cell.sessions.map(between).join(', ') || w.noSession
      return (
        <section key={unit.id} aria-labelledby={`list-${unit.id}`}>
          <Title order={2} size="h5" id={`list-${unit.id}`} mt="md">
            {unit.label} · {unit.extraOf ? w.extraBecause(unit.reason ?? '', unit.changedBy ?? '') : poolLabel}
          </Title>
          <Text size="sm">
            {placeLabel} · {open}
          </Text>
          {cell.outs.map((out) => (
            <Text size="sm" key={out.id}>
              {between(out)} {w.out[out.kind]}: {out.reason}
            </Text>
          ))}
          {cell.blocks.map((block) => (
            <Text size="sm" key={block.id}>
              {between(block)} {w.block}: {block.reason}
            </Text>
          ))}
          {cell.visits.length === 0 ? (
            <Text size="sm">{w.nobody}</Text>
          ) : (
            <Table layout="fixed">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{w.columns.time}</Table.Th>
                  <Table.Th>{w.columns.what}</Table.Th>
                  <Table.Th>{w.columns.who}</Table.Th>
                  <Table.Th>{w.columns.status}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {cell.visits.map((visit) => (
                  <Table.Tr key={visit.id}>
                    <Table.Td>{between(visit)}</Table.Td>
                    <Table.Td>{visit.label}</Table.Td>
                    <Table.Td>
                      <Link to="/paden/$id" params={{ id: visit.carePathId }}>
                        {visit.name}
                      </Link>
                    </Table.Td>
                    <Table.Td>
                      <Status status={visit.displaced ? { key: 'failed', label: w.displaced } : visit.status} />
                      {visit.displaced && ` ${visit.displaced}`}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )}
        </section>
      )
    }),
  )
}
