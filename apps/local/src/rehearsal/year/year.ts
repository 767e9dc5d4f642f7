import { DataSource } from 'typeorm'
import type { Day } from '#contracts'
import { Messages, type MessageTally } from '#messages'
import { addDays, weekdayOf } from '#planner'
import { type Config, instantAt, Outbox, Queues, SetClock } from '#platform'
import { Relay } from '../../../../worker/src/relay.js'
import { seedHospital } from '../../hospital.js'
import { type House, openHouse } from '../../house.js'
import type { Progress } from '../../progress.js'
import { type Broken, brokenOf, CHECKS } from './checks.js'
import { diceOf, type Manner, mannerOf } from './cohort.js'
import { dieAt, type Point, POINTS } from './faults.js'
import { People } from './people.js'

export interface YearReport {
  readonly seed: number
  readonly paths: number
  /** The last day that was played. */
  readonly until: Day
  readonly people: Readonly<Record<'booked' | 'notPlaced' | 'moved' | 'cancelled' | 'silent', number>>
  readonly deaths: Readonly<Record<Point, number>>
  readonly restarts: number
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
const DEATHS_PER_THOUSAND = 25
const DAYS_BETWEEN_RESTARTS = 45
/** Milliseconds after which jobs that still fail are a failed rehearsal. */
const PATIENCE = 60_000
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
  const clock = new SetClock(instantAt(FIRST, 8 * 60))
  const dice = diceOf(seed)
  const deaths = Object.fromEntries(POINTS.map((point) => [point, 0])) as Record<Point, number>
  const people = { booked: 0, notPlaced: 0, moved: 0, cancelled: 0, silent: 0 }
  let restarts = 0
  let house = await openHouse({ config, clock, retryDelay: 5, background: false, log: ['fatal'] })
  const source = await new DataSource({ type: 'postgres', url: config.databaseUrl, poolSize: 2 }).initialize()
  try {
    await seedHospital(house.app)
    dieAt(house, dice, DEATHS_PER_THOUSAND, deaths)
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
      const ids = await new People(house.app, source).refer(dice, referred, due)
      referred += due
      for (const id of ids) {
        const manner = mannerOf(dice)
        manners.set(id, manner)
        const doer = new People(house.app, source)
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
      const doer = new People(house.app, source)
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

    for (let today: Day = FIRST; today <= addDays(last, 2); today = addDays(today, 1)) {
      for (const [moment, minute] of Object.entries(MOMENTS) as [keyof typeof MOMENTS, number][]) {
        clock.set(instantAt(today, minute))
        if (moment === 'staff') await arrive(today)
        await act(today, moment)
        await drain(house)
      }
      progress?.show(daysFrom(today), daysFrom(last), 'dagen')
      if ((daysFrom(today) + 1) % DAYS_BETWEEN_RESTARTS === 0) {
        await house.close()
        house = await openHouse({ config, clock, retryDelay: 5, background: false, log: ['fatal'] })
        dieAt(house, dice, DEATHS_PER_THOUSAND, deaths)
        restarts += 1
      }
    }
    progress?.done()
    return {
      ...{ seed, paths, until: addDays(last, 2), people, deaths, restarts },
      messages: await house.app.get(Messages, { strict: false }).tally(),
      ...{ checks: CHECKS.length, broken: await brokenOf(source, clock.now()) },
      seconds: Math.round((performance.now() - started) / 100) / 10,
    }
  } finally {
    await source.destroy()
    await house.close()
  }
}

/** Works until nothing is left that is due; a relay that died is started again, as its process would be. */
async function drain({ app }: House): Promise<void> {
  const outbox = app.get(Outbox, { strict: false })
  while (await outbox.hasDue()) {
    await app
      .get(Relay, { strict: false })
      .once()
      .catch(() => undefined)
    await app.get(Queues, { strict: false }).idle(PATIENCE)
  }
}

const daysFrom = (day: Day): number => Math.round((Date.parse(day) - Date.parse(FIRST)) / 86_400_000)
