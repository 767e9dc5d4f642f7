import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { instantAt } from '#platform'
import { aBookedPatient } from '../booked.js'
import { aHouse, type TestHouse } from '../house.js'
import { EVENING, someReferrals } from '../referrals.js'
import { aDesk, browserPath, type Desk } from './desk.js'

const inBrowser = browserPath ? describe : describe.skip
const SHOTS = process.env.DAGPAD_SHOTS

inBrowser('the evening clinic, on the screen', () => {
  let house: TestHouse
  let desk: Desk
  const evening = { ...EVENING, Ontvangen: '01-03-2027', Uiterlijk: '30-06-2027' }
  beforeAll(async () => {
    house = await aHouse({ hospital: true, background: true, clock: instantAt('2027-03-15', 540) })
    const people: [string, string, string][] = [
      ['F.', 'El Amrani', '04-11-1969'],
      ['K.', 'Peters', '22-06-1958'],
      ['L.', 'Hendriks', '30-01-1974'],
    ]
    for (const [Voorletters, Achternaam, Geboortedatum] of people)
      await aBookedPatient(house, { ...evening, Voorletters, Tussenvoegsel: '', Achternaam, Geboortedatum })
    await someReferrals(house, [
      { ...evening, Voorletters: 'P.', Tussenvoegsel: 'van', Achternaam: 'Dam', Geboortedatum: '17-09-1966' },
      {
        ...evening,
        Voorletters: 'J.',
        Tussenvoegsel: '',
        Achternaam: 'Koster',
        Geboortedatum: '09-05-1971',
        Hulp: 'tillift',
      },
    ])
    await house.db(
      `insert into scheduling.block (unit_id, day, from_minute, to_minute, reason) values ('dxa-1', '2027-04-06', 600, 1440, 'onderhoud')`,
    )
    desk = await aDesk(house)
    await desk.signIn()
  })
  afterAll(async () => {
    await desk?.close()
    await house?.close()
  })
  afterEach(() => expect(desk.strange.splice(0)).toEqual([]))

  const see = (text: string | RegExp) => desk.page.getByText(text).first().waitFor()
  const shot = async (name: string) => {
    if (SHOTS) await desk.page.screenshot({ path: `${SHOTS}/evening-${name}.png`, fullPage: true })
  }

  it('shows the next evening with places, scans by day, blood, calls and what is open', async () => {
    await desk.page.getByRole('link', { name: 'Avondspreekuur' }).press('Enter')
    await desk.page.getByRole('heading', { name: /^Avondspreekuur dinsdag 6 apr/ }).waitFor()
    await see('3 van 18 plekken bezet')
    await desk.page.getByRole('row', { name: /K\. Peters.*DXA \d\d:\d\d/ }).waitFor()
    await see('dicht na 16:30')
    await see(/^DEXA 1 14:00–16:30/)
    await see('Bakker (avond)')
    await desk.page
      .getByText(/Past op deze avond/)
      .first()
      .waitFor()
    expect(await desk.faults()).toEqual([])
    await shot('places')
  })

  it('offers who does not fit an evening that does, a scan on another day, or no scan', async () => {
    const koster = desk.page.getByRole('listitem').filter({ hasText: 'Koster' })
    await koster.getByText(/Past niet op deze avond/).waitFor()
    await koster.getByRole('checkbox', { name: 'Woont ver weg' }).press('Space')
    await desk.page.getByRole('checkbox', { name: 'Woont ver weg', checked: true }).waitFor()
    await koster.getByRole('link', { name: 'Scan op andere dag' }).press('Enter')
    await see(/mogelijke dagen|1 mogelijke dag/)
    expect(await desk.page.getByRole('checkbox', { name: /^Scan op een eerdere dag/ }).isChecked()).toBe(true)
    expect(await desk.faults()).toEqual([])
    await shot('apart')
    await desk.keys('1', 'Enter')
    await see(/wordt vastgehouden/)
    await desk.keys('Tab', 'Enter')
    await desk.page.getByText('Geboekt', { exact: true }).first().waitFor()
    const [row] = await house.db<{ consent: string; before: boolean }>(
      `select p.ask->'imagingApart'->>'consent' as consent, bool_and(v.day < p.day) as before
         from scheduling.care_path p join scheduling.visit v on v.care_path_id = p.id and v.kind in ('dxa', 'xray')
        where p.ask ? 'imagingApart' group by p.id`,
    )
    expect(row).toEqual({ consent: expect.stringContaining('akkoord'), before: true })
    await desk.goto('/avond?day=2027-04-06')
    await see(/patiënt akkoord/)
    await shot('with-apart')
  })

  it('asks somebody to decide about 4 May, and opens it', async () => {
    await desk.goto('/avond?day=2027-05-04')
    await see(/Dodenherdenking.*niets geboekt/)
    expect(await desk.faults()).toEqual([])
    await shot('flagged')
    await desk.page.getByRole('button', { name: 'Beslis over deze avond' }).press('Enter')
    await desk.page.getByRole('button', { name: 'Leg de beslissing vast' }).press('Enter')
    await see('Schrijf op waarom.')
    await desk.page.getByRole('radio', { name: 'Gaat door' }).press('Space')
    await desk.page.getByRole('textbox', { name: 'Reden' }).fill('Klaar om 19.30 uur, ruim voor 20.00 uur')
    expect(await desk.faults()).toEqual([])
    await shot('deciding')
    await desk.page.getByRole('button', { name: 'Leg de beslissing vast' }).press('Enter')
    await see(/beslist door post/)
    await see('0 van 18 plekken bezet')
    expect(await house.db(`select decision, decided_by from evening_clinic.decision`)).toEqual([
      { decision: 'goes-on', decided_by: 'post' },
    ])
  })

  it('moves the evening of 6 April, and names the patients who must hear', async () => {
    await desk.goto('/avond?day=2027-04-06')
    await desk.page.getByRole('link', { name: 'Volgende avond' }).waitFor()
    await house.db(`insert into evening_clinic.decision (series_id, day, decision, reason, decided_by, decided_at)
      select id, '2027-04-06', 'dropped', 'Dokter ziek', 'post', now() from evening_clinic.series`)
    await desk.page.reload()
    await see(/staan nog 4 patiënten op/)
    await desk.page.getByRole('link', { name: 'Verzet K. Peters' }).waitFor()
    expect(await desk.faults()).toEqual([])
    await shot('dropped')
    await house.db(`delete from evening_clinic.decision where day = '2027-04-06'`)
  })

  it('logs calls, lets a letter go after three, and empties the list', async () => {
    house.clock.set(instantAt('2027-04-12', 600))
    await desk.page.context().clearCookies()
    await desk.signIn()
    await desk.goto('/avond?calls=true')
    await desk.page.getByRole('heading', { name: 'Belafspraken met de uitslag' }).waitFor()
    await desk.page.getByText('Te laat').first().waitFor()
    expect(await desk.faults()).toEqual([])
    await shot('calls')
    const letter = desk.page.getByRole('button', { name: 'Stuur brief: K. Peters' })
    for (let tries = 1; tries <= 3; tries += 1) {
      expect(await letter.isDisabled()).toBe(true)
      await desk.page.getByRole('button', { name: 'Geen gehoor: K. Peters' }).press('Enter')
      await desk.page
        .getByRole('row', { name: /K\. Peters/ })
        .getByText(/Geen gehoor \(post\)/)
        .nth(tries - 1)
        .waitFor()
    }
    await letter.press('Enter')
    await desk.page.getByRole('row', { name: /K\. Peters/ }).waitFor({ state: 'detached' })
    await desk.page.getByRole('button', { name: 'Gesproken: F. El Amrani' }).press('Enter')
    await desk.page.getByRole('row', { name: /El Amrani/ }).waitFor({ state: 'detached' })
    expect(
      await house.db(`select closed_how from evening_clinic.phone_result where state = 'closed' order by 1`),
    ).toEqual([{ closed_how: 'letter' }, { closed_how: 'reached' }])
  })
})
