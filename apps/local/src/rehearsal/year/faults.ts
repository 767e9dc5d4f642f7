import { Mailer, Queues } from '#platform'
import type { House } from '../../house.js'
import type { Dice } from './cohort.js'

/** Where a worker may die: after it queued and before it marked, before a mail is taken, after it is taken and before that is marked. */
export const POINTS = ['after-queue', 'before-send', 'after-send'] as const
export type Point = (typeof POINTS)[number]

class Died extends Error {}

/** Makes the workers of one house die at these points, so often out of a thousand; counts each death. */
export function dieAt(house: House, dice: Dice, perThousand: number, deaths: Record<Point, number>): void {
  const mailer = house.app.get(Mailer, { strict: false })
  const queues = house.app.get(Queues, { strict: false })
  const send = mailer.send.bind(mailer)
  const addAll = queues.addAll.bind(queues)
  const dies = (point: Point) => {
    if (dice() * 1000 >= perThousand) return
    deaths[point] += 1
    throw new Died(point)
  }
  mailer.send = async (mail) => {
    dies('before-send')
    await send(mail)
    dies('after-send')
  }
  queues.addAll = async (jobs) => {
    await addAll(jobs)
    dies('after-queue')
  }
}
