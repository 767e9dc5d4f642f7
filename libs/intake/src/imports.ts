import { createHash, randomUUID } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import { IsNull } from 'typeorm'
import { type CarePathDefinition, loadDefinition } from '#care-path'
import type { Day } from '#contracts'
import { Audit, Config, Database, dayOf, type Progress, type Tx } from '#platform'
import type { Actor } from './actor.js'
import { asReferral } from './as-referral.js'
import type { ReferralDraft } from './draft.js'
import { ImportEntity } from './import.entity.js'
import { PatientEntity } from './patient.entity.js'
import { type ListRow, readList } from './read-list.js'
import { isOpen, ReferralEntity } from './referral.entity.js'
import {
  type ImportLists,
  type ImportReport,
  type ImportSummary,
  REPORT_LISTS,
  type ReportLine,
  type ReportList,
} from './report.js'
import { type Known, sortOut, type SortedRow } from './sort-out.js'

type Accepted = Extract<SortedRow, { is: 'accepted' }> & { readonly referralId: string }

type EnteredOne =
  | { readonly ok: true; readonly referralId: string; readonly eligibility: Accepted['eligibility'] }
  | { readonly ok: false; readonly refusal: 'faults' | 'duplicate'; readonly column: string; readonly reason: string }

/** Rows of one statement: PostgreSQL takes 65,535 parameters. */
const AT_ONCE = 500
const SILENT: Progress = async () => {}

/** Takes in files of referrals, each file whole or not at all, one file at a time. */
@Injectable()
export class Imports {
  /** What this process has read: bytes that come a second time are a second import, not the continuation of the first. */
  private readonly claimed = new Set<string>()

  constructor(
    private readonly db: Database,
    private readonly config: Config,
    private readonly audit: Audit,
  ) {}

  /** Continues an import of the same bytes that was begun and not finished; throws `UnreadableFile` for what is no list. */
  async take(bytes: Uint8Array, name: string, by: Actor, progress: Progress = SILENT): Promise<ImportReport> {
    const report = await this.db.transaction(async (tx) => {
      await tx.sql.query(`select pg_advisory_xact_lock(hashtextextended('intake.import', 0))`)
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      return (await this.begun(tx, sha256)) ?? this.read(tx, bytes, { sha256, name, by, progress })
    })
    this.claimed.add(report.importId)
    return report
  }

  /** What became of a file, in numbers; null for one that was not read. */
  async summary(tx: Tx, importId: string): Promise<ImportSummary | null> {
    const counts = REPORT_LISTS.map((list) => `'${list}', jsonb_array_length(report -> '${list}')`).join(', ')
    const [found] = await tx.sql.query(
      `select id as "importId", name, (report -> 'rows')::int as rows, jsonb_build_object(${counts}) as counts
         from intake.import where id = $1`,
      [importId],
    )
    return found ?? null
  }

  /** Rows of one list in the order of the file, from behind the place `after` on; `most` at once. */
  async lines(tx: Tx, importId: string, list: ReportList, after: number, most: number): Promise<readonly ReportLine[]> {
    const rows: { line: Omit<ReportLine, 'nth'>; nth: string }[] = await tx.sql.query(
      `select l.line, l.nth from intake.import i, jsonb_array_elements(i.report -> $2) with ordinality as l(line, nth)
        where i.id = $1 and l.nth > $3 order by l.nth limit $4`,
      [importId, list, after, most],
    )
    return rows.map(({ line, nth }) => ({ ...line, nth: Number(nth) }))
  }

  /** Its work is done: from now on the same bytes hold duplicates only. */
  async finish(importIds: readonly string[]): Promise<void> {
    await this.db.transaction((tx) =>
      tx.sql.query(`update intake.import set completed_at = $2 where id = any($1) and completed_at is null`, [
        importIds,
        tx.now,
      ]),
    )
  }

  /** Takes in one referral that somebody typed, by the same rules as a row of a list. */
  async enter(
    tx: Tx,
    draft: ReferralDraft,
    definition: CarePathDefinition,
    onPaper: boolean,
    by: Actor,
  ): Promise<EnteredOne> {
    await tx.sql.query(`select pg_advisory_xact_lock(hashtextextended('intake.import', 0))`)
    const rows = [{ line: 1, draft }]
    // Who types a referral was asked already whether it is somebody who is known: nobody is looked for by birth date.
    const [row] = sortOut(rows, await knownOf(tx, rows, []), definition)
    if (row!.is === 'duplicate') return { ok: false, refusal: 'duplicate', column: 'Patiëntnr', reason: row!.reason }
    if (row!.is === 'invalid') return { ok: false, refusal: 'faults', ...row!.fault }
    const accepted = { ...row!, referralId: randomUUID() }
    const patientIds = await this.store(tx, [accepted], definition, async () => {})
    await tx.sql.update(ReferralEntity, { id: accepted.referralId }, { onPaper })
    await this.audit.record(tx, {
      actor: by.name,
      role: by.role,
      action: 'C',
      event: 'referral.entered',
      patientId: patientIds.get(draft.patient.number)!,
      objectType: 'referral',
      objectId: accepted.referralId,
    })
    return { ok: true, referralId: accepted.referralId, eligibility: accepted.eligibility }
  }

  private async begun(tx: Tx, sha256: string): Promise<ImportReport | undefined> {
    const unfinished = await tx.sql.find(ImportEntity, {
      where: { sha256, completedAt: IsNull() },
      order: { id: 'asc' },
    })
    const mine = unfinished.find(({ id }) => !this.claimed.has(id))
    return mine && { importId: mine.id, ...mine.report }
  }

  private async read(
    tx: Tx,
    bytes: Uint8Array,
    { sha256, name, by, progress }: { sha256: string; name: string; by: Actor; progress: Progress },
  ): Promise<ImportReport> {
    const definition = loadDefinition(this.config.hospital, dayOf(tx.now))
    const rows = readList(bytes, name, definition, dayOf(tx.now))
    await progress(0, rows.length)
    const sorted = sortOut(rows, await knownOf(tx, rows, birthDatesOf(rows)), definition)
    const accepted = sorted.filter((row) => row.is === 'accepted').map((row) => ({ ...row, referralId: randomUUID() }))
    const patientIds = await this.store(tx, accepted, definition, (stored) =>
      progress(rows.length - accepted.length + stored, rows.length),
    )
    await this.audit.record(
      tx,
      accepted.map(({ referralId, draft }) => ({
        actor: by.name,
        role: by.role,
        action: 'C',
        event: 'referral.imported',
        patientId: patientIds.get(draft.patient.number)!,
        objectType: 'referral',
        objectId: referralId,
      })),
    )
    const report = listsOf(sorted, accepted)
    const { identifiers } = await tx.sql.insert(ImportEntity, { sha256, name, report, startedAt: tx.now })
    return { importId: String(identifiers[0]!.id), ...report }
  }

  /** Writes patients and referrals in bulk; known patients get the contact data of their newest referral. */
  private async store(
    tx: Tx,
    accepted: readonly Accepted[],
    definition: CarePathDefinition,
    progress: (stored: number) => Promise<void>,
  ) {
    const patients = new Map(accepted.map(({ draft }) => [draft.patient.number, draft.patient]))
    const existing: { id: string; number: string }[] = await tx.sql.query(
      `select id, number from intake.patient where number = any($1)`,
      [[...patients.keys()]],
    )
    const ids = new Map([...patients.keys()].map((number) => [number, randomUUID() as string]))
    for (const { id, number } of existing) ids.set(number, id)

    const people = [...patients.values()].map((patient) => ({ id: ids.get(patient.number)!, ...patient }))
    for (const part of parts(people)) await tx.sql.upsert(PatientEntity, part, ['number'])
    const referrals = accepted.map(({ referralId, draft, eligibility, caution }) => ({
      id: referralId,
      patientId: ids.get(draft.patient.number)!,
      ...asReferral(draft, eligibility, definition),
      caution: caution?.reason ?? null,
    }))
    for (const [i, part] of parts(referrals).entries()) {
      await tx.sql.insert(ReferralEntity, part)
      await progress(Math.min((i + 1) * AT_ONCE, referrals.length))
    }
    return ids
  }
}

const draftsOf = (rows: readonly ListRow[]) => rows.flatMap((row) => ('draft' in row ? [row.draft] : []))
const birthDatesOf = (rows: readonly ListRow[]) => draftsOf(rows).map(({ patient }) => patient.birthDate)

/** Who is known by a number or BSN of these rows, or was born on one of these dates. */
async function knownOf(tx: Tx, rows: readonly ListRow[], birthDates: readonly Day[]): Promise<Known> {
  const drafts = draftsOf(rows)
  const numbers = drafts.map(({ patient }) => patient.number)
  const patients: Known['patients'] = await tx.sql.query(
    `select number, bsn, birth_date::text as "birthDate", surname from intake.patient
      where number = any($1) or bsn = any($2) or birth_date = any($3::date[])`,
    [numbers, drafts.map(({ patient }) => patient.bsn), birthDates],
  )
  const referrals: { number: string; patientNumber: string; state: ReferralEntity['state'] }[] = await tx.sql.query(
    `select r.number, p.number as "patientNumber", r.state
       from intake.referral r join intake.patient p on p.id = r.patient_id
      where r.number = any($1) or p.number = any($2) or p.bsn = any($3)`,
    [drafts.map(({ number }) => number), numbers, drafts.map(({ patient }) => patient.bsn)],
  )
  return { patients, referrals: referrals.map(({ state, ...one }) => ({ ...one, open: isOpen(state) })) }
}

function listsOf(sorted: readonly SortedRow[], accepted: readonly Accepted[]): ImportLists {
  const ruled = (answer: string) => accepted.filter(({ eligibility }) => eligibility.answer === answer)
  const asRow = ({ line, draft, referralId }: Accepted) => ({ line, number: draft.number, referralId })
  const asRuled = (row: Accepted) => {
    const { reason, rule, source } = row.eligibility
    return { ...asRow(row), reason, rule, source }
  }
  return {
    rows: sorted.length,
    toPlan: ruled('yes').map(asRow),
    invalid: sorted
      .filter((row) => row.is === 'invalid')
      .map(({ line, number, fault, also }) => ({ line, number, ...fault, also })),
    duplicates: sorted
      .filter((row) => row.is === 'duplicate')
      .map(({ line, number, reason }) => ({ line, number, reason })),
    notEligible: ruled('no').map(asRuled),
    doctorDecides: ruled('doctor-decides').map(asRuled),
    cautions: accepted.flatMap((row) => (row.caution ? [{ ...asRow(row), ...row.caution }] : [])),
  }
}

function parts<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, i) => all.slice(i * AT_ONCE, (i + 1) * AT_ONCE))
}
