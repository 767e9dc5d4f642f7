import { Injectable } from '@nestjs/common'
import { type CarePathDefinition, loadDefinition } from '#care-path'
import type { Day } from '#contracts'
import { DayBoards, type VisitState } from '#day-board'
import { type NamedPatient, Patients } from '#intake'
import { clock } from '#planner'
import { Config, dayOf, minuteOf, type Tx } from '#platform'
import {
  type Board,
  type BoardCell,
  type BoardUnit,
  type DateList,
  type DatePlace,
  PlanningBoard,
  PlanningLists,
  sessionKinds,
  usualKind,
} from '#scheduling'
import { called } from './called.js'
import { pageOf } from './paging.js'
import { PATH_STATUS } from './present.js'

/** The planning board as screens show it: units by place and kind, clock times, names. */
@Injectable()
export class PlanningPage {
  constructor(
    private readonly config: Config,
    private readonly board: PlanningBoard,
    private readonly lists: PlanningLists,
    private readonly patients: Patients,
    private readonly dayBoards: DayBoards,
  ) {}

  /** Both days included; `lookedAt` are the patients whose names stand on it. */
  async of(tx: Tx, from: Day, to: Day) {
    const found = await this.board.of(tx, from, to)
    const board = { ...found, units: await called(tx, found.units) }
    const definition = loadDefinition(this.config.hospital, dayOf(tx.now))
    const ids = board.cells.flatMap(({ visits }) => visits.map(({ patientId }) => patientId))
    const patients = await this.patients.named(tx, ids)
    const stateOf = await this.dayBoards.begun(tx, from, to)
    return {
      page: {
        today: dayOf(tx.now),
        minute: minuteOf(tx.now),
        days: board.days,
        groups: groupsOf(board, definition),
        cells: board.cells.map((cell) => presentCell(cell, definition, patients, stateOf)),
      },
      lookedAt: [...patients.keys()],
    }
  }

  /** One unit with the lines that say when it is open, and what may be booked in it by kind of session; null where there is none. */
  async unit(tx: Tx, id: string) {
    const found = await this.lists.ofUnit(tx, id)
    if (!found) return null
    const definition = loadDefinition(this.config.hospital, dayOf(tx.now))
    const { places, pools } = definition
    const { unit, rosters } = found
    const kinds = sessionKinds(definition, unit.pool)
    return {
      today: dayOf(tx.now),
      unit: {
        ...unit,
        poolLabel: pools.find((pool) => pool.id === unit.pool)?.label ?? unit.pool,
        placeLabel: places.find((place) => place.id === unit.place)?.label ?? unit.place,
      },
      rosters: await called(tx, rosters),
      kinds,
      usual: usualKind(kinds),
    }
  }

  /** A page of one sort of its dates. */
  async dates(tx: Tx, unit: string, { list, cursor, limit }: { list: DateList; cursor?: string; limit: number }) {
    const [day, from, ...id] = cursor?.split('.') ?? []
    const after: DatePlace | null = day ? { day, from: Number(from), id: id.join('.') } : null
    const found = await this.lists.datesOf(tx, unit, list, after, limit + 1)
    const { rows, next } = pageOf(found, limit, (row) => `${row.day}.${row.from}.${row.id}`)
    return { rows: await called(tx, rows), next }
  }
}

/** Units by place, then by pool, in the order in which the hospital names them. */
export function groupsOf({ units }: Pick<Board, 'units'>, { places, pools }: CarePathDefinition) {
  return places.flatMap((place) =>
    pools.flatMap((pool) => {
      const own = units.filter((unit) => unit.place === place.id && unit.pool === pool.id)
      return own.length === 0
        ? []
        : [
            {
              pool: pool.id,
              poolLabel: pool.label,
              place: place.id,
              placeLabel: place.label,
              units: own.map(presentUnit),
            },
          ]
    }),
  )
}

const presentUnit = ({ id, label, extraOf, extraDay, reason, changedBy }: BoardUnit) => ({
  ...{ id, label, extraOf, extraDay, reason, changedBy },
})

/** What the day board knows of a visit before its day is closed. */
const RUNNING: Partial<Record<VisitState, { readonly key: 'busy' | 'done' | 'no-show'; readonly label: string }>> = {
  ...{ busy: { key: 'busy', label: 'Bezig' }, paused: { key: 'busy', label: 'Bezig' } },
  ...{ done: { key: 'done', label: PATH_STATUS.done }, 'partly-done': { key: 'done', label: PATH_STATUS.done } },
  'no-show': { key: 'no-show', label: PATH_STATUS['no-show'] },
}

function presentCell(
  cell: BoardCell,
  { steps }: CarePathDefinition,
  patients: ReadonlyMap<string, NamedPatient>,
  stateOf: (visit: BoardCell['visits'][number]) => VisitState | null,
) {
  return {
    unit: cell.unit,
    day: cell.day,
    sessions: cell.sessions.map(({ from, to, type }) => ({ from, to, type })),
    outs: cell.outs,
    skipped: cell.skipped,
    blocks: cell.blocks.map(({ id, version, from, to, reason }) => ({ id, version, from, to, reason })),
    kept: cell.kept.map(({ from, to }) => ({ from, to })),
    visits: cell.visits.map((visit) => {
      const step = steps.find(({ id }) => id === visit.step)
      const state = visit.status === 'booked' ? stateOf(visit) : null
      return {
        id: visit.id,
        carePathId: visit.carePathId,
        code: step?.code ?? '',
        label: step?.label ?? visit.step,
        name: patients.get(visit.patientId)?.name ?? '',
        from: visit.from,
        to: visit.to,
        time: clock(visit.from),
        status: (state && RUNNING[state]) ?? { key: visit.status, label: PATH_STATUS[visit.status] },
        displaced: visit.displaced,
      }
    }),
  }
}
