import type { Day } from '../api'
import { language } from '../texts'

/** The list of the day as it is printed, a PDF. */
export const dayListOf = (day: Day) => `/api/print/day-list/${day}?language=${language}`
