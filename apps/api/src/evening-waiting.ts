import { Injectable } from '@nestjs/common'
import type { CarePathDefinition } from '#care-path'
import { type Day, IMAGING } from '#contracts'
import { Priorities } from '#evening-clinic'
import { type NamedPatient, Patients, type ReferralRecord, Referrals } from '#intake'
import { clock } from '#planner'
import type { Tx } from '#platform'
import { type Asked, type DayOption, explainDays, Finder } from '#scheduling'

/** Referrals that are looked through for the wish to come in the evening, and those whose days are searched. */
const LOOK = 200
const SEARCH = 8

/** Who wishes to come in the evening and has no day yet: whether this evening fits, and what would. */
@Injectable()
export class EveningWaiting {
  constructor(
    private readonly referrals: Referrals,
    private readonly patients: Patients,
    private readonly priorities: Priorities,
    private readonly finder: Finder,
  ) {}

  async of(tx: Tx, day: Day, definition: CarePathDefinition) {
    const wishing = await this.wishing(tx)
    const ids = wishing.map(({ id }) => id)
    const patients = await this.patients.ofReferrals(tx, ids)
    const noted = await this.priorities.of(tx, ids)
    const rule = definition.sessions.find(({ type }) => type === 'evening')
    const rows: Awaited<ReturnType<EveningWaiting['row']>>[] = []
    for (const referral of wishing.slice(0, SEARCH)) {
      const patient = patients.get(referral.id)
      if (patient)
        rows.push(await this.row(tx, day, referral, patient, rule, reasonsOf(referral, noted.get(referral.id) ?? [])))
    }
    const first = (row: (typeof rows)[number]) => (row.priority.some(({ holds }) => holds) ? 0 : 1)
    return rows.sort((a, b) => first(a) - first(b))
  }

  private async row(
    tx: Tx,
    day: Day,
    { id, latest }: ReferralRecord,
    patient: NamedPatient,
    rule: SessionRule | undefined,
    reasons: readonly string[],
  ) {
    const priority = (rule?.priority ?? []).map(({ id: key, label }) => ({ key, label, holds: reasons.includes(key) }))
    return { referralId: id, patient, latest, priority, ...(await this.fits(tx, id, day)) }
  }

  /** Known patients with the wish, in the order of the work list. */
  private async wishing(tx: Tx): Promise<readonly ReferralRecord[]> {
    const found: ReferralRecord[] = []
    for (const id of (await this.referrals.toPlan()).slice(0, LOOK)) {
      const referral = await this.referrals.of(tx, id)
      if (referral.needs.eveningWish && referral.needs.known) found.push(referral)
    }
    return found
  }

  private async fits(tx: Tx, referralId: string, day: Day) {
    const ask = { referralId, evening: true, from: day }
    const { asked, options, refused } = await this.finder.find(tx, ask, { most: 1 })
    const [option] = options
    const here = option?.day === day
    const whyNot = here
      ? null
      : (explainDays(refused, asked.definition).find(({ from, to }) => from <= day && day <= to) ?? null)
    return {
      first: option ? { day: option.day, imaging: imagingOf(asked, option) } : null,
      here,
      whyNot: whyNot && { reason: whyNot.reason, detail: whyNot.detail },
    }
  }
}

type SessionRule = CarePathDefinition['sessions'][number]

/** What staff noted, and long-term control where the referral says that much. */
const reasonsOf = ({ needs }: ReferralRecord, noted: readonly string[]): readonly string[] =>
  needs.purpose === 'treatment-effect' ? [...noted, 'long-term-control'] : noted

function imagingOf({ definition }: Asked, { visits }: DayOption): string | null {
  const images = visits.flatMap((visit) => {
    const step = definition.steps.find(({ id }) => id === visit.step)
    return step && IMAGING.includes(step.kind) ? [`${step.code} ${clock(visit.from)}`] : []
  })
  return images.length > 0 ? images.join(' · ') : null
}
