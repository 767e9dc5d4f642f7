import { Injectable } from '@nestjs/common'
import { walkingMinutes } from '#care-path'
import { DayBoards } from '#day-board'
import { Referrals } from '#intake'
import { type KitState, UrineKits } from '#lab'
import { factsOf, type Language, type PathFacts, type Reply, Replies } from '#messages'
import { Audit, Database, dayOf } from '#platform'
import { type FormOverview, Questionnaires } from '#questionnaire'
import { type CarePathView, Itineraries, type KitDays, OwnChanges, type OwnRights, PathLists } from '#scheduling'
import { type Today, todayOf } from './today.js'

/** Everything on the page of a patient's own day. */
export interface MyDay extends PathFacts {
  readonly language: Language
  readonly version: number
  /** The hospital has an evening clinic that may be asked for. */
  readonly evenings: boolean
  readonly evening: boolean
  /** How far she is, on the day itself; null on any other day. */
  readonly today: Today | null
  readonly replies: readonly Reply[]
  readonly rights: OwnRights
  readonly forms: readonly FormOverview[]
  readonly kit: (KitDays & { readonly place: string; readonly state: KitState }) | null
}

/** Gathers a patient's own day; that she looks at it is recorded. */
@Injectable()
export class MyDays {
  constructor(
    private readonly db: Database,
    private readonly paths: PathLists,
    private readonly itineraries: Itineraries,
    private readonly kits: UrineKits,
    private readonly questionnaires: Questionnaires,
    private readonly referrals: Referrals,
    private readonly replies: Replies,
    private readonly ownChanges: OwnChanges,
    private readonly boards: DayBoards,
    private readonly audit: Audit,
  ) {}

  /** Null while the path is not booked: then there is nothing to show, whoever asks. */
  async of(carePathId: string, language: Language): Promise<MyDay | null> {
    const day = await this.db.transaction(async (tx) => {
      const path = await this.paths.get(tx, carePathId)
      if (path?.status !== 'booked') return null
      const { definition, kit } = await this.itineraries.of(tx, path)
      const order = kit && (await this.kits.of(tx, carePathId))
      await this.audit.record(tx, {
        ...{ actor: 'patient', role: 'patient', action: 'R', event: 'my-day.seen' },
        ...{ patientId: path.patientId, objectType: 'care-path', objectId: path.id },
      })
      const place = definition.places.find(({ id }) => id === definition.kit?.place)?.label ?? ''
      const { needs } = await this.referrals.of(tx, path.referralId)
      const facts = factsOf(path, definition, language)
      const today = dayOf(tx.now)
      const isToday = path.visits.some((visit) => visit.day === today)
      return {
        ...facts,
        language,
        version: path.version,
        evenings: definition.sessions.some(({ type }) => type === 'evening'),
        evening: path.visits.some(({ sessionType }) => sessionType === 'evening'),
        visits: withWalks(path, facts.visits, walkingMinutes(definition, needs)),
        today: isToday ? todayOf(await this.boards.of(tx, today), carePathId) : null,
        replies: await this.replies.of(tx, { carePathId, version: path.version }),
        rights: await this.ownChanges.rights(tx, path),
        kit: kit && { ...kit, place, state: order?.state ?? 'to-fetch' },
      }
    })
    return day && { ...day, forms: await this.questionnaires.ofPath(carePathId, language) }
  }
}

type Ways = ReturnType<typeof walkingMinutes>

/** The visits of the day with the way to each; `facts` names the places, the path has their ids. */
function withWalks(path: CarePathView, facts: PathFacts['visits'], ways: Ways): PathFacts['visits'] {
  const places = path.visits
    .filter(({ day, kind }) => day === path.day && kind !== 'phone-result')
    .map((visit) => visit.place)
  return facts.map((visit, i) => ({ ...visit, walk: (i > 0 && ways[places[i - 1]!]?.[places[i]!]) || 0 }))
}
