import { Injectable } from '@nestjs/common'
import type { CarePathRef, Day, StepKind } from '#contracts'
import { Database, type Tx } from '#platform'
import { type CarePathView, CarePaths, type Outcome, PathLists, Rosters } from '#scheduling'
import { type EveningDate, eveningDates, type EveningSeries } from './evening-dates.js'

const EVENING_POOLS = ['evening-doctor', 'evening-assistant']
const IMAGING: readonly StepKind[] = ['dxa', 'vfa', 'xray']

/** First-Tuesday sessions, and what their patients need outside the evening: daytime imaging and a phone result. */
@Injectable()
export class EveningClinic {
  constructor(
    private readonly db: Database,
    private readonly carePaths: CarePaths,
    private readonly paths: PathLists,
    private readonly rosters: Rosters,
  ) {}

  /** Adds a series with its exceptions; one that is there already stays as it is. */
  async addSeries(tx: Tx, series: EveningSeries, source: string): Promise<void> {
    await tx.sql.query(
      `insert into evening_clinic.series (id, weekday, nth, from_minute, to_minute, valid_from, valid_to, source)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
      [series.id, series.weekday, series.nth, series.from, series.to, series.validFrom, series.validTo, source],
    )
    await tx.sql.query(
      `insert into evening_clinic.exception (series_id, day, kind, reason)
       select $1, e.day, e.kind, e.reason from jsonb_to_recordset($2::jsonb) as e(day date, kind text, reason text)
       on conflict do nothing`,
      [series.id, JSON.stringify(series.exceptions)],
    )
  }

  /** Opens the evening's units on every date of the series that is not skipped. */
  async openEvenings(tx: Tx, from: Day, to: Day): Promise<readonly EveningDate[]> {
    const units = await this.rosters.unitsOf(tx, EVENING_POOLS)
    const opened: EveningDate[] = []
    for (const series of await allSeries(tx)) {
      const dates = eveningDates(series, from, to)
      const sessions = dates
        .filter(({ state }) => state !== 'skipped')
        .flatMap(({ day }) =>
          units.map((unit) => ({ unit: unit.id, day, from: series.from, to: series.to, type: 'evening' as const })),
        )
      await this.rosters.openSessions(tx, sessions)
      opened.push(...dates)
    }
    return opened
  }

  /** Books the scans that an evening patient has in daytime of the same date; they were held together with the evening. */
  async reserveImaging(ref: CarePathRef): Promise<Outcome> {
    const path = await this.pathAt(ref)
    if (!path) return { ok: true, ...ref }
    for (const kind of IMAGING) {
      if (!path.visits.some((visit) => visit.kind === kind)) continue
      const outcome = await this.carePaths.confirm(ref, kind)
      if (!outcome.ok) return outcome
    }
    await this.db.transaction((tx) =>
      tx.sql.query(
        `insert into evening_clinic.imaging_reservation (care_path_id, version, day, state, reserved_at)
         values ($1, $2, $3, 'reserved', $4) on conflict do nothing`,
        [ref.carePathId, ref.version, path.day, tx.now],
      ),
    )
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

  /** Lets go of imaging and phone result of this version and before; their minutes went free with the visits. */
  async release({ carePathId, version }: CarePathRef): Promise<void> {
    await this.db.transaction(async (tx) => {
      for (const table of ['imaging_reservation', 'phone_result']) {
        await tx.sql.query(
          `update evening_clinic.${table} set state = 'released' where care_path_id = $1 and version <= $2`,
          [carePathId, version],
        )
      }
    })
  }

  private async pathAt({ carePathId, version }: CarePathRef): Promise<CarePathView | null> {
    const path = await this.db.transaction((tx) => this.paths.get(tx, carePathId))
    return path && path.version === version && path.visits.length > 0 ? path : null
  }
}

async function allSeries(tx: Tx): Promise<readonly EveningSeries[]> {
  return tx.sql.query(`
    select s.id, s.weekday, s.nth, s.from_minute as "from", s.to_minute as "to", s.valid_from::text as "validFrom", s.valid_to::text as "validTo",
           coalesce((select jsonb_agg(jsonb_build_object('day', e.day, 'kind', e.kind, 'reason', e.reason))
                       from evening_clinic.exception e where e.series_id = s.id), '[]') as exceptions
      from evening_clinic.series s order by s.id`)
}
