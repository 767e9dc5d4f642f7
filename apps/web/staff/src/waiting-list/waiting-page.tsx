import { Paper, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { Day } from '../api'
import { Action } from '../shared/action'
import { useChanges } from '../shared/changes'
import { showInstant, showShort } from '../shared/dates'
import { PageTitle } from '../shared/page-title'
import { useMayPlan } from '../shared/roles'
import { Failure, Loading } from '../shared/states'
import { useWrite } from '../shared/use-write'
import { Candidates } from './candidates'
import { Everybody } from './everybody'
import { type List, waitingApi, waitingQuery } from './waiting-api'
import classes from './waiting.module.css'
import { w } from './words'

const route = getRouteApi('/inside/wachtlijst')

/** Days that came free, who could come on one of them, and everybody who waits. */
export function WaitingPage() {
  const { day } = route.useSearch()
  const { data, error, refetch } = useQuery(waitingQuery(day))
  useChanges(['care-path', 'referral'], () => void refetch())
  if (error && !data) return <Failure error={error} retry={() => void refetch()} />
  if (!data) return <Loading lines={12} />
  return (
    <>
      <PageTitle>{w.title}</PageTitle>
      <div className={classes.columns}>
        <Days list={data} />
        <Stack gap="sm">
          <Candidates list={data} key={data.day} />
          <Everybody />
        </Stack>
      </div>
    </>
  )
}

function Days({ list: { gaps, day: shown } }: { list: List }) {
  const mayPlan = useMayPlan()
  const setAside = useWrite((day: Day) => waitingApi.setAside(day))
  return (
    <Paper component="section" aria-labelledby="gaps">
      <Title order={2} size="h5" id="gaps" mb="xs">
        {w.gaps}
      </Title>
      {gaps.length === 0 && <Text size="sm">{w.noGaps}</Text>}
      <ul className={classes.days}>
        {gaps.map(({ day, arrival, count, freedAt }) => (
          <li key={day} data-shown={day === shown}>
            <Link to="/wachtlijst" search={{ day }} aria-current={day === shown ? 'true' : undefined}>
              <b>{showShort(day)}</b> {w.from(arrival)}
            </Link>
            <span className={classes.detail}>{w.freed(showInstant(freedAt), count)}</span>
            {mayPlan && day === shown && (
              <Action
                size="compact-xs"
                variant="default"
                mt={4}
                onClick={() => setAside.mutate(day)}
                loading={setAside.isPending}
              >
                {w.setAside}
              </Action>
            )}
          </li>
        ))}
      </ul>
    </Paper>
  )
}
