import { Injectable } from '@nestjs/common'
import { Audit, Database, type Tx } from '#platform'
import type { Edit, NotEdited, PlanningChange } from './edit.js'
import { Effects, placeOf, type Stranded } from './effects.js'
import * as outages from './outage-edits.js'
import type { Actor } from './path-store.js'
import * as rosters from './roster-edits.js'

export interface Asking {
  /** Only tells what would happen; nothing stays. */
  readonly preview?: boolean
  /** Paths of which the asker knows that they lose their place. */
  readonly confirmed?: readonly string[]
}
export type Changed =
  | {
      readonly ok: true
      readonly id: string
      readonly saved: boolean
      /** Visits that lose their place by it. */
      readonly hit: readonly Stranded[]
      readonly undo: PlanningChange | null
    }
  /** Paths would lose their place of which the asker does not know. */
  | {
      readonly ok: false
      readonly refusal: { readonly code: 'paths-hit'; readonly reason: string }
      readonly hit: readonly Stranded[]
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
    { confirmed = [], preview = false }: Asking,
    by: Actor,
  ): Promise<Changed> {
    await tx.lockAllDays()
    const before = await this.effects.known(tx)
    const edited = await (EDITS[change.kind] as Edit<typeof change.kind>)(tx, change as never, by)
    if (!edited.ok) return edited
    const stranded = await this.effects.stranded(tx, edited.units)
    const hit = stranded.filter((one) => !before.has(placeOf(one)))
    const unknown = hit.filter(({ carePathId }) => !confirmed.includes(carePathId))
    if (!preview && unknown.length > 0) return { ok: false, refusal: { code: 'paths-hit', reason: NOT_SEEN }, hit }
    await this.effects.settle(tx, edited.units, stranded, edited.reason)
    await this.audit.record(tx, [
      {
        actor: by.name,
        role: by.role,
        action: 'U',
        event: `planning.${change.kind}`,
        objectType: 'planning',
        objectId: edited.id,
        purpose: edited.reason,
      },
    ])
    return { ok: true, id: edited.id, saved: !preview, hit, undo: edited.undo }
  }
}

const NOT_SEEN = 'Hierdoor verliezen patiënten hun plek. Bekijk de lijst en bevestig haar.'
