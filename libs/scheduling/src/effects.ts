import { Injectable } from '@nestjs/common'
import type { Day } from '#contracts'
import { contains, type Interval, overlaps } from '#planner'
import { dayOf, type Tx } from '#platform'
import { grouped, Openings } from './openings.js'

/** A live path with a visit where its unit is not open, or is kept free. */
export interface Stranded {
  readonly carePathId: string
  readonly version: number
  readonly patientId: string
  readonly unit: string
  readonly unitLabel: string
  readonly day: Day
  readonly from: number
  readonly to: number
}

/** A path that counts: held and not run out, ordered or booked. */
export const LIVE = `(p.status in ('ordered', 'booked') or (p.status in ('held', 'offered') and p.hold_expires_at > $2::timestamptz))`

/** What a change of rosters, closures and blocks does to visits that are there already. */
@Injectable()
export class Effects {
  constructor(private readonly openings: Openings) {}

  /** Visits from today on that their unit has no open, unblocked minutes for; sorted by day, start and path. Who waits for what stands still is the running day's. */
  async stranded(tx: Tx, units: readonly string[]): Promise<readonly Stranded[]> {
    const today = dayOf(tx.now)
    const visits: Stranded[] = await tx.sql.query(
      `select p.id as "carePathId", p.version, p.patient_id as "patientId", v.unit_id as unit, u.label as "unitLabel",
              v.day::text as day, v.from_minute as "from", v.to_minute as "to"
         from scheduling.visit v join scheduling.care_path p on p.id = v.care_path_id join scheduling.unit u on u.id = v.unit_id
        where v.unit_id = any($1) and v.day >= $3 and ${LIVE} order by v.day, v.from_minute, p.id`,
      [units, tx.now, today],
    )
    if (visits.length === 0) return []
    const openingOf = await this.openings.of(tx, units, today, visits.at(-1)!.day)
    const blocks: (Interval & { unit: string; day: Day })[] = await tx.sql.query(
      `select unit_id as unit, day::text as day, from_minute as "from", to_minute as "to"
         from scheduling.block where unit_id = any($1) and day >= $2 and stop_id is null`,
      [units, today],
    )
    const blocksOf = grouped(blocks, keyOf)
    return visits.filter(
      (visit) =>
        !openingOf(visit.unit, visit.day).sessions.some((session) => contains(session, visit)) ||
        (blocksOf.get(keyOf(visit)) ?? []).some((block) => overlaps(block, visit)),
    )
  }

  /** Places that are lost already, by {@link placeOf}. */
  async known(tx: Tx): Promise<ReadonlySet<string>> {
    const rows: Place[] = await tx.sql.query(
      `select d.care_path_id as "carePathId", d.version, d.unit_id as unit from scheduling.displaced d
         join scheduling.care_path p on p.id = d.care_path_id and p.version = d.version where p.status in ('held', 'offered', 'ordered', 'booked')`,
    )
    return new Set(rows.map(placeOf))
  }

  /** Writes down who must be planned again on these units, exactly; who was there before keeps the reason of then. */
  async settle(tx: Tx, units: readonly string[], stranded: readonly Stranded[], reason: string): Promise<void> {
    await tx.sql.query(
      `delete from scheduling.displaced d where d.unit_id = any($1) and not exists (
         select 1 from jsonb_to_recordset($2::jsonb) as s("carePathId" uuid, version int, unit text)
          where s."carePathId" = d.care_path_id and s.version = d.version and s.unit = d.unit_id)`,
      [units, JSON.stringify(stranded)],
    )
    await tx.sql.query(
      `insert into scheduling.displaced (care_path_id, version, unit_id, reason, since)
       select distinct s."carePathId", s.version, s.unit, $2, $3::timestamptz
         from jsonb_to_recordset($1::jsonb) as s("carePathId" uuid, version int, unit text) on conflict do nothing`,
      [JSON.stringify(stranded), reason, tx.now],
    )
  }
}

type Place = Pick<Stranded, 'carePathId' | 'version' | 'unit'>
export const placeOf = ({ carePathId, version, unit }: Place) => `${carePathId} ${version} ${unit}`

const keyOf = ({ unit, day }: { readonly unit: string; readonly day: Day }) => `${unit} ${day}`
