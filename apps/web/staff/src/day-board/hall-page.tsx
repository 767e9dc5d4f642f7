import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { clock } from '../planning/scale'
import { hospitalQuery } from '../queries'
import { useChanges, useChangeStream } from '../shared/changes'
import { useConnected } from '../shared/connection'
import { showFull } from '../shared/dates'
import { PageTitle } from '../shared/page-title'
import { Failure, Loading } from '../shared/states'
import { Updated } from '../shared/updated'
import { t } from '../texts'
import { type HallLine, hallQuery } from './board-api'
import classes from './hall.module.css'
import { useNow } from './use-now'
import { w } from './words'

const route = getRouteApi('/dagbord/scherm')

/** For a big screen in a hall: where everybody goes next, by initials alone. */
export function HallPage() {
  useChangeStream()
  const { data: hospital } = useQuery(hospitalQuery)
  const { day = hospital?.today } = route.useSearch()
  return day ? <Hall day={day} /> : <Loading />
}

function Hall({ day }: { day: string }) {
  const connected = useConnected()
  const { data: hall, error, refetch, dataUpdatedAt } = useQuery(hallQuery(day))
  useChanges(['day', 'care-path'], () => void refetch())
  const now = useNow(hall?.now ?? 0, dataUpdatedAt)
  if (error && !hall) return <Failure error={error} retry={() => void refetch()} />
  if (!hall) return <Loading />
  return (
    <main className={classes.hall}>
      <div className={classes.top}>
        <PageTitle tab={w.hall}>{showFull(day)}</PageTitle>
        {hall.now !== null && <b className={classes.clock}>{clock(now)}</b>}
      </div>
      {!connected && <p className={classes.lost}>{t.connection.bar}</p>}
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{w.hallColumns.who}</th>
            <th scope="col">{w.hallColumns.state}</th>
            <th scope="col">{w.hallColumns.what}</th>
            <th scope="col">{w.hallColumns.where}</th>
            <th scope="col">{w.hallColumns.time}</th>
          </tr>
        </thead>
        <tbody>
          {hall.lines.map((line, nth) => (
            <Line key={nth} line={line} />
          ))}
        </tbody>
      </table>
      {hall.lines.length === 0 && <p>{w.nobody}</p>}
      <p className={classes.foot}>
        <Updated at={dataUpdatedAt} /> · <Link to="/dagbord">{w.title}</Link>
      </p>
    </main>
  )
}

function Line({ line: { initials, state, step, room, directions, at } }: { line: HallLine }) {
  return (
    <tr data-state={state}>
      <th scope="row">{initials}</th>
      <td>{w.hallStates[state]}</td>
      <td>{step}</td>
      <td>
        {room}
        {directions && <span> · {directions}</span>}
      </td>
      <td>{clock(at)}</td>
    </tr>
  )
}
