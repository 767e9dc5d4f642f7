import { VisuallyHidden } from '@mantine/core'
import { Link, type LinkProps } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { WorkRow } from '../api'
import { showBirth, showShort } from '../shared/dates'
import { Status } from '../shared/status'
import { t } from '../texts'
import classes from './work-list.module.css'

const { columns } = t.workList

/** One row per patient. Only the row last visited is a tab stop; J, K and the arrows move between rows. */
export function Rows({ rows }: { rows: WorkRow[] }) {
  const [active, setActive] = useState(0)
  const body = useRef<HTMLTableSectionElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body || document.activeElement?.matches('h1'))
      body.current?.querySelector<HTMLElement>('[data-row]')?.focus({ preventScroll: true })
  }, [])
  const stop = Math.min(active, rows.length - 1)

  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">
            <VisuallyHidden>{columns.urgent}</VisuallyHidden>
          </th>
          {[
            columns.patient,
            columns.born,
            columns.number,
            columns.path,
            columns.why,
            dayColumn(rows[0]),
            columns.status,
          ].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
          <th scope="col">
            <VisuallyHidden>{columns.action}</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.map((row, index) => (
          <Row
            key={`${row.referralId}${row.messageId ?? ''}`}
            row={row}
            isStop={index === stop}
            visit={() => setActive(index)}
          />
        ))}
      </tbody>
    </table>
  )
}

function Row({ row, isStop, visit }: { row: WorkRow; isStop: boolean; visit: () => void }) {
  const { patient } = row
  return (
    <tr>
      <td>
        {row.urgent && (
          <span className={classes.urgent} title={t.workList.urgent}>
            <span aria-hidden="true">!</span>
            <VisuallyHidden>{t.workList.urgent}</VisuallyHidden>
          </span>
        )}
      </td>
      <th scope="row">{patient.name}</th>
      <td data-label={columns.born}>{showBirth(patient.birthDate)}</td>
      <td data-label={columns.number}>{patient.number}</td>
      <td data-label={columns.path}>{row.path}</td>
      <td data-label={columns.why}>{row.why}</td>
      <td data-label={dayColumn(row)}>{row.latest ? showShort(row.latest) : '–'}</td>
      <td>
        <Status status={row.status} urgent={row.urgent} />
      </td>
      <td>
        <Link {...mainAction(row)} className={classes.action} data-row tabIndex={isStop ? 0 : -1} onFocus={visit}>
          {actionLabel(row)} <span aria-hidden="true">↵</span>
          <VisuallyHidden>
            {patient.name}, {showBirth(patient.birthDate)}, {patient.number}
          </VisuallyHidden>
        </Link>
      </td>
    </tr>
  )
}

/** A planned row shows its day, any other the day before which it must be. */
const dayColumn = (row?: WorkRow) => (row?.carePathId ? columns.day : columns.latest)

function mainAction({ messageId, carePathId, referralId, status }: WorkRow): LinkProps {
  if (messageId) return { to: '/berichten/$id', params: { id: messageId } }
  if (carePathId && status.key !== 'held') return { to: '/paden/$id', params: { id: carePathId } }
  return { to: '/opties', search: { referral: referralId ?? '' } }
}

function actionLabel({ messageId, carePathId, status }: WorkRow) {
  const { actions } = t.workList
  if (messageId)
    return status.key === 'to-call' ? actions.call : status.key === 'to-print' ? actions.print : actions.message
  if (status.key === 'held') return actions.held
  if (carePathId) return actions.path
  return status.key === 'doctor-decides' ? actions.decide : actions.options
}
