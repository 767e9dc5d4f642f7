import type { Day } from '#contracts'
import type { Tx } from '#platform'
import type { EveningSeries } from './evening-dates.js'

/** Adds a series with its exceptions; one that is there already stays as it is. */
export async function addSeries(tx: Tx, series: EveningSeries, source: string): Promise<void> {
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

/** One more evening of a series, on a date that its rule does not have. */
export async function addExtra(tx: Tx, series: string, day: Day, reason: string): Promise<void> {
  await tx.sql.query(
    `insert into evening_clinic.exception (series_id, day, kind, reason) values ($1, $2, 'extra', $3)
     on conflict (series_id, day) do update set kind = 'extra', reason = excluded.reason`,
    [series, day, reason],
  )
}

export async function allSeries(tx: Tx): Promise<readonly EveningSeries[]> {
  return tx.sql.query(`
    select s.id, s.weekday, s.nth, s.from_minute as "from", s.to_minute as "to", s.valid_from::text as "validFrom", s.valid_to::text as "validTo",
           coalesce((select jsonb_agg(jsonb_build_object('day', e.day, 'kind', e.kind, 'reason', e.reason))
                       from evening_clinic.exception e where e.series_id = s.id), '[]') as exceptions
      from evening_clinic.series s order by s.id`)
}
