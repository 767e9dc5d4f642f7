import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { clock } from '../planning/scale'
import { hospitalQuery } from '../queries'
import { useChanges, useChangeStream } from '../shared/changes'
import { useConnected } from '../shared/connection'
import { showClock, showFull } from '../shared/dates'
import { PageTitle } from '../shared/page-title'
import { Failure, Loading } from '../shared/states'
import { t } from '../texts'
import { type BoardRow, boardQuery } from './board-api'
import classes from './hall.module.css'
import { currentOf, find } from './shown-lines'
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
  const { data: board, error, refetch, dataUpdatedAt } = useQuery(boardQuery(day))
  useChanges(['day', 'care-path'], () => void refetch())
  const now = useNow(board?.now ?? 0, dataUpdatedAt)
  if (error && !board) return <Failure error={error} retry={() => void refetch()} />
  if (!board) return <Loading />
  const rows = board.rows.filter(({ finished, visits }) => !finished && visits.length > 0)
  return (
    <main className={classes.hall}>
      <div className={classes.top}>
        <PageTitle tab={w.hall}>{showFull(day)}</PageTitle>
        {board.now !== null && <b className={classes.clock}>{clock(now)}</b>}
      </div>
      {!connected && <p className={classes.lost}>{t.connection.bar}</p>}
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{w.hallColumns.who}</th>
            <th scope="col">{w.hallColumns.state}</th>
            <th scope="col">{w.hallColumns.where}</th>
            <th scope="col">{w.hallColumns.time}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={row.carePathId} row={row} at={row.busy ? find(board, row.busy)!.visit : currentOf(row)} />
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p>{w.nobody}</p>}
      <p className={classes.foot}>
        {t.connection.updated(showClock(dataUpdatedAt))} · <Link to="/dagbord">{w.title}</Link>
      </p>
    </main>
  )
}

function Line({ row, at }: { row: BoardRow; at: BoardRow['visits'][number] | undefined }) {
  if (!at) return null
  const state = row.busy ? 'busy' : row.waiting ? 'waiting' : 'expected'
  return (
    <tr data-state={state}>
      <th scope="row">{row.initials}</th>
      <td>{w.hallStates[state]}</td>
      <td>
        {at.unitLabel}
        {at.directions && <span> · {at.directions}</span>}
      </td>
      <td>{clock(at.from)}</td>
    </tr>
  )
}
