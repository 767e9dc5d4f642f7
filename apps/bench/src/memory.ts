import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const gc = runInNewContext('gc') as () => void

const bytesNow = (): number => {
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

/** Bytes that something still refers to. */
export function bytesInUse(): number {
  // What was only weakly held goes in the second.
  gc()
  gc()
  return bytesNow()
}

/** The most bytes above what was in use before, over all samples and at the end; what is to be collected counts too. */
export function mostBytes(run: (sample: () => void) => void): number {
  const before = bytesInUse()
  let most = 0
  const sample = () => void (most = Math.max(most, bytesNow() - before))
  run(sample)
  sample()
  return most
}

export const kibi = (bytes: number): string => `${(bytes / 1024).toFixed(0)} KiB`
