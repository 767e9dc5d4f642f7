import type { StepKind } from '#contracts'
import type { Pathway } from '#planner'
import { kindOf } from './aftermath.js'
import type { Ask } from './ask.js'
import type { Asked } from './asked.js'

/** Wishes of the moment, each of which can be dropped by itself. */
export const WISHES = ['weekdaysOff', 'notBefore', 'notAfter', 'away', 'doctor', 'device'] as const
export type WishKey = (typeof WISHES)[number]

/** What is given up for an earlier day: a step, a wish of the referral, the evening, or a wish of the moment. */
export type Change = Pick<Ask, 'without' | 'ignore' | 'evening'> & { readonly drop?: WishKey }

const SCANS: readonly StepKind[] = ['dxa', 'vfa']

/** The same question within the wishes of the moment, beside those of the referral. `extras`: places more than there are, by their own unit. */
export function withWishes(asked: Asked, extras: ReadonlyMap<string, readonly string[]>): Asked {
  const { ask, question } = asked
  const { weekdaysOff = [], notBefore = 0, notAfter = 1440, away = [] } = ask
  const { wishes } = question
  return {
    ...asked,
    question: {
      ...question,
      pathways: question.pathways.map((pathway) => onUnits(asked, pathway, extras)),
      wishes: {
        ...wishes,
        weekdaysOff: [...new Set([...wishes.weekdaysOff, ...weekdaysOff])],
        notBefore: Math.max(wishes.notBefore, notBefore),
        notAfter: Math.min(wishes.notAfter, notAfter),
        unavailable: [...wishes.unavailable, ...away],
      },
    },
  }
}

function onUnits(
  { ask: { doctor, device }, definition }: Asked,
  pathway: Pathway,
  extras: ReadonlyMap<string, readonly string[]>,
): Pathway {
  if (!doctor && !device) return pathway
  const only = (step: string) => {
    const kind = kindOf(definition, step)
    return kind === 'consult' ? doctor : SCANS.includes(kind) ? device : undefined
  }
  return {
    ...pathway,
    steps: pathway.steps.map((step) => {
      const unit = only(step.id)
      return unit ? { ...step, units: [unit, ...(extras.get(unit) ?? [])] } : step
    }),
  }
}

/** The question with one thing given up. */
export function changed(ask: Ask, { drop, ...change }: Change): Ask {
  const next: { -readonly [Part in keyof Ask]: Ask[Part] } = { ...ask, ...change }
  if (drop) delete next[drop]
  return next
}

/** Each single thing that could be given up. */
export function changesOf(ask: Ask): readonly Change[] {
  const without = ask.without ?? []
  const ignore = ask.ignore ?? []
  return [
    ...WISHES.filter((wish) => ask[wish] !== undefined).map((drop) => ({ drop })),
    ...(['urine', 'xray'] as const)
      .filter((step) => !without.includes(step))
      .map((step) => ({ without: [...without, step] })),
    ...(['preference', 'latest'] as const)
      .filter((wish) => !ignore.includes(wish))
      .map((wish) => ({ ignore: [...ignore, wish] })),
    ...(ask.evening ? [{ evening: false }] : []),
  ]
}
