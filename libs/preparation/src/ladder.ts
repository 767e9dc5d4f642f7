import type { PreparationRule } from '#care-path'
import type { Day } from '#contracts'
import { addDays, addWorkingDays, type Calendar, isWorkingDay } from '#planner'
import { dayOf, instantAt } from '#platform'

/** One item of a patient's preparation with what decides when it is chased. */
export interface Asked {
  readonly rule: PreparationRule
  /** When she is asked for it first. */
  readonly askedAt: Date
  /** Her last day for it. */
  readonly due: Day
}

/** One step of the ladder of one item. */
export interface Rung {
  readonly item: string
  readonly does: 'remind' | 'call'
  readonly at: Date
}

/** Everything that one patient hears, or that staff are asked, on one day. */
export interface Round {
  readonly at: Date
  readonly rungs: readonly Rung[]
}

/** She has had this long since she was asked before anything is done about it. Milliseconds. */
const PATIENCE = 24 * 3_600_000

/**
 * When each item is chased for a visit on `day`, in rounds: what falls on one day is one message. A reminder whose time has passed is left
 * out; a call that comes too soon after the question waits for the next open day before the visit, and one whose time has passed is due now.
 */
export function roundsOf(items: readonly Asked[], day: Day, calendar: Calendar, now: Date): readonly Round[] {
  const rungs = items.flatMap((item) => rungsOf(item, day, calendar, now))
  const days = [...new Set(rungs.map(({ at }) => dayOf(at)))].sort()
  return days.map((on) => {
    const mine = rungs.filter(({ at }) => dayOf(at) === on)
    return { at: new Date(Math.min(...mine.map(({ at }) => at.getTime()))), rungs: onePerItem(mine) }
  })
}

function rungsOf({ rule, askedAt, due }: Asked, day: Day, calendar: Calendar, now: Date): Rung[] {
  const patientUntil = new Date(askedAt.getTime() + PATIENCE)
  const isPatient = patientUntil > now
  const soonest = isPatient ? patientUntil : now
  return rule.ladder.flatMap(({ does, before, days, at: minute }): Rung[] => {
    const on = addDays(before === 'due' ? due : day, -days)
    if (does === 'remind') {
      const at = instantAt(on, minute)
      return at >= soonest && on < day ? [{ item: rule.id, does, at }] : []
    }
    const wished = instantAt(openDayUpTo(on, calendar), minute)
    const isDue = wished < soonest && !isPatient && isWorkingDay(dayOf(now), calendar)
    const late = () => (isDue ? now : instantAt(openDayAfter(soonest, minute, calendar), minute))
    const at = wished >= soonest ? wished : late()
    return dayOf(at) < day ? [{ item: rule.id, does, at }] : []
  })
}

/** Of two steps of one item on one day, the call. */
const onePerItem = (rungs: readonly Rung[]): Rung[] =>
  rungs.filter(
    (rung, i) =>
      !rungs.some(
        (other, j) =>
          other.item === rung.item &&
          j !== i &&
          (other.does === 'call' ? rung.does !== 'call' || j < i : j < i && rung.does !== 'call'),
      ),
  )

const openDayUpTo = (day: Day, calendar: Calendar): Day =>
  isWorkingDay(day, calendar) ? day : addWorkingDays(day, -1, calendar)

/** The first open day on which `minute` is not before `moment`. */
function openDayAfter(moment: Date, minute: number, calendar: Calendar): Day {
  const on = dayOf(moment)
  const first = instantAt(on, minute) >= moment ? on : addDays(on, 1)
  return isWorkingDay(first, calendar) ? first : addWorkingDays(first, 1, calendar)
}
