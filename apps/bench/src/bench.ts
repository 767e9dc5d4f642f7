import { answerBatch, answerRepair } from './answers.js'
import { checkRepair } from './check.js'
import { findRows } from './find-rows.js'
import { kibi, mostBytes } from './memory.js'
import { batchTable, instanceOf, namesOf, repairTable } from './public-set.js'
import { heading, row, stopwatch } from './table.js'

const ROUNDS_A_SAMPLE = 100

function batchRow(name: string, seconds: number): void {
  const instance = instanceOf('batch', name)
  const best = batchTable()[name]!
  const spent = stopwatch()
  let [rounds, stay, placed] = [0, 0, 0]
  const bytes = mostBytes((sample) => {
    const { placement } = answerBatch(instance, (progress) => {
      ;({ round: rounds, stay } = progress)
      if (rounds % ROUNDS_A_SAMPLE === 0) sample()
      return spent() < 1000 * seconds
    })
    placed = placement.length
  })
  const gap = (100 * (stay / best.totalStay - 1)).toFixed(2)
  const value = `${placed} of ${best.placed} placed, stay ${gap} %`
  row(
    `${name} in ${seconds} s (${rounds} rounds)`,
    value,
    'best known number placed and total stay',
    `at most ${kibi(bytes)}`,
  )
}

function repairRow(name: string): void {
  const instance = instanceOf('repair', name)
  const best = repairTable()[name]!
  let spent = 0
  let answer: ReturnType<typeof answerRepair> | undefined
  const bytes = mostBytes(() => {
    const since = stopwatch()
    answer = answerRepair(instance)
    spent = since()
  })
  const { dropped, cost } = checkRepair(instance, answer!.schedule)
  const gap = best.cost > 0 ? `${(100 * (cost / best.cost - 1)).toFixed(2)} %` : `${cost}`
  row(
    `${name} in ${(spent / 1000).toFixed(2)} s`,
    `${dropped} of ${best.dropped} dropped, ${gap}`,
    'best known cost',
    `at most ${kibi(bytes)}`,
  )
}

function batchRows(): void {
  heading('batch: gap to the best number placed and the least total stay that are known, after so much processor time')
  for (const name of namesOf('batch')) batchRow(name, name.startsWith('batch-xl') ? 10 : 2)
}

function repairRows(): void {
  heading('repair: gap to the least cost that is known, and processor time')
  for (const name of namesOf('repair')) repairRow(name)
}

const PARTS = { '--find': findRows, '--batch': batchRows, '--repair': repairRows }
const isPart = (arg: string): arg is keyof typeof PARTS => arg in PARTS

/** Prints one table: each row is a ratio to a yardstick that is measured, or known, for the same instance. Gives the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  if (!args.every(isPart)) {
    console.error('usage: npm run bench [-- --find] [--batch] [--repair]')
    return 2
  }
  for (const part of args.length > 0 ? args : Object.keys(PARTS)) await PARTS[part as keyof typeof PARTS]()
  return 0
}
