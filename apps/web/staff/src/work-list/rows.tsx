import { Menu, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { hospitalQuery, sessionQuery } from '../queries'
import { showBirth, showInstant, showShort } from '../shared/dates'
import { useMaySee, useMayWork } from '../shared/roles'
import { Status } from '../shared/status'
import { t } from '../texts'
import { actionLabel, actionOf, pathOf, pathOfRow, reasonOf } from './reason'
import { w } from './words'
import classes from './work-list.module.css'
import type { WorkRow } from './work-list-api'

const { columns } = t.workList
export type RowAction = 'take' | 'assign' | 'note' | 'snooze'

interface Props {
  rows: WorkRow[]
  active: number
  visit: (index: number) => void
  act: (action: RowAction, row: WorkRow) => void
}

/** One row per patient, with every reason. Only the row last visited is a tab stop; J, K and the arrows move between rows. */
export function Rows({ rows, active, visit, act }: Props) {
  const body = useRef<HTMLTableSectionElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body || document.activeElement?.matches('h1'))
      body.current?.querySelector<HTMLElement>('[data-row]')?.focus({ preventScroll: true })
  }, [])
  const stop = Math.min(active, rows.length - 1)
  const names = [columns.patient, columns.born, columns.number, columns.path, columns.why, dayColumn(rows[0])]

  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">
            <VisuallyHidden>{columns.urgent}</VisuallyHidden>
          </th>
          {[...names, columns.status].map((name) => (
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
            key={`${row.list}${row.referralId}${row.carePathId ?? ''}`}
            row={row}
            isStop={index === stop}
            visit={() => visit(index)}
            act={(action) => act(action, row)}
          />
        ))}
      </tbody>
    </table>
  )
}

interface RowProps {
  row: WorkRow
  isStop: boolean
  visit: () => void
  act: (action: RowAction) => void
}

function Row({ row, isStop, visit, act }: RowProps) {
  const { patient, list, snooze } = row
  const tabIndex = isStop ? 0 : -1
  const [first] = row.reasons
  const maySee = useMaySee()
  const wanted = actionOf(row, first!)
  // Who may not open the message itself opens the path that it is about.
  const instead = row.carePathId !== null && !maySee(String(wanted.to))
  const action = instead ? pathOfRow(row.carePathId!) : wanted
  const opens = maySee(String(action.to))
  const mayWork = useMayWork()
  return (
    <tr data-taken={row.taken !== null}>
      <td>
        {row.urgent && (
          <span className={classes.urgent} title={t.workList.urgent}>
            <span aria-hidden="true">!</span>
            <VisuallyHidden>{t.workList.urgent}</VisuallyHidden>
          </span>
        )}
      </td>
      <th scope="row">
        {patient.name}
        <Owner row={row} />
      </th>
      <td data-label={columns.born}>{showBirth(patient.birthDate)}</td>
      <td data-label={columns.number}>{patient.number}</td>
      <td data-label={columns.path}>{pathOf(row)}</td>
      <td data-label={columns.why}>
        <Reasons row={row} tabIndex={tabIndex} />
        <Beside row={row} />
      </td>
      <td data-label={dayColumn(row)}>{row.due ? showShort(row.due) : '–'}</td>
      <td>
        <Status status={{ key: list, label: w.lists[list] }} urgent={row.urgent} />
      </td>
      <td className={classes.acts}>
        {opens && (
          <Link {...action} className={classes.action} data-row tabIndex={tabIndex} onFocus={visit}>
            {instead ? t.workList.actions.path : actionLabel(row, first!)} <span aria-hidden="true">↵</span>
            <VisuallyHidden>
              {patient.name}, {showBirth(patient.birthDate)}, {patient.number}
            </VisuallyHidden>
          </Link>
        )}
        {mayWork && (
          <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
            <Menu.Target>
              <UnstyledButton
                className={classes.more}
                data-row={opens ? undefined : true}
                aria-label={`${w.actions}: ${patient.name}`}
                tabIndex={tabIndex}
                onFocus={visit}
              >
                ⋯
              </UnstyledButton>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => act('take')}>{row.taken ? w.release : w.take}</Menu.Item>
              <Menu.Item onClick={() => act('assign')}>{w.assign}</Menu.Item>
              <Menu.Item onClick={() => act('note')}>{w.note}</Menu.Item>
              <Menu.Item onClick={() => act('snooze')}>{snooze ? w.wake : w.snooze}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </td>
    </tr>
  )
}

/** Why it is here; of more than one reason, each leads to where it is done. */
function Reasons({ row, tabIndex }: { row: WorkRow; tabIndex: number }) {
  const maySee = useMaySee()
  const [first, ...others] = row.reasons
  if (others.length === 0) return reasonOf(first!)
  return (
    <ul className={classes.reasons}>
      {row.reasons.map((reason, nth) => {
        const action = actionOf(row, reason)
        return (
          <li key={reason.messageId ?? `${reason.why}${nth}`}>
            {maySee(String(action.to)) ? (
              <Link {...action} tabIndex={tabIndex}>
                {reasonOf(reason)}
              </Link>
            ) : (
              reasonOf(reason)
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** Who works on it. */
function Owner({ row: { taken } }: { row: WorkRow }) {
  const { data: session } = useQuery(sessionQuery)
  if (!taken) return null
  const mine = taken.by === session?.name
  return (
    <span className={classes.owner} data-mine={mine}>
      {mine ? w.takenByYou : w.takenBy(taken.name)}
    </span>
  )
}

/** What colleagues wrote about it: why it was put off, and the last call. */
function Beside({ row: { snooze, lastCall } }: { row: WorkRow }) {
  const { data: hospital } = useQuery(hospitalQuery)
  return (
    <>
      {snooze && (
        <span className={classes.beside}>
          {(snooze.until > (hospital?.today ?? '') ? w.until : w.wasUntil)(showShort(snooze.until), snooze.by)}
          {snooze.note && `: ${snooze.note}`}
        </span>
      )}
      {lastCall && (
        <span className={classes.beside}>
          {w.called(showInstant(lastCall.at), lastCall.by)}: {w.outcomes[lastCall.outcome]}
          {lastCall.note && `, ${lastCall.note}`}
        </span>
      )}
    </>
  )
}

/** A planned row shows its day, any other the day before which it must be. */
const dayColumn = (row?: WorkRow) => (row?.carePathId ? columns.day : columns.latest)
