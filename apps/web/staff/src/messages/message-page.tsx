import { Alert, Button, Group, Paper, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate, Link } from '@tanstack/react-router'
import { api, type Message } from '../api'
import { messageQuery } from '../queries'
import { Action } from '../shared/action'
import { showBirth } from '../shared/dates'
import { PageTitle } from '../shared/page-title'
import { Failure, Loading } from '../shared/states'
import { Status } from '../shared/status'
import { say } from '../shared/toast'
import { useWrite } from '../shared/use-write'
import { t } from '../texts'
import classes from './message.module.css'

const route = getRouteApi('/inside/berichten/$id')
const TITLE: Record<string, string> = { 'to-print': t.message.letter, 'to-call': t.message.call }

/** One message as it was or will be said: a mail to read, a letter to print, a call to make. */
export function MessagePage() {
  const { id } = route.useParams()
  const { data: message, error, refetch } = useQuery(messageQuery(id))
  if (error && !message) return <Failure error={error} retry={() => void refetch()} />
  if (!message) return <Loading />
  const { state, patient, carePathId } = message
  return (
    <Stack gap="sm" maw={860}>
      <Group justify="space-between" data-no-print>
        <Group gap="sm">
          <PageTitle>{TITLE[state.key] ?? t.message.title}</PageTitle>
          <Status status={state} />
        </Group>
        {carePathId && (
          <Link to="/paden/$id" params={{ id: carePathId }}>
            {t.answers.backToPath}
          </Link>
        )}
      </Group>
      {patient && (
        <Text size="sm" data-no-print>
          <b>{patient.name}</b> · {showBirth(patient.birthDate)} · {t.numberShort} {patient.number}
          {patient.phone && ` · ${patient.phone}`}
        </Text>
      )}
      <ToDo message={message} />
      <Paper component="article" p="lg" className={classes.letter}>
        <Text fw={700} mb="sm">
          {message.subject}
        </Text>
        <div className={classes.text}>{message.text}</div>
      </Paper>
    </Stack>
  )
}

function ToDo({ message: { id, state } }: { message: Message }) {
  const navigate = useNavigate()
  const done = useWrite(
    (outcome: string) => api.done(id, outcome),
    () => {
      say(t.message.saved)
      void navigate({ to: '/werklijst', search: { tab: state.key } })
    },
  )
  if (state.key === 'to-call')
    return (
      <Alert color="bot" data-no-print>
        <Text size="sm" mb="xs">
          {t.message.callFirst}
        </Text>
        <Group gap="xs">
          {Object.entries(t.message.outcomes).map(([outcome, label]) => (
            <Action
              key={outcome}
              variant="default"
              onClick={() => done.mutate(outcome)}
              loading={done.isPending && done.variables === outcome}
            >
              {label}
            </Action>
          ))}
        </Group>
      </Alert>
    )
  if (state.key !== 'to-print')
    return (
      <Button variant="default" w="fit-content" onClick={() => window.print()} data-no-print>
        {t.print}
      </Button>
    )
  return (
    <Alert color="bot" data-no-print>
      <Text size="sm" mb="xs">
        {t.message.printFirst}
      </Text>
      <Group gap="xs">
        <Button onClick={() => window.print()}>{t.print}</Button>
        <Action variant="default" onClick={() => done.mutate('printed')} loading={done.isPending}>
          {t.message.printed}
        </Action>
      </Group>
    </Alert>
  )
}
