import type { Day } from '../api'

/** What the address of the evening screen says. */
interface EveningSearch {
  day?: Day
  calls?: true
}
export const readEveningSearch = ({ day, calls }: Record<string, unknown>): EveningSearch => ({
  ...(typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day) && { day }),
  ...(calls === true && { calls }),
})
