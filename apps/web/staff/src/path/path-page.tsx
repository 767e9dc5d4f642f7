import { Alert, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { carePathQuery } from '../queries'
import { Concerns } from '../questionnaires/concerns'
import { useChanges } from '../shared/changes'
import { Failure, Loading } from '../shared/states'
import { t } from '../texts'
import { Afterwards } from './afterwards'
import { BloodCard } from './blood-card'
import { DayCard } from './day-card'
import { History, Messages, Rules } from './facts'
import { PathHeader } from './path-header'
import classes from './path.module.css'
import { PreparationCard } from './preparation-card'

const route = getRouteApi('/inside/paden/$id')
const NEWS: Record<string, { color: string; text: string }> = {
  ordered: { color: 'blue', text: t.path.booking },
  booking: { color: 'blue', text: t.path.booking },
  failed: { color: 'red', text: t.path.failed },
  cancelled: { color: 'gray', text: t.path.ended },
  released: { color: 'gray', text: t.path.ended },
}

/** One patient's itinerary: before, the day, what was sent, what happened, and under which rules. */
export function PathPage() {
  const { id } = route.useParams()
  const { data: carePath, error, refetch } = useQuery(carePathQuery(id))
  useChanges([`care-path:${id}`], () => void refetch())
  if (error && !carePath) return <Failure error={error} retry={() => void refetch()} />
  if (!carePath) return <Loading lines={12} />
  const news = NEWS[carePath.status.key]
  return (
    <>
      <PathHeader carePath={carePath} />
      <div role="status">
        {news && (
          <Alert color={news.color} variant="light" mb="sm" styles={{ message: { color: 'var(--ink)' } }}>
            {news.text} {carePath.outcome && (t.cancel.reasons[carePath.outcome] ?? carePath.outcome)}
          </Alert>
        )}
      </div>
      <Concerns carePathId={id} />
      <div className={classes.columns}>
        <Stack gap="sm">
          <PreparationCard carePath={carePath} />
          <DayCard carePath={carePath} />
          <BloodCard carePath={carePath} />
        </Stack>
        <Stack gap="sm">
          <Messages carePath={carePath} />
          <History carePath={carePath} />
          <Afterwards after={carePath.after} />
        </Stack>
      </div>
      <Rules rules={carePath.rules} />
    </>
  )
}
