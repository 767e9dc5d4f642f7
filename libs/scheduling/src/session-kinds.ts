import type { CarePathDefinition } from '#care-path'
import { clock, type Interval, type Session } from '#planner'
import { not, type NotEdited } from './edit.js'

/** What patients come for: how long it lasts, and between which minutes of the day it may be, sorted and apart. */
interface KindOfVisit {
  readonly label: string
  readonly minutes: number
  readonly hours: readonly Interval[]
}
/** One kind of session that a hospital has, and what patients come for to the units of one pool then, the shortest first; empty where nobody comes. */
export interface SessionKind {
  readonly type: Session['type']
  readonly visits: readonly KindOfVisit[]
}

const TYPES = ['day', 'evening'] as const

/** Which kinds of session there are for a pool, by the steps of the path's data. */
export function sessionKinds({ variants, steps }: CarePathDefinition, pool: string): readonly SessionKind[] {
  const own = steps.filter((step) => step.pool === pool)
  return TYPES.filter((type) => type === 'day' || variants.some(({ session }) => session === type)).map((type) => {
    const visits = new Map<string, KindOfVisit>()
    for (const { label, duration: minutes, window } of own.filter(({ sessions }) => sessions.includes(type))) {
      const same = `${minutes} ${label}`
      visits.set(same, { label, minutes, hours: together([...(visits.get(same)?.hours ?? []), window]) })
    }
    return { type, visits: [...visits.values()].sort((a, b) => a.minutes - b.minutes) }
  })
}

/** The kind that somebody means who names none: the first in which patients come. */
export const usualKind = (kinds: readonly SessionKind[]): Session['type'] =>
  kinds.find(({ visits }) => visits.length > 0)?.type ?? 'day'

/** Why nobody could be booked in these minutes: no visit of the pool is of that kind of session, none is so short, or none may be at those hours. */
export function useless(kinds: readonly SessionKind[], type: Session['type'], place: Interval): NotEdited | null {
  if (kinds.every(({ visits }) => visits.length === 0)) return null
  const visits = kinds.find((kind) => kind.type === type)?.visits ?? []
  const [shortest] = visits
  if (!shortest) return not('no-such-session', NOBODY_THEN[type])
  const [from, to] = [clock(place.from), clock(place.to)]
  const length = place.to - place.from
  if (length < shortest.minutes)
    return not(
      'place-too-short',
      `Te kort: ${from}–${to} duurt ${length} minuten. Nodig is minstens ${shortest.minutes} minuten (${shortest.label}).`,
    )
  if (visits.some((visit) => holds(place, visit))) return null
  const allowed = visits.map(({ label, hours }) => [label, ...hours.map(between)].join(', ')).join('; ')
  return not('place-outside-hours', `Van ${from} tot ${to} kan hier niemand komen. De uren hier: ${allowed}.`)
}

/** Whether the whole visit fits in the part of these minutes at which it may be. */
const holds = ({ from, to }: Interval, { minutes, hours }: KindOfVisit) =>
  hours.some((open) => Math.min(to, open.to) - Math.max(from, open.from) >= minutes)

const between = ({ from, to }: Interval) => `${clock(from)}–${clock(to)}`

/** Sorted by start; those that meet are one. */
function together(hours: readonly Interval[]): readonly Interval[] {
  const result: Interval[] = []
  for (const { from, to } of [...hours].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1)
    if (last && from <= last.to) result[result.length - 1] = { from: last.from, to: Math.max(last.to, to) }
    else result.push({ from, to })
  }
  return result
}

const NOBODY_THEN = {
  day: 'Hier komt overdag niemand. Kies het avondspreekuur.',
  evening: 'Hier komt in de avond niemand. Kies overdag.',
} as const
