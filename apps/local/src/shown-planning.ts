import { setTimeout as pause } from 'node:timers/promises'
import { Referrals } from '#intake'
import { Clock, Database, dayOf, LongWorks } from '#platform'
import {
  Candidates,
  CarePaths,
  Offers,
  type PlanningChange,
  PlanningChanges,
  PlanningLists,
  WaitingList,
} from '#scheduling'
import type { House } from './house.js'

const DESK = { name: 'secretariaat', role: 'secretariat' }

interface Booked {
  readonly id: string
  readonly version: number
  readonly day: string
}

/** Referrals that can be planned, of patients who are told by mail. */
export async function onMail({ app }: Pick<House, 'app'>): Promise<readonly string[]> {
  const waiting = await app.get(Referrals).toPlan()
  const told: { id: string }[] = await app
    .get(Database)
    .transaction((tx) =>
      tx.sql.query(
        `select r.id from intake.referral r join intake.patient p on p.id = r.patient_id where r.id = any($1) and p.channel = 'email'`,
        [waiting],
      ),
    )
  return waiting.filter((id) => told.some((one) => one.id === id))
}

/** A doctor who is ill on a later day, with a proposal for every patient of that day. Returns the outage and one of their paths. */
export async function someoneIll(
  { app }: House,
  except: readonly string[],
): Promise<{ outage: string; displaced: string }> {
  const db = app.get(Database)
  const [on] = await db.transaction(async (tx) => {
    const rows: { unit: string; day: string }[] = await tx.sql.query(
      `select v.unit_id as unit, v.day::text as day from scheduling.visit v join scheduling.care_path p on p.id = v.care_path_id
        where v.unit_id like 'doctor-%' and v.day > $1::date and p.status = 'booked'
        group by v.unit_id, v.day having not bool_or(p.id = any($2)) order by count(*) desc, v.day limit 1`,
      [dayOf(app.get(Clock).now()), except],
    )
    return rows
  })
  if (!on) throw new Error('the demo has no day on which a doctor can be ill')
  const change: PlanningChange = {
    kind: 'outage-add',
    outage: 'ill',
    scope: 'unit',
    targets: [on.unit],
    fromDay: on.day,
    toDay: on.day,
    fromMinute: 0,
    toMinute: 1440,
    daily: false,
    reason: 'griep',
  }
  const looked = await app.get(PlanningChanges).change(change, { preview: true }, DESK)
  if (!looked.ok) throw new Error(`nobody can be ill: ${looked.refusal.reason}`)
  const hit = [...new Set(looked.hit.map(({ carePathId }) => carePathId))]
  const saved = await app.get(PlanningChanges).change(change, { confirmed: looked.mark }, DESK)
  if (!saved.ok) throw new Error(`nobody can be ill: ${saved.refusal.reason}`)
  const input = Buffer.from(JSON.stringify({ outageId: saved.id }))
  const work = { kind: 'propose', label: 'griep', input } as const
  await db.transaction((tx) => app.get(LongWorks).ask(tx, work, DESK))
  const proposed = () => db.transaction((tx) => app.get(PlanningLists).rebookings(tx, saved.id))
  while ((await proposed()).length < hit.length) await pause(100)
  return { outage: saved.id, displaced: hit[0]! }
}

/** A day that came free, two who wait, and one of them to whom it is offered. Returns the day and the path that is offered. */
export async function someoneWaits(
  { app }: Pick<House, 'app'>,
  { id, version, day }: Booked,
): Promise<{ gap: string; offered: string }> {
  const db = app.get(Database)
  for (const referralId of (await onMail({ app })).slice(-3))
    await app.get(WaitingList).add({ referralId, without: ['urine'] }, 'belt graag terug', DESK)
  await app.get(CarePaths).cancel({ carePathId: id, version }, 'patient-unavailable', DESK)
  const ranked = await db.transaction((tx) => app.get(Candidates).on(tx, day))
  const first = ranked.find(({ fits }) => fits)
  if (!first?.fits) throw new Error(`nobody who waits can come on ${day}`)
  const { option, ask } = first.fits
  const choice = { day: option.day, pathway: option.pathway, visits: option.visits, ask }
  const answer = await app.get(Offers).offer(first.waiting.id, choice, DESK)
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusals))
  return { gap: day, offered: answer.carePathId }
}
