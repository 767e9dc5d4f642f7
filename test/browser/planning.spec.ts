import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { CarePaths } from '#scheduling'
import { aBookedPatient } from '../booked.js'
import { deskOf, secretary } from '../desk.js'
import { aHouse, type TestHouse } from '../house.js'
import { aDesk, browserPath, type Desk, SECRETARY } from './desk.js'

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
    expect(await focused()).toBe('Prikplek 2')
    const monday = desk.page.locator('thead th').nth(1)
    const before = (await monday.textContent())!
    await desk.keys('.')
    await monday.filter({ hasNotText: before }).waitFor()
    await desk.page.locator('[data-stop]:focus', { hasText: 'Prikplek 2' }).waitFor()
    await desk.keys(',')
    await monday.filter({ hasText: before }).waitFor()
    await desk.page.locator('[data-stop]:focus', { hasText: 'Prikplek 2' }).waitFor()
    await desk.keys('ArrowDown')
    await desk.page.locator('[data-stop]:focus', { hasText: 'Balie urine' }).waitFor()
    expect(await desk.faults()).toEqual([])
    await shot('week')
    await desk.goto(`/planbord?day=${day}&view=list`)
    await desk.page.getByRole('heading', { name: /DEXA 1 · DEXA/ }).waitFor()
    expect(await desk.faults()).toEqual([])
    await shot('list')
  })
  it('takes an absence as it is typed: days in short, Enter to go on, a word about what is missing or no day', async () => {
    const { page } = desk
    await desk.goto('/planbord/uitval')
    await page.getByRole('button', { name: 'Nieuwe uitval of sluiting' }).press('Enter')
    await page.getByRole('radio', { name: 'Iemand is ziek of afwezig' }).waitFor()
    expect(await page.locator(':focus').getAttribute('type')).toBe('radio')
    await desk.keys('Tab', 'Tab', 'Bakker', 'ArrowDown', 'Enter', 'Escape', 'Tab')
    await page.getByRole('button', { name: 'Ook Bakker (avond)' }).press('Enter')
    expect(await page.getByRole('dialog').getByText('Bakker (avond)', { exact: true }).isVisible()).toBe(true)
    const from = page.getByLabel('Van dag')
    await from.focus()
    await desk.keys('Control+a', '31-2', 'Tab')
    await page.getByText('“31-2” is geen dag.').waitFor()
    await from.focus()
    await desk.keys('Control+a', 'ma', 'Tab')
    await page.getByText('“31-2” is geen dag.').waitFor({ state: 'detached' })
    expect(await from.inputValue()).toMatch(/^ma /)
    await page.getByRole('textbox', { name: 'Reden' }).focus()
    await desk.keys('Enter')
    await page.getByText('Schrijf op waarom.').waitFor()
    await desk.keys('griep', 'Enter')
    await page.getByRole('button', { name: /^Leg vast/ }).waitFor()
    expect(await desk.faults()).toEqual([])
    await desk.keys('Escape')
  })
  it('records a doctor who is ill, after showing who is hit, and moves some with one button, then the others', async () => {
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
    const visser = page.getByRole('checkbox', { name: /Visser/ })
    await visser.press('Space')
    const some = page.getByRole('button', { name: /^Verplaats \d+ patiënten? en stuur bericht/ })
    await some.press('Enter')
    await page.getByText('Verplaatst', { exact: true }).first().waitFor()
    await page.getByText(/U kunt dit scherm verlaten/).waitFor({ state: 'detached' })
    expect(
      await house.db(
        `select distinct p.surname from scheduling.visit v join intake.patient p on p.id = v.patient_id where v.day = $1 and v.unit_id in (select id from scheduling.unit where label = $2)`,
        [day, doctors[0]!.label],
      ),
    ).toEqual([{ surname: 'Visser' }])
    await visser.press('Space')
    await page.getByRole('button', { name: /^Verplaats 1 patiënt en stuur bericht/ }).press('Enter')
    await page.getByRole('row').filter({ hasText: 'Visser' }).getByText('Verplaatst', { exact: true }).waitFor()
    expect(
      await house.db(
        `select 1 from scheduling.visit v join scheduling.unit u on u.id = v.unit_id where v.day = $1 and u.label = $2 and u.pool = 'doctor'`,
        [day, doctors[0]!.label],
      ),
    ).toEqual([])
    await shot('moved')
  })

  const dialog = (at: Desk) => at.page.getByRole('dialog').last()
  /** Fills in what the dialog asks first, sees who is hit by it, and saves. */
  const minutes = async (at: Desk, ...strokes: string[]) => {
    await dialog(at).getByLabel('Van', { exact: true }).focus()
    await at.keys(...strokes)
    await save(at)
  }
  const save = async (at: Desk) => {
    await dialog(at).getByRole('button', { name: 'Bekijk de gevolgen' }).press('Enter')
    await dialog(at)
      .getByRole('button', { name: /^Sla op/ })
      .press('Enter')
    await at.page.getByRole('dialog').waitFor({ state: 'detached' })
  }

  it('adds a session and skips one, from the roster', async () => {
    const { page } = desk
    const [line] = await house.db<{ unit: string; day: string }>(
      `select v.unit_id as unit, v.day::text as day from scheduling.visit v where v.step = 'nurse' order by v.day limit 1`,
    )
    await desk.goto(`/planbord/rooster/${line!.unit}?day=${line!.day}`)
    await page.getByRole('button', { name: 'Nieuw rooster' }).focus()
    await desk.keys('e')
    await minutes(desk, '12', 'Tab', '13', 'Tab', 'inhaaldag')
    await page.getByText('inhaaldag').first().waitFor()
    const weekday = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag'][
      (new Date(line!.day).getUTCDay() + 6) % 7
    ]!
    const row = page.getByRole('row').filter({ hasText: weekday }).first()
    await row.getByRole('button', { name: /^Wijzig/ }).press('Enter')
    await dialog(desk).locator('select:focus').waitFor()
    await desk.keys('Tab', 'Tab', 'Tab', '1-3')
    await page.getByRole('button', { name: 'Volgende maand' }).waitFor()
    await desk.keys('Enter')
    await dialog(desk)
      .getByRole('button', { name: /^Sla op/ })
      .waitFor()
    expect(await page.locator('[data-dates-dropdown]').count()).toBe(0)
    await desk.keys('Escape')
    await row.locator('button:focus', { hasText: 'Wijzig' }).waitFor()
    await row.getByRole('button', { name: /^Sla een keer over/ }).press('Enter')
    await dialog(desk).getByLabel('Reden').focus()
    await desk.keys('congres')
    await save(desk)
    await page
      .getByText(/congres/)
      .first()
      .waitFor()
    expect(await house.db(`select reason from scheduling.roster_skip`)).toEqual([{ reason: 'congres' }])
  })

  it('lets a doctor overbook with a reason, which the board and the path of who is in it show', async () => {
    const [visit] = await house.db<{ path: string; unit: string; day: string; from: number; to: number }>(
      `select v.care_path_id as path, v.unit_id as unit, v.day::text as day, v.from_minute as "from", v.to_minute as "to" from scheduling.visit v
         join scheduling.care_path p on p.id = v.care_path_id and p.status = 'booked' where v.step = 'consult' order by v.day desc, v.from_minute limit 1`,
    )
    const { path: id, unit, day: on, from, to } = visit!
    const doctor = await aDesk(house, { ...SECRETARY, name: 'yilmaz', displayName: 'Dr. Yilmaz', role: 'doctor' })
    await doctor.signIn()
    await doctor.goto(`/planbord/rooster/${unit}?day=${on}`)
    await doctor.page.getByRole('button', { name: 'Extra plek (overboeken)' }).focus()
    await doctor.keys('x')
    const clock = (minute: number) => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`
    const form = dialog(doctor)
    await form.getByLabel('Van', { exact: true }).focus()
    await doctor.keys(clock(from), 'Tab', clock(from + 10), 'Tab', 'spoed')
    await form.getByText('Te kort voor een afspraak. Nodig is minstens 30 minuten.').waitFor()
    expect(await form.getByRole('radio', { name: 'Overdag' }).isChecked()).toBe(true)
    expect(await form.getByRole('radio', { name: 'Avondspreekuur' }).isDisabled()).toBe(true)
    expect(await doctor.faults()).toEqual([])
    if (SHOTS) await doctor.page.screenshot({ path: `${SHOTS}/planning-too-short.png` })
    await form.getByRole('button', { name: 'Bekijk de gevolgen' }).press('Enter')
    expect(await form.getByRole('button', { name: /^Sla op/ }).count()).toBe(0)
    await form.getByLabel('Van', { exact: true }).fill('16:15')
    await form.getByLabel('Tot', { exact: true }).fill('17:15')
    await form.getByText('Van 16:15 tot 17:15 kan hier niemand komen.').waitFor()
    await form.getByText('Op deze uren kan een afspraak hier: Arts met de uitslag 08:00–16:30.').waitFor()
    expect(await doctor.faults()).toEqual([])
    if (SHOTS) await doctor.page.screenshot({ path: `${SHOTS}/planning-outside.png` })
    await form.getByRole('button', { name: 'Bekijk de gevolgen' }).press('Enter')
    expect(await form.getByRole('button', { name: /^Sla op/ }).count()).toBe(0)
    await form.getByLabel('Van', { exact: true }).fill(clock(from))
    await form.getByLabel('Tot', { exact: true }).fill(clock(to))
    await form.getByText('Buiten de uren', { exact: true }).waitFor({ state: 'detached' })
    expect(await form.getByText('Te kort', { exact: true }).count()).toBe(0)
    await save(doctor)
    await doctor.page.getByRole('button', { name: 'Tijd vrijhouden' }).focus()
    await doctor.keys('b')
    await minutes(doctor, '19', 'Tab', '19:30', 'Tab', 'overleg')
    await doctor.page.getByRole('button', { name: /^Haal weg: .* 19:00–19:30/ }).waitFor()
    expect(await doctor.page.getByRole('button', { name: /Nieuw rooster|^Wijzig/ }).count()).toBe(0)
    expect(await doctor.faults()).toEqual([])
    await doctor.close()
    const [extra] = await house.db<{ id: string }>(`select id from scheduling.unit where extra_of = $1`, [unit])
    const { ask, day: was, pathway, visits, version } = await deskOf(house).pathOf(id)
    const choice = visits.map(({ step, unit: at, day: when, from: start, to: end }) => ({
      ...{ step, unit: step === 'consult' ? extra!.id : at, day: when, from: start, to: end },
    }))
    const moved = await house
      .get(CarePaths)
      .move({ carePathId: id, version }, { ask: ask as never, day: was, pathway, visits: choice }, secretary)
    expect(moved.ok).toBe(true)
    await house.drain()
    await desk.goto(`/planbord?day=${on}`)
    await desk.page.getByRole('button', { name: /extra/ }).first().press('Enter')
    await dialog(desk).getByText('Extra plek: spoed (Dr. Yilmaz)').waitFor()
    expect(await desk.faults()).toEqual([])
    await desk.goto(`/paden/${id}`)
    await desk.page.getByText('Extra plek: spoed (Dr. Yilmaz)').first().waitFor()
    expect(await desk.faults()).toEqual([])
  })

  it('closes the clinic for a day, told first who is hit, and shows the work on new places while it runs', async () => {
    const { page } = desk
    const [last] = await house.db<{ day: string; n: number }>(
      `select day::text as day, count(distinct care_path_id)::int as n from scheduling.visit group by day order by day desc limit 1`,
    )
    await desk.goto('/planbord/uitval')
    await page.getByRole('button', { name: 'Nieuwe uitval of sluiting' }).press('Enter')
    await dialog(desk).getByRole('radio', { name: 'Gesloten' }).press('Space')
    await dialog(desk).getByRole('radio', { name: 'De hele poli' }).press('Space')
    for (const label of ['Van dag', 'Tot en met dag'])
      await dialog(desk).getByLabel(label).fill(last!.day.split('-').reverse().join('-'))
    await desk.keys('Tab')
    await dialog(desk).getByRole('textbox', { name: 'Reden' }).focus()
    await desk.keys('verhuizing')
    await dialog(desk).getByRole('button', { name: 'Bekijk de gevolgen' }).press('Enter')
    await dialog(desk)
      .getByText(new RegExp(`^${last!.n} patiënt`))
      .first()
      .waitFor()
    await dialog(desk)
      .getByRole('button', { name: /^Leg vast, \d+ patiënt/ })
      .press('Enter')
    await page.getByRole('heading', { name: /^Omboeken: / }).waitFor()
    expect(await desk.faults()).toEqual([])
    await page.getByText('Zoekt een plek').first().waitFor({ state: 'detached' })
    expect(await desk.faults()).toEqual([])
    await shot('closed')
  })
})
