import { Group, Paper, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import type { ImportLine, ImportReport } from '../api'
import { t } from '../texts'
import classes from './import.module.css'

const { classes: names } = t.import
const LISTS = ['invalid', 'doctorDecides', 'notEligible', 'duplicates'] as const
/** Beside those, rows that were taken in and that somebody should check. */
const TOLD = [...LISTS, 'cautions'] as const

/** Every row of the file is in exactly one class; each row that is not simply "to plan" says why. */
export function Report({ name, report }: { name: string; report: ImportReport }) {
  const id = useId()
  const isClean = TOLD.every((list) => report[list].length === 0)
  return (
    <Paper component="section" aria-labelledby={id}>
      <Group justify="space-between">
        <Title order={2} size="h4" id={id}>
          {t.import.report(name)}
        </Title>
        <Link to="/werklijst">{t.import.toWorkList}</Link>
      </Group>
      <Text size="sm">{t.import.rows(report.rows)}</Text>
      <div className={classes.counts}>
        <span>
          <b>{report.toPlan}</b> {names.toPlan}
        </span>
        {LISTS.map((list) => (
          <span key={list}>
            <b>{report[list].length}</b> {names[list]}
          </span>
        ))}
      </div>
      {isClean && <Text size="sm">{t.import.allGood}</Text>}
      {TOLD.map((list) => report[list].length > 0 && <Lines key={list} title={names[list]} lines={report[list]} />)}
    </Paper>
  )
}

function Lines({ title, lines }: { title: string; lines: ImportLine[] }) {
  const hasColumns = lines.some(({ column }) => column)
  return (
    <div className={classes.scroll}>
      <table className={classes.lines}>
        <caption>
          {title} ({lines.length})
        </caption>
        <thead>
          <tr>
            <th scope="col">{t.import.line}</th>
            <th scope="col">{hasColumns ? t.import.column : t.import.number}</th>
            <th scope="col">{t.import.why}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ line, column, number, reason, rule, source, also = [] }) => (
            <tr key={`${line}${column ?? ''}${reason}`}>
              <td>{line}</td>
              <td>{hasColumns ? column : number}</td>
              <td>
                {reason}
                {also.map((fault) => (
                  <Text key={fault.column + fault.reason} size="sm">
                    {fault.column}: {fault.reason}
                  </Text>
                ))}
                {(rule || source) && (
                  <Text size="xs" c="dimmed">
                    {[rule && rule !== reason && rule, source && `${t.source}: ${source}`].filter(Boolean).join(' · ')}
                  </Text>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
