import { Injectable } from '@nestjs/common'
import type { Tx } from '#platform'
import type { Actor } from '#scheduling'

/** Why a patient should come to an evening before others. Nobody who is known is kept away for lack of one. */
@Injectable()
export class Priorities {
  /** The reasons that staff noted, by referral; ids of the hospital's data. */
  async of(tx: Tx, referralIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows: { id: string; reasons: string[] }[] = await tx.sql.query(
      `select referral_id as id, array_agg(reason order by reason) as reasons from evening_clinic.priority where referral_id = any($1) group by referral_id`,
      [referralIds],
    )
    return new Map(rows.map(({ id, reasons }) => [id, reasons]))
  }

  /** Exactly these reasons from now on. */
  async note(tx: Tx, referralId: string, reasons: readonly string[], by: Actor): Promise<void> {
    await tx.sql.query(`delete from evening_clinic.priority where referral_id = $1 and reason <> all($2)`, [
      referralId,
      reasons,
    ])
    await this.add(tx, referralId, reasons, by)
  }

  /** These reasons too. */
  async add(tx: Tx, referralId: string, reasons: readonly string[], by: Actor): Promise<void> {
    await tx.sql.query(
      `insert into evening_clinic.priority (referral_id, reason, noted_by, noted_at)
       select $1, reason, $3, $4 from unnest($2::text[]) as reason on conflict do nothing`,
      [referralId, reasons, by.name, tx.now],
    )
  }
}
