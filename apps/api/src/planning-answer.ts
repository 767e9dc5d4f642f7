import { ConflictException, Injectable } from '@nestjs/common'
import { Patients } from '#intake'
import { clock } from '#planner'
import { Audit, Database, type Staff } from '#platform'
import { type Changed, type PlanningChange, PlanningChanges } from '#scheduling'
import { actorOf } from './actor.js'
import type { AskingBody } from './planning-body.js'

type Hit = NonNullable<Changed['hit']>

/** Makes or rehearses a change of the planning, and says in names who loses a place by it. */
@Injectable()
export class PlanningAnswer {
  constructor(
    private readonly db: Database,
    private readonly changes: PlanningChanges,
    private readonly patients: Patients,
    private readonly audit: Audit,
  ) {}

  async to(change: PlanningChange, { preview, confirmed }: AskingBody, staff: Staff) {
    const asking = { ...(preview !== undefined && { preview }), ...(confirmed && { confirmed }) }
    const changed = await this.changes.change(change, asking, actorOf(staff))
    const hit = await this.named(changed.hit ?? [], staff)
    if (!changed.ok)
      throw new ConflictException({
        code: changed.refusal.code,
        message: changed.refusal.reason,
        ...(changed.hit && { hit }),
      })
    return { id: changed.id, saved: changed.saved, hit, undo: changed.undo as object | null }
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
