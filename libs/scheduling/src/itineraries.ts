import { Injectable } from '@nestjs/common'
import { type CarePathDefinition, loadDefinition, type Panel, panelOf } from '#care-path'
import type { CarePathRef, Day } from '#contracts'
import { addDays, lastKitPickUp } from '#planner'
import { Database, dayOf, type Tx } from '#platform'
import { Agendas } from './agendas.js'
import { type CarePathView, PathLists } from './path-lists.js'

/** One version of a path with what other modules need of it: its data, its panel, the days of its kit. */
export interface Itinerary {
  readonly path: CarePathView
  readonly definition: CarePathDefinition
  readonly day: Day
  /** What is tested of the patient. */
  readonly panel: Panel
  /** Null where no 24-hour urine is collected. */
  readonly kit: KitDays | null
}
export interface KitDays {
  readonly pickUpFrom: Day
  /** Last open counter day strictly before `collectFrom`. */
  readonly pickUpBy: Day
  readonly collectFrom: Day
  readonly handInOn: Day
}

/** Looks up a path together with the care-path data it was planned by. */
@Injectable()
export class Itineraries {
  constructor(
    private readonly db: Database,
    private readonly lists: PathLists,
    private readonly agendas: Agendas,
  ) {}

  /** The itinerary at exactly this version; null where the path has gone on or lost its visits. */
  async at({ carePathId, version }: CarePathRef): Promise<Itinerary | null> {
    return this.db.transaction(async (tx) => {
      const path = await this.lists.get(tx, carePathId)
      return path && path.version === version && path.visits.length > 0 ? this.of(tx, path) : null
    })
  }

  async of(tx: Tx, path: CarePathView): Promise<Itinerary> {
    const definition = loadDefinition(path.hospital, dayOf(tx.now))
    const panel = panelOf(definition, path.pathway)
    const urine = path.visits.find(({ kind }) => kind === 'urine')
    return { path, definition, day: path.day, panel, kit: urine ? await this.kitFor(tx, urine.day) : null }
  }

  /** When the kit for a visit on `day` is to be fetched and used. A day that stands keeps its kit when the last day to fetch it has passed. */
  async kitFor(tx: Tx, day: Day): Promise<KitDays> {
    const today = dayOf(tx.now)
    const pickUpBy = lastKitPickUp(day, await this.agendas.calendar(tx, addDays(day, -60), day))
    const pickUpFrom = today < pickUpBy ? today : pickUpBy
    return { pickUpFrom, pickUpBy, collectFrom: addDays(day, -1), handInOn: day }
  }
}
