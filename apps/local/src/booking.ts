import { setTimeout as pause } from 'node:timers/promises'
import type { INestApplicationContext } from '@nestjs/common'
import { type CarePathDefinition, loadDefinition } from '#care-path'
import { type NamedPatient, Patients, Referrals } from '#intake'
import { Messages, type MessageTally } from '#messages'
import { Clock, Config, Database, Outbox, Queues } from '#platform'
import {
  type CarePathView,
  CarePaths,
  explain,
  explainDays,
  Finder,
  PathLists,
  type Reason,
  type ReasonForDays,
  Rosters,
  type SchedulingRefusal,
} from '#scheduling'
import type { ImportedList } from './importing.js'
import type { Progress } from './progress.js'

const ACTOR = { name: 'book', role: 'system' }
/** Milliseconds between two looks at the jobs. */
const LOOK = 50

export interface BookingOutcome {
  readonly definition: CarePathDefinition
  /** Who it is about, by referral. */
  readonly patients: ReadonlyMap<string, NamedPatient>
  readonly units: ReadonlyMap<string, string>
  /** Booked paths by referral. */
  readonly booked: ReadonlyMap<string, CarePathView>
  /** Why not, by referral; whole-day reasons have a range. */
  readonly notPlaced: ReadonlyMap<string, readonly (Reason | ReasonForDays)[]>
  readonly messages: readonly MessageTally[]
}

/** Plans and books every referral of these imports, waits until the jobs have done their part, and closes the imports. */
export async function bookAll(
  app: INestApplicationContext,
  imports: readonly ImportedList[],
  progress: Progress,
): Promise<BookingOutcome> {
  const db = app.get(Database)
  const referrals = app.get(Referrals)
  const mine = new Set(imports.flatMap(({ toPlan }) => toPlan.map(({ referralId }) => referralId)))
  const open = (await referrals.toPlan()).filter((id) => mine.has(id))
  const ids = [...new Set([...open, ...mine])]
  const refused = new Map<string, readonly (Reason | ReasonForDays)[]>()
  const started = await db.transaction((tx) => app.get(PathLists).ofReferrals(tx, ids))
  for (const [i, id] of ids.entries()) {
    progress.show(i, ids.length, 'gepland')
    const reasons = await place(app, id, started.get(id))
    if (reasons) refused.set(id, reasons)
  }
  await settled(app, ids, progress)

  const paths = await db.transaction((tx) => app.get(PathLists).ofReferrals(tx, ids))
  const booked = new Map([...paths].filter(([, path]) => path.status === 'booked'))
  const notPlaced = new Map(
    ids.filter((id) => !booked.has(id)).map((id) => [id, refused.get(id) ?? failure(paths.get(id))]),
  )
  await referrals.finishImport(...imports.map(({ importId }) => importId))
  return {
    definition: loadDefinition(app.get(Config).hospital, app.get(Clock).today()),
    units: await db.transaction((tx) => app.get(Rosters).labels(tx)),
    booked,
    notPlaced,
    messages: await app.get(Messages).tally(),
    patients: await db.transaction((tx) => app.get(Patients).ofReferrals(tx, allReferrals(imports))),
  }
}

const allReferrals = (imports: readonly ImportedList[]): string[] =>
  imports.flatMap(({ toPlan, notEligible, doctorDecides }) =>
    [...toPlan, ...notEligible, ...doctorDecides].map(({ referralId }) => referralId),
  )

/** Holds and orders one whole day; what an earlier run had begun goes on. Returns the reasons where there is no day. */
async function place(
  app: INestApplicationContext,
  referralId: string,
  begun: CarePathView | undefined,
): Promise<readonly (Reason | ReasonForDays)[] | null> {
  const carePaths = app.get(CarePaths)
  if (begun?.status === 'ordered' || begun?.status === 'booked' || begun?.status === 'failed') return null
  if (begun?.status === 'held') {
    const outcome = await carePaths.book({ carePathId: begun.id, version: begun.version }, ACTOR)
    if (outcome.ok) return null
  }
  const { found, tried } = await app.get(Database).transaction((tx) => app.get(Finder).findUnattended(tx, referralId))
  const { definition, plan, question } = tried.asked
  const told = (refusals: readonly SchedulingRefusal[]) => refusals.map((refusal) => explain(refusal, definition))
  if (plan.blocks.length > 0) return told(plan.blocks.map(({ label }) => ({ code: 'ask-department', reason: label })))
  if (!found) {
    const days = explainDays(tried.refused, definition)
    return days.length > 0 ? days : told([{ code: 'after-latest', until: question.wishes.latest }])
  }
  const { option, ask, notes } = found
  const held = await carePaths.hold(
    { ask, day: option.day, pathway: option.pathway, visits: option.visits, notes },
    ACTOR,
  )
  if (!held.ok) return told(held.refusals)
  const ordered = await carePaths.book(held, ACTOR)
  return ordered.ok ? null : told(ordered.refusals)
}

/** Waits until every ordered path is booked or given back, and no event or job that is due is left. */
async function settled(app: INestApplicationContext, ids: readonly string[], progress: Progress): Promise<void> {
  const db = app.get(Database)
  const outbox = app.get(Outbox)
  for (;;) {
    const paths = [...(await db.transaction((tx) => app.get(PathLists).ofReferrals(tx, ids))).values()]
    const waiting = paths.filter(({ status }) => status === 'ordered').length
    progress.show(paths.length - waiting, paths.length, 'geboekt')
    if (waiting === 0 && (await outbox.isSettled(app.get(Queues)))) return
    await pause(LOOK)
  }
}

const failure = (path: CarePathView | undefined): Reason[] => [
  { code: 'does-not-fit', reason: 'Boeken mislukt', detail: path?.outcome ?? 'Onbekende oorzaak' },
]
