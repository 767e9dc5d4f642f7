import { Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { Answers } from '../api'
import { answersQuery, carePathQuery } from '../queries'
import { showBirth, showInstant } from '../shared/dates'
import { PageTitle } from '../shared/page-title'
import { Empty, Failure, Loading } from '../shared/states'
import { Status } from '../shared/status'
import { t } from '../texts'
import classes from './path.module.css'

const route = getRouteApi('/inside/paden/$id/antwoorden')

/** What the patient filled in. Counting and adding up only: no risk is computed here. */
export function AnswersPage() {
  const { id } = route.useParams()
  const { data: carePath } = useQuery(carePathQuery(id))
  const { data, error, refetch } = useQuery(answersQuery(id))
  return (
    <Stack gap="sm" maw={980}>
      <Group justify="space-between">
        <div>
          <PageTitle>{t.answers.title}</PageTitle>
          {carePath && (
            <Text size="sm">
              <b>{carePath.patient.name}</b> · {showBirth(carePath.patient.birthDate)} · {t.numberShort}{' '}
              {carePath.patient.number}
            </Text>
          )}
        </div>
        <Link to="/paden/$id" params={{ id }}>
          {t.answers.backToPath}
        </Link>
      </Group>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data?.forms.length === 0 && <Empty title={t.answers.none} />}
      {data?.forms.map((form) => (
        <Form key={form.form} form={form} />
      ))}
    </Stack>
  )
}

function Form({ form: { form, title, state, completedAt, summary, items } }: { form: Answers['forms'][number] }) {
  return (
    <Paper component="section" aria-labelledby={`form-${form}`}>
      <Group gap="sm" mb="xs">
        <Title order={2} size="h4" id={`form-${form}`}>
          {title}
        </Title>
        <Status status={state} />
        {completedAt && <Text size="sm">{t.answers.completed(showInstant(completedAt))}</Text>}
      </Group>
      {form === 'frax' && (
        <Text size="sm" c="dimmed" mb="xs">
          {t.answers.fraxNote}
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
    </Paper>
  )
}
