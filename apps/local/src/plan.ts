import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { answerTo } from '../../../test/bench/answers.js'
import { type AnyInstance, readInstance } from '../../../test/bench/format.js'

const USAGE = 'usage: npm run plan -- INSTANCE.json… [--out DIR] [--seconds S]'

/** Answers benchmark instances: one file each in `--out`, else one JSON line each. Gives the exit code. */
export function plan(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { out: { type: 'string' }, seconds: { type: 'string' } },
    allowPositionals: true,
  })
  const seconds = values.seconds === undefined ? undefined : Number(values.seconds)
  if (positionals.length === 0 || (seconds !== undefined && !(seconds > 0))) {
    console.error(USAGE)
    return 2
  }
  if (values.out) mkdirSync(values.out, { recursive: true })
  let faults = 0
  for (const file of positionals) {
    try {
      const instance = readInstance(readFileSync(file, 'utf8'))
      const line = JSON.stringify(answerWithin(instance, seconds))
      if (values.out) writeFileSync(join(values.out, `${instance.name}.json`), line)
      else console.log(line)
    } catch (fault) {
      faults++
      console.error(`${basename(file)}: ${fault instanceof Error ? fault.message : String(fault)}`)
    }
  }
  return faults > 0 ? 1 : 0
}

/** A batch is improved until its time is up: 2 seconds, or 10 for a list of more than 100 patients. */
function answerWithin(instance: AnyInstance, seconds: number | undefined): unknown {
  const size = instance.kind === 'batch' ? instance.patients.length : 0
  const until = performance.now() + 1000 * (seconds ?? (size > 100 ? 10 : 2))
  return answerTo(instance, () => performance.now() < until)
}

if (process.argv[1]?.endsWith('plan.js')) process.exitCode = plan(process.argv.slice(2))
