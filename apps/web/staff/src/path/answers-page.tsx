import { Group, Paper, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { Answers } from '../api'
import { answersQuery } from '../queries'
import { showInstant } from '../shared/dates'
import { AnsweredBy } from '../questionnaires/answered-by'
import { w } from '../questionnaires/words'
import { useMayPlan } from '../shared/roles'
import { Empty } from '../shared/states'
import { Status } from '../shared/status'
import { t } from '../texts'
import { AboutPath } from './about-path'
import classes from './path.module.css'

const route = getRouteApi('/inside/paden/$id/antwoorden')

/** What the patient filled in. Counting and adding up only: no risk is computed here. */
export function AnswersPage() {
  const { id } = route.useParams()
  return (
    <AboutPath
      id={id}
      title={t.answers.title}
      width={980}
      query={useQuery(answersQuery(id))}
      link={
        <Link to="/paden/$id" params={{ id }}>
          {t.answers.backToPath}
        </Link>
      }
    >
      {({ forms }) => (
        <>
          {forms.length === 0 && <Empty title={t.answers.none} />}
          {forms.map((form) => (
            <Form key={form.form} id={id} form={form} />
          ))}
        </>
      )}
    </AboutPath>
  )
}

function Form({ id, form: sheet }: { id: string; form: Answers['forms'][number] }) {
  const { form, title, state, completedAt, by, version, copyright, summary, items } = sheet
  const mayEnter = useMayPlan()
  return (
    <Paper component="section" aria-labelledby={`form-${form}`}>
      <Group gap="sm" mb="xs">
        <Title order={2} size="h4" id={`form-${form}`}>
          {title}
        </Title>
        <Status status={state} />
        {completedAt && <Text size="sm">{t.answers.completed(showInstant(completedAt))}</Text>}
        <AnsweredBy by={by} />
      </Group>
      {form === 'frax' && (
        <Text size="sm" c="dimmed" mb="xs">
          {t.answers.fraxNote}{' '}
          <Link to="/paden/$id/frax" params={{ id }}>
            {w.frax.open}
          </Link>
        </Text>
      )}
      {summary.length > 0 && (
        <div className={classes.scroll}>
          <table className={classes.table}>
            <caption style={{ textAlign: 'left', fontWeight: 600 }}>{t.answers.summary}</caption>
            <tbody>
              {summary.map(({ label, value, source }) => (
                <tr key={label}>
                  <th scope="row">
                    {label}
                    {source && (
                      <span className={classes.detail}>
                        {t.source}: {source}
                      </span>
                    )}
                  </th>
                  <td>{value}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {items.length === 0 ? (
        <Text size="sm">{t.answers.empty}</Text>
      ) : (
        <dl className={classes.answers}>
          {items.map(({ question, answer }) => (
            <div key={question}>
              <dt>{question}</dt>
              <dd>{answer ?? t.answers.unanswered}</dd>
            </div>
          ))}
        </dl>
      )}
      <Group justify="space-between" mt="xs">
        <Text size="xs" c="dimmed" maw={700}>
          {version}. {copyright}
        </Text>
        {mayEnter && state.key !== 'withdrawn' && (
          <Link to="/paden/$id/vragenlijst/$form" params={{ id, form }} aria-label={w.entry.openFor(title)}>
            {w.entry.open}
          </Link>
        )}
      </Group>
    </Paper>
  )
}
