import { Paper, Text, VisuallyHidden } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { showBirth, showFull, showInstant, showShort } from '../shared/dates'
import { useMayPlan } from '../shared/roles'
import { Status } from '../shared/status'
import type { EveningDay, Row } from './evening-api'
import classes from './evening.module.css'
import { usePrintedAt } from './printed-at'
import { w } from './words'

/** Who comes, in order of time, and the times that are still free with each doctor. */
export function Places({ evening: { day, from, to, rows, free } }: { evening: EveningDay }) {
  const printedAt = usePrintedAt()
  const doctors = [...new Set(free.map(({ doctor }) => doctor))]
  if (rows.length + free.length === 0) return <Paper>{w.nobody}</Paper>
  return (
    <Paper p={0} className={classes.sheet}>
      <table className={classes.table}>
        <thead>
          <tr className={classes.printedHead}>
            <th colSpan={7}>
              {w.title} {showFull(day)}, {from}–{to} · {w.printed(showInstant(printedAt))}
            </th>
          </tr>
          <tr>
            <th scope="col">{w.columns.time}</th>
            <th scope="col">{w.columns.patient}</th>
            <th scope="col">{w.columns.born}</th>
            <th scope="col">{w.columns.imaging}</th>
            <th scope="col">{w.columns.samples}</th>
            <th scope="col">{w.columns.result}</th>
            <th scope="col" className={classes.boxes}>
              {w.columns.present}
            </th>
            <th scope="col" data-no-print>
              <VisuallyHidden>{w.columns.action}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Taken key={row.carePathId} row={row} />
          ))}
          {doctors.map((doctor) => (
            <tr key={doctor} className={classes.free} data-no-print>
              <td className={classes.time}>{w.free}</td>
              <th scope="row">{doctor}</th>
              <td colSpan={6}>{free.flatMap((place) => (place.doctor === doctor ? [place.time] : [])).join(' · ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Paper>
  )
}

function Taken({ row }: { row: Row }) {
  const { carePathId, patient, status, time, doctor, imaging, samples, call } = row
  return (
    <tr>
      <td className={classes.time}>{time}</td>
      <th scope="row">
        {patient?.name}
        <span className={classes.soft}>{doctor}</span>
      </th>
      <td className={classes.time}>{patient && showBirth(patient.birthDate)}</td>
      <td>
        <Imaging imaging={imaging} />
        <Lost row={row} />
      </td>
      <td>
        <Samples samples={samples} />
      </td>
      <td>
        {call ? w.phoneOn(showShort(call.day), call.time) : w.noCall}
        {call && (call.how || call.tries > 0) && (
          <span className={classes.soft}>{w.callState(call.how, call.tries)}</span>
        )}
      </td>
      <td className={classes.boxes}>
        <span className={classes.box} />
      </td>
      <td data-no-print>
        {status.key !== 'booked' && <Status status={{ ...status, label: w.pathStates[status.key] ?? status.label }} />}{' '}
        <Link to="/paden/$id" params={{ id: carePathId }} aria-label={`${w.open}: ${patient?.name ?? ''}`}>
          {w.open}
        </Link>
      </td>
    </tr>
  )
}

/** A place of hers that is gone after all, with the way out beside it. */
function Lost({ row: { carePathId, referralId, patient, lost } }: { row: Row }) {
  const mayPlan = useMayPlan()
  if (!lost) return null
  return (
    <span className={classes.line}>
      <Status status={{ key: 'failed', label: w.lost(lost) }} />{' '}
      {mayPlan && (
        <Link
          to="/opties"
          search={{ referral: referralId, move: carePathId }}
          aria-label={`${w.displaced.choose}: ${patient?.name ?? ''}`}
          data-no-print
        >
          {w.displaced.choose}
        </Link>
      )}
    </span>
  )
}

function Imaging({ imaging: { state, booked, visits } }: Pick<Row, 'imaging'>) {
  if (state === 'none')
    return (
      <Text size="sm" c="dimmed">
        {w.imagingNone}
      </Text>
    )
  const label = visits.map(({ code, time }) => `${code} ${time}`).join(' · ')
  return (
    <>
      <Status status={{ key: visits.some(({ lost }) => lost) ? 'failed' : booked ? 'booked' : 'planned', label }} />
      {state === 'apart' && <span className={classes.soft}>{w.imagingApart(showShort(visits[0]!.day))}</span>}
    </>
  )
}

function Samples({ samples }: Pick<Row, 'samples'>) {
  if (samples.length === 0) return <>–</>
  const inEvening = samples.every(({ evening }) => evening)
  const byDay = samples.every(({ evening }) => !evening)
  const all = [...samples].sort((a, b) => a.kind.localeCompare(b.kind))
  if (inEvening || byDay)
    return (
      <>
        {all.map(({ kind, time }) => `${w.sample[kind]} ${time}`).join(' · ')}
        <span className={classes.soft}>{byDay ? w.byDay : w.inEvening}</span>
      </>
    )
  return (
    <>
      {all.map(({ kind, time, evening }) => (
        <span key={kind} className={classes.line}>
          {w.sample[kind]} {time} {evening ? w.inEvening : w.byDay}
        </span>
      ))}
    </>
  )
}
