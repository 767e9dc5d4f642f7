import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { Accounts, instantAt } from '#platform'
import { aBookedPatient } from '../booked.js'
import { aHouse, type TestHouse } from '../house.js'
import { aDesk, browserPath, type Desk } from './desk.js'

const inBrowser = browserPath ? describe : describe.skip
const SHOTS = process.env.DAGPAD_SHOTS

inBrowser('the day board, with the keyboard alone', () => {
  let house: TestHouse
  let desk: Desk
  let other: Desk
  let day: string
  let first: string
  beforeAll(async () => {
    house = await aHouse({ hospital: true, background: true })
    for (const Achternaam of ['Visser', 'Bakker', 'Meijer'])
      ({ day } = await aBookedPatient(house, { Voorletters: 'A.', Tussenvoegsel: '', Achternaam }))
    const [path] = await house.db<{ id: string }>(
      `select v.care_path_id as id from scheduling.visit v where v.day = $1 order by v.from_minute, v.id limit 1`,
      [day],
    )
    first = path!.id
    await house.get(Accounts).put(NURSE)
    const [begin] = await house.db<{ minute: number }>(
      `select min(from_minute)::int as minute from scheduling.visit where care_path_id = $1`,
      [first],
    )
    house.clock.set(instantAt(day, begin!.minute))
    desk = await aDesk(house)
    await desk.signIn()
    other = await aDesk(house)
    await other.signIn()
  })
  afterAll(async () => {
    await desk?.close()
    await other?.close()
    await house?.close()
  })
  afterEach(() => expect([...desk.strange.splice(0), ...other.strange.splice(0)]).toEqual([]))

  const shot = async (name: string) => {
    if (SHOTS) await desk.page.screenshot({ path: `${SHOTS}/day-board-${name}.png`, fullPage: true })
  }
  const block = (from: Desk, code: string, state: RegExp) =>
    from.page
      .locator(`[data-line]:has([data-row="${first}"]) [role="button"][aria-label^="${code}"]`)
      .and(from.page.getByRole('button', { name: state }))
  const stateOf = async (step: string) =>
    (
      await house.db<{ state: string }>(
        `select state from day_board.visit_state where care_path_id = $1 and step = $2`,
        [first, step],
      )
    )[0]?.state ?? 'planned'

  it('shows a row for each patient, true to scale, with one tab stop and arrows along it', async () => {
    await desk.page.getByRole('link', { name: 'Dagbord' }).press('Enter')
    await desk.page.locator('[data-line]').nth(2).waitFor()
    expect(await desk.page.locator('[data-stop][tabindex="0"]').count()).toBe(1)
    const scan = block(desk, 'DXA', /Gepland/)
    expect((await scan.boundingBox())!.width).toBeGreaterThanOrEqual(30 * 4)
    await desk.page.locator(`[data-row="${first}"]`).focus()
    await desk.keys('ArrowRight', 'ArrowRight')
    expect(await desk.page.locator(':focus').getAttribute('aria-label')).toMatch(/^UR/)
    expect(await desk.page.locator('[data-stop][tabindex="0"]').count()).toBe(1)
    expect(await desk.faults()).toEqual([])
    await shot('by-patient')
  })

  it('says why a block cannot be where it was dropped, and leaves it where it was', async () => {
    const [scan] = await house.db<{ path: string; from: number }>(
      `select care_path_id as path, from_minute as "from" from scheduling.visit
        where day = $1 and kind = 'dxa' and care_path_id <> $2 order by from_minute limit 1`,
      [day, first],
    )
    const line = desk.page.locator(`[data-line]:has([data-row="${scan!.path}"])`)
    await line
      .locator('[role="button"][aria-label^="DXA"]')
      .dragTo(line.locator('> div').nth(1), { targetPosition: { x: 84, y: 20 } })
    await desk.page.getByText('08:05 kan niet').waitFor()
    expect(await desk.faults()).toEqual([])
    await shot('dropped')
    await desk.keys('Escape')
    expect(
      await house.db(`select from_minute as "from" from scheduling.visit where care_path_id = $1 and kind = 'dxa'`, [
        scan!.path,
      ]),
    ).toEqual([{ from: scan!.from }])
  })

  it('moves a patient on with single keys, in the other browser too, and takes back with Ctrl+Z', async () => {
    await other.goto('/dagbord')
    await block(other, 'UR', /Gepland/).waitFor()
    await desk.page.locator(`[data-row="${first}"]`).focus()
    await desk.keys('a')
    await desk.page
      .getByText(/is aangemeld/)
      .first()
      .waitFor()
    await desk.keys('ArrowRight', 'ArrowRight', 'b', 'k')
    await block(other, 'UR', /Klaar/).waitFor()
    await block(desk, 'UR', /Klaar/).waitFor()
    expect(await stateOf('urine')).toBe('done')
    await desk.keys('Control+z')
    await block(other, 'UR', /Bezig/).waitFor()
    await block(desk, 'UR', /Bezig/).waitFor()
    expect(await stateOf('urine')).toBe('busy')
    await desk.keys('k')
    await block(desk, 'UR', /Klaar/).waitFor()
    await shot('moved-on')
  })

  it('says in words what is not possible, and what a colleague did already', async () => {
    await block(desk, 'UR', /Klaar/).focus()
    await desk.keys('a')
    await desk.page.getByText(/kan dit niet naar/).waitFor()
    await desk.page.getByRole('button', { name: 'Sluiten', exact: true }).first().click()
    expect(await desk.page.getByRole('dialog').count()).toBe(0)
  })

  it('switches letters off for who wants that', async () => {
    await desk.page.evaluate(`localStorage.setItem('dagpad.letters', 'off')`)
    await block(desk, 'BLD', /Gepland/).focus()
    await desk.keys('b')
    await desk.page.evaluate(`localStorage.setItem('dagpad.letters', 'on')`)
    expect(await stateOf('blood')).toBe('planned')
    await desk.keys('b')
    await block(desk, 'BLD', /Bezig/).waitFor()
    expect(await stateOf('blood')).toBe('busy')
  })

  it('asks why where a word is needed, and keeps it in a history that can be undone later', async () => {
    await desk.keys('Enter')
    const dialog = desk.page.getByRole('dialog')
    await dialog.getByRole('button', { name: /^Deels klaar/ }).press('Enter')
    await desk.page.getByRole('textbox', { name: 'Wat is niet gelukt?' }).fill('Te weinig bloed')
    expect(await desk.faults()).toEqual([])
    await desk.page.getByRole('button', { name: 'Deels klaar', exact: true }).press('Enter')
    await block(other, 'BLD', /Deels klaar/).waitFor()
    await dialog.getByRole('tab', { name: 'Geschiedenis' }).click()
    await dialog.getByText(/Te weinig bloed/).waitFor()
    expect(await desk.faults()).toEqual([])
    await shot('history')
    await dialog.getByRole('button', { name: /^Ongedaan maken: Deels klaar/ }).press('Enter')
    await block(other, 'BLD', /Bezig/).waitFor()
    await dialog.getByRole('tab', { name: 'Aanmelden' }).click()
    await dialog.getByLabel('Lengte (cm)').fill('164,5')
    await dialog.getByLabel('Gewicht (kg)').fill('71')
    await dialog.getByRole('button', { name: 'Bewaar lengte en gewicht' }).press('Enter')
    await desk.page
      .getByText(/: gemeten/)
      .first()
      .waitFor()
    expect(await desk.faults()).toEqual([])
    await shot('check-in')
    await desk.keys('Escape')
  })

  it('turns actions off while the line is down, says so, and catches up afterwards', async () => {
    await other.page.context().setOffline(true)
    await other.page.getByText(/^Geen verbinding/).waitFor()
    expect(await other.page.locator('button[data-stop]:not([data-row]):enabled').count()).toBe(0)
    await block(desk, 'BLD', /Bezig/).focus()
    await desk.keys('k')
    await block(desk, 'BLD', /Klaar/).waitFor()
    await other.page.context().setOffline(false)
    await block(other, 'BLD', /Klaar/).waitFor()
    other.strange.splice(0)
  })

  it('shows the same day by room, on a tablet, and in a hall without names', async () => {
    await desk.goto('/dagbord?by=room')
    await desk.page
      .getByRole('button', { name: /^Visser|^Bakker|^Meijer/ })
      .first()
      .waitFor()
    expect(await desk.faults()).toEqual([])
    await shot('by-room')
    await desk.goto('/dagbord?tablet=true')
    const next = desk.page.locator('button[data-stop]:not([data-row])').first()
    await next.waitFor()
    expect((await next.boundingBox())!.height).toBeGreaterThanOrEqual(44)
    await shot('tablet')
    await desk.goto('/dagbord/scherm')
    await desk.page
      .getByRole('row', { name: /A\.[VBM]\./ })
      .first()
      .waitFor()
    expect(await desk.page.locator('body').innerText()).not.toMatch(/Visser|Bakker|Meijer/)
    expect(await desk.faults()).toEqual([])
    await shot('hall')
  })

  it('says all of it in English too', async () => {
    await desk.page.evaluate(`localStorage.setItem('dagpad.language', 'en')`)
    await desk.goto('/dagbord')
    await block(desk, 'BLD', /Done/).waitFor()
    expect(await desk.faults()).toEqual([])
    await shot('english')
    await desk.page.evaluate(`localStorage.setItem('dagpad.language', 'nl')`)
  })

  it('keeps what can be done with a block in sight below the board, and loses no click when that appears', async () => {
    const bar = desk.page.getByRole('group', { name: 'Gekozen' })
    const scan = block(desk, 'DXA', /Gepland/)
    await desk.page.setViewportSize({ width: 720, height: 900 })
    await desk.goto('/dagbord')
    await scan.click()
    const below = await bar.boundingBox()
    const height = Math.floor(below!.y + below!.height) - 10
    await desk.page.setViewportSize({ width: 720, height })
    await desk.goto('/dagbord')
    await scan.waitFor()
    expect(await bar.count()).toBe(0)
    const before = await scan.boundingBox()
    await scan.click()
    await bar.waitFor()
    expect(await scan.boundingBox()).toEqual(before)
    expect(await bar.innerText()).toMatch(/^DXA/)
    const seen = await bar.boundingBox()
    expect(seen!.y + seen!.height).toBeLessThanOrEqual(height)
    const checkIn = desk.page.getByRole('button', { name: /^Aanmelden: / }).first()
    await checkIn.click()
    await desk.page
      .getByText(/is aangemeld/)
      .last()
      .waitFor()
    await desk.page.setViewportSize({ width: 1440, height: 900 })
  })
})

const NURSE = { name: 'vs', displayName: 'De Wit', role: 'nurse', password: 'een lang wachtwoord' } as const
