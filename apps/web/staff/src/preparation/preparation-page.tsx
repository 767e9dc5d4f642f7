import { Group, Paper, Stack, Switch, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useChanges } from '../shared/changes'
import { useListKeys } from '../shared/list-keys'
import { PageTitle } from '../shared/page-title'
import { Empty, Failure, Loading } from '../shared/states'
import { language } from '../texts'
import { type ReadyRow, preparationQuery } from './preparation-api'
import classes from './preparation.module.css'
import { isReady, Row } from './row'
import { w } from './words'

/** Who comes within a week, nearest day first, with what is missing and what to do about it. */
export function PreparationPage() {
  const { data, error, refetch } = useQuery(preparationQuery)
  const [onlyOpen, setOnlyOpen] = useState(false)
  const { list, onKeyDown } = useListKeys<HTMLDivElement>()
  useChanges(['care-path', 'referral'], () => void refetch())
  if (error && !data) return <Failure error={error} retry={() => void refetch()} />
  if (!data) return <Loading lines={12} />
  const rows = data.rows.filter((row) => !onlyOpen || !isReady(row))
  const groups = [...new Set(rows.map(({ horizon }) => horizon))]
  return (
    <>
      <Group justify="space-between" mb="xs">
        <div>
          <PageTitle>{w.title}</PageTitle>
          <Text size="sm">{w.intro}</Text>
        </div>
        <Group gap="sm">
          <Switch
            label={w.onlyOpen}
            checked={onlyOpen}
            onChange={(event) => setOnlyOpen(event.currentTarget.checked)}
          />
          <a
            className={classes.print}
            href={`/api/preparation/list?language=${language}`}
            target="_blank"
            rel="noreferrer"
          >
            {w.print}
          </a>
        </Group>
      </Group>
      {rows.length === 0 && <Empty title={data.rows.length === 0 ? w.nobody : w.allReady} />}
      <Stack gap="sm" ref={list} onKeyDown={onKeyDown}>
        {groups.map((group) => (
          <Day key={group} horizon={group} rows={rows.filter(({ horizon }) => horizon === group)} />
        ))}
        {rows.length > 0 && (
          <Text size="xs" c="dimmed">
            {w.keys}
          </Text>
        )}
      </Stack>
    </>
  )
}

function Day({ horizon, rows }: { horizon: string; rows: ReadyRow[] }) {
  const { columns } = w
  return (
    <Paper component="section" aria-labelledby={`group-${horizon}`}>
      <Group gap="sm" mb="xs">
        <Title order={2} size="h5" id={`group-${horizon}`}>
          {w.horizons[horizon]}
        </Title>
        <Text size="sm">{w.count(rows.length, rows.filter((row) => !isReady(row)).length)}</Text>
      </Group>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              {[columns.day, columns.patient, columns.open, columns.attention, columns.next, columns.action].map(
                (name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.carePathId} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </Paper>
  )
}
