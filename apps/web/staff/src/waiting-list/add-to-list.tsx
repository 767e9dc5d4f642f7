import type { Question } from '../api'
import { Action } from '../shared/action'
import { useMayPlan } from '../shared/roles'
import { say } from '../shared/toast'
import { useWrite } from '../shared/use-write'
import { waitingApi } from './waiting-api'
import { w } from './words'

/** Puts a referral on the waiting list with the question as it stands. */
export function AddToList({ question, rather = false }: { question: Question; rather?: boolean }) {
  const mayPlan = useMayPlan()
  const add = useWrite(
    () => waitingApi.add(question, ''),
    () => say(rather ? w.addedRather : w.added),
  )
  if (!mayPlan) return null
  return (
    <Action variant="default" onClick={() => add.mutate()} loading={add.isPending}>
      {rather ? w.rather : w.add}
    </Action>
  )
}
