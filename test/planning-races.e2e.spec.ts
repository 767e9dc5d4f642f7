import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { instantAt } from '#platform'
import { type Changed, CarePaths, type PlanningChange, PlanningChanges } from '#scheduling'
import { deskOf, secretary } from './desk.js'
import { aHouse, type TestHouse } from './house.js'
import { aReferral } from './referrals.js'

const nurse = { name: 'verpleegkundige', role: 'nurse' }
const ROUNDS = 4
const PATIENTS = 4

describe('planning that is changed while patients are booked there', () => {
  let house: TestHouse
  beforeAll(async () => {
    house = await aHouse({ hospital: true, clock: instantAt('2026-12-01', 540) })
  })
  afterAll(() => house.close())

  /** As the screens do it: whoever turns out to be hit is looked at, and then confirmed. */
  const insist = async (change: PlanningChange): Promise<Changed> => {
    let confirmed = ''
    for (;;) {
      const changed = await house.get(PlanningChanges).change(change, { confirmed }, nurse)
      if (changed.ok || changed.hit === undefined) return changed
      confirmed = changed.mark
    }
  }

  it('leaves nobody in closed minutes who is not on the list to rebook, whoever was first', async () => {
    const desk = deskOf(house)
    for (let round = 0; round < ROUNDS; round += 1) {
      const asks = await Promise.all(
        Array.from({ length: PATIENTS }, async () => ({ referralId: await aReferral(house) })),
      )
      const found = await Promise.all(asks.map((ask) => desk.find(ask, 1)))
      const { day, visits } = found[0]!.options[0]!
      const scan = visits.find(({ step }) => step === 'dxa')!
      const block = { unit: scan.unit, day, from: scan.from, to: scan.from + 60, reason: `onderhoud ${round}` }
      await Promise.all([
        ...found.map(async ({ options }, nth) => {
          const held = await desk.hold(asks[nth]!, options[0]!)
          if (held.ok) await house.get(CarePaths).book(held, secretary)
        }),
        insist({ kind: 'block-add', ...block }),
      ])
      const lost = await house.db<{ id: string }>(
        `select distinct v.care_path_id as id from scheduling.visit v join scheduling.care_path p on p.id = v.care_path_id
           join scheduling.block b on b.unit_id = v.unit_id and b.day = v.day and b.from_minute < v.to_minute and b.to_minute > v.from_minute
          where p.status in ('held', 'ordered', 'booked') order by 1`,
      )
      const listed = await house.db<{ id: string }>(
        `select distinct p.id from scheduling.displaced d join scheduling.care_path p on p.id = d.care_path_id and p.version = d.version
          where p.status in ('held', 'ordered', 'booked') order by 1`,
      )
      expect(listed).toEqual(lost)
      await house.drain()
    }
  })

  it('lets a day that is booked and a roster that ends there wait for each other, and loses neither', async () => {
    const desk = deskOf(house)
    const ask = { referralId: await aReferral(house) }
    const option = (await desk.find(ask, 2)).options.at(-1)!
    const consult = option.visits.find(({ step }) => step === 'consult')!
    const weekday = new Date(`${option.day}T00:00Z`).getUTCDay()
    const [line] = await house.db<{ id: string; version: number }>(
      `select id, version from scheduling.roster where unit_id = $1 and weekday = $2 and from_minute <= $3 and to_minute >= $4`,
      [consult.unit, weekday, consult.from, consult.to],
    )
    const [held, ended] = await Promise.all([
      desk.hold(ask, option),
      insist({ kind: 'roster-end', ...line!, lastDay: '2026-12-01' }),
    ])
    expect(ended.ok).toBe(true)
    const displaced = await house.db<{ id: string }>(
      `select distinct care_path_id as id from scheduling.displaced where unit_id = $1`,
      [consult.unit],
    )
    if (held.ok) expect(displaced).toContainEqual({ id: held.carePathId })
    else expect(held.refusals.length).toBeGreaterThan(0)
  })
})
