import { useQuery } from '@tanstack/react-query'
import { sessionQuery } from '../queries'

/** Who may hold, book, move and cancel. The server decides; the screens only leave out what it would refuse. */
const PLANNERS = ['secretariat', 'nurse']

export function useMayPlan() {
  const { data: session } = useQuery(sessionQuery)
  return session !== undefined && PLANNERS.includes(session.role)
}
