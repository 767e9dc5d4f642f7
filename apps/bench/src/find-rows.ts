import { bestOfDay, findDays, type Option } from '#planner'
import { dataFor, MODEL } from './exact-model.js'
import { startSolver } from './exact-solver.js'
import { type Size, type World, worldOfSize } from './growth.js'
import type { FindInstance } from './format.js'
import { instanceOf, namesOf } from './public-set.js'
import { bytesInUse, kibi } from './memory.js'
import { heading, least, median, micro, row, timeOf } from './table.js'
import { agendasOf, questionOf } from './world.js'

const publicWorld = (name: string): World => worldIn(instanceOf('find', name))

function worldIn(instance: FindInstance): World {
  const asked = instance.requests.map((request) => ({ question: questionOf(instance, request), k: request.k }))
  return { agendas: agendasOf(instance), asked }
}

/** Days offered over all requests. */
const find = ({ agendas, asked }: World, isFirst = false): number =>
  asked.reduce((days, { question, k }) => {
    const { options } = findDays(question, agendas, { most: isFirst ? k : Infinity, pick: 'cheapest' })
    return days + options.length
  }, 0)

/** The taken intervals alone: from, to, from, to … in one typed array. */
const intervalsOf = ({ agendas }: World): Int16Array =>
  Int16Array.from(
    agendas.flatMap(({ units }) => units.flatMap(({ taken }) => taken.flatMap(({ from, to }) => [from, to]))),
  )

/** Adds up every taken interval once: the least that a look at all of them takes. */
function scan(intervals: Int16Array): number {
  let minutes = 0
  for (let i = 0; i < intervals.length; i += 2) minutes += intervals[i + 1]! - intervals[i]!
  return minutes
}

/** The same intervals as the instance has them: rows of numbers for each resource and day. */
function scanRows({ resources }: FindInstance): number {
  let minutes = 0
  for (const { busy } of resources) {
    for (const row of busy) for (let i = 1; i < row.length; i += 2) minutes += row[i + 1]! - row[i]!
  }
  return minutes
}

/** The same intervals where the engine finds them: an object each, in a list for each unit and day. */
function scanAgendas({ agendas }: World): number {
  let minutes = 0
  for (const { units } of agendas) for (const { taken } of units) for (const t of taken) minutes += t.to - t.from
  return minutes
}

/** What a search of everything keeps for later ones, and its ratio to two numbers of 8 bytes for each taken interval. */
function memoryOf(world: World, intervals: number): string {
  find(unasked(world))
  const fresh = unasked(world)
  const before = bytesInUse()
  find(fresh)
  const bytes = bytesInUse() - before
  const ratio = intervals > 0 ? `, ${(bytes / (16 * intervals)).toFixed(1)} × the intervals` : ''
  return `keeps ${kibi(bytes)}${ratio}`
}

const FAMILIES = ['find-m-01', 'find-l-01', 'find-xl-01', 'find-eve-01', 'find-full-01', 'find-empty-01']

/** The same world, about which nobody has asked anything yet. */
const unasked = ({ agendas, asked }: World): World => ({ agendas: agendas.map((agenda) => ({ ...agenda })), asked })

/** Milliseconds of a request to agendas that nobody has asked about: the average over all requests, each on its own copy. */
function firstTime(world: World): number {
  const spent = world.asked.map((one) => least(3, () => timeOf(find, unasked({ ...world, asked: [one] }))))
  return spent.reduce((sum, ms) => sum + ms, 0) / world.asked.length
}

/** The same where all requests are asked one after another of one copy; often enough that the engine is as warm as the yardsticks. */
const inTurn = (world: World, isFirst = false): number =>
  least(60, () => timeOf((fresh: World) => find(fresh, isFirst), unasked(world))) / world.asked.length

function publicRows(): void {
  heading(
    'find: time of one request ÷ adding up all taken intervals of the same world, in one typed array (as rows of numbers / as lists of objects)',
  )
  for (const name of FAMILIES) {
    const instance = instanceOf('find', name)
    const world = worldIn(instance)
    const intervals = intervalsOf(world)
    const memory = memoryOf(world, intervals.length / 2)
    const typed = median(() => scan(intervals), 200)
    const rows = median(() => scanRows(instance), 50)
    const objects = median(() => scanAgendas(world), 50)
    const line = (what: string, each: number, more = '') => {
      const [first, ...others] = [typed, rows, objects].map((yardstick) => (each / yardstick).toFixed(1))
      const times = `${micro(each)} ÷ ${micro(typed)} (${micro(rows)} / ${micro(objects)})`
      row(`${name} ${what}`, `${first} × (${others.join(' / ')} ×)`, times, more)
    }
    line('all days', median(() => find(world), 30) / world.asked.length, memory)
    line('first k', median(() => find(world, true), 30) / world.asked.length)
    line('all days, a new list in turn', inTurn(world))
    line('first k, a new list in turn', inTurn(world, true))
    line('all days, nobody asked before', firstTime(world))
  }
}

/** A series of worlds, each compared with its first. */
function series(what: string, worlds: readonly { readonly name: string; readonly world: World }[]): void {
  heading(`${what}: time per day offered, where nobody asked before (where others did) ÷ the same in the first row`)
  const first: number[] = []
  for (const { name, world } of worlds) {
    const memory = memoryOf(world, intervalsOf(world).length / 2)
    const days = find(world) / world.asked.length
    const times = [firstTime(world), median(() => find(world), 5) / world.asked.length]
    const ratios = times.map((each, i) => {
      const perDay = each / Math.max(1, days)
      return `${(perDay / (first[i] ??= perDay)).toFixed(2)} ×`
    })
    const [fresh, known] = times.map(micro)
    row(name, `${ratios[0]} (${ratios[1]})`, `${fresh} (${known}) for ${days.toFixed(1)} days`, memory)
  }
}

const made = (sizes: readonly Size[]) =>
  sizes.map((size) => ({
    name: `${size.weeks} weeks × ${size.units} units, ${size.full * 100} % taken`,
    world: worldOfSize(size, 1),
  }))

function growthRows(): void {
  for (const family of ['find-growdays', 'find-growres']) {
    series(
      `find, ${family}`,
      namesOf(family).map((name) => ({ name, world: publicWorld(name) })),
    )
  }
  const base = { weeks: 26, units: 20, full: 0.6 }
  series('find, longer horizons', made([1, 4, 13, 26, 52].map((weeks) => ({ ...base, weeks }))))
  series('find, more units', made([5, 10, 20, 50, 100].map((units) => ({ ...base, units }))))
  series('find, fuller agendas', made([0, 0.3, 0.6, 0.8, 0.9, 0.95].map((full) => ({ ...base, full }))))
}

/** One pathway on one day: the engine against a general solver that proves the same value. */
async function solverRows(): Promise<void> {
  heading(
    'find, one pathway on one day: time from question to proof of Gecode 6 (minizinc from npm), started before (its search alone) ÷ ours with the agenda read',
  )
  const solver = await startSolver()
  const { agendas, asked } = publicWorld('find-l-01')
  for (const [number, day] of [
    [0, 3],
    [0, 25],
    [4, 3],
    [12, 20],
  ] as const) {
    const question = { ...asked[number]!.question, pathways: asked[number]!.question.pathways.slice(0, 1) }
    const { plan, cost } = findDays(question, agendas, { most: day + 1 }).options[day]!
    const agenda = agendas.find((one) => one.day === plan.day)!
    const pathway = question.pathways[0]!
    const { best, searched, whole } = await solver.solve(MODEL, dataFor(question, pathway, agenda))
    const own = median(() => bestOfDay(question, { ...agenda }), 200)
    const verdict = isSame(best, cost, pathway.grid) ? 'same value' : 'OTHER VALUE'
    const times = `${whole.toFixed(0)} ms (${searched.toFixed(0)} ms) ÷ ${micro(own)}, ${verdict}`
    row(
      `${pathway.id}, ${pathway.steps.length} steps, ${plan.day}`,
      `${Math.round(whole / own)} × (${Math.round(searched / own)} ×) faster`,
      times,
    )
  }
  await solver.stop()
}

const isSame = (best: Readonly<Record<string, number>> | undefined, cost: Option['cost'], grid: number): boolean =>
  best !== undefined &&
  best['stay']! * grid === cost.stay &&
  best['wait']! * grid === cost.wait &&
  best['loss']! * grid === cost.fragmentation &&
  best['first']! * grid === cost.start

export async function findRows(): Promise<void> {
  publicRows()
  growthRows()
  await solverRows()
}
