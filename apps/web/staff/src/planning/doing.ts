import type { Day } from '../api'
import type { Dated, RosterLine, Saved, UnitPlan } from './planning-api'
import { addDays } from '../shared/dates'
import { between } from './scale'
import { w } from './words'

const words = w.roster

/** What a planner is about to change of one unit. */
export type Doing =
  | { what: 'add' }
  | { what: 'change' | 'end' | 'skip'; line: RosterLine }
  | { what: 'unskip'; line: RosterLine; day: Day }
  | { what: 'session' | 'block' | 'extra' }
  | { what: 'session-remove' | 'block-remove' | 'extra-remove'; row: Dated }

/** `Elke week op maandag`, `Eerste maandag van de maand`. */
export function howOften({ weekday, everyWeeks, nth }: Pick<RosterLine, 'weekday' | 'everyWeeks' | 'nth'>) {
  const day = words.weekdays[weekday - 1]!
  const often = nth !== null ? words.nths[nth as 1] : everyWeeks > 1 ? words.everyWeeks(everyWeeks) : words.everyWeek
  return `${day}, ${often.toLowerCase()}`
}

export function titleOf(doing: Doing): string {
  if ('line' in doing) return `${words.titles[doing.what]}: ${howOften(doing.line)} ${between(doing.line)}`
  return words.titles[doing.what]
}

export interface FormProps {
  unit: string
  /** The kinds of session of the unit, and which one is meant where nobody says. */
  plan: Pick<UnitPlan, 'kinds' | 'usual'>
  day: Day
  close: () => void
  done: (saved: Saved) => void
}

/** The same about the row as it was read last: after a clash the next try is about what a colleague made of it. */
export function ofNow(doing: Doing, rosters: RosterLine[], dates: Dated[]): Doing {
  if ('line' in doing) {
    const line = rosters.find(({ id }) => id === doing.line.id) ?? doing.line
    const { validTo, weekday, changedBy } = line
    const heir =
      validTo && validTo !== doing.line.validTo
        ? rosters.find(
            (one) => one.weekday === weekday && one.validFrom === addDays(validTo, 1) && one.changedBy === changedBy,
          )
        : undefined
    return { ...doing, line: heir ?? line }
  }
  if ('row' in doing) return { ...doing, row: dates.find(({ id }) => id === doing.row.id) ?? doing.row }
  return doing
}
