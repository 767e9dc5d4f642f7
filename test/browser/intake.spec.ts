import { readFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { aBookedPatient } from '../booked.js'
import { aHouse, type TestHouse } from '../house.js'
import { aList } from '../referrals.js'
import { aDesk, browserPath, type Desk } from './desk.js'

const inBrowser = browserPath ? describe : describe.skip
const SHOTS = process.env.DAGPAD_SHOTS
const FAULTS = 53
const MOST_TABS = 60

inBrowser('what comes in and goes out on paper, with the keyboard alone', () => {
  let house: TestHouse
  let desk: Desk
  beforeAll(async () => {
    house = await aHouse({ hospital: true, background: true })
    desk = await aDesk(house)
    // Choosers are heard from here on: the first key may come before the browser knows that somebody waits for one.
    desk.page.on('filechooser', () => {})
    await desk.signIn()
  })
  afterAll(async () => {
    await desk?.close()
    await house?.close()
  })
  afterEach(() => expect(desk.strange.splice(0)).toEqual([]))

  /** Goes on with the Tab key until that is where the keyboard is. */
  const tabTo = async (name: string | RegExp) => {
    const wanted = desk.page
      .locator(':focus')
      .and(desk.page.getByRole('button', { name }).or(desk.page.getByRole('link', { name })))
    for (let tab = 0; tab < MOST_TABS && (await wanted.count()) === 0; tab += 1) await desk.keys('Tab')
    expect(await wanted.count()).toBe(1)
  }
  const choose = async (name: string, buffer: Uint8Array) => {
    await desk.goto('/inlezen')
    await desk.page.getByRole('button', { name: 'Kies een bestand' }).waitFor()
    await tabTo('Kies een bestand')
    const [chooser] = await Promise.all([desk.page.waitForEvent('filechooser'), desk.keys('Enter')])
    await chooser.setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(buffer) })
    await desk.page.getByRole('heading', { name: `Verslag van ${name}` }).waitFor()
  }
  const report = (name: string) => desk.page.getByRole('region', { name: `Verslag van ${name}` })
  const table = (name: string, title: string) => report(name).getByRole('table', { name: title })

  it('chooses a list, and reads of each row what is wrong with it, a page at a time, and what to check', async () => {
    const shared = '999990019'
    const faults = Array.from({ length: FAULTS }, (_, n) => ({ Geboortedatum: `31-02-19${10 + n}` }))
    const rows = [
      { Patiëntnr: '7420001', BSN: shared },
      ...faults,
      { Patiëntnr: '7420002', BSN: shared, Geboortedatum: '1-2-1950' },
    ]
    await choose('gipspoli.csv', aList(rows))
    await desk.page.getByText(`${rows.length} regels gelezen`).waitFor()

    const wrong = table('gipspoli.csv', `Niet te lezen (${FAULTS})`)
    await wrong.waitFor()
    const first = wrong.getByRole('row').nth(1)
    expect(await first.getByRole('cell').allTextContents()).toEqual([
      '3',
      expect.stringMatching(/^T-/),
      'Geboortedatum',
      expect.stringContaining('31-02-1910'),
    ])
    const check = table('gipspoli.csv', 'Ingelezen, maar controleer dit (1)')
    expect(await check.getByRole('row').nth(1).getByRole('cell').allTextContents()).toEqual([
      String(rows.length + 1),
      expect.stringMatching(/^T-/),
      'BSN',
      'dit BSN staat ook bij patiënt 7420001: controleer het identiteitsbewijs',
    ])
    expect(await desk.faults()).toEqual([])

    expect(await wrong.getByRole('row').count()).toBe(51)
    await tabTo(`Niet te lezen: Toon meer (50 van ${FAULTS})`)
    await desk.keys('Enter')
    await wrong.getByText(`31-02-19${10 + FAULTS - 1}`).waitFor()
    expect(await wrong.getByRole('row').count()).toBe(FAULTS + 1)
    expect(
      await report('gipspoli.csv')
        .getByRole('button', { name: /Toon meer/ })
        .count(),
    ).toBe(0)
  })

  it('is told what a whole list full of faults lacks, and goes on with what could be read', async () => {
    await choose('fout.csv', readFileSync('test/data/verwijzingen-fout.csv'))
    await table('fout.csv', 'Niet te lezen (20)').waitFor()
    await table('fout.csv', 'Dubbel (1)').waitFor()
    expect(await desk.faults()).toEqual([])
    await tabTo('Naar de werklijst')
    await desk.keys('Enter')
    await desk.page.waitForURL(/\/werklijst/)
  })

  it('is warned again of what is to be checked when she plans that patient', async () => {
    const [{ id }] = (await house.db<{ id: string }>(
      `select r.id from intake.referral r join intake.patient p on p.id = r.patient_id where p.number = '7420002'`,
    )) as [{ id: string }]
    await desk.goto(`/opties?referral=${id}`)
    await desk.page
      .getByRole('alert')
      .getByText(/dit BSN staat ook bij patiënt 7420001/)
      .waitFor()
    expect(await desk.faults()).toEqual([])
  })

  it('says of a patient who may be known already that she is the same, from the report, with both in sight', async () => {
    const she = { Voorletters: 'M.', Tussenvoegsel: '', Achternaam: 'Postma', Geboortedatum: '06-03-1955' }
    await choose(
      'samen.csv',
      aList([
        { ...she, Patiëntnr: '7430001', BSN: '999911120', Fractuur: 'teen' },
        { ...she, Patiëntnr: '7430002', BSN: '111222333' },
      ]),
    )
    const check = table('samen.csv', 'Ingelezen, maar controleer dit (1)')
    await check.getByText(/misschien dezelfde patiënt als 7430001/).waitFor()
    expect(await desk.faults()).toEqual([])
    await tabTo('Wie is dit? M. Postma')
    await desk.keys('Enter')
    const dialog = desk.page.getByRole('dialog', { name: 'Dezelfde patiënt?' })
    await dialog.getByText(/In de lijst staat: M\. Postma, .*7430002/).waitFor()
    expect(await desk.faults()).toEqual([])
    if (SHOTS) await desk.page.screenshot({ path: `${SHOTS}/import-who-is-it.png` })
    await tabTo(/^Dit is dezelfde patiënt: M\. Postma, .*7430001/)
    await desk.keys('Enter')
    await check.getByText('Bekeken.').waitFor()
    expect(await house.db(`select number from intake.patient where surname = 'Postma'`)).toEqual([
      { number: '7430001' },
    ])
    expect(await desk.faults()).toEqual([])
    if (SHOTS) await desk.page.screenshot({ path: `${SHOTS}/import-report.png`, fullPage: true })
  })

  it.each([
    ['Geboortedatum', '120348', '12-03-1948'],
    ['Geboortedatum', '8-2-44', '08-02-1944'],
    ['Geboortedatum', '31-02-1950', '31-02-1950'],
    ['Fractuurdatum', '20-11', '20-11-2026'],
    ['Uiterlijk', '15-1', '15-01-2027'],
  ])('writes %s typed as %s in full once she goes on', async (name, typed, inFull) => {
    if (!desk.page.url().endsWith('/verwijzing')) await desk.goto('/verwijzing')
    const field = desk.page.locator(`[data-field="${name}"]`)
    await field.fill('')
    await field.focus()
    await desk.keys(typed, 'Tab')
    expect(await field.inputValue()).toBe(inFull)
  })

  it('says who a patient of a list is while she plans her: somebody else, or the same as before', async () => {
    const she = { Voorletters: 'T.', Tussenvoegsel: '', Achternaam: 'Hofman', Geboortedatum: '09-08-1951' }
    await choose(
      'twijfel.csv',
      aList([
        { ...she, Patiëntnr: '7440001', Fractuur: 'teen' },
        { ...she, Patiëntnr: '7440002' },
        { ...she, Patiëntnr: '7440003' },
      ]),
    )
    const { page } = desk
    const asked = () =>
      house.db<{ number: string; id: string; state: string }>(
        `select p.number, r.id, r.state from intake.referral r join intake.patient p on p.id = r.patient_id where p.surname = 'Hofman' order by r.number`,
      )
    const [, second, third] = await asked()
    const dialog = page.getByRole('dialog', { name: 'Dezelfde patiënt?' })
    const card = page.getByRole('region', { name: 'Patiënt', exact: true })
    const asks = async (id: string, number: string) => {
      await desk.goto(`/opties?referral=${id}`)
      await card.getByText(/misschien dezelfde patiënt als/).waitFor()
      await tabTo('Wie is dit? T. Hofman')
      await desk.keys('Enter')
      await dialog.getByText(new RegExp(`In de lijst staat: T\\. Hofman, .*${number}`)).waitFor()
    }

    await asks(second!.id, '7440002')
    expect(await desk.faults()).toEqual([])
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/options-who-is-it.png` })
    await desk.keys('Escape')
    await dialog.waitFor({ state: 'detached' })
    await page
      .locator(':focus')
      .and(page.getByRole('button', { name: 'Wie is dit? T. Hofman' }))
      .waitFor()
    await desk.keys('Enter')
    await dialog.waitFor()
    await tabTo('Nee, dit is iemand anders')
    await desk.keys('Enter')
    await page.getByText('Opgeslagen.').waitFor()
    await card.getByText(/misschien dezelfde patiënt als/).waitFor({ state: 'detached' })
    await page.locator('h1:focus').waitFor()
    expect((await asked()).map(({ number }) => number)).toEqual(['7440001', '7440002', '7440003'])
    expect(await desk.faults()).toEqual([])

    await asks(third!.id, '7440003')
    await tabTo(/^Dit is dezelfde patiënt: T\. Hofman, .*7440002/)
    await desk.keys('Enter')
    await page.getByText(/^Deze patiënt had al een open aanvraag/).waitFor()
    await dialog.waitFor({ state: 'detached' })
    expect((await asked()).map(({ number }) => number)).toEqual(['7440001', '7440002', '7440002'])
    expect(await desk.faults()).toEqual([])
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/options-same.png`, fullPage: true })
  })

  it('prints a paper letter from the work list, and says that it is posted', async () => {
    const { carePathId } = await aBookedPatient(house, { Kanaal: 'brief', Patiëntnr: '7420009' })
    await desk.goto('/werklijst?tab=to-print')
    await desk.page.getByRole('cell', { name: '7420009', exact: true }).waitFor()
    expect(await desk.faults()).toEqual([])
    await desk.keys('Enter')
    await desk.page.getByRole('heading', { name: 'Brief' }).waitFor()
    expect(await desk.faults()).toEqual([])
    await tabTo('Open de brief om te printen')
    const href = await desk.page.locator(':focus').getAttribute('href')
    const pdf = await desk.page.request.get(new URL(href!, house.url).href)
    expect(pdf.headers()['content-type']).toBe('application/pdf')
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
    await tabTo('Geprint, gaat op de post')
    await desk.keys('Enter')
    await desk.page.waitForURL(/\/werklijst\?tab=to-print/)
    await desk.page.getByRole('cell', { name: '7420009', exact: true }).waitFor({ state: 'detached' })
    await desk.page.locator('h1:focus').waitFor()
    expect(await house.db(`select state from messages.message where care_path_id = $1`, [carePathId])).toEqual([
      { state: 'printed' },
    ])
  })
})
