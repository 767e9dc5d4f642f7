import { Injectable } from '@nestjs/common'
import { type CarePathDefinition, loadDefinition } from '#care-path'
import type { Day } from '#contracts'
import { addDays, addWorkingDays, weekdayOf } from '#planner'
import { Audit, Config, Database, dayOf, type Tx } from '#platform'
import { type Actor, type Closure, Reserves, Rosters, shortDay } from '#scheduling'
import { DECISIONS, type Decision, decisionsOn, record } from './decisions.js'
import { type EveningDate, eveningDates, type EveningSeries } from './evening-dates.js'
import { addExtra, addSeries, allSeries } from './series.js'

/** One evening as it stands: `flagged` waits for a person, and until then nothing of it can be booked. */
export interface Evening {
  readonly day: Day
  readonly series: string
  /** Minutes after local midnight, half-open. */
  readonly from: number
  readonly to: number
  readonly kind: EveningDate['state']
  readonly state: 'open' | 'flagged' | 'moved' | 'dropped' | 'skipped'
  /** Why a person must decide, or had to. */
  readonly flag: string | null
  /** Why it is an extra or a skipped date. */
  readonly reason: string | null
  /** The hospital itself is closed, or nobody has decided yet: there is no imaging by day. */
  readonly shutByDay: boolean
  readonly decision: Decision | null
}
export interface Deciding {
  readonly day: Day
  readonly decision: (typeof DECISIONS)[number]
  readonly to?: Day
  readonly reason: string
  /** The hospital is open by day too, although the calendar says otherwise. */
  readonly byDay?: boolean
}
export type Decided =
  | { readonly ok: true; readonly evening: Evening }
  | {
      readonly ok: false
      readonly refusal: {
        readonly code: 'no-evening' | 'past' | 'already-moved' | 'no-date' | 'bad-date'
        readonly reason: string
      }
    }

const POOLS = ['evening-doctor', 'evening-assistant']

/** The evenings of the clinic: which there are, which wait for a decision, and what was decided. */
@Injectable()
export class Evenings {
  constructor(
    private readonly db: Database,
    private readonly config: Config,
    private readonly rosters: Rosters,
    private readonly reserves: Reserves,
    private readonly audit: Audit,
  ) {}

  /** Adds a series with its exceptions; one that is there already stays as it is. */
  addSeries(tx: Tx, series: EveningSeries, source: string): Promise<void> {
    return addSeries(tx, series, source)
  }

  /** Every evening between two days, both included. `known`: closed days that are not laid out in the house yet. */
  async list(tx: Tx, from: Day, to: Day, known: readonly Closure[] = []): Promise<readonly Evening[]> {
    const dates = (await allSeries(tx)).flatMap((series) =>
      eveningDates(series, from, to).map((date) => ({ series, date })),
    )
    const days = dates.map(({ date }) => date.day)
    const closures = new Map([
      ...known.map((closure) => [closure.day, closure] as const),
      ...(await this.rosters.closureOf(tx, days)),
    ])
    const decisions = await decisionsOn(tx, days)
    const rule = this.rule(dayOf(tx.now))
    return dates
      .map(({ series, date }): Evening => {
        const closure = closures.get(date.day)
        const decision = decisions.get(`${series.id} ${date.day}`) ?? null
        const flag = date.state === 'skipped' ? null : flagOf(date.day, closure, rule)
        return {
          ...{
            day: date.day,
            series: series.id,
            from: series.from,
            to: series.to,
            kind: date.state,
            reason: date.reason,
          },
          ...{ flag, decision, shutByDay: closure !== undefined && closure.state !== 'open' },
          state: stateOf(date, flag, decision),
        }
      })
      .sort((a, b) => a.day.localeCompare(b.day))
  }

  /** Opens the units of every evening that goes on and keeps scans for its patients; flagged ones are shut until somebody decides. Again changes nothing. */
  async openEvenings(tx: Tx, from: Day, to: Day): Promise<readonly Evening[]> {
    const evenings = await this.list(tx, from, to)
    await tx.lockDays(...evenings.map(({ day }) => day))
    for (const evening of evenings) await this.apply(tx, evening)
    return evenings
  }

  /** A person decides: the evening goes on, moves to another date, or is dropped. Patients who are booked on it keep their place until somebody moves them. */
  async decide(asked: Deciding, by: Actor): Promise<Decided> {
    return this.db.transaction(async (tx) => {
      const { day, decision, to, reason } = asked
      await tx.lockDays(day, ...(to ? [to] : []))
      const [evening] = await this.list(tx, day, day)
      const refusal = evening
        ? await this.whyNot(tx, evening, asked)
        : no('no-evening', `Op ${shortDay(day)} is geen avondspreekuur.`)
      if (!evening || refusal) return { ok: false, refusal: refusal! }
      await record(tx, evening.series, asked, by.name)
      if (asked.byDay && decision === 'goes-on') await this.rosters.openDay(tx, day)
      if (to) {
        await addExtra(tx, evening.series, to, `Verplaatst van ${shortDay(day)}: ${reason}`)
        await this.openEvenings(tx, to, to)
      }
      const [decided] = await this.openEvenings(tx, day, day)
      await this.audit.record(tx, {
        actor: by.name,
        role: by.role,
        action: 'U',
        event: `evening.${decision}`,
        objectType: 'evening',
        objectId: day,
        purpose: reason,
      })
      return { ok: true, evening: decided! }
    })
  }

  private async whyNot(tx: Tx, { day, decision: before }: Evening, { decision, to }: Deciding) {
    const today = dayOf(tx.now)
    if (day < today) return no('past', 'Deze avond is al geweest.')
    if (before?.decision === 'moved')
      return no(
        'already-moved',
        `Deze avond is al verplaatst naar ${shortDay(before.movedTo!)}. Beslis over die avond.`,
      )
    if (decision !== 'moved') return null
    if (!to) return no('no-date', 'Kies de dag waarop de avond wel doorgaat.')
    const [there] = await this.list(tx, to, to)
    const closure = (await this.rosters.closureOf(tx, [to])).get(to)
    if (to <= today || to === day) return no('bad-date', 'Kies een andere dag, na vandaag.')
    if (weekdayOf(to) > 5) return no('bad-date', `${shortDay(to)} is in het weekend.`)
    if (there) return no('bad-date', `Op ${shortDay(to)} is al een avondspreekuur.`)
    return closure && closure.state !== 'open'
      ? no('bad-date', `${shortDay(to)}: ${closure.reason}. Kies een andere dag.`)
      : null
  }

  /** Makes units, answer and kept minutes of one evening what its state says. */
  private async apply(tx: Tx, { day, from, to, state, flag, decision, shutByDay }: Evening): Promise<void> {
    if (state !== 'open') {
      await this.rosters.closeSessions(tx, 'evening', day)
      await this.reserves.drop(tx, 'evening', day)
      const why =
        state === 'moved'
          ? `verplaatst naar ${shortDay(decision!.movedTo!)}`
          : state === 'dropped'
            ? 'vervalt'
            : (flag ?? 'gaat niet door')
      const reason = `Avondspreekuur ${shortDay(day)}: ${why}`
      return this.rosters.answerFor(tx, 'evening', day, { state: state === 'flagged' ? 'undecided' : 'closed', reason })
    }
    await this.rosters.answerFor(
      tx,
      'evening',
      day,
      shutByDay ? { state: 'open', reason: decision?.reason ?? '' } : null,
    )
    const units = await this.rosters.unitsOf(tx, POOLS)
    await this.rosters.openSessions(
      tx,
      units.map((unit) => ({ unit: unit.id, day, from, to, type: 'evening' })),
    )
    if (!shutByDay) await this.keepScans(tx, day)
  }

  private async keepScans(tx: Tx, day: Day): Promise<void> {
    const reserve = this.rule(dayOf(tx.now))?.reserve
    if (!reserve) return
    const calendar = await this.rosters.calendar(tx, addDays(day, -60), day)
    const releaseOn = addWorkingDays(day, -reserve.releaseWorkingDays, calendar)
    const units = await this.rosters.unitsOf(
      tx,
      reserve.quota.map(({ pool }) => pool),
    )
    const kept = reserve.quota.flatMap(({ pool, units: many, interval }) =>
      units.filter((unit) => unit.pool === pool).slice(0, many).map((unit) => ({ unit: unit.id, day, ...interval, type: 'evening' as const, releaseOn })),
    ) // prettier-ignore
    await this.reserves.keep(tx, kept)
  }

  private rule(today: Day): SessionRule | undefined {
    return loadDefinition(this.config.hospital, today).sessions.find(({ type }) => type === 'evening')
  }
}

type SessionRule = CarePathDefinition['sessions'][number]

function flagOf(day: Day, closure: Closure | undefined, rule: SessionRule | undefined): string | null {
  if (closure?.state === 'closed') return `${closure.reason}: het ziekenhuis is dicht`
  if (closure?.state === 'undecided') return `${closure.reason}: nog niet besloten of het ziekenhuis open is`
  return rule?.special.find(({ date }) => day.endsWith(date))?.label ?? null
}

function stateOf({ state }: EveningDate, flag: string | null, decision: Decision | null): Evening['state'] {
  if (decision) return decision.decision === 'goes-on' ? 'open' : decision.decision
  if (state === 'skipped') return 'skipped'
  return flag ? 'flagged' : 'open'
}

const no = (code: Extract<Decided, { ok: false }>['refusal']['code'], reason: string) => ({ code, reason })
