import { Injectable } from '@nestjs/common'
import { loadDefinition } from '#care-path'
import type { BoardRefusal, Done } from '#day-board'
import { Patients } from '#intake'
import { Audit, Clock, Config, Database, displayNames, type Staff } from '#platform'
import { BoardPage, type BoardPageRow } from './board-page.js'
import { boardConflict } from './board-refused.js'

/** What came of a change: the act, by which it can be undone, and the patient's row as it is now; null where it was about no patient. */
export interface BoardChanged {
  readonly act: number
  readonly row: BoardPageRow | null
}

/** Every change of the board is answered the same way. */
@Injectable()
export class BoardAnswer {
  constructor(
    private readonly db: Database,
    private readonly page: BoardPage,
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly patients: Patients,
    private readonly audit: Audit,
  ) {}

  async to(done: Done): Promise<BoardChanged> {
    if (!done.ok) throw await this.refused(done)
    return this.db.transaction(async (tx) => ({ act: done.act, row: await this.page.rowOfAct(tx, done.act) }))
  }

  /** The same, where a refusal may name who is in the way: `asker` has then seen that patient. */
  async naming(done: Done, asker: Staff): Promise<BoardChanged> {
    if (done.ok || done.refusal.code !== 'place-taken' || !done.refusal.patientId) return this.to(done)
    const { refusal } = done
    const { patientId } = done.refusal
    const name = await this.db.transaction(async (tx) => {
      await this.audit.record(tx, {
        ...{ actor: asker.name, role: asker.role, action: 'R', event: 'day-board.in-the-way-seen' },
        ...{ patientId, objectType: 'patient', objectId: patientId },
      })
      return (await this.patients.named(tx, [patientId])).get(patientId)?.name ?? null
    })
    throw boardConflict(refusal, this.definition(), name)
  }

  async refused({ refusal }: Extract<Done, { ok: false }>) {
    return boardConflict(await this.calledBy(refusal), this.definition())
  }

  /** The same refusal with a colleague as people call her, not as she signs in. */
  private async calledBy(refusal: BoardRefusal): Promise<BoardRefusal> {
    if (!('by' in refusal) || !refusal.by) return refusal
    const names = await this.db.transaction((tx) => displayNames(tx, [refusal.by]))
    return { ...refusal, by: names.get(refusal.by) ?? refusal.by }
  }

  private definition() {
    return loadDefinition(this.config.hospital, this.clock.today())
  }
}
