import type { CarePathDefinition } from '#care-path'
import { clock } from '#planner'
import type { NewVisit } from './visit.entity.js'

interface Shape {
  readonly day: string
  readonly visits: readonly NewVisit[]
}
/** How history names a change, and what it says with it: the day that it was, or the parts that changed. */
export interface Described {
  readonly what: 'moved' | 'visit-moved' | 'step-added' | 'step-dropped'
  readonly detail: string
}

const isSame = (was: NewVisit, is: NewVisit) => was.day === is.day && was.from === is.from && was.unit === is.unit

/** Whether all visits are where they were. */
export const isUnchanged = (before: Shape, after: Shape): boolean =>
  before.visits.length === after.visits.length &&
  after.visits.every((visit) => before.visits.some((was) => was.step === visit.step && isSame(was, visit)))

/** What a change of a path was, from what it was before and after. */
export function describe(before: Shape, after: Shape, { steps }: CarePathDefinition): Described {
  if (before.day !== after.day) return { what: 'moved', detail: before.day }
  const label = (step: string) => steps.find(({ id }) => id === step)?.label ?? step
  const missing = (from: Shape, to: Shape) =>
    from.visits.filter(({ step }) => !to.visits.some((visit) => visit.step === step)).map(({ step }) => label(step))
  const dropped = missing(before, after)
  const added = missing(after, before)
  if (added.length > 0) return { what: 'step-added', detail: added.join(', ') }
  if (dropped.length > 0) return { what: 'step-dropped', detail: dropped.join(', ') }
  const moved = after.visits.flatMap((visit) => {
    const was = before.visits.find(({ step }) => step === visit.step)!
    return isSame(was, visit) ? [] : [`${label(visit.step)} ${clock(was.from)} → ${clock(visit.from)}`]
  })
  return { what: 'visit-moved', detail: moved.join(', ') }
}
