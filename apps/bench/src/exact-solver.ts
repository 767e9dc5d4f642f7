import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

/** What the solver proved, and how long that took. */
export interface Solved {
  /** The model's variables by name in the best solution; undefined where there is none or it was not proven. */
  readonly best: Readonly<Record<string, number>> | undefined
  /** Of the search alone, and from the question to the proof: the model is read and flattened for each question, as it holds its data. */
  readonly searched: number
  readonly whole: number
}

/** MiniZinc with the solver Gecode, as WebAssembly from npm: the package runs it in browsers only, so this starts it in a thread. */
export async function startSolver() {
  const folder = join(createRequire(import.meta.url).resolve('minizinc/minizinc.wasm'), '..')
  const script = readFileSync(join(folder, 'minizinc-worker.js'), 'utf8')
  const worker = new Worker(BROWSER, { eval: true, execArgv: [], workerData: { script, folder } })
  const until = (isLast: (message: Message) => boolean, hear?: (message: Message) => void) =>
    new Promise<void>((resolve, reject) => {
      const listen = (message: Message) => {
        if (message.type === 'error') reject(new Error(message.message))
        hear?.(message)
        if (!isLast(message)) return
        worker.off('message', listen)
        resolve()
      }
      worker.on('message', listen).once('error', reject)
    })
  const ready = until(({ type }) => type === 'ready')
  worker.postMessage({ wasmURL: join(folder, 'minizinc.wasm'), dataURL: join(folder, 'minizinc.data') })
  await ready
  const solve = async (model: string, data: Readonly<Record<string, unknown>>): Promise<Solved> => {
    let best: Solved['best']
    let isProven = false
    let flat = 0
    let proven = 0
    const done = until(
      ({ type }) => type === 'exit',
      ({ type, output, statistics, status }) => {
        if (type === 'solution') best = output?.json
        if (type === 'statistics' && statistics?.flatTime !== undefined) flat = performance.now()
        if (type !== 'status') return
        isProven = status === 'OPTIMAL_SOLUTION'
        proven = performance.now()
      },
    )
    const files = { 'model.mzn': model, 'data.json': JSON.stringify(data) }
    const args = ['--solver', 'gecode', '-s', '--output-mode', 'json', 'model.mzn', 'data.json']
    const asked = performance.now()
    worker.postMessage({ jsonStream: true, files, args })
    await done
    return { best: isProven ? best : undefined, searched: proven - flat, whole: proven - asked }
  }
  return { solve, stop: () => worker.terminate() }
}

interface Message {
  readonly type: string
  readonly message?: string
  readonly output?: { readonly json?: Readonly<Record<string, number>> }
  readonly statistics?: { readonly flatTime?: number }
  readonly status?: string
}

/** The few names of a browser's worker that the package's script uses. */
const BROWSER = `
const { parentPort, workerData } = require('node:worker_threads')
Object.assign(globalThis, {
  require,
  __filename: workerData.folder + '/minizinc-worker.js',
  __dirname: workerData.folder,
  addEventListener: (_, listen) => parentPort.on('message', (data) => listen({ data })),
  postMessage: (message) => parentPort.postMessage(message),
})
require('node:vm').runInThisContext(workerData.script)
`
