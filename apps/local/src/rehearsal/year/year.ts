import { DataSource } from 'typeorm'
import type { Day } from '#contracts'
import { Messages, type MessageTally } from '#messages'
import { addDays, weekdayOf } from '#planner'
import { type Config, instantAt } from '#platform'
import type { Progress } from '../../progress.js'
import { type Broken, brokenOf, type KindCount, KINDS, PROMISES } from './checks.js'
import { diceOf, type Manner, mannerOf } from './cohort.js'
import { openDesk } from './desk.js'
import { type Point, POINTS } from './faults.js'
import { People } from './people.js'
import type { Falls, WorkerProcess } from './worker-process.js'

export interface YearReport {
  readonly seed: number
  readonly paths: number
  /** The last day that was played. */
  readonly until: Day
  readonly people: Readonly<Record<'booked' | 'notPlaced' | 'moved' | 'cancelled' | 'silent' | 'deskWork', number>>
  /** Faults in the worker after which it tried again, and times that its process was killed, each by where. */
  readonly stumbles: Readonly<Record<Point, number>>
  readonly kills: Readonly<Falls>
  /** Times that nobody worked for a day or more. */
  readonly standstills: number
  readonly kinds: readonly KindCount[]
  readonly messages: readonly MessageTally[]
  readonly checks: number
  readonly broken: readonly Broken[]
  readonly seconds: number
}
export interface YearOptions {
  readonly config: Config
  readonly paths: number
  readonly seed: number
  /** Days over which the referrals come in. */
  readonly days: number
  readonly progress?: Progress
}

const FIRST: Day = '2027-01-04'
/** Minutes after midnight at which something happens: the worker's morning, staff, people out of doors, people at home. */
const MOMENTS = { morning: 9 * 60 + 5, staff: 10 * 60, noon: 12 * 60, evening: 21 * 60 + 30 }
/** Days between two killings of the worker, seen from the days over which the referrals come in, and between two standstills of at most `LONGEST_STANDSTILL` days. */
const betweenKills = (days: number) => Math.max(8, Math.round(days / 15))
const [BETWEEN_STANDSTILLS, LONGEST_STANDSTILL] = [33, 3]
/** Forms are asked this many days before the visit, or at once. */
const ASKED_BEFORE = 14

type What = 'forms' | 'kit' | 'confirms' | 'moves' | 'cancels'
const AT: Readonly<Record<What, keyof typeof MOMENTS>> = {
  ...{ forms: 'evening', kit: 'noon', confirms: 'evening' },
  ...{ moves: 'staff', cancels: 'evening' },
}

/** Plays the year, then asks the database about every promise. */
export async function rehearseYear({ config, paths, seed, days, progress }: YearOptions): Promise<YearReport> {
  const started = performance.now()
  const dice = diceOf(seed)
  const people = { booked: 0, notPlaced: 0, moved: 0, cancelled: 0, silent: 0, deskWork: 0 }
  let standstills = 0
  const source = await new DataSource({ type: 'postgres', url: config.databaseUrl, poolSize: 4 }).initialize()
  const desk = await openDesk({ config, seed, source, at: instantAt(FIRST, 8 * 60) })
  const { app, clock, worker } = desk
  try {
    const doer = new People(app, source)
    const plans = new Map<string, { referralId: string; what: What }[]>()
    const manners = new Map<string, Manner>()
    const intend = (on: Day, referralId: string, what: What) => {
      const key = `${on} ${AT[what]}`
      plans.set(key, [...(plans.get(key) ?? []), { referralId, what }])
    }
    let last = addDays(FIRST, days)
    let referred = 0

    const planFor = (referralId: string, today: Day, visit: Day, manner: Manner) => {
      const asked = addDays(visit, -ASKED_BEFORE) > today ? addDays(visit, -ASKED_BEFORE) : today
      const upTo = (on: Day) => (on < visit ? on : addDays(visit, -1))
      if (manner.forms !== null) intend(upTo(addDays(asked, manner.forms)), referralId, 'forms')
      if (manner.kit !== null) intend(upTo(addDays(today, manner.kit)), referralId, 'kit')
      if (manner.confirms !== null) intend(upTo(addDays(today, manner.confirms)), referralId, 'confirms')
      if (manner.cancels !== null) intend(addDays(visit, -manner.cancels), referralId, 'cancels')
      if (visit > last) last = visit
    }
    const arrive = async (today: Day) => {
      const due = Math.min(paths, Math.ceil((paths * (daysFrom(today) + 1)) / days)) - referred
      if (weekdayOf(today) > 5 || due <= 0) return
      const ids = await doer.refer(dice, referred, due)
      referred += due
      for (const id of ids) {
        const manner = mannerOf(dice)
        manners.set(id, manner)
        if (!(await doer.book(id))) people.notPlaced += 1
        else {
          people.booked += 1
          if (manner.forms === null && manner.kit === null && manner.confirms === null) people.silent += 1
          const { day } = (await doer.pathOf(id))!
          planFor(id, today, day, manner)
          if (manner.moves !== null) intend(addDays(day, -manner.moves), id, 'moves')
        }
      }
    }
    const act = async (today: Day, moment: keyof typeof MOMENTS) => {
      for (const { referralId, what } of plans.get(`${today} ${moment}`) ?? []) {
        const path = await doer.pathOf(referralId)
        if (path?.status !== 'booked' || path.day <= today) continue
        if (what === 'forms') await doer.fillIn(path)
        if (what === 'kit' && path.visits.some(({ kind }) => kind === 'urine')) await doer.fetchKit(path)
        if (what === 'confirms') await doer.confirm(path)
        if (what === 'cancels' && (await doer.cancel(path))) people.cancelled += 1
        if (what === 'moves' && (await doer.move(path))) {
          people.moved += 1
          const { day } = (await doer.pathOf(referralId))!
          planFor(referralId, today, day, manners.get(referralId)!)
        }
      }
    }

    let standsUntil: Day = FIRST
    for (let today: Day = FIRST; today <= addDays(last, 2); today = addDays(today, 1)) {
      const nth = daysFrom(today)
      if (nth % BETWEEN_STANDSTILLS === BETWEEN_STANDSTILLS - 9) {
        standsUntil = addDays(today, 1 + Math.floor(dice() * LONGEST_STANDSTILL))
        standstills += 1
        await worker.kill('at-rest')
      }
      const kill = nth % betweenKills(days) === betweenKills(days) - 1 ? Math.floor(nth / betweenKills(days)) : null
      for (const [moment, minute] of Object.entries(MOMENTS) as [keyof typeof MOMENTS, number][]) {
        clock.set(instantAt(today, minute))
        if (moment === 'staff') {
          await arrive(today)
          if (weekdayOf(today) <= 5) people.deskWork += await doer.workOff(dice)
        }
        await act(today, moment)
        if (today < standsUntil) continue
        await worker.drain(clock.now(), kill !== null && moment === 'morning' ? lethal(kill, desk) : null)
      }
      progress?.show(nth, daysFrom(last), 'dagen')
    }
    progress?.done()
    return {
      ...{ seed, paths, until: addDays(last, 2), people, standstills },
      ...{ stumbles: worker.stumbles, kills: worker.kills },
      messages: await app.get(Messages, { strict: false }).tally(),
      kinds: await source.query(KINDS),
      ...{ checks: PROMISES, broken: await brokenOf(source, clock.now()) },
      seconds: Math.round((performance.now() - started) / 100) / 10,
    }
  } finally {
    await desk.close()
    await source.destroy()
  }
}

/** Each killing is somewhere else; the one that waits for a text message is done by the service that takes it. */
function lethal(
  nth: number,
  { worker, texts }: { worker: WorkerProcess; texts: { onNext(does: () => Promise<void>): void } },
): Point | null {
  const point = POINTS[nth % (POINTS.length + 1)] ?? null
  if (!point) texts.onNext(() => worker.kill('text-taken'))
  return point
}

const daysFrom = (day: Day): number => Math.round((Date.parse(day) - Date.parse(FIRST)) / 86_400_000)
