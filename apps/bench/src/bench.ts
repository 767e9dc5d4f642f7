import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { type DayAgenda, findDays, type Question } from '#planner'
import { answerBatch, answerRepair } from './answers.js'
import { checkRepair } from './check.js'
import { batchTable, instanceOf, namesOf, repairTable } from './public-set.js'
import { agendasOf, questionOf } from './world.js'

setFlagsFromString('--expose-gc')
const gc = runInNewContext('gc') as () => void

interface World {
  readonly agendas: readonly DayAgenda[]
  readonly asked: readonly { readonly question: Question; readonly k: number }[]
}

const worldOf = (name: string): World => {
  const instance = instanceOf('find', name)
  const asked = instance.requests.map((request) => ({ question: questionOf(instance, request), k: request.k }))
  return { agendas: agendasOf(instance), asked }
}

const row = (what: string, value: string, yardstick: string) =>
  console.log(`${what.padEnd(44)}${value.padStart(34)}   ${yardstick}`)

/** Median milliseconds of one call, after as many calls to warm up. */
function time(run: () => unknown, times: number): number {
  const measured: number[] = []
  for (let i = 0; i < 2 * times; i++) {
    const start = performance.now()
    run()
    if (i >= times) measured.push(performance.now() - start)
  }
  return measured.sort((a, b) => a - b)[times >> 1]!
}

/** Adds up every taken interval once. */
function scan(agendas: readonly DayAgenda[]): number {
  let minutes = 0
  for (const { units } of agendas) for (const { taken } of units) for (const t of taken) minutes += t.to - t.from
  return minutes
}

const micro = (ms: number) => `${(ms * 1000).toFixed(0)} µs`
const find = ({ agendas, asked }: World, isFirst: boolean) =>
  asked.reduce((days, { question, k }) => {
    const { options } = findDays(question, agendas, { most: isFirst ? k : Infinity, pick: 'cheapest' })
    return days + options.length
  }, 0)

function findRow(name: string, isFirst: boolean): void {
  const world = worldOf(name)
  const all = time(() => find(world, isFirst), 7) / world.asked.length
  const yardstick = time(() => scan(world.agendas), 50)
  const value = `${(all / yardstick).toFixed(1)} × (${micro(all)} a request)`
  row(`${name} ${isFirst ? 'first k' : 'all days'}`, value, `one scan of the same taken intervals, ${micro(yardstick)}`)
}

function growthRow(name: string, first: number | undefined): number {
  const world = worldOf(name)
  const days = find(world, false)
  const perDay = time(() => find(world, false), 5) / Math.max(1, days)
  row(
    `${name}, ${world.agendas.length} days × ${world.agendas[0]!.units.length} units`,
    `${(perDay / (first ?? perDay)).toFixed(2)} × (${micro(perDay)} a day)`,
    'time per day offered in the smallest of the series',
  )
  return perDay
}

function memoryRow(name: string): void {
  const world = worldOf(name)
  const intervals = world.agendas.reduce((n, { units }) => n + units.reduce((m, u) => m + u.taken.length, 0), 0)
  const used = () => {
    gc()
    const { heapUsed, arrayBuffers } = process.memoryUsage()
    return heapUsed + arrayBuffers
  }
  const before = used()
  find(world, false)
  const bytes = used() - before
  const value = `${(bytes / (16 * intervals)).toFixed(1)} × (${(bytes / 1024).toFixed(0)} KiB)`
  row(`${name} memory of what the search keeps`, value, 'two numbers of 8 bytes for each taken interval')
}

function batchRow(name: string, seconds: number): void {
  const instance = instanceOf('batch', name)
  const best = batchTable()[name]!
  const until = performance.now() + 1000 * seconds
  let rounds = 0
  let stay = 0
  const { placement } = answerBatch(instance, (progress) => {
    ;({ round: rounds, stay } = progress)
    return performance.now() < until
  })
  const gap = (100 * (stay / best.totalStay - 1)).toFixed(2)
  const value = `${placement.length} of ${best.placed} placed, stay ${gap} %`
  row(`${name} in ${seconds} s (${rounds} rounds)`, value, 'best known number placed and total stay')
}

function repairRow(name: string): void {
  const instance = instanceOf('repair', name)
  const best = repairTable()[name]!
  const start = performance.now()
  const { schedule } = answerRepair(instance)
  const spent = performance.now() - start
  const { dropped, cost } = checkRepair(instance, schedule)
  const gap = best.cost > 0 ? `${(100 * (cost / best.cost - 1)).toFixed(2)} %` : `${cost}`
  row(`${name} in ${(spent / 1000).toFixed(2)} s`, `${dropped} of ${best.dropped} dropped, ${gap}`, 'best known cost')
}

/** Prints one table: every row is compared with a yardstick that is measured, or known, for the same instance. Gives the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  if (args.length > 0) {
    console.error('usage: npm run bench')
    return 2
  }
  for (const name of ['find-m-01', 'find-l-01', 'find-xl-01', 'find-eve-01', 'find-full-01', 'find-empty-01']) {
    findRow(name, false)
    findRow(name, true)
  }
  for (const series of ['find-growdays', 'find-growres']) {
    const [smallest, ...others] = namesOf(series)
    const perDay = growthRow(smallest!, undefined)
    for (const name of others) growthRow(name, perDay)
  }
  memoryRow('find-l-01')
  for (const name of namesOf('batch')) batchRow(name, name.startsWith('batch-xl') ? 10 : 2)
  for (const name of namesOf('repair')) repairRow(name)
  return 0
}
