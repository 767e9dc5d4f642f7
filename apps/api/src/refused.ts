import { ConflictException, NotFoundException } from '@nestjs/common'
import type { CarePathDefinition } from '#care-path'
import { explain, type SchedulingRefusal } from '#scheduling'

/** A refusal as the answer to a request: 409, the strongest reason in words, all of them beside it. */
export function conflict(refusals: readonly SchedulingRefusal[], definition: CarePathDefinition): ConflictException {
  const told = refusals.map((refusal) => explain(refusal, definition))
  const [first] = told
  const message = [first?.reason, first?.detail].filter(Boolean).join('. ')
  return new ConflictException({ code: first?.code ?? 'conflict', message, refusals: told })
}

export const noSuchPath = () => new NotFoundException({ code: 'not-found', message: 'Dit zorgpad bestaat niet.' })
