import { Injectable } from '@nestjs/common'
import { LabOrders } from '#lab'
import { factsOf, languageOf, type PathFacts } from '#messages'
import { Audit, Database } from '#platform'
import { type FormOverview, Questionnaires } from '#questionnaire'
import { Itineraries, type KitDays, PathLists } from '#scheduling'

/** Everything on the page of a patient's own day. */
export interface MyDay extends PathFacts {
  readonly version: number
  /** The hospital has an evening clinic that may be asked for. */
  readonly evenings: boolean
  readonly forms: readonly FormOverview[]
  readonly kit: (KitDays & { readonly place: string; readonly fetched: boolean }) | null
}

/** Gathers a patient's own day; that she looks at it is recorded. */
@Injectable()
export class MyDays {
  constructor(
    private readonly db: Database,
    private readonly paths: PathLists,
    private readonly itineraries: Itineraries,
    private readonly lab: LabOrders,
    private readonly questionnaires: Questionnaires,
    private readonly audit: Audit,
  ) {}

  /** Null while the path is not booked: then there is nothing to show, whoever asks. */
  async of(carePathId: string): Promise<MyDay | null> {
    const day = await this.db.transaction(async (tx) => {
      const path = await this.paths.get(tx, carePathId)
      if (path?.status !== 'booked') return null
      const { definition, kit } = await this.itineraries.of(tx, path)
      const order = kit && (await this.lab.kitOf(tx, carePathId))
      await this.audit.record(tx, {
        ...{ actor: 'patient', role: 'patient', action: 'R', event: 'my-day.seen' },
        ...{ patientId: path.patientId, objectType: 'care-path', objectId: path.id },
      })
      const place = definition.places.find(({ id }) => id === definition.kit?.place)?.label ?? ''
      const fetched = order?.state === 'fetched' || order?.state === 'handed-in'
      return {
        version: path.version,
        evenings: definition.sessions.some(({ type }) => type === 'evening'),
        ...factsOf(path, definition, languageOf('nl')),
        kit: kit && { ...kit, place, fetched },
      }
    })
    return day && { ...day, forms: await this.questionnaires.ofPath(carePathId) }
  }
}
