import { Injectable } from '@nestjs/common'
import type { Day } from '#contracts'
import type { Tx } from '#platform'

/** Minutes of a unit, half-open, that only paths with this kind of session may take before `releaseOn`. */
export interface Reserve {
  readonly unit: string
  readonly day: Day
  readonly from: number
  readonly to: number
  readonly type: 'day' | 'evening'
  readonly releaseOn: Day
}
export interface ReserveView extends Reserve {
  readonly unitLabel: string
  /** Visits of any path that lie in these minutes. */
  readonly taken: readonly {
    readonly carePathId: string
    readonly from: number
    readonly to: number
    readonly evening: boolean
  }[]
}

/** Minutes kept for one kind of session until a day of release. The agendas hide them; this is where they are written and reported. */
@Injectable()
export class Reserves {
  /** Keeps minutes that nobody has; what is taken or kept already stays as it is. The caller has locked the days. */
  async keep(tx: Tx, reserves: readonly Reserve[]): Promise<void> {
    await tx.sql.query(
      `insert into scheduling.reserved (unit_id, day, from_minute, to_minute, type, release_on)
       select r.unit, r.day, r."from", r."to", r.type, r."releaseOn"
         from jsonb_to_recordset($1::jsonb) as r(unit text, day date, "from" int, "to" int, type text, "releaseOn" date)
        where not exists (select 1 from scheduling.visit v where v.unit_id = r.unit and v.day = r.day
                             and int4range(v.from_minute, v.to_minute) && int4range(r."from", r."to"))
       on conflict do nothing`,
      [JSON.stringify(reserves)],
    )
  }

  /** Gives a day's minutes of this kind back to everybody. */
  async drop(tx: Tx, type: Reserve['type'], day: Day): Promise<void> {
    await tx.sql.query(`delete from scheduling.reserved where day = $1 and type = $2`, [day, type])
  }

  /** What is kept on these days and who is in it, sorted by day, unit and start. */
  async of(tx: Tx, type: Reserve['type'], days: readonly Day[]): Promise<readonly ReserveView[]> {
    return tx.sql.query(
      `select r.unit_id as unit, u.label as "unitLabel", r.day::text as day, r.from_minute as "from", r.to_minute as "to", r.type, r.release_on::text as "releaseOn",
              coalesce((select jsonb_agg(jsonb_build_object('carePathId', v.care_path_id, 'from', v.from_minute, 'to', v.to_minute,
                  'evening', exists (select 1 from scheduling.visit e where e.care_path_id = v.care_path_id and e.session_type = 'evening')) order by v.from_minute)
                from scheduling.visit v where v.unit_id = r.unit_id and v.day = r.day
                 and int4range(v.from_minute, v.to_minute) && int4range(r.from_minute, r.to_minute)), '[]') as taken
         from scheduling.reserved r join scheduling.unit u on u.id = r.unit_id
        where r.type = $1 and r.day = any($2) order by r.day, r.unit_id, r.from_minute`,
      [type, days],
    )
  }
}
