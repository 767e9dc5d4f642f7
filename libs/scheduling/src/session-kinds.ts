import type { CarePathDefinition } from '#care-path'
import { clock, type Interval, type Session } from '#planner'
import { not, type NotEdited } from './edit.js'

/** One kind of session that a hospital has, and what patients come for to the units of one pool then, the shortest first; empty where nobody comes. */
export interface SessionKind {
  readonly type: Session['type']
  readonly visits: readonly { readonly label: string; readonly minutes: number }[]
}

const TYPES = ['day', 'evening'] as const

/** Which kinds of session there are for a pool, by the steps of the path's data. */
export function sessionKinds({ variants, steps }: CarePathDefinition, pool: string): readonly SessionKind[] {
  const own = steps.filter((step) => step.pool === pool)
  return TYPES.filter((type) => type === 'day' || variants.some(({ session }) => session === type)).map((type) => {
    const visits = own.filter(({ sessions }) => sessions.includes(type))
    const byLength = new Map(
      visits.map(({ label, duration }) => [`${duration} ${label}`, { label, minutes: duration }]),
    )
    return { type, visits: [...byLength.values()].sort((a, b) => a.minutes - b.minutes) }
  })
}

/** The kind that somebody means who names none: the first in which patients come. */
export const usualKind = (kinds: readonly SessionKind[]): Session['type'] =>
  kinds.find(({ visits }) => visits.length > 0)?.type ?? 'day'

/** Why nobody could be booked in these minutes: no visit of the pool is of that kind of session, or none is so short. */
export function useless(
  kinds: readonly SessionKind[],
  type: Session['type'],
  { from, to }: Interval,
): NotEdited | null {
  if (kinds.every(({ visits }) => visits.length === 0)) return null
  const [shortest] = kinds.find((kind) => kind.type === type)?.visits ?? []
  if (!shortest) return not('no-such-session', NOBODY_THEN[type])
  return to - from >= shortest.minutes
    ? null
    : not(
        'place-too-short',
        `Te kort: ${clock(from)}–${clock(to)} duurt ${to - from} minuten. Nodig is minstens ${shortest.minutes} minuten (${shortest.label}).`,
      )
}

const NOBODY_THEN = {
  day: 'Hier komt overdag niemand. Kies het avondspreekuur.',
  evening: 'Hier komt in de avond niemand. Kies overdag.',
} as const
