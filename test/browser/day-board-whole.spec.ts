import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { Accounts, instantAt } from '#platform'
import { aBookedPatient } from '../booked.js'
import { aHouse, type TestHouse } from '../house.js'
import { aDesk, browserPath, type Desk } from './desk.js'

const inBrowser = browserPath ? describe : describe.skip
const SHOTS = process.env.DAGPAD_SHOTS
const NURSE = { name: 'dewit', displayName: 'De Wit', role: 'nurse', password: 'een lang wachtwoord' } as const

inBrowser('a whole day on the day board, with the keyboard alone', () => {
  let house: TestHouse
  let desk: Desk
  let day: string
  let paths: string[]
  beforeAll(async () => {
    house = await aHouse({ hospital: true, background: true })
    for (const Achternaam of ['Visser', 'Bakker'])
      ({ day } = await aBookedPatient(house, { Voorletters: 'A.', Tussenvoegsel: '', Achternaam }))
    const rows = await house.db<{ id: string; minute: number }>(
      `select care_path_id as id, min(from_minute)::int as minute from scheduling.visit where day = $1 group by 1 order by 2`,
      [day],
    )
    paths = rows.map(({ id }) => id)
    house.clock.set(instantAt(day, rows[0]!.minute))
    desk = await aDesk(house)
    await house.get(Accounts).put(NURSE)
    await desk.goto('/')
    await desk.page.getByRole('heading', { name: 'Inloggen' }).waitFor()
    await desk.keys(NURSE.name, 'Tab', NURSE.password, 'Enter')
    await desk.page.getByRole('heading', { name: 'Werklijst' }).waitFor()
    await desk.goto('/dagbord')
    await row(0).waitFor()
  })
  afterAll(async () => {
    await desk?.close()
    await house?.close()
  })
  afterEach(() => expect(desk.strange.splice(0)).toEqual([]))

  const shot = async (name: string) => {
    if (SHOTS) await desk.page.screenshot({ path: `${SHOTS}/day-board-${name}.png`, fullPage: true })
  }
  const row = (nth: number) => desk.page.locator(`[data-row="${paths[nth]}"]`)
  const block = (nth: number, code: string, state: RegExp) =>
    desk.page
      .locator(`[data-line]:has([data-row="${paths[nth]}"]) [role="button"][aria-label^="${code}"]`)
      .and(desk.page.getByRole('button', { name: state }))
  const button = (name: string | RegExp) => desk.page.getByRole('button', { name }).first()
  const see = (text: string | RegExp) => desk.page.getByText(text).first().waitFor()

  it('works out another way when the scanner stops, and moves nobody until the last button', async () => {
    const scan = () =>
      house.db<{ unit: string; from: number }>(
        `select unit_id as unit, from_minute::int as "from" from scheduling.visit where care_path_id = $1 and kind = 'dxa'`,
        [paths[0]],
      )
    const [before] = await scan()
    const label = { 'dxa-1': 'DEXA 1', 'dxa-2': 'DEXA 2' }[before!.unit]!
    await row(0).focus()
    await desk.keys('a')
    await see(/is aangemeld/)
    await desk.keys('v')
    const dialog = desk.page.getByRole('dialog')
    await dialog.getByRole('radio', { name: 'Een apparaat of ruimte staat stil' }).press('Space')
    await dialog.getByLabel('Welke?').selectOption({ label })
    await dialog.getByRole('textbox', { name: 'Tot', exact: true }).fill('13:00')
    await button('Bekijk het voorstel').press('Enter')
    await see('Schrijf op waarom.')
    await dialog.getByRole('textbox', { name: 'Reden' }).fill('storing')
    expect(await desk.faults()).toEqual([])
    await shot('replan')
    await button('Bekijk het voorstel').press('Enter')
    await button(/^Verplaats \d/).waitFor()
    expect(await scan()).toEqual([before])
    expect(await desk.faults()).toEqual([])
    await shot('proposal')
    await button(/^Verplaats \d/).press('Enter')
    await see(/verplaatst$/)
    const [after] = await scan()
    expect(after).not.toEqual(before)
    await see(/zeg de nieuwe tijd/)
    await shot('replanned')
    const told = desk.page.getByRole('button', { name: /^Gedaan: .*zeg de nieuwe tijd/ })
    for (let left = await told.count(); left > 0; left -= 1) {
      await told.first().press('Enter')
      await told.nth(left - 1).waitFor({ state: 'detached' })
    }
    await button(/^Weer open: /).press('Enter')
    await see(/is weer open/)
  })

  it('lets who does not come go with one key, and runs the other through her day', async () => {
    await row(1).focus()
    await desk.keys('n')
    await block(1, 'ARTS', /Niet gekomen/).waitFor()
    for (const code of ['UR', 'BLD', 'DXA', 'RX', 'VS']) {
      await block(0, code, /Gepland/).focus()
      await desk.keys('b')
      await block(0, code, /Bezig/).waitFor()
      await desk.keys('k')
      await block(0, code, /Klaar/).waitFor()
    }
    await shot('before-consult')
  })

  it('does not begin the consult without its results, unless a person decides', async () => {
    await block(0, 'ARTS', /Gepland/).focus()
    await desk.keys('b')
    await see(/Nog niet binnen: /)
    expect(await desk.faults()).toEqual([])
    await desk.page.getByRole('textbox', { name: 'Waarom begint u toch?' }).fill('Uitslagen volgen telefonisch')
    await button('Begin toch').press('Enter')
    await block(0, 'ARTS', /Bezig/).waitFor()
    await button(/^Klaar: ARTS/).press('Enter')
    await block(0, 'ARTS', /Klaar/).waitFor()
    expect(await row(0).evaluate((her) => her === her.ownerDocument.activeElement)).toBe(true)
  })

  it('lists what hangs loose before the day can be closed', async () => {
    await button('Dag afsluiten').press('Enter')
    await see(/losse eindjes?: maak dat eerst af/)
    expect(await desk.page.getByRole('dialog').getByRole('button', { name: 'Dag afsluiten' }).isDisabled()).toBe(true)
    expect(await desk.faults()).toEqual([])
    await shot('loose-ends')
    await button(/^Ga erheen: A\. \w+: nog niet binnen/).press('Enter')
    await button('Hele lab binnen').press('Enter')
    await see(/Lab (\d) van \1 binnen/)
    await button('Bel later').press('Enter')
    await desk.page.getByRole('button', { name: 'Bel later' }).waitFor({ state: 'detached' })
    expect(await desk.faults()).toEqual([])
    await shot('results')
  })

  it('keeps what came of the day, as the nurse says it, and then closes the day', async () => {
    const dialog = desk.page.getByRole('dialog')
    await dialog.getByRole('tab', { name: 'Uitkomst' }).click()
    await button('Leg de uitkomst vast').press('Enter')
    await see('Kies een plan.')
    const choose = async (name: string) => dialog.getByRole('radio', { name, exact: true }).press('Space')
    await choose('Persoonlijk')
    await choose('Arts')
    await choose('Nee')
    await dialog.getByRole('textbox', { name: 'Waarom niet?' }).fill('Lab was te laat')
    await choose('Behandeling gestart')
    expect(await dialog.getByRole('checkbox', { name: /^Controle na 3 maanden/ }).isChecked()).toBe(true)
    expect(await desk.faults()).toEqual([])
    await shot('outcome')
    await button('Leg de uitkomst vast').press('Enter')
    await see('Vastgelegd door dewit.')
    expect(
      await house.db(`select plan, same_day, cause, told_by from day_board.outcome where care_path_id = $1`, [
        paths[0],
      ]),
    ).toEqual([{ plan: 'treatment', same_day: false, cause: 'Lab was te laat', told_by: 'doctor' }])
    await desk.keys('Escape')
    await button('Dag afsluiten').press('Enter')
    await see('Er hangt niets los. De dag kan dicht.')
    await desk.page.getByRole('dialog').getByRole('button', { name: 'Dag afsluiten' }).press('Enter')
    await see(/^Deze dag is afgesloten door dewit/)
    expect(
      (await house.db<{ status: string }>(`select status from scheduling.care_path order by status`)).map(
        ({ status }) => status,
      ),
    ).toEqual(['done', 'no-show'])
    await block(0, 'ARTS', /Klaar/).focus()
    await desk.keys('b')
    expect(await desk.page.getByRole('button', { name: 'Herplan rest van de dag' }).count()).toBe(0)
    await shot('closed')
  })
})
