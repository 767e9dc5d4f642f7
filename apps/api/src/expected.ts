import type { CarePathDefinition } from '#care-path'
import type { Day } from '#contracts'
import { addDays } from '#planner'

const DAYS_IN_A_MONTH = 365.25 / 12

/** What is to be expected after the day where treatment starts, by the rules of the hospital: nothing of it is planned yet. */
export function expected(definition: CarePathDefinition, day: Day) {
  const started = definition.outcomes.find(({ recalls }) => recalls.length > 0)
  return definition.recalls
    .filter(({ id, repeats }) => started?.recalls.includes(id) && !repeats)
    .map(({ id, label, earliest, latest, months, source, assumption }) => ({
      key: id,
      label,
      from: after(day, earliest ?? months),
      to: after(day, latest ?? months),
      source: titleOf(definition, source),
      assumption,
    }))
}

const after = (day: Day, months: number): Day => addDays(day, Math.round(months * DAYS_IN_A_MONTH))

function titleOf({ sources }: CarePathDefinition, id: string): string {
  const { title, version } = sources[id]!
  return `${title}, ${version}`
}
