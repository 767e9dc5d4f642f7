import { Paper, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { showInstant } from '../shared/dates'
import { t } from '../texts'
import { openedQuery } from './audit-api'
import classes from './audit.module.css'
import { w } from './words'

/** Protected records that were opened, newest first, with the reason that was given. */
export function Opened() {
  const { data } = useQuery(openedQuery)
  if (!data) return null
  return (
    <Paper component="section">
      <Title order={2} size="h4" mb="xs">
        {w.opened}
      </Title>
      {data.rows.length === 0 && <Text size="sm">{w.noneOpened}</Text>}
      {data.rows.length > 0 && (
        <table className={classes.table}>
          <thead>
            <tr>
              {[w.columns.at, w.columns.who, w.columns.patient, w.columns.why].map((label) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.rows.map(({ id, at, until, actor, role, patient, reason }) => (
              <tr key={id}>
                <td className={classes.time}>
                  {showInstant(at)}
                  <span className={classes.soft}>{w.until(showInstant(until))}</span>
                </td>
                <td>
                  {actor}
                  <span className={classes.soft}>{t.shell.roles[role] ?? role}</span>
                </td>
                <td>
                  {patient?.name}
                  <span className={classes.soft}>{patient?.number}</span>
                </td>
                <td>{reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Paper>
  )
}
