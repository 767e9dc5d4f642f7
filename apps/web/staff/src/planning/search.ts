import type { Day } from '../api'

/** What the addresses of the planning board and of a roster say. */
export interface BoardSearch {
  day?: Day
  view?: 'week' | 'list'
}
export const readBoardSearch = ({ day, view }: Record<string, unknown>): BoardSearch => ({
  ...(typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day) && { day }),
  ...((view === 'week' || view === 'list') && { view }),
})

export const readUnitSearch = ({ day }: Record<string, unknown>): { day?: Day } =>
  typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day) ? { day } : {}
