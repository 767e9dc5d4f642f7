import { Paper, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { CarePath } from '../api'
import { w } from '../questionnaires/words'
import { showShort } from '../shared/dates'
import { useMayHandIn } from '../shared/roles'
import { Status } from '../shared/status'
import { t } from '../texts'
import classes from './path.module.css'
import { w as words } from './words'

/** What must be done before the day, with its state in words and the last date. */
export function PreparationCard({ carePath: { id, preparation, next } }: { carePath: CarePath }) {
  const handsIn = useMayHandIn()
  return (
    <Paper component="section" aria-labelledby="preparation">
      <Title order={2} size="h5" id="preparation" mb="xs">
        {t.path.preparation}
      </Title>
      {preparation.length === 0 ? (
        <Text size="sm">{t.path.noPreparation}</Text>
      ) : (
        <div className={classes.scroll}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t.path.item}</th>
                <th scope="col">{t.path.status}</th>
                <th scope="col">{t.path.due}</th>
              </tr>
            </thead>
            <tbody>
              {preparation.map(({ key, label, detail, state, due }) => (
                <tr key={key}>
                  <th scope="row">
                    {label}
                    {detail && <span className={classes.detail}>{detail}</span>}
                    {handsIn && key === 'kit' && !['planned', 'withdrawn'].includes(state.key) && (
                      <Link to="/paden/$id/urine" params={{ id }} aria-label={`${w.urine.link}: ${label}`}>
                        {w.urine.link}
                      </Link>
                    )}
                  </th>
                  <td>
                    <Status status={state} />
                  </td>
                  <td className={classes.time}>{due ? showShort(due) : '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {next && (
        <Text size="sm" mt="xs">
          {words.next[next.does](showShort(next.on))}
        </Text>
      )}
    </Paper>
  )
}
