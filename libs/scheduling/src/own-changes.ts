import { Injectable } from '@nestjs/common'
import type { CancelReason, Day } from '#contracts'
import { addWorkingDays } from '#planner'
import { Audit, Database, dayOf, type Tx } from '#platform'
import { Agendas } from './agendas.js'
import type { Ask } from './ask.js'
import { CarePaths, type Outcome } from './care-paths.js'
import { type DayOption, Finder } from './finder.js'
import { Itineraries } from './itineraries.js'
import { type CarePathView, PathLists } from './path-lists.js'
import type { Actor } from './path-store.js'
import { refuse } from './refusal.js'

/** The patient herself, behind her link and birth date. */
export const PATIENT: Actor = { name: 'patient', role: 'patient' }

/** Days that a patient chooses from at once: more is no help on a phone. */
const MOST_DAYS = 5

/** What a patient may still do about her day herself. */
export interface OwnRights {
  /** The last day on which she may move it or call it off; after it she phones. */
  readonly until: Day
  readonly mayCancel: boolean
  /** While she may cancel, and has moves left. */
  readonly mayMove: boolean
}

export const OWN_REASONS = ['patient-ill', 'patient-unavailable', 'patient-declines'] as const satisfies CancelReason[]
/** Why a patient calls her day off, as she may say it herself. */
export type OwnReason = (typeof OWN_REASONS)[number]

/** What patients change about their own booked day: another whole day or none, by the same rules as at the desk. */
@Injectable()
export class OwnChanges {
  constructor(
    private readonly db: Database,
    private readonly lists: PathLists,
    private readonly itineraries: Itineraries,
    private readonly agendas: Agendas,
    private readonly finder: Finder,
    private readonly carePaths: CarePaths,
    private readonly audit: Audit,
  ) {}

  async rights(tx: Tx, path: CarePathView): Promise<OwnRights> {
    const { definition } = await this.itineraries.of(tx, path)
    const { untilWorkingDays, moves } = definition.ownChanges
    const today = dayOf(tx.now)
    const until = addWorkingDays(path.day, -untilWorkingDays, await this.agendas.calendar(tx, today, path.day))
    const mayCancel = path.status === 'booked' && today <= until
    const history = await this.lists.history(tx, path.id)
    const moved = history.filter(({ actor, what }) => actor === PATIENT.name && what === 'moved').length
    return { until, mayCancel, mayMove: mayCancel && moved < moves }
  }

  /** Other whole days, from `from` on, that leave time to prepare; null where she may not move the day herself. */
  async offers(
    carePathId: string,
    from?: Day,
  ): Promise<{ readonly path: CarePathView; readonly days: readonly DayOption[] } | null> {
    return this.db.transaction(async (tx) => {
      const path = await this.lists.get(tx, carePathId)
      if (!path || !(await this.rights(tx, path)).mayMove) return null
      const { options } = await this.finder.find(tx, askOf(path, from), { most: MOST_DAYS + 1, except: path.id })
      await this.audit.record(tx, {
        ...{ actor: PATIENT.name, role: PATIENT.role, action: 'R', event: 'options.found', patientId: path.patientId },
        ...{ objectType: 'care-path', objectId: path.id },
      })
      return { path, days: options.filter(({ day }) => day !== path.day).slice(0, MOST_DAYS) }
    })
  }

  /** Puts her path on the best plan of that day; the old day stays hers until the new one is taken. */
  async moveTo(ref: { carePathId: string; version: number }, day: Day): Promise<Outcome> {
    const offer = await this.offers(ref.carePathId, day)
    const option = offer?.days.find((one) => one.day === day)
    if (!offer || !option) return refuse({ code: 'taken' })
    const { pathway, visits } = option
    return this.carePaths.move(ref, { ask: askOf(offer.path), day, pathway, visits }, PATIENT)
  }

  async callOff(ref: { carePathId: string; version: number }, reason: OwnReason): Promise<Outcome> {
    const mayCancel = await this.db.transaction(async (tx) => {
      const path = await this.lists.get(tx, ref.carePathId)
      return path !== null && (await this.rights(tx, path)).mayCancel
    })
    return mayCancel ? this.carePaths.cancel(ref, reason, PATIENT) : refuse({ code: 'not-found' })
  }
}

const askOf = ({ ask, referralId }: CarePathView, from?: Day): Ask => ({
  ...(ask as Ask),
  referralId,
  ...(from && { from }),
})
