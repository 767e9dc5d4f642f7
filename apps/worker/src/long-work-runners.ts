import { Injectable } from '@nestjs/common'
import type { LongWorkKind } from '#contracts'
import { Referrals, UnreadableFile } from '#intake'
import type { LongWorkRunner } from '#platform'
import { Rebookings } from '#scheduling'

/** Who does each kind of long work. A kind without a line here does not compile. */
@Injectable()
export class LongWorkRunners {
  constructor(
    private readonly referrals: Referrals,
    private readonly rebookings: Rebookings,
  ) {}

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
    propose: async ({ input }, progress) => ({
      ...(await this.rebookings.propose(outageOf(input), progress)),
      outageId: outageOf(input),
    }),
    rebook: async ({ input, by }, progress) => ({
      ...(await this.rebookings.rebook(outageOf(input), by, progress)),
      outageId: outageOf(input),
    }),
  }
}

const outageOf = (input: Buffer): string => (JSON.parse(input.toString()) as { outageId: string }).outageId
