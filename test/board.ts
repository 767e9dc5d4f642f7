import { Database } from '#platform'
import { type Ask, CarePaths, Finder } from '#scheduling'
import type { BoardPageRow, BoardPageView } from '../apps/api/src/board-page.js'
import type { TestHouse } from './house.js'
import { type ListRow, someReferrals } from './referrals.js'
import type { StaffBrowser } from './signed-in.js'

const secretary = { name: 'secretariaat', role: 'secretariat' }

/** Books these patients on one and the same day, as early as it goes, and lets the jobs do their work; answers the day and their paths in the order of the rows. */
export async function aClinicDay(
  house: TestHouse,
  rows: readonly ListRow[],
): Promise<{ day: string; carePathIds: string[] }> {
  const carePathIds: string[] = []
  let day: string | undefined
  for (const referralId of await someReferrals(house, rows)) {
    const ask: Ask = { referralId, ...(day && { from: day }) }
    const { options } = await house.get(Database).transaction((tx) => house.get(Finder).find(tx, ask, { most: 1 }))
    const [option] = options
    if (!option || (day && option.day !== day)) throw new Error(`not everybody fits on ${day}`)
    day = option.day
    const held = await house
      .get(CarePaths)
      .hold({ ask, day, pathway: option.pathway, visits: option.visits }, secretary)
    if (!held.ok) throw new Error(JSON.stringify(held.refusals))
    await house.get(CarePaths).book({ carePathId: held.carePathId, version: held.version }, secretary)
    carePathIds.push(held.carePathId)
  }
  await house.drain()
  return { day: day!, carePathIds }
}

/** The board as a browser gets it. */
export async function boardOf(browser: StaffBrowser, day: string): Promise<BoardPageView> {
  return (await browser.get(`/api/day-board?day=${day}`).expect(200)).body as BoardPageView
}

/** One patient's row, and one of its visits by its code. */
export async function rowOf(browser: StaffBrowser, day: string, carePathId: string): Promise<BoardPageRow> {
  return (await boardOf(browser, day)).rows.find((row) => row.carePathId === carePathId)!
}
export const visitOf = (row: BoardPageRow, code: string) => row.visits.find((visit) => visit.code === code)!

/** Sends a visit on; the answer is not expected to be anything yet. */
export async function move(
  browser: StaffBrowser,
  day: string,
  carePathId: string,
  code: string,
  state: string,
  more: object = {},
) {
  const { id, version } = visitOf(await rowOf(browser, day, carePathId), code)
  return browser.post(`/api/day-board/visits/${id}/state`, { state, version, ...more })
}
