import { Button, Paper, Stack, Text } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { sessionQuery } from '../queries'
import { showBirth, showInstant } from '../shared/dates'
import { PageTitle } from '../shared/page-title'
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
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(auditQuery(question))
  const rows = data?.pages.flatMap((page) => page.rows) ?? []
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
      {!data && !error && <Loading />}
      {data && rows.length === 0 && <Empty title={w.none}>{w.noneHint}</Empty>}
      {rows.length > 0 && <Lines rows={rows} />}
      {hasNextPage && (
        <Button variant="default" w="fit-content" onClick={() => void fetchNextPage()}>
          {w.more}
        </Button>
      )}
      <Verify />
      <Opened />
    </Stack>
  )
}

function Lines({ rows }: { rows: Line[] }) {
  return (
    <Paper p={0} className={classes.scroll} role="region" aria-label={w.title} tabIndex={0}>
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
