import { useQuery } from '@tanstack/react-query'
import { sessionQuery } from '../queries'
import type { Board } from './board-api'

const DOERS = ['secretariat', 'nurse', 'doctor', 'assistant', 'imaging']
const REPLANNERS = ['secretariat', 'nurse', 'doctor']
const PLANNERS = ['secretariat', 'nurse']
const CONCLUDERS = ['nurse', 'doctor', 'assistant']

/** What this member of staff may do on this board; the server decides, the screen only leaves out what it would refuse. */
export interface Rights {
  /** Move visits on, note results and tasks; also what is left of a day that is over. */
  act: boolean
  /** Only on the day itself: who checks in, and how the rest of the day goes. */
  today: boolean
  replan: boolean
  /** Give one visit another time before the patient's day has begun. */
  move: boolean
  /** Close the day, or open it again. */
  close: boolean
  conclude: boolean
  /** Read who did what on this day. */
  history: boolean
  /** Whether this way out of a line of "let op" is hers. */
  solves: (solution: string) => boolean
}

/** Ways that are not for all who run the day. */
const WAYS: Record<string, string[]> = {
  replan: REPLANNERS,
  'urine-missing': ['secretariat', 'nurse', 'assistant'],
  'paper-form': PLANNERS,
}

export function useRights({ day, now, closed }: Board, today: string): Rights {
  const { data: session } = useQuery(sessionQuery)
  const is = (roles: string[]) => roles.includes(session?.role ?? '')
  const act = day <= today && !closed && is(DOERS)
  const isToday = act && now !== null
  return {
    act,
    today: isToday,
    replan: isToday && is(REPLANNERS),
    move: act && is(PLANNERS),
    close: day <= today && is(REPLANNERS),
    history: is(DOERS),
    conclude: act && is(CONCLUDERS),
    solves: (solution) => act && is(WAYS[solution] ?? DOERS),
  }
}
