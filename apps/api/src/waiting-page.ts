import { Injectable } from '@nestjs/common'
import { type CarePathDefinition, loadDefinition } from '#care-path'
import type { Day } from '#contracts'
import { type NamedPatient, Patients } from '#intake'
import { clock } from '#planner'
import { Audit, Config, Database, dayOf, type Staff, type Tx } from '#platform'
import {
  type Ask,
  type Candidate,
  Candidates,
  explain,
  Gaps,
  type OfferView,
  Rosters,
  shortDay,
  type Waiting,
  WaitingList,
} from '#scheduling'
import { pageOf } from './paging.js'
import { presentOption, type UnitNames } from './present.js'

/** The days that came free, who could come on one of them, and everybody who waits. Who is shown was looked at. */
@Injectable()
export class WaitingPage {
  constructor(
    private readonly db: Database,
    private readonly waiting: WaitingList,
    private readonly gaps: Gaps,
    private readonly candidates: Candidates,
    private readonly rosters: Rosters,
    private readonly patients: Patients,
    private readonly audit: Audit,
    private readonly config: Config,
  ) {}

  async of(day: Day | undefined, staff: Staff) {
    return this.db.transaction(async (tx) => {
      const gaps = await this.gaps.open(tx)
      const shown = day ?? gaps[0]?.day ?? null
      const ranked = shown ? await this.candidates.on(tx, shown) : []
      const patients = await this.seen(
        tx,
        ranked.map(({ waiting }) => waiting),
        staff,
      )
      const units = await this.rosters.labels(tx)
      return {
        day: shown,
        offerMinutes: this.config.offerMinutes,
        gaps: gaps.map(({ arrival, ...gap }) => ({ ...gap, arrival: clock(arrival) })),
        candidates: ranked.map((one) => candidate(one, patients, units, shown!)),
      }
    })
  }

  /** Everybody who waits, a page at a time; `cursor` is the last entry of the page before. */
  async everybody(cursor: string | null, limit: number, staff: Staff) {
    return this.db.transaction(async (tx) => {
      const definition = loadDefinition(this.config.hospital, dayOf(tx.now))
      const page = pageOf(await this.waiting.some(tx, cursor, limit + 1), limit, ({ id }) => id)
      const patients = await this.seen(tx, page.rows, staff)
      const units = await this.rosters.labels(tx)
      return { ...page, rows: page.rows.map((one) => row(one, patients, definition, units)) }
    })
  }

  private async seen(tx: Tx, waiting: readonly Waiting[], { name, role }: Staff): Promise<Named> {
    const patients = await this.patients.named(
      tx,
      waiting.map(({ patientId }) => patientId),
    )
    const seen = { actor: name, role, action: 'R', event: 'waiting-list.seen', objectType: 'patient' } as const
    await this.audit.record(
      tx,
      [...patients.keys()].map((id) => ({ ...seen, patientId: id, objectId: id })),
    )
    return patients
  }
}

type Named = ReadonlyMap<string, NamedPatient>

function candidate({ waiting, asked, fits, refusals }: Candidate, patients: Named, units: UnitNames, day: Day) {
  const { definition, referral } = asked
  return {
    ...row(waiting, patients, definition, units),
    latest: referral.latest,
    how: fits?.how ?? null,
    why: refusals.slice(0, 2).map((refusal) => explain(refusal, definition)),
    /** Her answer to an offer of this very day; an older offer of another day says nothing here. */
    offer: waiting.offer?.day === day ? presentOffer(waiting.offer) : null,
    busy: waiting.offer?.state === 'open' && waiting.offer.day !== day,
    option: fits ? { ...presentOption(fits.option, definition, units), ask: fits.ask } : null,
  }
}

function row(
  { id, referralId, patientId, ask, note, addedBy, addedAt, current, offer }: Waiting,
  patients: Named,
  definition: CarePathDefinition,
  units: UnitNames,
) {
  return {
    id,
    referralId,
    patient: patients.get(patientId)!,
    ask,
    wishes: wishesInWords(ask, definition, units),
    note,
    addedBy,
    addedAt,
    current,
    offer: offer && presentOffer(offer),
  }
}

const presentOffer = ({ begins, ...offer }: OfferView) => ({ ...offer, begins: begins === null ? null : clock(begins) })

const WEEKDAYS = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo']

/** The wishes of the moment as staff read them. */
function wishesInWords(ask: Ask, { steps }: CarePathDefinition, units: UnitNames): string[] {
  const { weekdaysOff = [], notBefore, notAfter, away = [], doctor, device, without = [], evening } = ask
  const left = without.map((kind) => steps.find((step) => step.kind === kind)?.label ?? kind)
  return [
    ...(weekdaysOff.length > 0 ? [`niet op ${weekdaysOff.map((day) => WEEKDAYS[day - 1]).join(', ')}`] : []),
    ...(notBefore ? [`niet voor ${clock(notBefore)}`] : []),
    ...(notAfter ? [`klaar om ${clock(notAfter)}`] : []),
    ...away.map(({ from, to }) => `niet ${from === to ? shortDay(from) : `${shortDay(from)} t/m ${shortDay(to)}`}`),
    ...[doctor, device].flatMap((unit) => (unit ? [units.get(unit) ?? unit] : [])),
    ...left.map((label) => `zonder ${label}`),
    ...(evening ? ['avond'] : []),
  ]
}
