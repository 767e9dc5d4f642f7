import { Injectable } from '@nestjs/common'
import type { LongWorkKind } from '#contracts'
import { Referrals, UnreadableFile } from '#intake'
import type { LongWorkRunner } from '#platform'

/** Who does each kind of long work. A kind without a line here does not compile. */
@Injectable()
export class LongWorkRunners {
  constructor(private readonly referrals: Referrals) {}

  readonly runs: Readonly<Record<LongWorkKind, LongWorkRunner>> = {
    import: async ({ input, label, by }, progress) => {
      try {
        const { importId, rows } = await this.referrals.importFile(input, label, by, progress)
        await this.referrals.finishImport(importId)
        return { importId, rows }
      } catch (error) {
        if (error instanceof UnreadableFile) return { refused: error.message }
        throw error
      }
    },
  }
}
