import { Group, Stack, Tabs, Text } from '@mantine/core'
import { clock } from '../planning/scale'
import { Action } from '../shared/action'
import { showBirth } from '../shared/dates'
import { Dialog } from '../shared/dialog'
import { LinkButton } from '../shared/link-button'
import { t } from '../texts'
import type { Board, BoardRow, BoardVisit } from './board-api'
import { CheckInTab } from './check-in-tab'
import classes from './lists.module.css'
import { History } from './history-tab'
import { Chip } from './legend'
import { lookOf, type VisitState } from './looks'
import { OutcomeTab } from './outcome-tab'
import { ResultsTab } from './results-tab'
import type { Rights } from './rights'
import { isLate, visitsOf } from './shown-lines'
import type { Acts } from './use-acts'
import { w } from './words'

export type PatientTab = 'visits' | 'check-in' | 'results' | 'outcome' | 'history'
const TABS: readonly PatientTab[] = ['visits', 'check-in', 'results', 'outcome', 'history']

interface Props {
  board: Board
  row: BoardRow | null
  tab: PatientTab
  setTab: (tab: PatientTab) => void
  acts: Acts
  rights: Rights
  set: (visit: BoardVisit, state: VisitState) => void
  close: () => void
}

/** Everything of one patient's day in one place. */
export function PatientDialog({ row, close, ...rest }: Props) {
  return (
    <Dialog opened={row !== null} close={close} title={row?.patient.name ?? ''} size="xl">
      {row && <Inside row={row} close={close} {...rest} />}
    </Dialog>
  )
}

function Inside({ board: { day }, row, tab, setTab, acts, rights, set }: Props & { row: BoardRow }) {
  const { patient, carePathId } = row
  const may = rights.act
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Text size="sm">
          {showBirth(patient.birthDate)} · {t.numberShort} {patient.number} · {row.pathwayLabel}
        </Text>
        <LinkButton variant="default" to="/paden/$id" params={{ id: carePathId }}>
          {w.toPath}
        </LinkButton>
      </Group>
      <Tabs value={tab} onChange={(to) => setTab(to as PatientTab)} keepMounted={false}>
        <Tabs.List>
          {TABS.filter((one) => one !== 'history' || rights.history).map((one) => (
            <Tabs.Tab key={one} value={one} {...(one === tab && { 'data-autofocus': true })}>
              {w.tabs[one]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="visits" pt="sm">
          <Visits {...{ row, may, set }} />
        </Tabs.Panel>
        <Tabs.Panel value="check-in" pt="sm">
          <CheckInTab {...{ row, acts }} may={rights.today} />
        </Tabs.Panel>
        <Tabs.Panel value="results" pt="sm">
          <ResultsTab {...{ day, row, acts, may }} />
        </Tabs.Panel>
        <Tabs.Panel value="outcome" pt="sm">
          <OutcomeTab {...{ day, row, acts }} may={rights.conclude} />
        </Tabs.Panel>
        <Tabs.Panel value="history" pt="sm">
          <History {...{ day, carePathId, acts, may }} rows={[row]} />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  )
}

function Visits({ row, may, set }: Pick<Props, 'set'> & { row: BoardRow; may: boolean }) {
  return (
    <ul className={classes.plain}>
      {visitsOf(row).map((visit) => (
        <li key={visit.id} className={classes.pair}>
          <span>
            <b>
              {clock(visit.from)} {visit.code}
            </b>{' '}
            {visit.label}
            <span className={classes.soft}>
              {[
                [...new Set([visit.placeLabel, visit.unitLabel])].join(', '),
                visit.actualFrom !== null && w.began(clock(visit.actualFrom)),
                visit.actualTo !== null && w.ended(clock(visit.actualTo)),
                visit.reason,
                visit.decided && w.decidedWhy(visit.decided),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
          <Group gap={6} justify="flex-end">
            <Chip look={lookOf(visit.state, isLate(visit))}>{w.states[visit.state]}</Chip>
            {may &&
              visit.moves.map((state) => (
                <Action
                  key={state}
                  size="compact-xs"
                  variant="default"
                  aria-label={`${w.acts[state]}: ${visit.code} ${clock(visit.from)}`}
                  onClick={() => set(visit, state)}
                >
                  {w.acts[state]}
                </Action>
              ))}
          </Group>
        </li>
      ))}
    </ul>
  )
}
