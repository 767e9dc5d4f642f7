import { Alert, Button, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { Referral } from '../api'
import { carePathQuery, referralQuery } from '../queries'
import { useChanges } from '../shared/changes'
import { showDay } from '../shared/dates'
import { PageTitle } from '../shared/page-title'
import { Empty, Failure, Loading } from '../shared/states'
import { useShell } from '../shell/shell-actions'
import { t } from '../texts'
import { Choosing } from './choosing'
import { Decision } from './decision'
import classes from './find-options.module.css'
import { Hold } from './hold'
import { PatientCard } from './patient-card'
import { QuestionForm } from './question-form'
import { stageOf, type Stage } from './stage'

const route = getRouteApi('/inside/opties')

/** Find, hold, book: the whole day of one patient in one screen. */
export function FindOptions() {
  const { referral: id } = route.useSearch()
  return id ? <Planning key={id} id={id} /> : <Start />
}

function Start() {
  const { openSearch } = useShell()
  return (
    <>
      <PageTitle>{t.options.title}</PageTitle>
      <Empty title={t.options.startTitle}>
        <Text size="sm" mb="sm">
          {t.options.start}
        </Text>
        <Button onClick={openSearch}>{t.search.title}</Button>
      </Empty>
    </>
  )
}

function Planning({ id }: { id: string }) {
  const { move } = route.useSearch()
  const { data: referral, error, refetch } = useQuery(referralQuery(id))
  // A colleague may hold or book a day for the same patient.
  const path = referral?.carePath?.id
  useChanges([`referral:${id}`, ...(path ? [`care-path:${path}`] : [])], () => void refetch())
  if (error && !referral) return <Failure error={error} retry={() => void refetch()} />
  if (!referral) return <Loading />
  const stage = stageOf(referral, move !== undefined)
  return (
    <div className={classes.screen}>
      <Stack gap="sm">
        <PatientCard referral={referral} />
        {stage === 'ask' && <QuestionForm />}
      </Stack>
      <Now stage={stage} referral={referral} />
    </div>
  )
}

function Now({ stage, referral }: { stage: Stage; referral: Referral }) {
  if (stage === 'held') return <Held id={referral.carePath!.id} />
  if (stage === 'decide') return <Decision referral={referral} />
  if (stage === 'ask') return <Choosing referral={referral} />
  if (stage === 'refused') return <Alert>{t.options.notPlannable}</Alert>
  const { id, day } = referral.carePath!
  return (
    <Alert color="bot" styles={{ message: { color: 'var(--ink)' } }}>
      {t.options.ownPath} {showDay(day)}.{' '}
      <Link to="/paden/$id" params={{ id }}>
        {t.options.openPath}
      </Link>
    </Alert>
  )
}

function Held({ id }: { id: string }) {
  const { data: carePath, error, refetch } = useQuery(carePathQuery(id))
  useChanges([`care-path:${id}`], () => void refetch())
  if (error && !carePath) return <Failure error={error} retry={() => void refetch()} />
  return carePath ? <Hold carePath={carePath} /> : <Loading />
}
