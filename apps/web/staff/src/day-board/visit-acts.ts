import type { Question } from './asking'
import { type BoardRow, boardApi, type BoardVisit } from './board-api'
import type { VisitState } from './looks'
import type { Acts } from './use-acts'
import { w } from './words'

interface Needs {
  acts: Acts
  /** A visit as the board that was read last has it. */
  latest: (visit: BoardVisit) => BoardVisit
  ask: (question: Question) => void
}
export interface OnBoard {
  row: BoardRow
  visit: BoardVisit
}
/** Refusals that a person may overrule, with a word why. */
const OVERRULED = ['results-missing', 'order', 'unit-busy']

/** Moves visits on; asks why where a word is needed, or where rules say no and a person may say yes. */
export function setter({ acts, latest, ask }: Needs) {
  const send = ({ row, visit }: OnBoard, state: VisitState, why: { reason?: string; decided?: string }): void =>
    void acts.act({
      said: w.did(w.states[state], visit.code, row.patient.name),
      send: () => boardApi.state(latest(visit), state, why),
      refused: (error) => {
        if (!OVERRULED.includes(error.code)) return false
        ask({
          title: w.decide.title(visit.code),
          why: error.message,
          label: w.decide.label,
          confirm: w.decide.confirm,
          answer: (decided) => send({ row, visit }, state, { ...why, decided }),
        })
        return true
      },
    })
  return {
    state: (on: OnBoard, state: VisitState) => {
      const label = w.why[state]
      if (!label) return send(on, state, {})
      ask({
        title: `${w.states[state]}: ${on.visit.code}, ${on.row.patient.name}`,
        label,
        confirm: w.states[state],
        offered: w.offered[state] ?? [],
        answer: (reason) => send(on, state, { reason }),
      })
    },
    checkIn: ({ carePathId, patient }: BoardRow) =>
      void acts.act({ said: w.checkIn.done(patient.name), send: () => boardApi.checkIn(carePathId) }),
  }
}
export type Setter = ReturnType<typeof setter>
