import { createHash } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import { loadDefinition } from '#care-path'
import { Audit, Config, Database, dayOf, type Tx } from '#platform'
import { type Edit, goneBy, type NotEdited, type PlanningChange } from './edit.js'
import { Effects, placeOf, type Stranded } from './effects.js'
import * as outages from './outage-edits.js'
import type { Actor } from './path-store.js'
import * as rosters from './roster-edits.js'

export interface Asking {
  /** Only tells what would happen; nothing stays. */
  readonly preview?: boolean
  /** The mark of the list of those who lose their place, as the asker saw it. */
  readonly confirmed?: string
}
export type Changed =
  | {
      readonly ok: true
      readonly id: string
      readonly saved: boolean
      /** Visits that lose their place by it. */
      readonly hit: readonly Stranded[]
      /** The same for the same patients, whatever their visits. */
      readonly mark: string
      readonly undo: PlanningChange | null
    }
  /** Paths would lose their place of which the asker does not know. */
  | {
      readonly ok: false
      readonly refusal: { readonly code: 'paths-hit'; readonly reason: string }
      readonly hit: readonly Stranded[]
      readonly mark: string
    }
  | (NotEdited & { readonly hit?: undefined })

const EDITS: { readonly [Kind in PlanningChange['kind']]: Edit<Kind> } = {
  'roster-add': rosters.addRoster,
  'roster-end': rosters.endRoster,
  'roster-change': rosters.changeRoster,
  'roster-undo': rosters.undoRoster,
  skip: rosters.skip,
  unskip: rosters.unskip,
  'session-add': outages.addSession,
  'session-remove': outages.removeSession,
  'outage-add': outages.addOutage,
  'outage-end': outages.endOutage,
  'block-add': outages.addBlock,
  'block-remove': outages.removeBlock,
  'extra-add': outages.addExtra,
  'extra-remove': outages.removeExtra,
}

/** Rolls a rehearsal back; never seen outside. */
class Rehearsed extends Error {
  constructor(readonly changed: Changed) {
    super('rehearsed')
  }
}

/**
 * Changes when units are open. What a change does to patients is found by doing it: a preview is the very change, rolled back,
 * and what is saved without its patients having been seen is refused. Whoever loses a place is written down to be planned again.
 */
@Injectable()
export class PlanningChanges {
  constructor(
    private readonly db: Database,
    private readonly config: Config,
    private readonly effects: Effects,
    private readonly audit: Audit,
  ) {}

  async change(change: PlanningChange, asking: Asking, by: Actor): Promise<Changed> {
    try {
      return await this.db.transaction(async (tx) => {
        const changed = await this.within(tx, change, asking, by)
        if (!changed.ok || asking.preview) throw new Rehearsed(changed)
        return changed
      })
    } catch (error) {
      if (error instanceof Rehearsed) return error.changed
      throw error
    }
  }

  private async within(
    tx: Tx,
    change: PlanningChange,
    { confirmed, preview = false }: Asking,
    by: Actor,
  ): Promise<Changed> {
    await tx.lockAllDays()
    const before = await this.effects.known(tx)
    const definition = loadDefinition(this.config.hospital, dayOf(tx.now))
    const edited = await (EDITS[change.kind] as Edit<typeof change.kind>)(tx, change as never, by, definition)
    if (!edited.ok) return this.whoTook(tx, change.kind, edited)
    const stranded = await this.effects.stranded(tx, edited.units)
    const hit = stranded.filter((one) => !before.has(placeOf(one)))
    const mark = markOf(hit)
    if (!preview && hit.length > 0 && confirmed !== mark)
      return { ok: false, refusal: { code: 'paths-hit', reason: NOT_SEEN }, hit, mark }
    await this.effects.settle(tx, edited.units, stranded, edited.reason)
    const line = {
      ...{ actor: by.name, role: by.role, action: 'U' as const },
      ...{ event: `planning.${change.kind}`, purpose: edited.reason },
    }
    const paths = new Map(hit.map(({ carePathId, patientId }) => [carePathId, patientId]))
    await this.audit.record(tx, [
      ...[...new Set([edited.id, ...(edited.removed ?? [])])].map((objectId) => ({
        ...line,
        ...{ objectType: 'planning', objectId },
      })),
      ...[...paths].map(([objectId, patientId]) => ({ ...line, ...{ objectType: 'care-path', objectId, patientId } })),
    ])
    return { ok: true, id: edited.id, saved: !preview, hit, mark, undo: edited.undo }
  }

  private async whoTook(tx: Tx, kind: PlanningChange['kind'], edited: NotEdited): Promise<NotEdited> {
    const takers = TAKERS[kind]
    const last = edited.gone && takers ? await this.audit.lastOnPlanning(tx, edited.gone, takers) : null
    return last ? goneBy(tx, last.by, last.at) : edited
  }
}

const ROSTER_TAKERS = ['planning.roster-end', 'planning.roster-undo']
/** What takes the row of each change away. */
const TAKERS: { readonly [Kind in PlanningChange['kind']]?: readonly string[] } = {
  'roster-end': ROSTER_TAKERS,
  'roster-change': ROSTER_TAKERS,
  'roster-undo': ROSTER_TAKERS,
  skip: ROSTER_TAKERS,
  unskip: [...ROSTER_TAKERS, 'planning.unskip'],
  'session-remove': ['planning.session-remove'],
  'block-remove': ['planning.block-remove'],
  'extra-remove': ['planning.extra-remove'],
}

const markOf = (hit: readonly Stranded[]): string =>
  createHash('sha256')
    .update([...new Set(hit.map(({ carePathId }) => carePathId))].sort().join())
    .digest('hex')

const NOT_SEEN = 'Hierdoor verliezen patiënten hun plek. Bekijk de lijst en bevestig haar.'
