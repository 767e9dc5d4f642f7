import { Alert, Group, Paper, Radio, Stack, Text, Title } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ApiError } from '../api'
import { carePathQuery, queryClient, readAgain } from '../queries'
import { Action } from '../shared/action'
import { showBirth } from '../shared/dates'
import { PageTitle } from '../shared/page-title'
import { Failure, Loading } from '../shared/states'
import { say, sayFailed } from '../shared/toast'
import { t } from '../texts'
import { Field } from './field'
import { type Entered, type EntryForm, entryQuery, type EntrySent, formsApi } from './questionnaires-api'
import { w } from './words'

const route = getRouteApi('/inside/paden/$id/vragenlijst/$form')

/** Answers from paper or the telephone: every question on one page, kept in the name of who types. */
export function EntryPage() {
  const { id, form } = route.useParams()
  const { data: carePath } = useQuery(carePathQuery(id))
  const { data, error, refetch } = useQuery(entryQuery(id, form))
  if (error && !data) return <Failure error={error} retry={() => void refetch()} />
  if (!data) return <Loading />
  return (
    <Stack gap="sm" maw={860}>
      <Group justify="space-between">
        <div>
          <PageTitle>{w.entry.title(data.title)}</PageTitle>
          {carePath && (
            <Text size="sm">
              <b>{carePath.patient.name}</b> · {showBirth(carePath.patient.birthDate)} · {t.numberShort}{' '}
              {carePath.patient.number}
            </Text>
          )}
        </div>
        <Link to="/paden/$id/antwoorden" params={{ id }}>
          {t.answers.title}
        </Link>
      </Group>
      <Entry key={data.since ?? ''} id={id} data={data} />
    </Stack>
  )
}

function Entry({ id, data }: { id: string; data: EntryForm }) {
  const navigate = useNavigate()
  const [how, setHow] = useState<EntrySent['how']>('paper')
  const [typed, setTyped] = useState<Record<string, Entered>>({})
  const keep = useMutation({
    mutationFn: (complete: boolean) =>
      formsApi.keep(id, data.form, {
        how,
        complete,
        ...(data.since && { since: data.since }),
        answers: Object.entries(typed).map(([linkId, { values, unit, unknown }]) => ({
          ...{ linkId, values, unknown },
          ...(unit && { unit }),
        })),
      }),
    onSuccess: async (kept) => {
      queryClient.setQueryData(entryQuery(id, data.form).queryKey, kept)
      setTyped({})
      await readAgain()
      say(w.entry.kept)
      if (kept.completed) void navigate({ to: '/paden/$id/antwoorden', params: { id } })
    },
    onError: (error) => {
      if (!(error instanceof ApiError) || !error.fields) sayFailed(error)
    },
  })
  const faults = (keep.error instanceof ApiError && keep.error.fields) || {}
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        keep.mutate(true)
      }}
    >
      <Stack gap="sm">
        {data.completed && <Alert color="yellow">{w.entry.amend}</Alert>}
        <Paper>
          <Radio.Group label={w.entry.how} value={how} onChange={(value) => setHow(value as EntrySent['how'])}>
            <Group gap="lg" mt={4}>
              {Object.entries(w.entry.ways).map(([key, label]) => (
                <Radio key={key} value={key} label={label} />
              ))}
            </Group>
          </Radio.Group>
          <Text size="sm" c="dimmed" mt="xs">
            {w.entry.hint}
          </Text>
        </Paper>
        {Object.keys(faults).length > 0 && (
          <Alert color="red" role="alert" title={w.entry.faults(Object.keys(faults).length)}>
            {data.questions
              .filter(({ linkId }) => faults[linkId])
              .map(({ linkId, number, text }) => (
                <div key={linkId}>
                  <a href={`#vraag-${linkId}`}>
                    {number}. {text}
                  </a>
                </div>
              ))}
          </Alert>
        )}
        <Paper>
          {data.questions.map((question, i) => (
            <div key={question.linkId}>
              {question.section !== data.questions[i - 1]?.section && (
                <Title order={2} size="h5" mt={i === 0 ? 0 : 'lg'}>
                  {question.section}
                </Title>
              )}
              <Field
                question={question}
                entered={typed[question.linkId] ?? question.entered}
                fault={faults[question.linkId]}
                onChange={(entered) => setTyped((all) => ({ ...all, [question.linkId]: entered }))}
              />
            </div>
          ))}
        </Paper>
        <Group>
          <Action type="submit" loading={keep.isPending}>
            {w.entry.complete}
          </Action>
          {!data.completed && (
            <Action type="button" variant="default" loading={keep.isPending} onClick={() => keep.mutate(false)}>
              {w.entry.keep}
            </Action>
          )}
        </Group>
      </Stack>
    </form>
  )
}
