import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Database } from '#platform'
import { Candidates, CarePaths, type DayOption, Offers, WaitingList } from '#scheduling'
import { type Desk, deskOf, secretary } from './desk.js'
import { aHouse, type TestHouse } from './house.js'
import { someReferrals } from './referrals.js'

const placeOf = ({ day, pathway, visits }: DayOption) => ({ day, pathway, visits })
const PHONE = { 'E-mail': '', Kanaal: 'telefoon' }

describe('the call about an offer of a freed day', () => {
  let house: TestHouse
  let desk: Desk
  beforeAll(async () => {
    house = await aHouse({ hospital: true })
    desk = deskOf(house)
  })
  afterAll(() => house?.close())

  /** A day comes free and is offered to a patient who can only be called. */
  const offered = async () => {
    const [gone, waits] = await someReferrals(house, [{}, PHONE])
    const { ref, option } = await desk.booked(gone!)
    await house.get(CarePaths).cancel(ref, 'patient-unavailable', secretary)
    const added = await house.get(WaitingList).add({ referralId: waits! }, '', secretary)
    if (!added.ok) throw new Error(JSON.stringify(added.refusals))
    const ranked = await house.get(Database).transaction((tx) => house.get(Candidates).on(tx, option.day))
    const fits = ranked.find(({ waiting }) => waiting.id === added.id)!.fits!
    const kept = await house.get(Offers).offer(added.id, { ...placeOf(fits.option), ask: fits.ask }, secretary)
    if (!kept.ok) throw new Error(JSON.stringify(kept.refusals))
    await house.drain()
    return { path: kept.carePathId, waiting: added.id }
  }
  const calls = () =>
    house.db(`select care_path_id as path from messages.message where kind = 'offer' and state = 'to-call'`)

  it.each([
    ['she says yes on the phone', (path: string) => house.get(Offers).accept(path, secretary)],
    ['she says no', (path: string) => house.get(Offers).end(path, 'declined', secretary)],
    ['it is taken back', (path: string) => house.get(Offers).end(path, 'withdrawn', secretary)],
    ['its time is over', async () => house.clock.set(new Date(house.clock.now().getTime() + 5 * 3_600_000))],
  ])('is no longer to be made when %s', async (_when, end) => {
    const { path, waiting } = await offered()
    expect(await calls()).toEqual([{ path }])
    await end(path)
    await house.drain()
    expect(await calls()).toEqual([])
    await house.get(WaitingList).remove(waiting, secretary)
  })
})
