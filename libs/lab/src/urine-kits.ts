import { Injectable } from '@nestjs/common'
import { In } from 'typeorm'
import { Audit, Database, type Tx } from '#platform'
import { type AcceptedHours, canStillBegin, mayBegin } from './collection.js'
import { type HandInForm, type Judged, judgeHandIn } from './hand-in.js'
import { type KitView, viewOf } from './kit-view.js'
import { UrineKitEntity } from './urine-kit.entity.js'

/** What a kit is handled with: the path, its patient, and the minute at which the urine is to be handed in. */
export interface KitOf {
  readonly carePathId: string
  readonly patientId: string
  readonly handInAt: Date
  readonly accepted: AcceptedHours
}
/** The patient herself, or a member of staff. */
export interface KitActor {
  readonly name: string
  readonly role: string
}
export type KitRefusal =
  /** There is no kit, or its day is off. */
  | 'no-kit'
  /** It is further than that, or not so far yet. */
  | 'not-now'
  /** What begins now cannot be whole before it must be handed in. */
  | 'too-late'
  /** A time that lies ahead, or before the begin. */
  | 'bad-time'
export type KitOutcome =
  { readonly ok: true; readonly kit: KitView } | { readonly ok: false; readonly refusal: KitRefusal }

const DOUBTS = {
  hours: 'korter of langer dan gevraagd: het lab beslist',
  loss: 'er is urine verloren gegaan',
  menstruation: 'tijdens de menstruatie',
} as const

/** A 24-hour urine collection from the counter to the counter. What is missing or in doubt makes the day less, and never stops it. */
@Injectable()
export class UrineKits {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  /** The kit of a path's newest version; null where it needs none. */
  async of(tx: Tx, carePathId: string): Promise<KitView | null> {
    const kit = await newest(tx, carePathId)
    return kit && viewOf(kit, tx.now)
  }

  /** The kit of each path's newest version; a path without one is left out. */
  async ofPaths(tx: Tx, carePathIds: readonly string[]): Promise<ReadonlyMap<string, KitView>> {
    const kits = await tx.sql.find(UrineKitEntity, {
      where: { carePathId: In([...carePathIds]) },
      order: { version: 'ASC' },
    })
    return new Map(kits.map((kit) => [kit.carePathId, viewOf(kit, tx.now)]))
  }

  /** The container is fetched; two where one is not enough. */
  fetched(of: KitOf, containers: number, by: KitActor): Promise<KitOutcome> {
    return this.change(of, by, 'fetched', (kit, now) => {
      if (kit.state !== 'to-fetch' && kit.state !== 'fetched') return 'not-now'
      return { state: 'fetched', fetchedAt: kit.fetchedAt ?? now, containers }
    })
  }

  /** Collecting begins: the first urine of that morning went into the toilet at `at`. */
  begin(of: KitOf, at: Date, by: KitActor): Promise<KitOutcome> {
    return this.change(of, by, 'begun', (kit, now) => {
      if (kit.state !== 'fetched' && kit.state !== 'to-fetch') return 'not-now'
      if (at > now) return 'bad-time'
      if (!mayBegin(at, kit.collectFrom, of.handInAt, of.accepted))
        return canStillBegin(at, of.handInAt, of.accepted) ? 'not-now' : 'too-late'
      return { state: 'collecting', fetchedAt: kit.fetchedAt ?? now, startedAt: at, stoppedAt: null }
    })
  }

  /** Something went wrong: once more, with a new and empty container, while there is time. Else it is doubtful, and staff hear of it. */
  beginAgain(of: KitOf, by: KitActor): Promise<KitOutcome> {
    return this.change(of, by, 'begun-again', (kit, now) => {
      if (kit.state !== 'collecting' || kit.stoppedAt) return 'not-now'
      if (!canStillBegin(now, of.handInAt, of.accepted)) return 'too-late'
      return { state: 'collecting', startedAt: now, containers: kit.containers + 1 }
    })
  }

  /** Urine was lost and there is no time, or no container, to begin again. */
  lost(of: KitOf, by: KitActor): Promise<KitOutcome> {
    return this.change(of, by, 'lost', (kit) =>
      kit.state === 'collecting' ? { state: 'doubtful', lost: true, remark: DOUBTS.loss } : 'not-now',
    )
  }

  /** The last urine went into the container at `at`. */
  stop(of: KitOf, at: Date, by: KitActor): Promise<KitOutcome> {
    return this.change(of, by, 'stopped', (kit, now) => {
      if ((kit.state !== 'collecting' && kit.state !== 'doubtful') || !kit.startedAt) return 'not-now'
      return at > now || at <= kit.startedAt ? 'bad-time' : { stoppedAt: at }
    })
  }

  /** The pot and its form at the counter. Refused as the laboratory would: told what is missing, so that it can be asked at once. */
  async handIn(of: KitOf, form: HandInForm, by: KitActor): Promise<KitOutcome | (Judged & { readonly ok: false })> {
    let refused: (Judged & { readonly ok: false }) | null = null
    const outcome = await this.change(of, by, 'handed-in', (kit, now) => {
      if (kit.state === 'withdrawn') return 'no-kit'
      const judged = judgeHandIn(form, of.accepted, now)
      if (!judged.ok) {
        refused = judged
        return 'not-now'
      }
      return {
        state: judged.doubts.length ? 'doubtful' : 'handed-in',
        ...{ startedAt: form.startedAt, stoppedAt: form.stoppedAt, handedInAt: now, totalMl: judged.totalMl },
        ...{ containers: form.volumesMl.length, lost: form.lost, menstruation: form.menstruation },
        remark: judged.doubts.map((doubt) => DOUBTS[doubt]).join('; ') || null,
      }
    })
    return refused ?? outcome
  }

  /** She comes without it. The visit goes on. */
  missing(of: KitOf, reason: string, by: KitActor): Promise<KitOutcome> {
    return this.change(of, by, 'missing', (kit) =>
      kit.state === 'handed-in' || kit.state === 'withdrawn' ? 'not-now' : { state: 'missing', remark: reason },
    )
  }

  private change(
    { carePathId, patientId }: KitOf,
    { name: actor, role }: KitActor,
    what: string,
    next: (kit: UrineKitEntity, now: Date) => Partial<UrineKitEntity> | KitRefusal,
  ): Promise<KitOutcome> {
    return this.db.transaction(async (tx): Promise<KitOutcome> => {
      await tx.sql.query(`select from lab.urine_kit where care_path_id = $1 for update`, [carePathId])
      const kit = await newest(tx, carePathId)
      if (!kit || kit.state === 'withdrawn') return { ok: false, refusal: 'no-kit' }
      const change = next(kit, tx.now)
      if (typeof change === 'string') return { ok: false, refusal: change }
      const after = { ...kit, ...change }
      await tx.sql.update(UrineKitEntity, { carePathId, version: kit.version }, change)
      await this.audit.record(tx, {
        ...{ actor, role, action: 'U', event: `urine-kit.${what}`, patientId },
        ...{ objectType: 'care-path', objectId: carePathId },
      })
      await tx.emit('preparation.done', { carePathId, version: kit.version, what, at: tx.now.toISOString() })
      if (after.state === 'doubtful' && kit.state !== 'doubtful')
        await tx.emit('lab.urine-doubtful', { carePathId, version: kit.version })
      return { ok: true, kit: viewOf(after, tx.now) }
    })
  }
}

const newest = (tx: Tx, carePathId: string): Promise<UrineKitEntity | null> =>
  tx.sql.findOne(UrineKitEntity, { where: { carePathId }, order: { version: 'DESC' } })
