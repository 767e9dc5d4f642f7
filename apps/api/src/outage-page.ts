import { Injectable } from '@nestjs/common'
import { type CarePathDefinition, loadDefinition } from '#care-path'
import { type Contact, Patients } from '#intake'
import { clock } from '#planner'
import { Audit, Config, dayOf, type Staff, type Tx } from '#platform'
import { type CarePathView, type OutageView, PathLists, PlanningLists, type RebookingView, Rosters } from '#scheduling'
import { called } from './called.js'
import { pageOf } from './paging.js'
import { presentVisit, type UnitNames } from './present.js'

/** Outages as screens show them, with what becomes of the paths they hit. A constant number of queries. */
@Injectable()
export class OutagePage {
  constructor(
    private readonly config: Config,
    private readonly lists: PlanningLists,
    private readonly paths: PathLists,
    private readonly rosters: Rosters,
    private readonly patients: Patients,
    private readonly audit: Audit,
  ) {}

  /** A page of what is or will be out. `cursor`: the first day and the number of the last one of the page before. */
  async all(tx: Tx, { cursor, limit }: { cursor?: string; limit: number }) {
    const definition = loadDefinition(this.config.hospital, dayOf(tx.now))
    const units = await this.rosters.labels(tx)
    const [day, id] = cursor?.split('.') ?? []
    const found = await this.lists.outages(tx, day && id ? { day, id } : null, limit + 1)
    const { rows, next } = pageOf(found, limit, (outage) => `${outage.fromDay}.${outage.id}`)
    return { rows: (await called(tx, rows)).map((outage) => present(outage, definition, units)), next }
  }

  /** One outage with a page of the paths that it hits; what it costs is told of all of them. */
  async of(tx: Tx, id: string, { cursor = '', limit }: { cursor?: string; limit: number }, { name, role }: Staff) {
    const found = await this.lists.outage(tx, id)
    if (!found) return null
    const [outage] = (await called(tx, [found])) as [OutageView]
    const definition = loadDefinition(this.config.hospital, dayOf(tx.now))
    const units = await this.rosters.labels(tx)
    const all = await this.lists.rebookings(tx, id)
    const page = pageOf(
      all.filter((row) => placeOf(row) > cursor),
      limit,
      placeOf,
    )
    const paths = await this.paths.byIds(
      tx,
      page.rows.map(({ carePathId }) => carePathId),
    )
    const patients = await this.patients.contactsOf(
      tx,
      [...paths.values()].map(({ patientId }) => patientId),
    )
    const seen = { actor: name, role, action: 'R', event: 'outage.seen', objectType: 'patient' } as const
    await this.audit.record(
      tx,
      [...patients.keys()].map((one) => ({ ...seen, patientId: one, objectId: one })),
    )
    const rows = page.rows.flatMap((row) => {
      const path = paths.get(row.carePathId)
      const patient = path && patients.get(path.patientId)
      return path && patient ? [{ ...presentRow(row, path, definition, units), patient: toCall(patient, row) }] : []
    })
    const moving = all.filter((row) => !['waiting', 'call', 'gone-on'].includes(stateOf(row)))
    return {
      ...present(outage, definition, units),
      rows,
      next: page.next,
      /** Of all its paths: how many there are, and how many are still looked at or on their way to another place. */
      progress: {
        paths: all.length,
        waiting: all.filter((row) => stateOf(row) === 'waiting').length,
        chosen: all.filter((row) => stateOf(row) === 'chosen').length,
        moved: all.filter((row) => stateOf(row) === 'moved').length,
      },
      disturbance: {
        patients: moving.length,
        otherDays: moving.filter(({ choice, day }) => choice !== null && choice.day !== day).length,
        minutes: moving.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
        calls: all.filter((row) => stateOf(row) === 'call').length,
      },
    }
  }
}

function present(outage: OutageView, { pools }: CarePathDefinition, units: UnitNames) {
  const labels = outage.targets.map((id) => units.get(id) ?? pools.find((pool) => pool.id === id)?.label ?? id)
  const { fromMinute, toMinute, changedAt, ...rest } = outage
  return { ...rest, labels, fromTime: clock(fromMinute), toTime: clock(toMinute), changedAt: changedAt.toISOString() }
}

/** Sorts as the list does: by day, time, then by path. */
const placeOf = ({ day, lostFrom, carePathId }: RebookingView) => `${day}.${clock(lostFrom)}.${carePathId}`

/** The number of who is to be phoned; of nobody else. */
const toCall = ({ id, name, birthDate, number, phone }: Contact, row: RebookingView) => ({
  ...{ id, name, birthDate, number, phone: stateOf(row) === 'call' ? phone : null },
})

const stateOf = ({ state, current, version, isLive }: RebookingView) =>
  state !== 'moved' && (current !== version || !isLive) ? ('gone-on' as const) : state

/** A path that was moved, or changed by somebody else, shows where it is now. */
function presentRow(row: RebookingView, path: CarePathView, definition: CarePathDefinition, units: UnitNames) {
  const { carePathId, day, choice, minutes, reason, chosenBy } = row
  const state = stateOf(row)
  const old = state === 'moved' ? (choice?.was ?? []) : state === 'gone-on' ? [] : path.visits
  const before = old.map((visit) => presentVisit(visit, definition, units))
  const after = (choice?.visits ?? []).map((visit) => presentVisit(visit, definition, units))
  const changed = after.filter(
    (visit) =>
      !before.some(
        (old) =>
          old.step === visit.step && old.day === visit.day && old.from === visit.from && old.unitId === visit.unitId,
      ),
  )
  return {
    carePathId,
    state,
    from: { day, visits: before },
    to: choice && { day: choice.day, visits: after },
    changed,
    minutes,
    reason,
    chosenBy,
  }
}
