import { Injectable } from '@nestjs/common'
import type { Day } from '#contracts'
import { instantAt } from './clock.js'
import type { Tx } from './database.js'

export interface AuditView {
  readonly id: string
  readonly at: Date
  readonly actor: string
  readonly role: string
  readonly action: string
  readonly event: string
  readonly patientId: string | null
  readonly objectType: string
  readonly objectId: string | null
  readonly purpose: string | null
  readonly place: string | null
  readonly device: string | null
  readonly session: string | null
}
export interface AuditQuestion {
  readonly patientId?: string
  readonly actor?: string
  /** The first day. */
  readonly day?: Day
  /** The last day; without it only `day` itself. */
  readonly until?: Day
  /** The beginning of an event's name: `care-path` finds `care-path.booked`. */
  readonly event?: string
  /** Id of the last line of the page before. */
  readonly before?: string
  readonly limit: number
}

/** The audit trail as a person asks it, newest first. Whoever asks must be written down in it too: that is the caller's. */
@Injectable()
export class AuditSearch {
  /** Which events the last year has, by name. */
  async events(tx: Tx): Promise<readonly string[]> {
    const rows: { event: string }[] = await tx.sql.query(
      `select distinct event from platform.audit where at > $1::timestamptz - interval '1 year' order by event limit 200`,
      [tx.now],
    )
    return rows.map(({ event }) => event)
  }

  async find(
    tx: Tx,
    { patientId, actor, day, until, event, before, limit }: AuditQuestion,
  ): Promise<readonly AuditView[]> {
    const from = day ? instantAt(day, 0) : null
    const last = until ?? day
    const to = last ? instantAt(nextDay(last), 0) : null
    return tx.sql.query(
      `select id::text, at, actor, role, action, event, patient_id as "patientId", object_type as "objectType", object_id as "objectId",
              purpose, place, device, session
         from platform.audit a
        where ($1::uuid is null or patient_id = $1) and ($2::text is null or actor = lower($2))
          and ($3::timestamptz is null or at >= $3) and ($4::timestamptz is null or at < $4)
          and ($5::text is null or starts_with(event, $5)) and ($6::bigint is null or id < $6)
        order by a.id desc limit $7`,
      [patientId ?? null, actor ?? null, from, to, event ?? null, before ?? null, limit],
    )
  }
}

function nextDay(day: Day): Day {
  const next = new Date(`${day}T12:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, 10)
}
