import { Link } from '@tanstack/react-router'
import { showBirth, showShort } from '../shared/dates'
import { useMaySee } from '../shared/roles'
import { Status } from '../shared/status'
import { Actions } from './actions'
import type { ReadyRow } from './preparation-api'
import classes from './preparation.module.css'
import { w } from './words'

export const isReady = ({ items, concerns, message }: ReadyRow) =>
  items.every(({ done }) => done) && concerns.length === 0 && message?.state !== 'failed'

/** The look of each gate, as the house shows states. */
const LOOK: Record<string, string> = { none: 'planned', warn: 'late', block: 'missing', ready: 'done' }

export function Row({ row }: { row: ReadyRow }) {
  const { carePathId, patient, day, arrival, items, concerns, message, next } = row
  const mayOpen = useMaySee()('/berichten')
  const gate = isReady(row) ? 'ready' : row.gate
  return (
    <tr>
      <td className={classes.day}>
        {showShort(day)}
        <span className={classes.detail}>{arrival}</span>
      </td>
      <th scope="row">
        <Link to="/paden/$id" params={{ id: carePathId }} data-row>
          {patient.name}
        </Link>
        <span className={classes.detail}>
          {showBirth(patient.birthDate)} · {patient.number}
        </span>
        <Status status={{ key: LOOK[gate]!, label: w.gates[gate]! }} />
      </th>
      <td>
        <ul className={classes.open}>
          {items
            .filter(({ done }) => !done)
            .map(({ id, label, state, due, overdue }) => (
              <li key={id} data-late={overdue}>
                <b>{label}</b>: {w.states[state] ?? state}, {overdue ? w.overdue(showShort(due)) : w.by(showShort(due))}
              </li>
            ))}
        </ul>
      </td>
      <td>
        <ul className={classes.open}>
          {concerns.map(({ id, detail }) => (
            <li key={id}>{detail}</li>
          ))}
          {message?.state === 'failed' && (
            <li>
              {mayOpen ? (
                <Link to="/berichten/$id" params={{ id: message.id }}>
                  {message.kindLabel}: {message.stateLabel}
                </Link>
              ) : (
                `${message.kindLabel}: ${message.stateLabel}`
              )}
              {message.reason && ` (${message.reason})`}
            </li>
          )}
        </ul>
      </td>
      <td>{next ? w.next[next.does](showShort(next.on).replaceAll(' ', '\u00a0')) : w.noNext}</td>
      <td>
        <Actions row={row} />
      </td>
    </tr>
  )
}
