import { Paper, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type RefObject, useRef, useState } from 'react'
import { sessionQuery } from '../queries'
import { showBirth, showInstant } from '../shared/dates'
import { PageTitle } from '../shared/page-title'
import { More, usePages } from '../shared/pages'
import { Empty, Failure, Loading } from '../shared/states'
import { t } from '../texts'
import { auditQuery, type Line, type Question } from './audit-api'
import classes from './audit.module.css'
import { eventInWords } from './events'
import { Opened } from './opened'
import { ProtectionForm } from './protection-form'
import { SearchForm } from './search-form'
import { Verify } from './verify'
import { w } from './words'

/** Who did what with whose record, for the manager and the administrator. */
export function AuditPage() {
  const [question, setQuestion] = useState<Question>({})
  const [about, setAbout] = useState<{ id: string; name: string } | null>(null)
  const { data: session } = useQuery(sessionQuery)
  const { first, rows, error, refetch, next } = usePages(auditQuery(question))
  const list = useRef<HTMLDivElement>(null)
  return (
    <Stack gap="sm">
      <PageTitle>{w.title}</PageTitle>
      <Text size="sm">{w.hint}</Text>
      <SearchForm
        ask={(asked, patient) => {
          setQuestion(asked)
          setAbout(patient)
        }}
      />
      {about && session?.role === 'manager' && <ProtectionForm patient={about} />}
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!first && !error && <Loading />}
      {first && rows.length === 0 && <Empty title={w.none}>{w.noneHint}</Empty>}
      {rows.length > 0 && <Lines rows={rows} list={list} />}
      <More next={next} list={list} w="fit-content">
        {w.more}
      </More>
      <Verify />
      <Opened />
    </Stack>
  )
}

function Lines({ rows, list }: { rows: Line[]; list: RefObject<HTMLDivElement | null> }) {
  return (
    <Paper ref={list} p={0} className={classes.scroll} role="region" aria-label={w.title} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            {Object.values(w.columns).map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td className={classes.time}>{showInstant(row.at)}</td>
              <td>
                {row.actor}
                <span className={classes.soft}>{t.shell.roles[row.role] ?? row.role}</span>
              </td>
              <td>
                {eventInWords(row.event, row.action)}
                <span className={classes.soft}>{row.event}</span>
              </td>
              <td>
                {row.patient?.name}
                {row.patient && (
                  <span className={classes.soft}>
                    {showBirth(row.patient.birthDate)} · {row.patient.number}
                  </span>
                )}
              </td>
              <td>
                {row.place ?? w.job}
                {row.session && <span className={classes.soft}>{row.session.slice(0, 8)}</span>}
              </td>
              <td>{row.purpose && (w.purposes[row.purpose] ?? row.purpose)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Paper>
  )
}
