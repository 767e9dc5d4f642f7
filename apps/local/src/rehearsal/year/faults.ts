import type { INestApplicationContext } from '@nestjs/common'
import { Database, Mailer, Queues } from '#platform'
import type { Dice } from './cohort.js'

/** Where a worker may fall: before a transaction ends, after it queued and before it marked, before a mail is taken, after it is taken and before that is marked. */
export const POINTS = ['before-commit', 'after-queue', 'before-send', 'after-send'] as const
export type Point = (typeof POINTS)[number]

class Stumbled extends Error {}

/** A lethal point may be passed so often before it kills. */
const MOST_PASSED = 12

export interface Faults {
  /** Somewhere among the next times that this point is passed, the process is killed as the kernel would (SIGKILL). */
  killAt(point: Point): void
}

/** Has this process fall at these points: it stumbles so often out of a thousand and tries again, and it is killed where that was asked. `tell` is awaited before either. */
export function fallAt(
  app: INestApplicationContext,
  dice: Dice,
  perThousand: number,
  tell: (what: 'stumbled' | 'killed', point: Point) => Promise<void>,
): Faults {
  const get = <T>(type: abstract new (...args: never[]) => T): T => app.get(type as never, { strict: false })
  const [mailer, queues, database] = [get(Mailer), get(Queues), get(Database)]
  const [send, addAll, transaction] = [
    mailer.send.bind(mailer),
    queues.addAll.bind(queues),
    database.transaction.bind(database),
  ]
  let lethal: Point | null = null
  let left = 0
  const pass = async (point: Point) => {
    if (point === lethal && left-- <= 0) {
      await tell('killed', point)
      process.kill(process.pid, 'SIGKILL')
      await new Promise(() => {})
    }
    if (point === 'before-commit' || dice() * 1000 >= perThousand) return
    await tell('stumbled', point)
    throw new Stumbled(point)
  }
  mailer.send = async (mail) => {
    await pass('before-send')
    await send(mail)
    await pass('after-send')
  }
  queues.addAll = async (jobs) => {
    await addAll(jobs)
    await pass('after-queue')
  }
  database.transaction = (work, attempts) =>
    transaction(async (tx) => {
      const result = await work(tx)
      await pass('before-commit')
      return result
    }, attempts)
  return {
    killAt(point) {
      lethal = point
      left = point.endsWith('send') ? 0 : Math.floor(dice() * MOST_PASSED)
    },
  }
}
