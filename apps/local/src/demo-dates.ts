import type { Day } from '#contracts'
import { addDays } from '#planner'

/** A list with days seen from `today`: `{-9}` is nine days before it. */
export const dated = (list: string, today: Day): string =>
  list.replace(/\{(-?\d+)\}/g, (_, days: string) => addDays(today, Number(days)).split('-').reverse().join('-'))
