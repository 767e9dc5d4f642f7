import { type ChildProcess, fork } from 'node:child_process'
import type { Config } from '#platform'
import { type Point, POINTS } from './faults.js'
import type { Order, Told } from './worker.js'

/** A worker by itself, seen from dist/apps/local/src/rehearsal/year. */
const PROGRAM = new URL('./worker.js', import.meta.url)

export type Falls = Record<Point | 'at-rest' | 'text-taken', number>

/** The worker of the rehearsal: a process of its own that is killed now and then, and started again. */
export class WorkerProcess {
  readonly stumbles = Object.fromEntries(POINTS.map((point) => [point, 0])) as Record<Point, number>
  readonly kills: Falls = {
    'before-commit': 0,
    'after-queue': 0,
    'before-send': 0,
    'after-send': 0,
    'at-rest': 0,
    'text-taken': 0,
  }
  private child: ChildProcess | null = null
  private started = 0

  constructor(
    private readonly config: Config,
    private readonly seed: number,
  ) {}

  /** Does everything that is due by `at`; killed on the way, it is started again until nothing is left. */
  async drain(at: Date, killAt: Point | null = null): Promise<void> {
    for (let lethal = killAt; ; lethal = null) {
      const child = (this.child ??= await this.open(at))
      const told = this.until(child, 'drained')
      order(child, { at: at.toISOString(), killAt: lethal })
      if (await told) return
      this.child = null
    }
  }

  /** Kills it where it stands; it is started again by the next `drain`. */
  async kill(where: 'at-rest' | 'text-taken'): Promise<void> {
    const { child } = this
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    this.kills[where] += 1
    const gone = new Promise((exited) => child.once('exit', exited))
    child.kill('SIGKILL')
    await gone
    if (this.child === child && where === 'at-rest') this.child = null
  }

  async close(): Promise<void> {
    const { child } = this
    this.child = null
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise((exited) => child.once('exit', exited))
    child.disconnect()
    await gone
  }

  private async open(at: Date): Promise<ChildProcess> {
    const child = fork(PROGRAM, { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
    const open = this.until(child, 'open')
    this.started += 1
    order(child, { config: this.config, seed: this.seed * 1000 + this.started, at: at.toISOString() })
    if (!(await open)) throw new Error('the worker did not open')
    return child
  }

  /** True once it told so; false when it was killed before. Rejects when it ended in any other way. */
  private until(child: ChildProcess, what: 'open' | 'drained'): Promise<boolean> {
    return new Promise((done, fail) => {
      const ended = (code: number | null, signal: string | null) => {
        child.off('message', heard)
        if (signal === 'SIGKILL') done(false)
        else fail(new Error(`the worker ended with ${signal ?? code}`))
      }
      const heard = (told: Told) => {
        if (told.what === 'stumbled') this.stumbles[told.point] += 1
        if (told.what === 'killed') this.kills[told.point] += 1
        if (told.what !== what) return
        child.off('message', heard)
        child.off('exit', ended)
        done(true)
      }
      child.on('message', heard)
      child.once('exit', ended)
    })
  }
}

const order = (child: ChildProcess, it: Order) => child.send(it)
