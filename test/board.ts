import { DayBoards, PatientsToday, VisitStates } from '#day-board'
import { Database, instantAt } from '#platform'
import { type Ask, CarePaths, Finder } from '#scheduling'
import type { BoardPageRow, BoardPageView } from '../apps/api/src/board-page.js'
import type { TestHouse } from './house.js'
import { type ListRow, someReferrals } from './referrals.js'
import type { StaffBrowser } from './signed-in.js'

const secretary = { name: 'secretariaat', role: 'secretariat' }

/** Books these patients on one and the same day, the first that is free or this one, as early as it goes, and lets the jobs do their work; answers the day and their paths in the order of the rows. */
export async function aClinicDay(
  house: TestHouse,
  rows: readonly ListRow[],
  { on, weekdaysOff = [] }: { readonly on?: string; readonly weekdaysOff?: readonly number[] } = {},
): Promise<{ day: string; carePathIds: string[] }> {
  const carePathIds: string[] = []
  let day = on
  for (const referralId of await someReferrals(house, rows)) {
    const ask: Ask = { referralId, weekdaysOff, ...(day && { from: day }) }
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

/** Plays the day as it is planned up to a minute: everybody comes and everything begins and ends in time. */
export async function asPlanned(house: TestHouse, browser: StaffBrowser, day: string, until: number): Promise<void> {
  const { rows } = await boardOf(browser, day)
  const events = rows
    .flatMap(({ carePathId, visits }) =>
      visits.flatMap(({ code, from, to }) => [
        { at: from, state: 'busy', carePathId, code },
        { at: to, state: 'done', carePathId, code },
      ]),
    )
    .filter(({ at }) => at <= until)
    .sort((a, b) => a.at - b.at || b.state.localeCompare(a.state))
  const here = new Set<string>()
  for (const { at, state, carePathId, code } of events) {
    house.clock.set(instantAt(day, at))
    if (!here.has(carePathId)) await browser.post(`/api/day-board/paths/${carePathId}/check-in`).expect(200)
    here.add(carePathId)
    const { status, body } = await move(browser, day, carePathId, code, state, { decided: 'op tijd' })
    if (status !== 200) throw new Error(`${code} ${state}: ${JSON.stringify(body)}`)
  }
  house.clock.set(instantAt(day, until))
}

const nurse = { name: 'verpleegkundige', role: 'nurse' }

/** The patient comes, and everything of her day is done, one after the other; without results the doctor decides to go on. */
export async function attends(house: TestHouse, carePathId: string, day: string): Promise<void> {
  await house.get(PatientsToday).checkIn({ carePathId, day }, 'desk', nurse)
  const { rows } = await house.get(Database).transaction((tx) => house.get(DayBoards).of(tx, day))
  for (const { id } of rows.find((row) => row.carePathId === carePathId)!.visits)
    for (const state of ['busy', 'done'] as const) {
      const board = await house.get(Database).transaction((tx) => house.get(DayBoards).of(tx, day))
      const { version } = board.rows.flatMap(({ visits }) => visits).find((visit) => visit.id === id)!
      const done = await house.get(VisitStates).set(id, { state, version, decided: 'gaat voor' }, nurse)
      if (!done.ok) throw new Error(JSON.stringify(done.refusal))
    }
}
