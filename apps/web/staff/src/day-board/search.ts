import type { Day } from '../api'

/** What the addresses of the day board and of the screen in the hall say. */
export interface DayBoardSearch {
  day?: Day
  by?: 'room'
  tablet?: true
}
export const readDayBoardSearch = ({ day, by, tablet }: Record<string, unknown>): DayBoardSearch => ({
  ...(typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day) && { day }),
  ...(by === 'room' && { by }),
  ...(tablet === true && { tablet }),
})

export const readHallSearch = (search: Record<string, unknown>) => {
  const { day } = readDayBoardSearch(search)
  return day ? { day } : {}
}
