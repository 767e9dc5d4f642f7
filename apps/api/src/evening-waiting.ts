import { Injectable } from '@nestjs/common'
import type { CarePathDefinition } from '#care-path'
import { type Day, IMAGING } from '#contracts'
import { type EveningRequest, Priorities, Requests } from '#evening-clinic'
import { type NamedPatient, Patients, type ReferralRecord, Referrals } from '#intake'
import { clock, type Refusal } from '#planner'
import { dayOf, type Tx } from '#platform'
import { type Asked, type CarePathView, type DayOption, explain, Finder, PathLists } from '#scheduling'

/** Rows whose evenings are searched; whoever comes first by priority is among them. */
const SEARCH = 8

/** Somebody who wishes an evening: a referral to plan, a path that should move there, or a visit still to come. */
interface Wish {
  readonly how: 'plan' | 'move' | 'later'
  readonly patientId: string
  readonly referralId: string
  /** The path to move. */
  readonly carePathId: string | null
  readonly referral: ReferralRecord | null
  readonly request: EveningRequest | null
}

/** Who wishes to come in the evening and is not on one yet: whether this evening fits, and what would. */
@Injectable()
export class EveningWaiting {
  constructor(
    private readonly referrals: Referrals,
    private readonly patients: Patients,
    private readonly priorities: Priorities,
    private readonly requests: Requests,
    private readonly lists: PathLists,
    private readonly finder: Finder,
  ) {}

  /** The rows with those who come first on top, and how many of the rest were not searched. */
  async of(tx: Tx, day: Day, definition: CarePathDefinition) {
    const wishes = await this.wishes(tx)
    const patients = await this.patients.named(
      tx,
      wishes.map(({ patientId }) => patientId),
    )
    const ids = wishes.flatMap(({ referralId, request }) => [referralId, ...(request ? [request.referralId] : [])])
    const noted = await this.priorities.of(tx, ids)
    const rule = definition.sessions.find(({ type }) => type === 'evening')
    const rows = wishes.flatMap((wish) => {
      const patient = patients.get(wish.patientId)
      const reasons = reasonsOf(wish, noted)
      const priority = (rule?.priority ?? []).map(({ id, label }) => ({ key: id, label, holds: reasons.includes(id) }))
      return patient ? [{ wish, patient, priority }] : []
    })
    const first = (row: (typeof rows)[number]) => (row.priority.some(({ holds }) => holds) ? 0 : 1)
    rows.sort((a, b) => first(a) - first(b))
    const shown: Awaited<ReturnType<EveningWaiting['row']>>[] = []
    for (const row of rows.slice(0, SEARCH)) shown.push(await this.row(tx, day, row))
    return { rows: shown, more: rows.length - shown.length }
  }

  private async row(
    tx: Tx,
    day: Day,
    { wish, patient, priority }: { wish: Wish; patient: NamedPatient; priority: Priority[] },
  ) {
    const { how, referralId, carePathId, referral, request } = wish
    const fit = how === 'later' ? NOWHERE : await this.fits(tx, wish, day)
    return {
      ...{ how, referralId, carePathId, patient, priority, latest: referral?.latest ?? null },
      request: request && { id: request.id, via: request.via, at: request.askedAt, by: request.askedBy },
      ...fit,
    }
  }

  /** In the order of the work list; then who is planned by day, or not yet, in the order of asking. */
  private async wishes(tx: Tx): Promise<readonly Wish[]> {
    const asking = await this.requests.open(tx)
    const ids = asking.map(({ patientId }) => patientId)
    const newest = await this.lists.ofPatients(tx, ids)
    const open = asking.filter((request) => !isAnswered(request, newest.get(request.patientId)))
    const referrals = await this.referrals.eveningWishes(
      tx,
      open.map(({ patientId }) => patientId),
    )
    const toPlan = referrals.map((referral): Wish => {
      const { id: referralId, patientId } = referral
      const request = open.find((one) => one.patientId === patientId) ?? null
      return { how: 'plan', patientId, referralId, carePathId: null, referral, request }
    })
    const others = open.filter(({ patientId }) => !toPlan.some((wish) => wish.patientId === patientId))
    return [...toPlan, ...others.map((request) => otherWish(request, newest.get(request.patientId)))]
  }

  private async fits(tx: Tx, { referralId, carePathId, referral }: Wish, day: Day) {
    const latest = referral?.latest
    const isTooLate = Boolean(latest && latest < day)
    const ask = { referralId, evening: true, from: isTooLate ? dayOf(tx.now) : day }
    const except = carePathId ? { except: carePathId } : {}
    const { asked, options, refused } = await this.finder.find(tx, ask, { most: 1, ...except })
    if (!asked.referral.needs.known) return { ...NOWHERE, known: false }
    const [option] = options
    const here = option?.day === day
    const refusal: Refusal | undefined = isTooLate
      ? { code: 'after-latest', until: latest! }
      : refused.find((one) => one.day === day)?.refusals[0]
    return {
      known: true,
      first: option ? { day: option.day, imaging: imagingOf(asked, option) } : null,
      here,
      whyNot: refusal && !here ? presentWhyNot(refusal, asked.definition) : null,
    }
  }
}

type Priority = { readonly key: string; readonly label: string; readonly holds: boolean }

const NOWHERE = { known: true, first: null, here: false, whyNot: null }

const isEvening = (path: CarePathView) => path.visits.some(({ sessionType }) => sessionType === 'evening')

/** She has the evening that she asked for: with this path, or with one of a later referral. */
function isAnswered({ carePathId, referralId }: EveningRequest, newest: CarePathView | undefined): boolean {
  if (!newest || !isEvening(newest)) return false
  return carePathId !== null || newest.referralId !== referralId
}

function otherWish(request: EveningRequest, newest: CarePathView | undefined): Wish {
  const { patientId, referralId, carePathId } = request
  const movable = newest && newest.id === carePathId && newest.status !== 'done'
  return movable
    ? { how: 'move', patientId, referralId: newest.referralId, carePathId, referral: null, request }
    : { how: 'later', patientId, referralId, carePathId: null, referral: null, request }
}

/** What was noted, and long-term control where the referral says that much. */
function reasonsOf(
  { referralId, referral, request }: Wish,
  noted: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const own = noted.get(referralId) ?? []
  const asked = request ? (noted.get(request.referralId) ?? []) : []
  return [...own, ...asked, ...(referral?.needs.purpose === 'treatment-effect' ? ['long-term-control'] : [])]
}

/** A reason why not, in Dutch and in parts, so that the screen can say it in another language. */
export function presentWhyNot(refusal: Refusal, definition: CarePathDefinition) {
  const { code, reason, detail } = explain(refusal, definition)
  const { step, until = null, interval } = refusal
  return {
    ...{ code, reason, detail, until },
    step: definition.steps.find(({ id }) => id === step)?.kind ?? null,
    between: interval ? { from: clock(interval.from), to: clock(interval.to) } : null,
  }
}

/** The images of an option with their times: "DXA 15:00 · RX 15:35"; null where there are none. */
export function imagingOf({ definition }: Asked, { visits }: DayOption): string | null {
  const images = visits.flatMap((visit) => {
    const step = definition.steps.find(({ id }) => id === visit.step)
    return step && IMAGING.includes(step.kind) ? [`${step.code} ${clock(visit.from)}`] : []
  })
  return images.length > 0 ? images.join(' · ') : null
}
