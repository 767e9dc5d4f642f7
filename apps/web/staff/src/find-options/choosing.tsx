import { Alert, Anchor, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { Answer, Referral } from '../api'
import { optionsQuery } from '../queries'
import { showDay } from '../shared/dates'
import { Notes } from '../shared/notes'
import { Failure, Loading } from '../shared/states'
import { t } from '../texts'
import { Decision, DepartmentAnswer } from './decision'
import classes from './find-options.module.css'
import { OptionList } from './option-list'
import { questionOf } from './options-search'
import { QuestionForm } from './question-form'
import { WhyNot } from './why-not'

const route = getRouteApi('/inside/opties')
const OVER = ['cancelled', 'released', 'failed']

/** Before a day is held: the question, what stands in the way, the days that can, and why not the days before. */
export function Choosing({ referral }: { referral: Referral }) {
  const search = route.useSearch()
  const planned = referral.carePath && !OVER.includes(referral.carePath.status) && !search.move
  if (referral.eligibility.answer === 'doctor-decides' && referral.state === 'doctor-decides')
    return <Decision referral={referral} />
  if (referral.eligibility.answer === 'no') return <Alert>{t.options.notPlannable}</Alert>
  if (planned) return <AlreadyPlanned id={referral.carePath!.id} day={referral.carePath!.day} />
  return <Asking referral={referral} />
}

function AlreadyPlanned({ id, day }: { id: string; day: string }) {
  return (
    <Alert color="bot">
      <Text size="sm">
        {t.options.ownPath} {showDay(day)}.{' '}
        <Anchor component={Link} to={`/paden/${id}`} size="sm" underline="always">
          {t.options.openPath}
        </Anchor>
      </Text>
    </Alert>
  )
}

function Asking({ referral }: { referral: Referral }) {
  const question = questionOf(route.useSearch(), referral.id)
  const { data, error, refetch } = useQuery(optionsQuery(question))
  return (
    <div className={classes.choosing}>
      <Stack gap="sm">
        <QuestionForm />
        {data && <Obstacles referral={referral} answer={data} />}
        {error && <Failure error={error} retry={() => void refetch()} />}
        {!data && !error && <Loading lines={8} />}
        {data && <OptionList referral={referral} question={question} answer={data} key={JSON.stringify(question)} />}
      </Stack>
      {data && <WhyNot answer={data} />}
    </div>
  )
}

function Obstacles({ referral, answer: { blocks, warnings } }: { referral: Referral; answer: Answer }) {
  return (
    <>
      {blocks.length > 0 && (
        <Alert color="red" variant="light" title={t.options.blocks} styles={{ title: { color: '#7d1515' } }}>
          <Notes notes={blocks} />
          <DepartmentAnswer referral={referral} />
        </Alert>
      )}
      {warnings.length > 0 && (
        <Alert color="orange" variant="light" title={t.options.warnings} styles={{ title: { color: '#6b3d00' } }}>
          <Notes notes={warnings} />
        </Alert>
      )}
    </>
  )
}
