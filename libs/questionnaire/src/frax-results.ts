import { Injectable } from '@nestjs/common'
import { Audit, Database, type Tx } from '#platform'

/** The outcome of the official tool as somebody typed it over; this house never computes it. Percentages in ten years. */
export interface FraxResult {
  readonly toolVersion: string
  readonly withBmd: boolean
  readonly majorPct: number
  readonly hipPct: number
}
export interface KeptFraxResult extends FraxResult {
  readonly enteredBy: string
  readonly enteredAt: Date
  /** When the answers that were typed into the tool were kept; null where there were none. */
  readonly answersOf: Date | null
}

const LOWEST = 0.1
const HIGHEST = 99.9

/** What the tool cannot have said; null when it can. */
export function faultOfResult({ majorPct, hipPct }: FraxResult): 'out-of-range' | 'hip-above-major' | null {
  if ([majorPct, hipPct].some((pct) => !(pct >= LOWEST && pct <= HIGHEST))) return 'out-of-range'
  return hipPct > majorPct ? 'hip-above-major' : null
}

/** FRAX results of a path: the newest counts, the former ones stay. */
@Injectable()
export class FraxResults {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  async keep(
    { carePathId, patientId }: { carePathId: string; patientId: string },
    result: FraxResult,
    { name, role }: { name: string; role: string },
  ): Promise<{ ok: true } | { ok: false; fault: 'out-of-range' | 'hip-above-major' }> {
    const fault = faultOfResult(result)
    if (fault) return { ok: false, fault }
    const { toolVersion, withBmd, majorPct, hipPct } = result
    return this.db.transaction(async (tx) => {
      await tx.sql.query(
        `insert into questionnaire.frax_result (care_path_id, tool_version, with_bmd, major_pct, hip_pct, entered_by, entered_at, answers_of)
         values ($1, $2, $3, $4, $5, $6, $7, (select updated_at from questionnaire.response where care_path_id = $1 and form = 'frax'))`,
        [carePathId, toolVersion, withBmd, majorPct, hipPct, name, tx.now],
      )
      await this.audit.record(tx, {
        ...{ actor: name, role, action: 'C', event: 'frax-result.kept', patientId },
        ...{ objectType: 'care-path', objectId: carePathId },
      })
      return { ok: true }
    })
  }

  /** Paths among these for which a result was typed in. */
  async among(tx: Tx, carePathIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows: { id: string }[] = await tx.sql.query(
      `select distinct care_path_id as id from questionnaire.frax_result where care_path_id = any($1)`,
      [carePathIds],
    )
    return new Set(rows.map(({ id }) => id))
  }

  /** The newest first. */
  of(tx: Tx, carePathId: string): Promise<KeptFraxResult[]> {
    return tx.sql.query(
      `select tool_version as "toolVersion", with_bmd as "withBmd", major_pct::float8 as "majorPct", hip_pct::float8 as "hipPct",
              entered_by as "enteredBy", entered_at as "enteredAt", answers_of as "answersOf"
         from questionnaire.frax_result where care_path_id = $1 order by id desc`,
      [carePathId],
    )
  }
}
