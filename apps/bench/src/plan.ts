import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { answerTo } from './answers.js'
import type { AnyInstance } from './format.js'
import { readInstance } from './read-instance.js'

const USAGE = 'usage: npm run plan -- INSTANCE.json… [--out DIR] [--seconds S]'

/**
 * Answers benchmark instances: one file each in `--out`, else one JSON line each. Gives the exit code: 0, 1 where an
 * instance could not be answered, 2 where the command line cannot be followed.
 */
export async function main(args: readonly string[]): Promise<number> {
  const asked = read(args)
  if (!asked) {
    console.error(USAGE)
    return 2
  }
  const { files, out, seconds } = asked
  try {
    if (out) mkdirSync(out, { recursive: true })
  } catch (fault) {
    console.error(`--out ${out}: ${reasonOf(fault)}`)
    return 2
  }
  let faults = 0
  for (const file of files) {
    try {
      const instance = readInstance(readFileSync(file, 'utf8'))
      const line = JSON.stringify(answerWithin(instance, seconds))
      if (out) writeFileSync(join(out, `${basename(instance.name)}.json`), line)
      else console.log(line)
    } catch (fault) {
      faults++
      console.error(`${basename(file)}: ${reasonOf(fault)}`)
    }
  }
  return faults > 0 ? 1 : 0
}

const reasonOf = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault))

/** What the command line asks; undefined where it cannot be read. */
function read(args: readonly string[]) {
  const options = { out: { type: 'string' }, seconds: { type: 'string' } } as const
  try {
    const { values, positionals: files } = parseArgs({ args: [...args], options, allowPositionals: true })
    const seconds = values.seconds === undefined ? undefined : Number(values.seconds)
    const isReadable = files.length > 0 && (seconds === undefined || seconds > 0)
    return isReadable ? { files, out: values.out, seconds } : undefined
  } catch {
    return undefined
  }
}

/** A batch is improved until its time is up: 2 seconds, or 10 for a list of more than 100 patients. */
function answerWithin(instance: AnyInstance, seconds: number | undefined): unknown {
  const size = instance.kind === 'batch' ? instance.patients.length : 0
  const until = performance.now() + 1000 * (seconds ?? (size > 100 ? 10 : 2))
  return answerTo(instance, () => performance.now() < until)
}
