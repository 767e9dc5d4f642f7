import type { Day } from '../api'

/** What the address of the waiting list says. */
interface WaitingSearch {
  day?: Day
}
export const readWaitingSearch = ({ day }: Record<string, unknown>): WaitingSearch =>
  typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day) ? { day } : {}
