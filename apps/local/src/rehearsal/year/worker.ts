import 'reflect-metadata'
import { Module } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { type Config, Outbox, PlatformModule, Queues, SetClock } from '#platform'
import { Relay } from '../../../../worker/src/relay.js'
import { WorkerModule } from '../../../../worker/src/worker.module.js'
import { diceOf } from './cohort.js'
import { fallAt, type Point } from './faults.js'

/** What the rehearsal asks of its worker: to open, and then to do all that is due by `at`; with `killAt`, to be killed on the way. */
export type Order =
  | { readonly config: Config; readonly seed: number; readonly at: string }
  | { readonly at: string; readonly killAt: Point | null }

/** What the worker tells. */
export type Told =
  { readonly what: 'open' | 'drained' } | { readonly what: 'stumbled' | 'killed'; readonly point: Point }

const STUMBLES_PER_THOUSAND = 25
/** Milliseconds after which jobs that still fail are a failed rehearsal; before the second try of a job; and after which the job of a killed process is taken over. */
const [PATIENCE, RETRY, CRASHED_AFTER] = [60_000, 5, 2_000]

const tell = (told: Told) => new Promise<void>((sent) => process.send!(told, undefined, {}, () => sent()))
const next = () => new Promise<Order>((come) => process.once('message', (order) => come(order as Order)))

process.once('disconnect', () => process.exit())
const opening = await next()
if (!('config' in opening)) throw new Error('the first order opens the worker')
const { config, seed } = opening
const clock = new SetClock(new Date(opening.at))

@Module({
  imports: [PlatformModule.forRoot({ config, clock, retryDelay: RETRY, crashedAfter: CRASHED_AFTER }), WorkerModule],
})
class Worker {}

const app = await NestFactory.createApplicationContext(Worker, { logger: ['fatal'], abortOnError: false })
const faults = fallAt(app, diceOf(seed), STUMBLES_PER_THOUSAND, (what, point) => tell({ what, point }))
const [outbox, queues, relay] = [Outbox, Queues, Relay].map((type) =>
  app.get(type as never, { strict: false }),
) as unknown as [Outbox, Queues, Relay]

let order = next()
await tell({ what: 'open' })
// What another worker left in the queues is done as well.
for (let left = true; ; left = false) {
  const { at, killAt } = (await order) as Extract<Order, { killAt: unknown }>
  order = next()
  clock.set(new Date(at))
  if (killAt) faults.killAt(killAt)
  while (left || (await outbox.hasDue())) {
    left = false
    await relay.once().catch(() => undefined)
    await queues.idle(PATIENCE)
  }
  await tell({ what: 'drained' })
}
