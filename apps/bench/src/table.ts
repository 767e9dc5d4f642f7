/** One line of the table. */
export const row = (what: string, ratio: string, measured: string, more = ''): void =>
  console.log(`  ${what.padEnd(40)}${ratio.padStart(28)}   ${measured}${more && `   ${more}`}`)

/** What the rows below it are ratios of. */
export const heading = (text: string): void => console.log(`\n${text}`)

export const micro = (ms: number): string =>
  ms < 0.1 ? `${(ms * 1000).toFixed(1)} µs` : `${(ms * 1000).toFixed(0)} µs`

const SHORTEST = 1

/**
 * Milliseconds of processor time of one call: the median of `times` samples after as many to warm up, each of enough
 * calls to be measured. Processor time, so that other work on the machine changes it little.
 */
export function median(run: () => unknown, times: number): number {
  const measured: number[] = []
  let calls = 1
  for (let i = 0; i < 2 * times; i++) {
    const since = stopwatch()
    for (let call = 0; call < calls; call++) run()
    const spent = since()
    if (i >= times) measured.push(spent / calls)
    else if (spent < SHORTEST) calls *= 2
  }
  return measured.sort((a, b) => a - b)[times >> 1]!
}

/** Starts now; what it gives tells the milliseconds of processor time since. */
export function stopwatch(): () => number {
  const start = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  }
}

/** Milliseconds of processor time of one call. */
export function timeOf<Given>(run: (given: Given) => unknown, given: Given): number {
  const spent = stopwatch()
  run(given)
  return spent()
}

/** The least of so many measurements. */
export const least = (times: number, measure: () => number): number =>
  Math.min(...Array.from({ length: times }, measure))
