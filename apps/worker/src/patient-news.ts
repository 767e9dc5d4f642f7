import { Injectable } from '@nestjs/common'
import type { FormName } from '#contracts'
import { Referrals } from '#intake'
import { UrineKits } from '#lab'
import { Database } from '#platform'
import { Concerns, Questionnaires } from '#questionnaire'
import { PathLists, Rechecks } from '#scheduling'

/** Brings what a patient says before her day to where it counts: her needs, and a person where the booked day does not fit them any more. */
@Injectable()
export class PatientNews {
  constructor(
    private readonly db: Database,
    private readonly lists: PathLists,
    private readonly questionnaires: Questionnaires,
    private readonly referrals: Referrals,
    private readonly rechecks: Rechecks,
    private readonly concerns: Concerns,
    private readonly kits: UrineKits,
  ) {}

  /** The check before the scan was handed in. Nothing is moved: what does not fit waits on the work list. */
  async take(carePathId: string, form: FormName): Promise<void> {
    if (form !== 'preparation') return
    const path = await this.db.transaction((tx) => this.lists.get(tx, carePathId))
    const scan = path?.visits.find(({ kind }) => kind === 'dxa')
    const stated = path && (await this.questionnaires.stated(carePathId, scan?.day ?? path.day))
    if (!stated) return
    await this.referrals.patientStated(path.referralId, stated.needs)
    const broken = await this.rechecks.of(carePathId)
    await this.concerns.raise(carePathId, path.patientId, [
      ...broken.map((detail) => ({ kind: 'rule' as const, detail })),
      ...stated.remarks.map((detail) => ({ kind: 'remark' as const, detail })),
    ])
  }

  async urine(carePathId: string): Promise<void> {
    const { path, kit } = await this.db.transaction(async (tx) => ({
      path: await this.lists.get(tx, carePathId),
      kit: await this.kits.of(tx, carePathId),
    }))
    if (path && kit) await this.raise(path, `24-uurs urine: ${kit.remark ?? 'twijfel'}`)
  }

  /** No try could do it: somebody looks by hand. */
  async notTaken(carePathId: string): Promise<void> {
    const path = await this.db.transaction((tx) => this.lists.get(tx, carePathId))
    if (path) await this.raise(path, 'De antwoorden konden niet verwerkt worden: kijk ze zelf na')
  }

  private raise({ id, patientId }: { id: string; patientId: string }, detail: string): Promise<void> {
    return this.concerns.raise(id, patientId, [{ kind: 'urine', detail }])
  }
}
