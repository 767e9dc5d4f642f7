import { readFileSync } from 'node:fs'
import { z } from 'zod'

const rule = z.object({
  code: z.string().regex(/^[a-z-]{1,40}$/),
  label: z.string(),
  en: z.string(),
  /** Back to the patients who wait for a day. */
  planAgain: z.boolean(),
  /** Nobody writes to the dead. */
  tellPatient: z.boolean(),
})
export type CancelRule = z.infer<typeof rule>

/** Why a path day may be called off, and what follows: data, in the order of the screen. */
export const cancelReasons: readonly CancelRule[] = z
  .array(rule)
  .parse(
    JSON.parse(readFileSync(new URL('../../../../libs/scheduling/data/cancel-reasons.json', import.meta.url), 'utf8')),
  )

/** What follows from a reason; one that is not in the data is a fault. */
export function cancelRule(code: string): CancelRule {
  const found = cancelReasons.find((reason) => reason.code === code)
  if (!found) throw new Error(`there is no reason "${code}" to cancel`)
  return found
}
