import { Injectable, NotFoundException } from '@nestjs/common'
import type { Leavable } from '#care-path'
import { clock } from '#planner'
import { Audit, Database, type Staff, type Tx } from '#platform'
import { type CarePathView, type ChosenVisit, explain, PathLists, Rosters, VisitPlaces } from '#scheduling'
import { presentStay, presentVisit } from './present.js'
import { conflict } from './refused.js'

/** What could be changed inside a path day, as the screen shows it before anything is done. */
@Injectable()
export class DayChanges {
  constructor(
    private readonly db: Database,
    private readonly lists: PathLists,
    private readonly visitPlaces: VisitPlaces,
    private readonly rosters: Rosters,
    private readonly audit: Audit,
  ) {}

  async places(id: string, step: string, at: number | undefined, staff: Staff) {
    return this.looking(id, staff, async (tx, path) => {
      const { asked, places, whyNot } = await this.visitPlaces.of(tx, path, step, at)
      const units = await this.rosters.labels(tx)
      const own = path.visits.find((visit) => visit.step === step)
      return {
        version: path.version,
        visit: own ? presentVisit(own, asked.definition, units) : null,
        whyNot: whyNot.slice(0, 2).map((refusal) => explain(refusal, asked.definition)),
        places: places.map(({ visit, visits }) => ({
          key: `${visit.day}.${visit.unit}.${visit.from}`,
          day: visit.day,
          from: clock(visit.from),
          to: clock(visit.to),
          unitId: visit.unit,
          unit: units.get(visit.unit) ?? visit.unit,
          ...presentStay(path.day, visits),
          choice: { ask: path.ask, day: path.day, pathway: path.pathway, visits },
        })),
      }
    })
  }

  async reshaped(id: string, kind: Leavable, included: boolean, staff: Staff) {
    return this.looking(id, staff, async (tx, path) => {
      const found = await this.visitPlaces.reshaped(tx, path, kind, included)
      if ('refusals' in found) throw conflict(found.refusals, found.asked.definition)
      const units = await this.rosters.labels(tx)
      const { asked, ask, pathway, visits } = found
      return {
        version: path.version,
        visits: visits.map((visit) => ({
          ...presentVisit(visit, asked.definition, units),
          changed: !path.visits.some((was) => isSame(was, visit)),
        })),
        ...presentStay(path.day, visits),
        choice: { ask, day: path.day, pathway, visits },
      }
    })
  }

  private looking<T>(id: string, { name, role }: Staff, work: (tx: Tx, path: CarePathView) => Promise<T>): Promise<T> {
    return this.db.transaction(async (tx) => {
      const path = await this.lists.get(tx, id)
      if (!path) throw new NotFoundException({ code: 'not-found', message: 'Dit zorgpad bestaat niet.' })
      await this.audit.record(tx, {
        ...{ actor: name, role, action: 'R', event: 'care-path.places-seen' },
        ...{ patientId: path.patientId, objectType: 'care-path', objectId: id },
      })
      return work(tx, path)
    })
  }
}

const isSame = (a: ChosenVisit, b: ChosenVisit) =>
  a.step === b.step && a.day === b.day && a.from === b.from && a.unit === b.unit
