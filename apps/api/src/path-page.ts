import { Injectable, NotFoundException } from '@nestjs/common'
import { type Leavable, pathwayLabel, rulesOf } from '#care-path'
import { Patients, WorkLists } from '#intake'
import { LabOrders, UrineKits } from '#lab'
import { Messages, Reminders } from '#messages'
import { Audit, Database, displayNames, type Staff, type Tx } from '#platform'
import { Chasing } from '#preparation'
import { Questionnaires } from '#questionnaire'
import {
  type CarePathView,
  type HistoryView,
  Itineraries,
  type Itinerary,
  needsReason,
  optionalSteps,
  PathLists,
  Rosters,
  shortDay,
  Undoing,
} from '#scheduling'
import { actorOf } from './actor.js'
import { presentBlood } from './blood-page.js'
import { expected } from './expected.js'
import { PATH_STATUS, presentStay, presentVisit } from './present.js'

const HISTORY: Readonly<Record<string, string>> = {
  ...PATH_STATUS,
  moved: 'Verzet',
  'visit-moved': 'Afspraak verzet',
  'step-added': 'Onderdeel toegevoegd',
  'step-dropped': 'Onderdeel weggelaten',
  restored: 'Hersteld',
  'moved-back': 'Teruggezet',
  'day-shifted': 'Op de dag verschoven',
  'day-shifted-back': 'Op de dag teruggeschoven',
  'day-cut': 'Op de dag ingekort',
}
const OPTIONAL: Readonly<Record<Leavable, string>> = { urine: '24-uurs urine', xray: 'Röntgenfoto', dxa: 'DEXA' }
const KIT: Readonly<Record<string, string>> = {
  'to-fetch': 'Nog ophalen',
  fetched: 'Opgehaald',
  collecting: 'Bezig met opvangen',
  doubtful: 'Twijfel: het lab beslist',
  missing: 'Ontbreekt',
  'handed-in': 'Ingeleverd',
  withdrawn: 'Ingetrokken',
}

/** Everything staff see of one path: preparation, day, messages, history, rules. A look at it is a look at the patient. */
@Injectable()
export class PathPage {
  constructor(
    private readonly db: Database,
    private readonly lists: PathLists,
    private readonly itineraries: Itineraries,
    private readonly rosters: Rosters,
    private readonly patients: Patients,
    private readonly work: WorkLists,
    private readonly kits: UrineKits,
    private readonly orders: LabOrders,
    private readonly chasing: Chasing,
    private readonly questionnaires: Questionnaires,
    private readonly messages: Messages,
    private readonly reminders: Reminders,
    private readonly undoing: Undoing,
    private readonly audit: Audit,
  ) {}

  async of(id: string, staff: Staff) {
    const page = await this.db.transaction(async (tx) => {
      const path = await this.lists.get(tx, id)
      if (!path) throw new NotFoundException({ code: 'not-found', message: 'Dit zorgpad bestaat niet.' })
      const { name, role } = staff
      await this.audit.record(tx, {
        actor: name,
        role,
        action: 'R',
        event: 'care-path.seen',
        patientId: path.patientId,
        objectType: 'care-path',
        objectId: id,
      })
      const order = (await this.orders.ordersOf(tx, [id])).get(id)
      const blood = order ? presentBlood(order) : null
      const next = path.status === 'booked' ? await this.chasing.next(tx, path) : null
      return {
        ...(await this.present(tx, path, staff)),
        ...{ blood, next, kit: await this.kitLine(tx, path) },
        // What colleagues noted of a call is no concern of the scanners.
        calls: role === 'imaging' ? [] : await this.work.calls(tx, path.referralId),
      }
    })
    const forms = await this.questionnaires.ofPath(id)
    const { kit, ...rest } = page
    return {
      ...rest,
      preparation: [
        ...forms.map(({ form, title, state, label, answerBy }) => ({
          key: form,
          label: title,
          state: { key: state, label },
          due: answerBy,
          detail: '',
        })),
        ...kit,
      ],
      messages: await this.messages.ofPath(id),
    }
  }

  private async present(tx: Tx, path: CarePathView, staff: Staff) {
    const { definition } = await this.itineraries.of(tx, path)
    const units = await this.rosters.labels(tx)
    const extras = await this.rosters.extras(
      tx,
      path.visits.map(({ unit }) => unit),
    )
    const patient = (await this.patients.named(tx, [path.patientId])).get(path.patientId)!
    const history = await this.lists.history(tx, path.id)
    const people = await displayNames(tx, [
      ...history.map(({ actor }) => actor),
      ...[...extras.values()].map(({ by }) => by),
    ])
    const called = (name: string) => people.get(name) ?? name
    return {
      id: path.id,
      version: path.version,
      status: { key: path.status, label: PATH_STATUS[path.status] },
      holdExpiresAt: path.holdExpiresAt,
      referralId: path.referralId,
      patient,
      day: path.day,
      pathway: path.pathway,
      pathwayLabel: pathwayLabel(definition, path.pathway),
      ask: path.ask,
      notes: path.notes,
      outcome: path.outcome,
      ...presentStay(path.day, path.visits),
      visits: path.visits.map((visit) => ({
        ...presentVisit(visit, definition, units),
        ...extraOf(extras.get(visit.unit), called),
      })),
      history: history.map((line) => ({ ...presentHistory(line), actor: called(line.actor) })),
      rules: rulesOf(definition, path.pathway, await this.questionnaires.askable(tx)),
      optional: optionalOf(path),
      undo: await this.undoOf(tx, path, staff, called),
      remindersOff: await this.reminders.offFor(tx, path.patientId),
      after: expected(definition, path.day),
    }
  }

  /** What could be taken back, and whether a reason must be kept with it. */
  private async undoOf(tx: Tx, path: CarePathView, staff: Staff, called: (name: string) => string) {
    const canGoBack = ['held', 'ordered', 'booked', 'cancelled'].includes(path.status)
    const change = canGoBack ? await this.undoing.lastOf(tx, path.id) : null
    if (!change) return null
    const { back, what, actor, at } = change
    return {
      what: HISTORY[what] ?? what,
      actor: called(actor),
      at,
      day: back.day,
      arrival: presentStay(back.day, back.visits).arrival,
      needsReason: needsReason(change, actorOf(staff), tx.now),
    }
  }

  private async kitLine(tx: Tx, path: CarePathView) {
    const kit = await this.kits.of(tx, path.id)
    if (!kit) return path.status === 'held' ? this.kitToCome(await this.itineraries.of(tx, path)) : []
    const detail = `Opvangen vanaf ${shortDay(kit.collectFrom)}, inleveren ${shortDay(kit.handInOn)}`
    return [
      {
        key: 'kit',
        label: 'Bokaal ophalen',
        state: { key: kit.state, label: KIT[kit.state] ?? kit.state },
        due: kit.pickUpBy,
        detail,
      },
    ]
  }

  private kitToCome({ kit }: Itinerary) {
    return kit
      ? [
          {
            key: 'kit',
            label: 'Bokaal ophalen',
            state: { key: 'planned', label: 'Na het boeken' },
            due: kit.pickUpBy,
            detail: '',
          },
        ]
      : []
  }
}

/** Steps that may be left out of this day, and those that were. */
function optionalOf(path: CarePathView) {
  const { inside, outside } = optionalSteps(path)
  const named = (kinds: readonly Leavable[]) => kinds.map((key) => ({ key, label: OPTIONAL[key] }))
  return { inside: named(inside), outside: named(outside) }
}

/** Who allowed a place more than there is, and why. */
const extraOf = (
  extra: { reason: string; by: string } | undefined,
  called: (name: string) => string,
): { extra?: { reason: string; by: string } } => (extra ? { extra: { ...extra, by: called(extra.by) } } : {})

const presentHistory = ({ at, actor, what, detail, day }: HistoryView) => ({
  at,
  actor,
  what: HISTORY[what] ?? what,
  detail: [shortDay(day), what === 'moved' && detail ? `was ${shortDay(detail)}` : detail].filter(Boolean).join(' · '),
})
