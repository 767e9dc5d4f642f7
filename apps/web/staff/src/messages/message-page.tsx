import { Group, Paper, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { showPhone } from '#contracts'
import { carePathQuery, messageQuery, referralQuery } from '../queries'
import { showBirth, showDay } from '../shared/dates'
import { PageTitle } from '../shared/page-title'
import { Failure, Loading } from '../shared/states'
import { Status } from '../shared/status'
import { t } from '../texts'
import classes from './message.module.css'
import { ToDo } from './to-do'

const route = getRouteApi('/inside/berichten/$id')
const TITLE: Record<string, string> = { 'to-print': t.message.letter, 'to-call': t.message.call }

/** One message as it was or will be said: a mail to read, a letter to print, a call to make. */
export function MessagePage() {
  const { id } = route.useParams()
  const { data: message, error, refetch } = useQuery(messageQuery(id))
  if (error && !message) return <Failure error={error} retry={() => void refetch()} />
  if (!message) return <Loading />
  return (
    <Stack gap="sm" maw={860}>
      <Group justify="space-between">
        <Group gap="sm">
          <PageTitle>{TITLE[message.state.key] ?? t.message.title}</PageTitle>
          <Status status={message.state} />
        </Group>
        <Link to="/paden/$id" params={{ id: message.carePathId }}>
          {t.answers.backToPath}
        </Link>
      </Group>
      <About carePathId={message.carePathId} />
      <ToDo message={message} />
      <Paper component="article" p="lg" className={classes.letter}>
        <Text fw={700} mb="sm">
          {message.subject || message.kindLabel}
        </Text>
        <div className={classes.text}>{message.text || t.message.notWritten}</div>
      </Paper>
    </Stack>
  )
}

/** Two identifiers and the phone number, for whoever calls. */
function About({ carePathId }: { carePathId: string }) {
  const { data: carePath } = useQuery(carePathQuery(carePathId))
  const { data: referral } = useQuery({ ...referralQuery(carePath?.referralId ?? ''), enabled: carePath !== undefined })
  if (!carePath) return null
  const { name, birthDate, number } = carePath.patient
  return (
    <Text size="sm">
      <b>{name}</b> · {showBirth(birthDate)} · {t.numberShort}&nbsp;{number}
      {referral?.patient.phone && ` · ${showPhone(referral.patient.phone)}`} · {showDay(carePath.day)}
      {carePath.arrival && ` ${carePath.arrival}`}
    </Text>
  )
}
