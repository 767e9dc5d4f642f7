import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { Messages } from '#messages'
import { addDays } from '#planner'
import { instantAt } from '#platform'
import { Chasing } from '#preparation'
import { type House, openHouse } from '../apps/local/src/house.js'
import { Relay } from '../apps/worker/src/relay.js'
import { aBookedPatient, type BookedPatient } from './booked.js'
import { aHouse, MONDAY_MORNING, type TestHouse } from './house.js'

const [NINE, NOON, LATE] = [9 * 60, 12 * 60, 22 * 60]
const FORMS = ['calcium', 'frax', 'preparation', 'quality-of-life']
const FORMS_AND_KIT = [...FORMS, 'urine-kit'].sort()

/** Who comes on a Monday is asked for her forms a week before, for the container two days later, and for all of it on Thursday. */
describe('after the house stood still, what is open', () => {
  let house: TestHouse
  let other: House
  beforeAll(async () => {
    house = await aHouse({ hospital: true })
    const { clock } = house
    other = await openHouse({
      ...{ config: { ...house.config, port: 0 }, clock },
      ...{ retryDelay: 5, background: false, log: ['fatal'] },
    })
  })
  afterEach(() => house.clock.set(MONDAY_MORNING))
  afterAll(async () => {
    await other?.close()
    await house?.close()
  })

  const on = async ({ day }: BookedPatient, daysBefore: number, minute: number) => {
    house.clock.set(instantAt(addDays(day, -daysBefore), minute))
    await house.drain()
  }
  const asked = async ({ carePathId }: BookedPatient) =>
    (
      await house.db<{ state: string; items: string[] }>(
        `select state, items from messages.message where care_path_id = $1 and kind in ('reminder', 'preparation-call')
            and state <> 'superseded' order by round`,
        [carePathId],
      )
    ).map(({ state, items }) => [state, [...items].sort()])
  const mails = async ({ carePathId }: BookedPatient) =>
    (await house.mails()).filter(({ messageId }) => messageId.startsWith(carePathId) && messageId.includes('reminder'))
  const aMondayPatient = async (row = {}) => {
    const patient = await aBookedPatient(house, row)
    expect(new Date(patient.day).getUTCDay()).toBe(1)
    return patient
  }

  it('about different things is one mail, whichever of two workers comes first', async () => {
    const patients = [await aMondayPatient(), await aMondayPatient(), await aMondayPatient()]
    house.clock.set(instantAt(addDays(patients[0]!.day, -5), NOON))
    const [here, there] = [house.get(Chasing), other.app.get(Chasing, { strict: false })]
    await here.chase(patients[0]!, 1)
    await there.chase(patients[0]!, 2)
    await here.chase(patients[1]!, 2)
    await there.chase(patients[1]!, 1)
    await Promise.all([here.chase(patients[2]!, 1), there.chase(patients[2]!, 2)])
    await Promise.all([house.get(Relay).once(), other.app.get(Relay, { strict: false }).once()])
    await house.drain()
    for (const patient of patients) {
      expect(await asked(patient)).toEqual([['sent', FORMS_AND_KIT]])
      expect((await mails(patient)).map(({ deliveries }) => deliveries)).toEqual([1])
    }
  })

  it('is one mail also where two rounds ask for the same, and the later one comes first', async () => {
    const patient = await aMondayPatient()
    house.clock.set(instantAt(addDays(patient.day, -4), NOON))
    for (const round of [3, 1, 2]) await house.get(Chasing).chase(patient, round)
    await house.drain()
    expect(await asked(patient)).toEqual([['sent', [...FORMS_AND_KIT, 'confirm'].sort()]])
    expect(await mails(patient)).toHaveLength(1)
  })

  it('is asked for again on the days that come, and not twice on one of them', async () => {
    const patient = await aMondayPatient()
    await on(patient, 5, NOON)
    await on(patient, 4, NOON)
    await on(patient, 3, NOON)
    const [first, second, call] = await asked(patient)
    expect([first, second]).toEqual([
      ['sent', FORMS_AND_KIT],
      ['sent', [...FORMS_AND_KIT, 'confirm'].sort()],
    ])
    expect(call![0]).toBe('to-call')
  })

  it('waits for the round of the morning when it could go out no sooner than that', async () => {
    const patient = await aMondayPatient()
    await on(patient, 5, LATE)
    await on(patient, 4, 8 * 60)
    expect(await mails(patient)).toEqual([])
    await on(patient, 4, NINE)
    expect(await asked(patient)).toEqual([['sent', [...FORMS_AND_KIT, 'confirm'].sort()]])
    expect(await mails(patient)).toHaveLength(1)
  })

  it('came back with a mail that could not be delivered: the next one has all of it', async () => {
    const patient = await aMondayPatient()
    await on(patient, 7, NOON)
    await house.get(Messages).bounced((await mails(patient))[0]!.messageId, '4.2.2')
    await on(patient, 5, NOON)
    expect(await asked(patient)).toEqual([['sent', FORMS_AND_KIT]])
  })
})
