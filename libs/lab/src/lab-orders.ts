import { Injectable } from '@nestjs/common'
import type { Panel, PanelTest, TubeCount } from '#care-path'
import type { CarePathRef, Day } from '#contracts'
import { Database, type Tx } from '#platform'
import { BloodOrderEntity, type OrderedTest } from './blood-order.entity.js'
import { UrineKitEntity } from './urine-kit.entity.js'

/** The days of a 24-hour urine collection. */
export interface KitDays {
  readonly pickUpFrom: Day
  readonly pickUpBy: Day
  readonly collectFrom: Day
  readonly handInOn: Day
}

/** What is drawn of one patient, and when each result is there. */
export interface BloodOrder {
  readonly carePathId: string
  readonly version: number
  readonly drawOn: Day
  readonly state: 'ordered' | 'withdrawn'
  readonly label: string | null
  /** In the order of the path's data. A test with `when: 'later'` is told by phone. */
  readonly tests: readonly OrderedTest[]
  readonly tubes: readonly TubeCount[]
  /** Hours without food before the draw; null: as usual. */
  readonly fastingHours: number | null
  readonly orderedAt: Date
}

/** An order of before its tests were kept whole: their keys, all of them for the day itself. */
const LINES_OF_BEFORE = `(select coalesce(jsonb_agg(jsonb_build_object('id', key, 'label', key, 'loinc', null, 'specimen', 'blood', 'tube', null,
  'readyAfter', jsonb_build_object('minutes', 180), 'when', 'same-day', 'fastingHours', null)), '[]') from jsonb_array_elements_text(tests) key)`

/** Orders blood and arranges urine kits. Chooses no times: the care path brings them. */
@Injectable()
export class LabOrders {
  constructor(private readonly db: Database) {}

  /** Orders the blood tests of a path, once per version. */
  async orderBlood({ carePathId, version }: CarePathRef, drawOn: Day, panel: Panel): Promise<void> {
    await this.db.transaction(async (tx) => {
      if (await isWithdrawn(tx, carePathId, version)) return
      const { label, tubes, fastingHours } = panel
      const lines = panel.tests.map(lineOf)
      const tests = lines.map(({ id }) => id)
      const what = { drawOn, label, tests, lines, tubes, fastingHours }
      const row = { carePathId, version, ...what, state: 'ordered' as const, orderedAt: tx.now }
      await insertOnce(tx, BloodOrderEntity, row)
      await tx.emit('lab.blood-ordered', { carePathId, version })
    })
  }

  /** Arranges a kit for the patient, once per version. */
  async arrangeUrine({ carePathId, version }: CarePathRef, days: KitDays): Promise<void> {
    await this.db.transaction(async (tx) => {
      if (await isWithdrawn(tx, carePathId, version)) return
      const row = { carePathId, version, ...days, state: 'to-fetch' as const, arrangedAt: tx.now }
      await insertOnce(tx, UrineKitEntity, row)
      await keepCollection(tx, carePathId, version)
      await keepContainer(tx, carePathId, version)
      await tx.emit('lab.urine-arranged', { carePathId, version })
    })
  }

  /** What was ordered of each of these paths, by its newest version: which tests, and which of them the doctor needs on the day itself. */
  async ordersOf(tx: Tx, carePathIds: readonly string[]): Promise<ReadonlyMap<string, BloodOrder>> {
    const rows: BloodOrder[] = await tx.sql.query(
      `select distinct on (care_path_id) care_path_id as "carePathId", version, draw_on::text as "drawOn", state, label, tubes,
              fasting_hours as "fastingHours", ordered_at as "orderedAt",
              case when lines = '[]' then ${LINES_OF_BEFORE} else lines end as tests
         from lab.blood_order where care_path_id = any($1) order by care_path_id, version desc`,
      [carePathIds],
    )
    return new Map(rows.map((row) => [row.carePathId, row]))
  }

  /** Takes back what was ordered for this version and before, and whatever of it is still to come. */
  async withdraw({ carePathId, version }: CarePathRef): Promise<void> {
    await this.db.transaction(async (tx) => {
      await lockPath(tx, carePathId)
      await tx.sql.query(
        `insert into lab.withdrawal (care_path_id, version) values ($1, $2)
         on conflict (care_path_id) do update set version = greatest(withdrawal.version, excluded.version)`,
        [carePathId, version],
      )
      await withdrawUpTo(tx, 'blood_order', carePathId, version)
      await withdrawUpTo(tx, 'urine_kit', carePathId, version)
    })
  }
}

const lineOf = ({ id, label, loinc, specimen, tube, readyAfter, when, fasting }: PanelTest): OrderedTest => ({
  ...{ id, label, loinc, specimen, tube, readyAfter, when },
  fastingHours: fasting?.hours ?? null,
})

const NOTED = 'containers, fetched_at, started_at, stopped_at, handed_in_at, total_ml, lost, menstruation, remark'

/** Waits for whoever orders or withdraws for the same path, so that the answer still holds at commit. */
async function isWithdrawn(tx: Tx, carePathId: string, version: number): Promise<boolean> {
  await lockPath(tx, carePathId)
  const rows = await tx.sql.query(`select 1 from lab.withdrawal where care_path_id = $1 and version >= $2`, [
    carePathId,
    version,
  ])
  return rows.length > 0
}

const lockPath = (tx: Tx, carePathId: string) =>
  tx.sql.query(`select pg_advisory_xact_lock(hashtextextended('lab.' || $1, 0))`, [carePathId])

async function insertOnce<E extends BloodOrderEntity | UrineKitEntity>(
  tx: Tx,
  entity: new () => E,
  row: object,
): Promise<void> {
  await tx.sql.createQueryBuilder().insert().into(entity).values(row).orIgnore().execute()
}

/** Where her day stays, what became of her collection stays hers. The old one may be withdrawn already: its state is what was noted of it. */
async function keepCollection(tx: Tx, carePathId: string, version: number): Promise<void> {
  await tx.sql.query(
    `update lab.urine_kit k
        set (${NOTED}) = (${NOTED.replaceAll(/\w+/g, 'old.$&')}),
            state = case when old.handed_in_at is not null and old.remark is null then 'handed-in'
                         when old.handed_in_at is not null or old.lost then 'doubtful'
                         when old.remark is not null then 'missing'
                         when old.started_at is not null then 'collecting'
                         else 'fetched' end
       from (select distinct on (hand_in_on) * from lab.urine_kit
              where care_path_id = $1 and version < $2 and (fetched_at is not null or remark is not null)
              order by hand_in_on, version desc) old
      where k.care_path_id = $1 and k.version = $2 and k.state = 'to-fetch' and k.hand_in_on = old.hand_in_on`,
    [carePathId, version],
  )
}

/** Who has the container at home and has not begun keeps it for the new day. */
async function keepContainer(tx: Tx, carePathId: string, version: number): Promise<void> {
  await tx.sql.query(
    `update lab.urine_kit k set state = 'fetched', fetched_at = old.fetched_at, containers = old.containers
       from (select fetched_at, containers from lab.urine_kit
              where care_path_id = $1 and version < $2 and fetched_at is not null and started_at is null
              order by version desc limit 1) old
      where k.care_path_id = $1 and k.version = $2 and k.state = 'to-fetch'`,
    [carePathId, version],
  )
}

async function withdrawUpTo(
  tx: Tx,
  table: 'blood_order' | 'urine_kit',
  carePathId: string,
  version: number,
): Promise<void> {
  await tx.sql.query(`update lab.${table} set state = 'withdrawn' where care_path_id = $1 and version <= $2`, [
    carePathId,
    version,
  ])
}
