import { Alert, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { Answer, Referral } from '../api'
import { carePathQuery, optionsQuery } from '../queries'
import { useChanges } from '../shared/changes'
import { showDay } from '../shared/dates'
import { Notes } from '../shared/notes'
import { Failure, Loading } from '../shared/states'
import { t } from '../texts'
import { DepartmentAnswer } from './decision'
import classes from './find-options.module.css'
import { OptionList } from './option-list'
import { questionOf } from './options-search'
import { WhyNot } from './why-not'

const route = getRouteApi('/inside/opties')

/** What stands in the way, the days that can, and beside them why not the days before. */
export function Choosing({ referral }: { referral: Referral }) {
  const search = route.useSearch()
  const question = questionOf(search, referral.id)
  const { data, error, refetch } = useQuery(optionsQuery(question, search.after, search.move))
  // What somebody else takes or gives back on a day that is shown.
  useChanges(data?.options.map(({ day }) => `day:${day}`) ?? [], () => void refetch())
  const isBlocked = data !== undefined && data.blocks.length > 0
  return (
    <div className={classes.choosing}>
      <Stack gap="sm">
        {search.move && <MovingNotice id={search.move} />}
        {data && <Obstacles referral={referral} answer={data} />}
        {error && <Failure error={error} retry={() => void refetch()} />}
        {!data && !error && <Loading lines={9} />}
        {isBlocked && <Text size="sm">{t.options.blocked}</Text>}
        {data && !isBlocked && (
          <OptionList referral={referral} question={question} answer={data} key={JSON.stringify(search)} />
        )}
      </Stack>
      {data && !isBlocked && <WhyNot answer={data} question={question} />}
    </div>
  )
}

function MovingNotice({ id }: { id: string }) {
  const { data: carePath } = useQuery(carePathQuery(id))
  if (!carePath) return null
  return (
    <Alert p="xs" color="bot" styles={{ message: { color: 'var(--ink)' } }}>
      {t.options.moving(showDay(carePath.day))}{' '}
      <Link to="/paden/$id" params={{ id }}>
        {t.options.stopMoving}
      </Link>
    </Alert>
  )
}

function Obstacles({ referral, answer: { blocks, warnings } }: { referral: Referral; answer: Answer }) {
  return (
    <>
      {blocks.length > 0 && (
        <Alert p="xs" color="red" variant="light" title={t.options.blocks} styles={{ title: { color: '#7d1515' } }}>
          <Notes notes={blocks} />
          <DepartmentAnswer referral={referral} />
        </Alert>
      )}
      {warnings.length > 0 && (
        <Alert
          p="xs"
          color="yellow"
          variant="light"
          title={t.options.warnings}
          styles={{ title: { color: '#6b3d00' } }}
        >
          <Notes notes={warnings} />
        </Alert>
      )}
    </>
  )
}
