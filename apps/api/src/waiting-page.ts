import { Injectable } from '@nestjs/common'
import { type CarePathDefinition, loadDefinition } from '#care-path'
import type { Day } from '#contracts'
import { type NamedPatient, Patients } from '#intake'
import { clock } from '#planner'
import { Audit, Config, Database, dayOf, type Staff } from '#platform'
import { type Ask, type Candidate, Candidates, explain, Gaps, Rosters, type Waiting, WaitingList } from '#scheduling'
import { presentOption, type UnitNames } from './present.js'

/** Everybody who waits, the days that came free, and who could come on one of them. Who is shown was looked at. */
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

  async of(day: Day | undefined, { name, role }: Staff) {
    return this.db.transaction(async (tx) => {
      const definition = loadDefinition(this.config.hospital, dayOf(tx.now))
      const gaps = await this.gaps.open(tx)
      const shown = day ?? gaps[0]?.day ?? null
      const waiting = await this.waiting.all(tx)
      const ranked = shown ? await this.candidates.on(tx, shown) : []
      const patients = await this.patients.named(
        tx,
        waiting.map(({ patientId }) => patientId),
      )
      const units = await this.rosters.labels(tx)
      await this.audit.record(
        tx,
        [...patients.keys()].map((id) => ({
          ...({ actor: name, role, action: 'R', event: 'waiting-list.seen' } as const),
          ...{ patientId: id, objectType: 'patient', objectId: id },
        })),
      )
      return {
        day: shown,
        offerMinutes: this.config.offerMinutes,
        gaps: gaps.map(({ arrival, ...gap }) => ({ ...gap, arrival: clock(arrival) })),
        candidates: ranked.map((one) => candidate(one, patients, units, shown!)),
        waiting: waiting.map((one) => row(one, patients, definition, units)),
      }
    })
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
    offer: waiting.offer?.day === day ? waiting.offer : null,
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
    offer,
  }
}

const WEEKDAYS = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo']

/** The wishes of the moment as staff read them. */
function wishesInWords(ask: Ask, { steps }: CarePathDefinition, units: UnitNames): string[] {
  const { weekdaysOff = [], notBefore, notAfter, away = [], doctor, device, without = [], evening } = ask
  const left = without.map((kind) => steps.find((step) => step.kind === kind)?.label ?? kind)
  return [
    ...(weekdaysOff.length > 0 ? [`niet op ${weekdaysOff.map((day) => WEEKDAYS[day - 1]).join(', ')}`] : []),
    ...(notBefore ? [`niet voor ${clock(notBefore)}`] : []),
    ...(notAfter ? [`klaar om ${clock(notAfter)}`] : []),
    ...away.map(({ from, to }) => `niet ${from === to ? from : `${from} t/m ${to}`}`),
    ...[doctor, device].flatMap((unit) => (unit ? [units.get(unit) ?? unit] : [])),
    ...left.map((label) => `zonder ${label}`),
    ...(evening ? ['avond'] : []),
  ]
}
