import { Injectable } from '@nestjs/common'
import { type CarePathDefinition, loadDefinition } from '#care-path'
import { type Day, IMAGING } from '#contracts'
import { Displaced, type Evening, Evenings, PhoneResults, type Proposal } from '#evening-clinic'
import { type NamedPatient, Patients } from '#intake'
import { addDays, clock, type Interval, WHOLE_DAY } from '#planner'
import { Config, dayOf, type Tx } from '#platform'
import { type CarePathView, PathLists, Reserves, type ReserveView, Rosters, type VisitView } from '#scheduling'
import { freeStarts, placesIn, sittingsOf } from './evening-places.js'
import { EveningWaiting, imagingOf, presentWhyNot } from './evening-waiting.js'
import { PATH_STATUS } from './present.js'

const AHEAD = 400
const DOCTORS = 'evening-doctor'

/** Everything staff see of one evening, and of those to come. */
@Injectable()
export class EveningPage {
  constructor(
    private readonly config: Config,
    private readonly evenings: Evenings,
    private readonly phone: PhoneResults,
    private readonly lists: PathLists,
    private readonly rosters: Rosters,
    private readonly reserves: Reserves,
    private readonly patients: Patients,
    private readonly waiting: EveningWaiting,
    private readonly displaced: Displaced,
  ) {}

  /** The evenings of the coming year with how full they are, and the calls that are open. */
  async ahead(tx: Tx) {
    const today = dayOf(tx.now)
    const evenings = await this.evenings.list(tx, today, addDays(today, AHEAD))
    const paths = await this.lists.onEvenings(
      tx,
      evenings.map(({ day }) => day),
    )
    const sittings = await this.sittings(tx, evenings)
    const calls = await this.phone.open(tx)
    return {
      today,
      evenings: evenings.map((evening) => ({
        ...present(evening),
        places: placesIn(sittings(evening), this.consult(today).duration),
        taken: paths.filter(({ day }) => day === evening.day).length,
      })),
      calls: { open: calls.length, overdue: calls.filter(({ overdue }) => overdue).length },
    }
  }

  /** One evening with its patients; null where there is none on that day. */
  async of(tx: Tx, day: Day) {
    const [evening] = await this.evenings.list(tx, day, day)
    if (!evening) return null
    const today = dayOf(tx.now)
    const definition = loadDefinition(this.config.hospital, today)
    const paths = await this.lists.onEvenings(tx, [day])
    const patients = await this.patients.named(
      tx,
      paths.map(({ patientId }) => patientId),
    )
    const calls = await this.phone.ofPaths(
      tx,
      paths.map(({ id }) => id),
    )
    const sittings = (await this.sittings(tx, [evening]))(evening)
    const length = this.consult(today).duration
    const taken = paths.map((path) => ({
      ...this.row(path, patients.get(path.patientId), definition),
      call: callOf(path, calls),
    }))
    const free =
      evening.state === 'open'
        ? sittings.flatMap((sitting) =>
            freeStarts(sitting, paths, length).map((from) => ({ time: clock(from), doctor: sitting.label })),
          )
        : []
    return {
      ...present(evening),
      places: placesIn(sittings, length),
      taken: paths.length,
      rows: taken.sort((a, b) => a.time.localeCompare(b.time) || a.doctor.localeCompare(b.doctor)),
      free: free.sort((a, b) => a.time.localeCompare(b.time) || a.doctor.localeCompare(b.doctor)),
      kept: (await this.reserves.of(tx, 'evening', [day])).map((kept) => presentKept(kept, paths, patients, today)),
      waiting: await this.waiting.of(tx, day, definition),
      displaced: (await this.displaced.proposals(tx, evening)).map((proposal) => presentProposal(proposal, patients)),
      lookedAt: [...patients.keys()],
    }
  }

  private row(path: CarePathView, patient: NamedPatient | undefined, { steps }: CarePathDefinition) {
    const consult = path.visits.find(({ kind, sessionType }) => kind === 'consult' && sessionType === 'evening')
    const images = path.visits.filter(({ kind }) => IMAGING.includes(kind))
    const code = ({ step }: VisitView) => steps.find(({ id }) => id === step)?.code ?? ''
    const apart = images.some(({ day }) => day !== path.day)
    return {
      carePathId: path.id,
      referralId: path.referralId,
      patient: patient ?? null,
      status: { key: path.status, label: PATH_STATUS[path.status] },
      time: clock(consult?.from ?? 0),
      doctor: consult?.unitLabel ?? '',
      imaging: {
        state: images.length === 0 ? ('none' as const) : apart ? ('apart' as const) : ('same-day' as const),
        booked: images.every(({ status }) => status === 'booked'),
        visits: images.map((visit) => ({
          code: code(visit),
          day: visit.day,
          time: clock(visit.from),
          unit: visit.unitLabel,
          lost: visit.lost,
        })),
        consent: consentOf(path),
      },
      samples: path.visits
        .filter(({ kind }) => kind === 'blood' || kind === 'urine')
        .map((visit) => ({ kind: visit.kind, time: clock(visit.from), evening: visit.sessionType === 'evening' })),
      notes: path.notes,
      /** Why a place of hers is gone, the scan's first; null where all of it stands. */
      lost: [...images, ...path.visits].find(({ lost }) => lost)?.lost ?? null,
    }
  }

  /** When the doctors sit on each of these evenings, by what was added by hand too. */
  private async sittings(tx: Tx, evenings: readonly Evening[]) {
    const days = evenings.map(({ day }) => day)
    const doctors = await this.rosters.unitsOf(tx, [DOCTORS])
    const added = await this.rosters.addedSessions(tx, DOCTORS, 'evening', days)
    const { window } = this.consult(dayOf(tx.now))
    return (evening: Evening) => sittingsOf(evening, doctors, added, window)
  }

  private consult(today: Day): { readonly duration: number; readonly window: Interval } {
    const { steps } = loadDefinition(this.config.hospital, today)
    return steps.find(({ pool }) => pool === DOCTORS) ?? { duration: 20, window: WHOLE_DAY }
  }
}

const present = ({ from, to, ...evening }: Evening) => ({ ...evening, from: clock(from), to: clock(to) })

const consentOf = ({ ask }: CarePathView): string | null =>
  (ask as { imagingApart?: { consent: string } }).imagingApart?.consent ?? null

function callOf(path: CarePathView, calls: Awaited<ReturnType<PhoneResults['ofPaths']>>) {
  const planned = path.visits.find(({ kind }) => kind === 'phone-result')
  const call = calls.get(path.id)
  if (!planned) return null
  return { day: planned.day, time: clock(planned.from), how: call?.how ?? null, tries: call?.tries ?? 0 }
}

function presentProposal({ path, option, late, tried }: Proposal, patients: ReadonlyMap<string, NamedPatient>) {
  const { id: carePathId, version, referralId } = path
  const { steps } = tried.asked.definition
  const consult = option?.visits.find(({ step }) => steps.find(({ id }) => id === step)?.pool === DOCTORS)
  const refusal = tried.refused[0]?.refusals[0]
  return {
    ...{ carePathId, version, referralId, late },
    patient: patients.get(path.patientId) ?? null,
    to: option && { day: option.day, time: clock(consult?.from ?? 0), imaging: imagingOf(tried.asked, option) },
    whyNot: option || !refusal ? null : presentWhyNot(refusal, tried.asked.definition),
  }
}

function presentKept(
  { unitLabel, from, to, releaseOn, taken }: ReserveView,
  paths: readonly CarePathView[],
  patients: ReadonlyMap<string, NamedPatient>,
  today: Day,
) {
  const used = taken.reduce((sum, visit) => sum + Math.min(to, visit.to) - Math.max(from, visit.from), 0)
  return {
    unit: unitLabel,
    from: clock(from),
    to: clock(to),
    releaseOn,
    released: today >= releaseOn,
    unusedMinutes: to - from - used,
    taken: taken.map(({ carePathId, from, evening }) => {
      const path = paths.find(({ id }) => id === carePathId)
      return { time: clock(from), name: path ? (patients.get(path.patientId)?.name ?? '') : '', evening }
    }),
  }
}
