import { useQuery } from '@tanstack/react-query'
import { sessionQuery } from '../queries'

/** Who may hold, book, move and cancel. The server decides; the screens only leave out what it would refuse. */
const PLANNERS = ['secretariat', 'nurse']

/** Where somebody of each role starts. */
const HOMES: Record<string, '/accounts' | '/avond'> = { admin: '/accounts', imaging: '/avond' }
export const homeOf = (role: string) => HOMES[role] ?? '/werklijst'

/** Which screens are for whom, with everything below them; one that is not listed is for everybody. The server decides: see `test/browser/access.spec.ts`. */
const SEEN_BY: Record<string, string[]> = {
  '/werklijst': ['secretariat', 'nurse', 'doctor', 'assistant', 'manager'],
  '/opties': ['secretariat', 'nurse', 'doctor'],
  '/verwijzing': ['secretariat', 'nurse', 'doctor'],
  '/wachtlijst': ['secretariat', 'nurse'],
  '/dagbord': ['secretariat', 'nurse', 'doctor', 'assistant', 'imaging', 'manager'],
  '/voorbereiding': ['secretariat', 'nurse', 'doctor', 'assistant'],
  '/avond': ['secretariat', 'nurse', 'doctor', 'assistant', 'imaging', 'manager'],
  '/berichten': ['secretariat', 'nurse'],
  '/planbord': ['secretariat', 'nurse', 'doctor', 'assistant', 'imaging', 'manager'],
  '/paden': ['secretariat', 'nurse', 'doctor', 'assistant', 'imaging', 'manager'],
  '/inlezen': ['secretariat'],
  '/vragenlijsten': ['admin', 'manager'],
  '/accounts': ['admin'],
  '/logboek': ['manager', 'admin'],
}

const isFor = (role: string, path: string) => {
  const screen = Object.keys(SEEN_BY).find((one) => path === one || path.startsWith(`${one}/`))
  return !screen || SEEN_BY[screen]!.includes(role)
}

export function useMaySee() {
  const { data: session } = useQuery(sessionQuery)
  return (path: string) => session !== undefined && isFor(session.role, path)
}

/** Whether the screen at this address is for others than whoever is signed in. */
export function useIsForOthers(path: string) {
  const { data: session } = useQuery(sessionQuery)
  return session !== undefined && !isFor(session.role, path)
}

const useIsOneOf = (roles: string[]) => {
  const { data: session } = useQuery(sessionQuery)
  return session !== undefined && roles.includes(session.role)
}

/** Who may take, assign, note and put off what is on the work list. */
export const useMayWork = () => useIsOneOf(['secretariat', 'nurse', 'doctor'])

/** Whether she may look for patients at all: an administrator knows none. */
export const useMaySearch = () => useIsOneOf(['secretariat', 'nurse', 'doctor', 'assistant', 'imaging', 'manager'])

export function useMayPlan() {
  const { data: session } = useQuery(sessionQuery)
  return session !== undefined && PLANNERS.includes(session.role)
}

/** Who may read answers of patients and print what is about them. */
export const useMayPrint = () => useIsOneOf(['secretariat', 'nurse', 'doctor', 'assistant'])

/** Who may see whom to call with a result. */
export const useMaySeeCalls = () => useIsOneOf(['secretariat', 'nurse', 'doctor', 'manager'])

/** Who may take in a container of urine. */
export const useMayHandIn = () => useIsOneOf(['secretariat', 'nurse', 'assistant'])

/** Who may keep what the official FRAX tool says. */
export const useMayKeepFrax = () => useIsOneOf(['nurse', 'doctor'])

/** Who may change rosters and closures, who may keep minutes free, and who may allow a place more than there is. */
export const useMayRoster = () => useIsOneOf(['secretariat', 'nurse', 'manager'])
export const useMayBlock = () => useIsOneOf(['secretariat', 'nurse', 'doctor', 'manager'])
export const useMayOverbook = () => useIsOneOf(['doctor', 'manager'])
