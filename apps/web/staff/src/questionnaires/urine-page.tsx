import { Checkbox, Group, Paper } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { AboutPath } from '../path/about-path'
import { Action } from '../shared/action'
import { t } from '../texts'
import { Facts, HandIn, useUrine } from './hand-in'
import { urineApi, urineQuery } from './urine-api'
import { w } from './words'

const route = getRouteApi('/inside/paden/$id/urine')
const OPEN = ['to-fetch', 'fetched', 'collecting', 'doubtful', 'missing']

/** The container at the counters: fetched, handed in with its form, or missing. The day goes on in every case. */
export function UrinePage() {
  const { id } = route.useParams()
  return (
    <AboutPath
      id={id}
      title={w.urine.title}
      query={useQuery(urineQuery(id))}
      link={
        <Link to="/paden/$id" params={{ id }}>
          {t.answers.backToPath}
        </Link>
      }
    >
      {(urine) => (
        <>
          <Facts urine={urine} />
          {urine.state === 'to-fetch' && <Fetched id={id} />}
          {OPEN.includes(urine.state) && <HandIn key={urine.startedAt ?? ''} id={id} urine={urine} />}
        </>
      )}
    </AboutPath>
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
