import { ConflictException, Injectable } from '@nestjs/common'
import { Patients } from '#intake'
import { clock } from '#planner'
import { Audit, Database, type Staff } from '#platform'
import { type Changed, type PlanningChange, PlanningChanges } from '#scheduling'
import { actorOf } from './actor.js'
import { pageOf } from './paging.js'
import type { AskingBody } from './planning-body.js'

type Lost = Extract<Changed, { readonly mark: string }>
type Hit = Lost['hit']

const MOST = 50

/** Makes or rehearses a change of the planning, and says in names who loses a place by it. */
@Injectable()
export class PlanningAnswer {
  constructor(
    private readonly db: Database,
    private readonly changes: PlanningChanges,
    private readonly patients: Patients,
    private readonly audit: Audit,
  ) {}

  async to(change: PlanningChange, asking: AskingBody, staff: Staff) {
    const { preview, confirmed } = asking
    const asked = { ...(preview !== undefined && { preview }), ...(confirmed && { confirmed }) }
    const changed = await this.changes.change(change, asked, actorOf(staff))
    if (changed.ok) {
      const { id, saved, undo } = changed
      return { id, saved, ...(await this.lost(changed, asking, staff)), undo: undo as object | null }
    }
    throw new ConflictException({
      code: changed.refusal.code,
      message: changed.refusal.reason,
      ...(changed.hit && (await this.lost(changed, asking, staff))),
    })
  }

  /** A page of the places that are lost, by day, time and path; how many they are, and of how many patients. */
  private async lost({ hit, mark }: Lost, { cursor = '', limit = MOST }: AskingBody, staff: Staff) {
    const rest = hit.filter((one) => placeOf(one) > cursor).sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
    const { rows, next } = pageOf(rest, limit, placeOf)
    const patients = new Set(hit.map(({ carePathId }) => carePathId)).size
    return { hit: await this.named(rows, staff), next, places: hit.length, patients, mark }
  }

  private async named(hit: Hit, { name, role }: Staff) {
    return this.db.transaction(async (tx) => {
      const patients = await this.patients.named(
        tx,
        hit.map(({ patientId }) => patientId),
      )
      const seen = { actor: name, role, action: 'R', event: 'planning.seen', objectType: 'patient' } as const
      await this.audit.record(
        tx,
        [...patients.keys()].map((id) => ({ ...seen, patientId: id, objectId: id })),
      )
      return hit.map(({ carePathId, patientId, unitLabel, day, from }) => ({
        ...{ carePathId, unit: unitLabel, day, time: clock(from) },
        name: patients.get(patientId)?.name ?? '',
        birthDate: patients.get(patientId)?.birthDate ?? null,
      }))
    })
  }
}

/** Sorts by day, then by time, then by path. A path is at one place at a time. */
const placeOf = ({ day, from, carePathId }: Hit[number]) => `${day}.${String(from).padStart(4, '0')}.${carePathId}`
