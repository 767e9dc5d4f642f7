import { Injectable } from '@nestjs/common'
import { type CarePathRef, IMAGING } from '#contracts'
import { Database } from '#platform'
import { type CarePathView, CarePaths, type Outcome, PathLists } from '#scheduling'

/** What the patients of an evening need outside it: daytime imaging and a phone result. Jobs call it. */
@Injectable()
export class EveningClinic {
  constructor(
    private readonly db: Database,
    private readonly carePaths: CarePaths,
    private readonly paths: PathLists,
  ) {}

  /** Books the scans that an evening patient has in daytime of the same date; they were held together with the evening. */
  async reserveImaging(ref: CarePathRef): Promise<Outcome> {
    const path = await this.pathAt(ref)
    if (!path) return { ok: true, ...ref }
    for (const kind of IMAGING) {
      if (!path.visits.some((visit) => visit.kind === kind)) continue
      const outcome = await this.carePaths.confirm(ref, kind)
      if (!outcome.ok) return outcome
    }
    return { ok: true, ...ref }
  }

  /** Books the call with the result of the evening's blood. */
  async bookPhoneResult(ref: CarePathRef): Promise<Outcome> {
    const path = await this.pathAt(ref)
    const call = path?.visits.find((visit) => visit.kind === 'phone-result')
    if (!call) return { ok: true, ...ref }
    await this.db.transaction((tx) =>
      tx.sql.query(
        `insert into evening_clinic.phone_result (care_path_id, version, day, minute, state)
         values ($1, $2, $3, $4, 'planned') on conflict do nothing`,
        [ref.carePathId, ref.version, call.day, call.from],
      ),
    )
    return this.carePaths.confirm(ref, 'phone-result')
  }

  /** Lets go of the phone result of this version and before; minutes, those of the imaging too, went free with the visits. */
  async release({ carePathId, version }: CarePathRef): Promise<void> {
    await this.db.transaction((tx) =>
      tx.sql.query(
        `update evening_clinic.phone_result set state = 'released' where care_path_id = $1 and version <= $2 and state <> 'closed'`,
        [carePathId, version],
      ),
    )
  }

  /** The call goes with its path to this version, of which only minutes of its day are other than before. */
  async carry({ carePathId, version }: CarePathRef): Promise<void> {
    await this.db.transaction((tx) =>
      tx.sql.query(
        `insert into evening_clinic.phone_result (care_path_id, version, day, minute, state, closed_how, closed_reason, closed_by, closed_at)
         select care_path_id, $2, day, minute, state, closed_how, closed_reason, closed_by, closed_at from evening_clinic.phone_result
          where care_path_id = $1 and version < $2 and state <> 'released' order by version desc limit 1
         on conflict do nothing`,
        [carePathId, version],
      ),
    )
  }

  private async pathAt({ carePathId, version }: CarePathRef): Promise<CarePathView | null> {
    const path = await this.db.transaction((tx) => this.paths.get(tx, carePathId))
    return path && path.version === version && path.visits.length > 0 ? path : null
  }
}
