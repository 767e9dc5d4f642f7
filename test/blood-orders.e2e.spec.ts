import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { LabOrders } from '#lab'
import { Database } from '#platform'
import { aBookedPatient, cancel, move } from './booked.js'
import { aHouse, type TestHouse } from './house.js'

describe('a blood order', () => {
  let house: TestHouse
  beforeAll(async () => {
    house = await aHouse({ hospital: true })
  })
  afterAll(() => house?.close())

  const orderOf = async (carePathId: string) =>
    house
      .get(Database)
      .transaction(async (tx) => (await house.get(LabOrders).ordersOf(tx, [carePathId])).get(carePathId)!)

  it('says which tests are done, in which tubes, and which results the doctor needs on the day', async () => {
    const patient = await aBookedPatient(house)
    const order = await orderOf(patient.carePathId)
    expect(order).toMatchObject({ version: 1, state: 'ordered', drawOn: patient.day, fastingHours: null })
    expect(order.tests.map(({ id, when }) => [id, when])).toEqual(
      ['calcium', 'albumin', 'creatinine', 'tsh', 'vitamin-d', 'urine-calcium', 'urine-creatinine'].map((id) => [
        id,
        'same-day',
      ]),
    )
    expect(order.tubes).toEqual([{ id: 'serum', label: 'Serumbuis met gel', cap: 'geel', count: 1 }])
  })

  it('follows the path to its new day, and is withdrawn with it', async () => {
    const patient = await aBookedPatient(house)
    await move(house, patient)
    const moved = await orderOf(patient.carePathId)
    expect(moved).toMatchObject({ version: 2, state: 'ordered' })
    expect(moved.drawOn).not.toBe(patient.day)
    expect(
      await house.db(`select version, state from lab.blood_order where care_path_id = $1 order by version`, [
        patient.carePathId,
      ]),
    ).toEqual([
      { version: 1, state: 'withdrawn' },
      { version: 2, state: 'ordered' },
    ])
    await cancel(house, { ...patient, version: 2 })
    expect(await orderOf(patient.carePathId)).toMatchObject({ state: 'withdrawn' })
  })
})
