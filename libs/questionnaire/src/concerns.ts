import { Injectable } from '@nestjs/common'
import { Audit, Database, type Tx } from '#platform'

export interface NewConcern {
  /** A rule that the booked day breaks now, something only a person can judge, or a urine collection that went wrong. */
  readonly kind: 'rule' | 'remark' | 'urine'
  /** In Dutch, as staff read it. */
  readonly detail: string
}
export interface Concern extends NewConcern {
  readonly id: string
  readonly carePathId: string
  readonly raisedAt: Date
}

const COLUMNS = `id::text, care_path_id as "carePathId", kind, detail, raised_at as "raisedAt"`

/** What somebody must look at before the day. Nothing is moved or called off by itself: it waits on the work list until a person has settled it. */
@Injectable()
export class Concerns {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  /** Raises what does not wait already. */
  async raise(carePathId: string, patientId: string, concerns: readonly NewConcern[]): Promise<void> {
    if (concerns.length === 0) return
    await this.db.transaction(async (tx) => {
      await tx.sql.query(
        `insert into questionnaire.concern (care_path_id, patient_id, kind, detail, raised_at)
         select $1, $2, *, $5::timestamptz from unnest($3::text[], $4::text[])
         on conflict (care_path_id, kind, detail) where settled_at is null do nothing`,
        [carePathId, patientId, concerns.map(({ kind }) => kind), concerns.map(({ detail }) => detail), tx.now],
      )
      await this.audit.record(tx, {
        ...{ actor: 'worker', role: 'worker', action: 'C', event: 'concern.raised', patientId },
        ...{ objectType: 'care-path', objectId: carePathId },
      })
    })
  }

  /** Whether it still waited. */
  async settle(id: string, { name, role }: { name: string; role: string }): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const [[settled]]: [{ patientId: string; carePathId: string }[], number] = await tx.sql.query(
        `update questionnaire.concern set settled_at = $2, settled_by = $3 where id = $1 and settled_at is null
         returning patient_id as "patientId", care_path_id as "carePathId"`,
        [id, tx.now, name],
      )
      if (!settled) return false
      await this.audit.record(tx, {
        ...{ actor: name, role, action: 'U', event: 'concern.settled', patientId: settled.patientId },
        ...{ objectType: 'care-path', objectId: settled.carePathId },
      })
      return true
    })
  }

  /** What waits for each of these paths, the oldest first; a path without is left out. */
  async ofPaths(tx: Tx, carePathIds: readonly string[]): Promise<ReadonlyMap<string, Concern[]>> {
    const rows: Concern[] = await tx.sql.query(
      `select ${COLUMNS} from questionnaire.concern where care_path_id = any($1) and settled_at is null order by id`,
      [carePathIds],
    )
    return new Map(
      carePathIds.flatMap((id) => {
        const mine = rows.filter(({ carePathId }) => carePathId === id)
        return mine.length > 0 ? [[id, mine]] : []
      }),
    )
  }

  /** What waits for a path, the oldest first. */
  ofPath(tx: Tx, carePathId: string): Promise<Concern[]> {
    return tx.sql.query(
      `select ${COLUMNS} from questionnaire.concern where care_path_id = $1 and settled_at is null order by id`,
      [carePathId],
    )
  }
}
