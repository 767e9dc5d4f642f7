import { Injectable } from '@nestjs/common'
import { loadDefinition } from '#care-path'
import type { Done } from '#day-board'
import { Clock, Config, Database } from '#platform'
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
  ) {}

  async to(done: Done): Promise<BoardChanged> {
    if (!done.ok) throw this.refused(done)
    return this.db.transaction(async (tx) => ({ act: done.act, row: await this.page.rowOfAct(tx, done.act) }))
  }

  refused({ refusal }: Extract<Done, { ok: false }>) {
    return boardConflict(refusal, loadDefinition(this.config.hospital, this.clock.today()))
  }
}
