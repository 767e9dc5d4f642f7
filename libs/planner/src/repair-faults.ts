import type { Disturbance, Repair } from './disturbance.js'

/** Everything that is wrong with a repair, minute by minute; it shares no code with the engine. The yardstick of repairs in tests. */
export function faultsOf(day: Disturbance, { kept, dropped, pastClosing }: Repair): string[] {
  const faults: string[] = []
  const check = (holds: boolean, what: string) => void (holds || faults.push(what))
  const held = new Set<string>()
  for (const { unit, taken } of day.agenda.units)
    for (const { from, to } of taken) for (let m = from; m < to; m++) held.add(`${unit.id} ${m}`)
  for (const { visits } of day.patients)
    for (const { state, unit, from, to } of visits)
      if (state === 'running') for (let m = from; m < to; m++) held.add(`${unit} ${m}`)
  const named = [...kept.map(({ patient }) => patient), ...dropped].sort()
  const active = day.patients.filter(({ state }) => state === 'active').map(({ id }) => id)
  check(JSON.stringify(named) === JSON.stringify(active.sort()), 'each active patient is kept or dropped')
  for (const { patient: id, visits } of kept) {
    const { pathway, visits: planned, presentFrom, leaveBy } = day.patients.find((one) => one.id === id)!
    const todo = planned.filter(({ state }) => state === 'todo').map(({ step }) => step)
    check(JSON.stringify(visits.map(({ step }) => step).sort()) === JSON.stringify(todo.sort()), `${id}: other steps`)
    for (const { step: name, unit, from, to } of visits) {
      const step = pathway.steps.find((one) => one.id === name)!
      const before = planned.find((one) => one.step === name)!
      const at = day.agenda.units.find((one) => one.unit.id === unit)!
      check(to - from === step.duration && from % pathway.grid === 0, `${id} ${name}: cut short`)
      check(at.unit.pool === step.pool && (step.units?.includes(unit) ?? true), `${id} ${name}: wrong unit`)
      check(from >= day.now && from >= presentFrom && from >= before.from - day.maxAdvance, `${id} ${name}: too soon`)
      check(to <= (leaveBy ?? 1440), `${id} ${name}: she had to leave`)
      const over = at.sessions.filter((s) => s.from <= from).map((s) => Math.max(0, to - s.to))
      check(Math.min(...over) <= day.overtime, `${id} ${name}: after closing time`)
      const flagged = pastClosing.find((one) => one.patient === id && one.visit.step === name)?.minutes ?? 0
      check(flagged === Math.min(...over), `${id} ${name}: closing time is not flagged`)
      for (const stop of day.down)
        check(stop.unit !== unit || to <= stop.from || from >= stop.to, `${id} ${name}: down`)
      for (let minute = from; minute < to; minute++) {
        check(!held.has(`${unit} ${minute}`), `${id} ${name}: ${unit} is taken at ${minute}`)
        held.add(`${unit} ${minute}`)
      }
    }
    const whole = [...planned.filter(({ state }) => state !== 'todo'), ...visits]
    for (const { before, after, min } of pathway.lags) {
      const [a, b] = [before, after].map((name) => whole.find(({ step }) => step === name)!)
      if (visits.includes(b!)) check(b!.from - a!.to >= min, `${id}: ${after} before the result of ${before}`)
    }
    const placeOf = (unit: string) => day.agenda.units.find((one) => one.unit.id === unit)!.unit.place
    for (const visit of visits) {
      for (const other of whole) {
        const [a, b] = [placeOf(visit.unit), placeOf(other.unit)]
        const walk = a === b ? 0 : pathway.walk[a]![b]!
        check(visit === other || visit.from >= other.to + walk || other.from >= visit.to + walk, `${id}: two at once`)
      }
    }
  }
  return faults
}
