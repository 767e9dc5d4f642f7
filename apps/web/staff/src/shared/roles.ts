import { useQuery } from '@tanstack/react-query'
import { sessionQuery } from '../queries'

/** Who may hold, book, move and cancel. The server decides; the screens only leave out what it would refuse. */
const PLANNERS = ['secretariat', 'nurse']

/** Where somebody of each role starts. */
const HOMES: Record<string, '/accounts' | '/avond'> = { admin: '/accounts', imaging: '/avond' }
export const homeOf = (role: string) => HOMES[role] ?? '/werklijst'

/** Which screens of the main menu are for whom; one that is not listed is for everybody. */
const SEEN_BY: Record<string, string[]> = {
  '/werklijst': ['secretariat', 'nurse', 'doctor', 'assistant', 'manager'],
  '/opties': ['secretariat', 'nurse', 'doctor'],
  '/dagbord': ['secretariat', 'nurse', 'doctor', 'assistant', 'imaging', 'manager'],
  '/avond': ['secretariat', 'nurse', 'doctor', 'assistant', 'imaging', 'manager'],
  '/planbord': ['secretariat', 'nurse', 'doctor', 'assistant', 'imaging', 'manager'],
  '/inlezen': ['secretariat'],
  '/vragenlijsten': ['admin', 'manager'],
  '/accounts': ['admin'],
  '/logboek': ['manager', 'admin'],
}

export function useMaySee() {
  const { data: session } = useQuery(sessionQuery)
  return (screen: string) => session !== undefined && (SEEN_BY[screen]?.includes(session.role) ?? true)
}

export function useMayPlan() {
  const { data: session } = useQuery(sessionQuery)
  return session !== undefined && PLANNERS.includes(session.role)
}

/** Who may change rosters and closures, and who may allow a place more than there is. */
const useIsOneOf = (roles: string[]) => {
  const { data: session } = useQuery(sessionQuery)
  return session !== undefined && roles.includes(session.role)
}
export const useMayRoster = () => useIsOneOf(['secretariat', 'nurse', 'manager'])
export const useMayOverbook = () => useIsOneOf(['doctor', 'manager'])
