import { Injectable } from '@nestjs/common'
import { type KitOf, type KitView, UrineKits } from '#lab'
import { Audit, Database, instantAt } from '#platform'
import { Itineraries, PathLists } from '#scheduling'

export interface KitOnPath {
  readonly of: KitOf
  readonly kit: KitView
  readonly place: string
  /** Minutes after midnight at which the counter that hands out kits closes; null: not known. */
  readonly counterCloses: number | null
}

/** A path's 24-hour urine with what its rules need: when it is to be handed in, and how long it must be. */
@Injectable()
export class KitsOfPaths {
  constructor(
    private readonly db: Database,
    private readonly paths: PathLists,
    private readonly itineraries: Itineraries,
    private readonly kits: UrineKits,
    private readonly audit: Audit,
  ) {}

  /** Null where none is collected. Whoever looks is recorded. */
  async find(carePathId: string, by: { name: string; role: string }): Promise<KitOnPath | null> {
    return this.db.transaction(async (tx) => {
      const path = await this.paths.get(tx, carePathId)
      const kit = path && (await this.kits.of(tx, carePathId))
      const visit = path?.visits.find(({ kind }) => kind === 'urine')
      if (!path || !kit || !visit) return null
      const { definition } = await this.itineraries.of(tx, path)
      await this.audit.record(tx, {
        ...{ actor: by.name, role: by.role, action: 'R', event: 'urine-kit.seen', patientId: path.patientId },
        ...{ objectType: 'care-path', objectId: carePathId },
      })
      const accepted = definition.kit?.acceptedHours ?? { min: 0, max: Infinity }
      return {
        of: { carePathId, patientId: path.patientId, handInAt: instantAt(visit.day, visit.from), accepted },
        kit,
        place: definition.places.find(({ id }) => id === definition.kit?.place)?.label ?? '',
        counterCloses: definition.kit?.counter?.interval.to ?? null,
      }
    })
  }
}
