import { Injectable } from '@nestjs/common'
import { type BoardRow, DayBoards } from '#day-board'
import { Patients } from '#intake'
import { Audit, Database, type Staff } from '#platform'
import { initialsOf } from './board-page.js'

/** Where somebody is, or goes next, as everybody in a hall may read it: nothing that says who she is. */
export interface HallLine {
  readonly initials: string
  readonly state: 'busy' | 'waiting' | 'expected'
  /** INT BLD DXA RX VS ARTS. */
  readonly code: string
  readonly step: string
  readonly room: string
  /** Where to go, as signs in the building say it. */
  readonly directions: string
  /** Planned minute. */
  readonly at: number
}
export interface HallView {
  readonly day: string
  readonly generatedAt: Date
  /** Minutes after local midnight; null where the day is not today. */
  readonly now: number | null
  /** In the order in which they came. */
  readonly lines: readonly HallLine[]
}

/** The board of a day for a screen in a hall: it holds what the screen shows, so that nothing else can be read out of it. */
@Injectable()
export class BoardHall {
  constructor(
    private readonly db: Database,
    private readonly boards: DayBoards,
    private readonly patients: Patients,
    private readonly audit: Audit,
  ) {}

  async of(day: string, { name: actor, role }: Staff): Promise<HallView> {
    return this.db.transaction(async (tx) => {
      const { rows, now, generatedAt } = await this.boards.of(tx, day)
      const named = await this.patients.named(
        tx,
        rows.map(({ patientId }) => patientId),
      )
      await this.audit.record(tx, {
        ...{ actor, role, action: 'R', event: 'day-board.hall-seen', objectType: 'day', objectId: day },
      })
      return {
        ...{ day, now, generatedAt },
        lines: rows.flatMap((row) => lineOf(row, initialsOf(named.get(row.patientId)!.name))),
      }
    })
  }
}

function lineOf(row: BoardRow, initials: string): HallLine[] {
  const own = row.visits.filter(({ freed }) => !freed)
  const at =
    own.find(({ state }) => state === 'busy') ??
    own.find(({ state }) => state === 'paused') ??
    own.find(({ state }) => state === 'planned' || state === 'arrived')
  if (!at) return []
  const state = row.busy ? 'busy' : row.waiting ? 'waiting' : 'expected'
  const { code, label: step, unitLabel: room, directions, from } = at
  return [{ initials, state, code, step, room, directions, at: from }]
}
