import { type Board, livingBoard } from './board.js'
import { type Disturbance, FEWEST_MOVED, type Objective, type PatientToday, type Repair } from './disturbance.js'
import type { DayAgenda } from './model.js'
import { type Random, randomFrom } from './random.js'
import { reinserter, type Seat } from './reinsert.js'
import { repairOf } from './repaired.js'

interface State {
  board: Board
  seats: (Seat | undefined)[]
}

/** Dearer than any disturbance: first as few dropped patients as possible. */
const PER_PATIENT = 1e7
/** What a patient without a seat counts in the first part of the search: a day with one more may lead to a better one. */
const [SOFT, SOFT_PART] = [1500, 0.35]
/** Minutes by which a round may be worse, on average, at the start; it goes down to 0. */
const MOST_HEAT = 40
/** A change of the board takes as long as this many nodes. */
const NODES_PER_BOARD = 60
/** Nodes of search in all, about a second: the same input gives the same proposal on every machine. */
export const REPAIR_EFFORT = 2_500_000

export interface RepairOptions {
  readonly objective?: Objective
  readonly seed?: number
  /** Nodes of search. */
  readonly effort?: number
}

/**
 * A new plan for the rest of the day: fewest dropped patients, then the least disturbance. Results, walks, windows and
 * capacity hold as ever; longest gaps and longest stay are given up. It starts from the patients in order of plan, each
 * at her own least disturbance, and then takes some off the day and puts them back in another order.
 */
export function repair(
  disturbance: Disturbance,
  { objective = FEWEST_MOVED, seed = 1, effort = REPAIR_EFFORT }: RepairOptions = {},
): Repair {
  const random = randomFrom(seed)
  const active = disturbance.patients.filter((patient) => patient.state === 'active')
  const insert = active.map((patient) => reinserter(patient, disturbance, objective))
  const order = active.map((_, p) => p).sort((a, b) => firstStart(active[a]!) - firstStart(active[b]!))
  const board = livingBoard(agendaNow(disturbance))
  const alone = insert.map((reinsert) => reinsert(board, Infinity).seat)
  const leastOf = (p: number) => alone[p]?.cost ?? penalty
  const work = { left: effort }
  let current: State = { board, seats: active.map(() => undefined) }
  for (const patient of order) seatOn(current, patient, insert[patient]!(current.board, Infinity).seat)
  let value = valueOf(current, SOFT)
  let [best, bestValue] = [current, valueOf(current, PER_PATIENT)]
  const lowest = order.reduce((sum, patient) => sum + (alone[patient]?.cost ?? PER_PATIENT), 0)

  let penalty = SOFT
  while (work.left > 0 && bestValue > lowest) {
    if (penalty === SOFT && work.left < effort * (1 - SOFT_PART)) {
      penalty = PER_PATIENT
      ;[current, value] = [best, bestValue]
    }
    const next = { board: current.board, seats: [...current.seats] }
    const removed = ruin(next, active, random)
    const wishes = removed.map((p) => (random.chance(0.5) ? current.seats[p] : alone[p]))
    const allowed = value + random.cold((MOST_HEAT * work.left) / effort)
    /** What the patients without a seat may still cost; the round is given up when that is too little. */
    let left = allowed - valueOf(next, penalty) + removed.length * penalty
    let least = removed.reduce((sum, patient) => sum + leastOf(patient), 0)
    for (const [at, patient] of removed.entries()) {
      least -= leastOf(patient)
      const others = wishes.filter((_, other) => other !== at)
      const { seat, nodes } = insert[patient]!(detour(next.board, wishes[at], others, random), left - least)
      work.left -= NODES_PER_BOARD + nodes
      seatOn(next, patient, seat)
      left -= seat?.cost ?? penalty
      if (left < least) break
    }
    if (left < least) continue
    ;[current, value] = [next, valueOf(next, penalty)]
    const nextValue = valueOf(next, PER_PATIENT)
    if (nextValue < bestValue) [best, bestValue] = [next, nextValue]
  }
  return repairOf(active, best.seats, disturbance)
}

/** The day as it now stands: sessions may run over, units that are down and running visits take their minutes. */
function agendaNow({ agenda, patients, down, overtime }: Disturbance): DayAgenda {
  const running = patients.flatMap((patient) => patient.visits.filter((visit) => visit.state === 'running'))
  return {
    ...agenda,
    units: agenda.units.map((at) => {
      const isOn = (taken: { readonly unit: string }) => taken.unit === at.unit.id
      const stops = down.filter(isOn).flatMap((stop) => Array.from({ length: at.unit.capacity }, () => stop))
      return {
        ...at,
        sessions: at.sessions.map((session) => ({ ...session, to: session.to + overtime })),
        taken: [...at.taken, ...running.filter(isOn), ...stops].sort((a, b) => a.from - b.from),
      }
    }),
  }
}

const firstStart = ({ visits }: PatientToday): number =>
  Math.min(...visits.filter((visit) => visit.state === 'todo').map((visit) => visit.from))

function seatOn(state: State, patient: number, seat: Seat | undefined): void {
  state.seats[patient] = seat
  if (seat) state.board = state.board.with(seat.visits)
}

/**
 * Sometimes a board with obstacles, for what is best for one patient alone is not always best for all: visits where
 * another one was or would like to be, or a stretch about a visit of her own.
 */
function detour(board: Board, own: Seat | undefined, others: readonly (Seat | undefined)[], random: Random): Board {
  if (random.chance(0.5)) return board
  const other = others[random.below(others.length)]
  if (other && random.chance(0.3)) return board.with(other.visits.filter(() => random.chance(0.7)))
  const visit = own?.visits[random.below(own.visits.length)]
  if (!visit) return board
  const from = Math.max(0, visit.from + 5 * (random.below(13) - 6))
  return board.with([{ ...visit, from, to: from + 5 * (1 + random.below(8)) }])
}

/** Takes some patients off the day who are there at about the same time, with those who have no seat. */
function ruin(state: State, active: readonly PatientToday[], random: Random): number[] {
  const seated = active.flatMap((_, p) => (state.seats[p]?.visits.length ? [p] : []))
  const homeless = active.flatMap((_, p) => (state.seats[p] ? [] : [p]))
  if (seated.length === 0) return homeless
  const start = (p: number) => state.seats[p]!.visits[random.below(state.seats[p]!.visits.length)]!.from
  const around = start(seated[random.below(seated.length)]!)
  const distance = new Map(seated.map((p) => [p, Math.abs(start(p) - around) + random.below(60)]))
  const removed = seated.sort((a, b) => distance.get(a)! - distance.get(b)!).slice(0, 2 + random.below(5))
  for (const patient of removed) {
    state.board = state.board.without(state.seats[patient]!.visits)
    state.seats[patient] = undefined
  }
  return random.shuffled([...removed, ...homeless])
}

const valueOf = ({ seats }: State, perPatient: number): number =>
  seats.reduce((sum, seat) => sum + (seat ? seat.cost : perPatient), 0)
