import { Group, Paper, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useId, useRef } from 'react'
import { More, usePages } from '../shared/pages'
import { Failure, Loading } from '../shared/states'
import { t } from '../texts'
import { type ImportLine, type ImportReport, linesQuery, type ReportList } from './import-api'
import classes from './import.module.css'
import { WhoIsIt } from './who-is-it'
import { w } from './words'

const { classes: names } = t.import
const LISTS = ['invalid', 'doctorDecides', 'notEligible', 'duplicates'] as const
/** What is to be checked in this column is who the patient is. */
const SURNAME = 'Achternaam'
/** Beside those, rows that were taken in and that somebody should check. */
const TOLD = [...LISTS, 'cautions'] as const

/** Every row of the file is in exactly one class; each row that is not simply "to plan" says why. */
export function Report({ report: { importId, name, rows, counts } }: { report: ImportReport }) {
  const id = useId()
  const told = TOLD.filter((list) => counts[list] > 0)
  return (
    <Paper component="section" aria-labelledby={id}>
      <Group justify="space-between">
        <Title order={2} size="h4" id={id}>
          {t.import.report(name)}
        </Title>
        <Link to="/werklijst">{t.import.toWorkList}</Link>
      </Group>
      <Text size="sm">{t.import.rows(rows)}</Text>
      <div className={classes.counts}>
        <span>
          <b>{counts.toPlan}</b> {names.toPlan}
        </span>
        {LISTS.map((list) => (
          <span key={list}>
            <b>{counts[list]}</b> {names[list]}
          </span>
        ))}
      </div>
      {told.length === 0 && <Text size="sm">{t.import.allGood}</Text>}
      {told.map((list) => (
        <Lines key={list} {...{ importId, list }} count={counts[list]} />
      ))}
    </Paper>
  )
}

/** One list of the report, a page at a time; what was read stays. */
function Lines({ importId, list, count }: { importId: string; list: ReportList; count: number }) {
  const table = useRef<HTMLDivElement>(null)
  const { first, rows: lines, error, refetch, next } = usePages(linesQuery(importId, list))
  if (error && !first) return <Failure error={error} retry={() => void refetch()} />
  if (!first) return <Loading lines={4} />
  const hasColumns = lines.some(({ column }) => column)
  const more = t.import.more(lines.length, count)
  return (
    <div className={classes.scroll} ref={table} tabIndex={-1}>
      <table className={classes.lines}>
        <caption>
          {names[list]} ({count})
        </caption>
        <thead>
          <tr>
            <th scope="col">{t.import.line}</th>
            <th scope="col">{t.import.number}</th>
            {hasColumns && <th scope="col">{t.import.column}</th>}
            <th scope="col">{t.import.why}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.nth} line={line} hasColumns={hasColumns} isCaution={list === 'cautions'} />
          ))}
        </tbody>
      </table>
      <More next={next} list={table} mt="xs" aria-label={`${names[list]}: ${more}`}>
        {more}
      </More>
    </div>
  )
}

interface LineProps {
  line: ImportLine
  hasColumns: boolean
  isCaution: boolean
}
function Line({ line: one, hasColumns, isCaution }: LineProps) {
  const { line, column, number, reason, rule, source, also = [], doubt, referralId } = one
  return (
    <tr>
      <td>{line}</td>
      <td>{number}</td>
      {hasColumns && <td>{column}</td>}
      <td>
        {reason}
        {also.map((fault) => (
          <Text key={fault.column + fault.reason} size="sm">
            {fault.column}: {fault.reason}
          </Text>
        ))}
        {doubt && referralId && (
          <div>
            <WhoIsIt referralId={referralId} doubt={doubt} size="compact-sm" />
          </div>
        )}
        {isCaution && !doubt && column === SURNAME && (
          <Text size="xs" c="dimmed">
            {w.settled}
          </Text>
        )}
        {(rule || source) && (
          <Text size="xs" c="dimmed">
            {[rule && rule !== reason && rule, source && `${t.source}: ${source}`].filter(Boolean).join(' · ')}
          </Text>
        )}
      </td>
    </tr>
  )
}
