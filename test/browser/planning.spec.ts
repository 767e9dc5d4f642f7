import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { aBookedPatient } from '../booked.js'
import { aHouse, type TestHouse } from '../house.js'
import { aDesk, browserPath, type Desk } from './desk.js'

const inBrowser = browserPath ? describe : describe.skip
const SHOTS = process.env.DAGPAD_SHOTS

inBrowser('the planning board, with the keyboard alone', () => {
  let house: TestHouse
  let desk: Desk
  let day: string
  beforeAll(async () => {
    house = await aHouse({ hospital: true, background: true })
    for (const Achternaam of ['Visser', 'Bakker', 'Meijer', 'Mulder', 'Dekker']) {
      ;({ day } = await aBookedPatient(house, { Voorletters: 'A.', Tussenvoegsel: '', Achternaam }))
    }
    desk = await aDesk(house)
    await desk.signIn()
  })
  afterAll(async () => {
    await desk?.close()
    await house?.close()
  })
  afterEach(() => expect(desk.strange.splice(0)).toEqual([]))

  const shot = async (name: string) => {
    if (SHOTS) await desk.page.screenshot({ path: `${SHOTS}/planning-${name}.png`, fullPage: true })
  }
  const focused = () =>
    desk.page.locator(':focus').evaluate((at) => at.getAttribute('aria-label') ?? at.textContent ?? '')

  it('shows a day by unit, true to scale, with one tab stop and arrows along it', async () => {
    await desk.goto(`/planbord?day=${day}`)
    const first = desk.page.getByRole('link', { name: /^BLD/ }).first()
    await first.waitFor()
    expect(await desk.page.locator('[data-stop][tabindex="0"]').count()).toBe(1)
    const scan = desk.page.getByRole('link', { name: /^DXA \d\d:\d\d A\. / }).first()
    expect((await scan.boundingBox())!.width).toBeGreaterThanOrEqual(30 * 4)
    await desk.page.locator('[data-stop][tabindex="0"]').focus()
    await desk.keys('ArrowRight')
    expect(await focused()).toMatch(/^BLD/)
    await desk.keys('ArrowRight', 'ArrowDown')
    expect(await desk.page.locator('[data-stop][tabindex="0"]').count()).toBe(1)
    expect(await desk.faults()).toEqual([])
    await shot('day')
    await desk.keys('w')
    await desk.page
      .getByRole('link', { name: /% bezet, DEXA 1, / })
      .first()
      .waitFor()
    expect(await desk.faults()).toEqual([])
    await shot('week')
    await desk.goto(`/planbord?day=${day}&view=list`)
    await desk.page.getByRole('heading', { name: /DEXA 1 · DEXA/ }).waitFor()
    expect(await desk.faults()).toEqual([])
    await shot('list')
  })
  it('records a doctor who is ill, after showing who is hit, and moves everybody with one button', async () => {
    const { page } = desk
    await desk.goto('/planbord/uitval')
    await page.getByRole('button', { name: 'Nieuwe uitval of sluiting' }).press('Enter')
    const doctors = await house.db<{ label: string }>(
      `select u.label from scheduling.visit v join scheduling.unit u on u.id = v.unit_id where v.day = $1 and u.pool = 'doctor' group by 1 order by count(*) desc`,
      [day],
    )
    await page
      .getByRole('combobox', { name: 'Agenda’s' })
      .or(page.getByRole('textbox', { name: 'Agenda’s' }))
      .first()
      .fill(doctors[0]!.label)
    await desk.keys('ArrowDown', 'Enter', 'Escape')
    await page.getByLabel('Van dag').fill(day.split('-').reverse().join('-'))
    await page.getByLabel('Tot en met dag').fill(day.split('-').reverse().join('-'))
    await desk.keys('Tab')
    await page.getByRole('textbox', { name: 'Reden' }).fill('griep')
    expect(await desk.faults()).toEqual([])
    await page.getByRole('button', { name: 'Bekijk de gevolgen' }).press('Enter')
    await page
      .getByText(/verliest een plek|verliezen een plek/)
      .first()
      .waitFor()
    expect(await desk.faults()).toEqual([])
    await shot('effect')
    await page.getByRole('button', { name: /^Leg vast, \d patiënten omboeken/ }).press('Enter')
    await page.getByRole('heading', { name: /^Omboeken: / }).waitFor()
    await page.getByRole('button', { name: /^Verplaats \d+ patiënten en stuur bericht/ }).waitFor()
    expect(await desk.faults()).toEqual([])
    await shot('proposals')
    await desk.goto(`/planbord?day=${day}`)
    await page
      .getByRole('link', { name: /Omboeken: Ziek: griep/ })
      .first()
      .waitFor()
    expect(await desk.faults()).toEqual([])
    await shot('displaced')
    await page.goBack()
    await page.getByRole('button', { name: /^Verplaats \d+ patiënten en stuur bericht/ }).press('Enter')
    await page.getByText('Verplaatst', { exact: true }).first().waitFor()
    await page.getByRole('button', { name: /^Verplaats/ }).waitFor({ state: 'detached' })
    expect(
      await house.db(
        `select 1 from scheduling.visit v join scheduling.unit u on u.id = v.unit_id where v.day = $1 and u.label = $2 and u.pool = 'doctor'`,
        [day, doctors[0]!.label],
      ),
    ).toEqual([])
    await shot('moved')
  })
})
