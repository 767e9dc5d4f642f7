import type { DayAgenda, Pathway, Question, Step, UnitDay } from '#planner'

/**
 * One pathway on one day for a general solver. Slots are `grid` minutes. `open` and `lost` say for each step where some
 * unit is free and what a start loses there: a step's unit does not matter to the others. `wait` is the longest idle gap:
 * walks obey the triangle inequality, so of all later steps the next one leaves the least.
 */
export const MODEL = `
int: n; int: slots; int: longestStay;
set of int: STEP = 1..n;
array[STEP] of int: duration;
array[STEP] of set of int: open;
array[STEP, 0..slots - 1] of int: lost;
array[STEP, STEP] of int: walk;
array[STEP, STEP] of int: least;
array[STEP, STEP] of int: most;
array[STEP] of var 0..slots - 1: start;
var 0..longestStay: stay;
var 0..longestStay: wait;
var 0..99: loss;
var 0..slots - 1: first;
constraint forall(i in STEP)(start[i] in open[i]);
constraint forall(i, j in STEP where i != j)(
  start[j] - start[i] - duration[i] >= least[i, j] /\\ start[j] - start[i] - duration[i] <= most[i, j]);
constraint forall(i, j in STEP where i < j)(
  start[i] + duration[i] + walk[i, j] <= start[j] \\/ start[j] + duration[j] + walk[j, i] <= start[i]);
constraint first = min(start);
constraint stay = max(i in STEP)(start[i] + duration[i]) - first;
constraint forall(i in STEP)(
  forall(j in STEP where j != i)(start[j] < start[i]) \\/
  exists(j in STEP where j != i)(
    start[j] > start[i] /\\ start[j] - start[i] - duration[i] - walk[i, j] <= wait));
constraint loss = sum(i in STEP)(lost[i, start[i]]);
solve :: int_search(start, first_fail, indomain_min)
  minimize ((stay * (longestStay + 1) + wait) * 100 + loss) * slots + first;
`

const DAY = 1440
const ANY = 100_000

/** The data of {@link MODEL} for one pathway of a question, counted minute by minute: nothing is shared with the engine. */
export function dataFor({ wishes }: Question, pathway: Pathway, agenda: DayAgenda) {
  const { steps, grid, lags, longestStay, walk } = pathway
  const slots = Array.from({ length: DAY / grid }, (_, slot) => slot)
  const away = wishes.unavailable.flatMap((u) =>
    'from' in u && u.minutes && u.from <= agenda.day && agenda.day <= u.to ? [u.minutes] : [],
  )
  const lossAt = (step: Step, slot: number): number => {
    const [from, to] = [slot * grid, slot * grid + step.duration]
    const isHers =
      from >= Math.max(step.window.from, wishes.notBefore) &&
      to <= Math.min(step.window.to, wishes.notAfter) &&
      !away.some((a) => a.from < to && from < a.to)
    const losses = unitsFor(step, agenda).map((at) => lostOn(at, from, to))
    return isHers ? Math.min(ANY, ...losses) : ANY
  }
  const losses = steps.map((step) => slots.map((slot) => lossAt(step, slot)))
  const places = steps.map((step) => unitsFor(step, agenda)[0]?.unit.place ?? '')
  const lagOf = (before: Step, after: Step) => lags.find((l) => l.before === before.id && l.after === after.id)
  const table = (cell: (a: Step, b: Step) => number) => steps.map((a) => steps.map((b) => cell(a, b)))
  return {
    n: steps.length,
    slots: slots.length,
    longestStay: longestStay / grid,
    duration: steps.map((step) => step.duration / grid),
    open: losses.map((row) => ({ set: slots.filter((slot) => row[slot]! < ANY) })),
    lost: losses.map((row) => row.map((lost) => (lost < ANY ? lost / grid : 0))),
    walk: places.map((a) => places.map((b) => (walk[a]?.[b] ?? 0) / grid)),
    least: table((a, b) => (lagOf(a, b)?.min ?? -ANY * grid) / grid),
    most: table((a, b) => (lagOf(a, b)?.max ?? ANY * grid) / grid),
  }
}

const unitsFor = (step: Step, { units }: DayAgenda): readonly UnitDay[] =>
  units.filter(({ unit }) => unit.pool === step.pool && (step.units?.includes(unit.id) ?? true))

/** Minutes that a visit makes useless on a unit, more than any where it is not free. */
function lostOn({ unit, sessions, taken }: UnitDay, from: number, to: number): number {
  const session = sessions.find((s) => s.from <= from && to <= s.to)
  const isFree = (minute: number) =>
    session !== undefined &&
    minute >= session.from &&
    minute < session.to &&
    taken.filter((t) => t.from <= minute && minute < t.to).length < unit.capacity
  for (let minute = from; minute < to; minute++) if (!isFree(minute)) return ANY
  if (unit.capacity > 1) return 0
  let [left, right] = [0, 0]
  while (isFree(from - left - 1)) left++
  while (isFree(to + right)) right++
  return (left < unit.minUseful ? left : 0) + (right < unit.minUseful ? right : 0)
}
