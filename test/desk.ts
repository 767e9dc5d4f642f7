import { Database } from '#platform'
import { type Ask, CarePaths, type DayOption, Finder, PathLists } from '#scheduling'
import type { TestHouse } from './house.js'

export const secretary = { name: 'secretariaat', role: 'secretariat' }
export type Desk = ReturnType<typeof deskOf>

/** What a secretary does at her desk, without the screens. */
export function deskOf(house: TestHouse) {
  const find = async (ask: Ask, most = 3) =>
    house.get(Database).transaction((tx) => house.get(Finder).find(tx, ask, { most }))
  const hold = (ask: Ask, option: DayOption) =>
    house.get(CarePaths).hold({ ask, day: option.day, pathway: option.pathway, visits: option.visits }, secretary)
  const heldFor = async (referralId: string, which = 0) => {
    const ask = { referralId }
    const { options } = await find(ask, which + 1)
    const held = await hold(ask, options[which]!)
    if (!held.ok) throw new Error(JSON.stringify(held.refusals))
    return { ref: { carePathId: held.carePathId, version: held.version }, option: options[which]! }
  }
  const pathOf = async (id: string) =>
    (await house.get(Database).transaction((tx) => house.get(PathLists).get(tx, id)))!
  const booked = async (referralId: string, which = 0) => {
    const { ref, option } = await heldFor(referralId, which)
    await house.get(CarePaths).book(ref, secretary)
    await house.drain()
    return { ref, option }
  }
  return { find, hold, heldFor, pathOf, booked }
}
