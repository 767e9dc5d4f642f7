import { loadDefinition, preparationOf } from '#care-path'
import type { Day, WrittenKind } from '#contracts'
import { addDays } from '#planner'
import type { Written } from './writer.js'

/** A message that booking would send. */
export interface Preview extends Pick<Written, 'channel' | 'because' | 'subject' | 'text'> {
  readonly kind: WrittenKind
  /** The day on which it goes out. */
  readonly on: Day
}

/** What booking a path sends, and when: word of the day at once, questionnaires some days before it. */
export function sentBy(
  { hospital, pathway, day }: { hospital: string; pathway: string; day: Day },
  today: Day,
): readonly Pick<Preview, 'kind' | 'on'>[] {
  const asked = preparationOf(loadDefinition(hospital, today), pathway).filter(({ form }) => form)
  const first = addDays(day, -Math.max(0, ...asked.map(({ sendDaysBefore }) => sendDaysBefore ?? 0)))
  return [
    { kind: 'confirmation', on: today },
    ...(asked.length > 0 ? [{ kind: 'questionnaires' as const, on: first < today ? today : first }] : []),
  ]
}
