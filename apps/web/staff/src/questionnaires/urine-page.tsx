import { Checkbox, Group, Paper, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { carePathQuery } from '../queries'
import { Action } from '../shared/action'
import { showBirth } from '../shared/dates'
import { PageTitle } from '../shared/page-title'
import { Failure, Loading } from '../shared/states'
import { t } from '../texts'
import { Facts, HandIn, useUrine } from './hand-in'
import { urineApi, urineQuery } from './urine-api'
import { w } from './words'

const route = getRouteApi('/inside/paden/$id/urine')
const OPEN = ['to-fetch', 'fetched', 'collecting', 'doubtful', 'missing']

/** The container at the counters: fetched, handed in with its form, or missing. The day goes on in every case. */
export function UrinePage() {
  const { id } = route.useParams()
  const { data: carePath } = useQuery(carePathQuery(id))
  const { data, error, refetch } = useQuery(urineQuery(id))
  if (error && !data) return <Failure error={error} retry={() => void refetch()} />
  if (!data) return <Loading />
  return (
    <Stack gap="sm" maw={860}>
      <Group justify="space-between">
        <div>
          <PageTitle>{w.urine.title}</PageTitle>
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
      <Facts urine={data} />
      {data.state === 'to-fetch' && <Fetched id={id} />}
      {OPEN.includes(data.state) && <HandIn key={data.startedAt ?? ''} id={id} urine={data} />}
    </Stack>
  )
}

function Fetched({ id }: { id: string }) {
  const [two, setTwo] = useState(false)
  const fetched = useUrine(id, () => urineApi.fetched(id, two ? 2 : 1), w.urine.fetchedDone)
  return (
    <Paper>
      <Group>
        <Action onClick={() => fetched.mutate(undefined)} loading={fetched.isPending}>
          {w.urine.fetched}
        </Action>
        <Checkbox label={w.urine.two} checked={two} onChange={({ currentTarget }) => setTwo(currentTarget.checked)} />
      </Group>
    </Paper>
  )
}
