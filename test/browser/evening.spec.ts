import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { instantAt } from '#platform'
import { aBookedPatient } from '../booked.js'
import { aHouse, type TestHouse } from '../house.js'
import { canReadPaper, pagesOf } from '../paper.js'
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

  it('says all of it in English too, the reasons of the server as well', async () => {
    const speak = async (language: string) => {
      await desk.page.evaluate(`localStorage.setItem('dagpad.language', '${language}')`)
      await desk.goto('/avond?day=2027-04-06')
    }
    await speak('en')
    await see(/Does not fit on this evening: DXA scan with spine full\. No place 12:45–16:30\./)
    await see('Remembrance of the Dead at 20:00')
    const dutch = /\b(avond|vol|plek|patiënt|bloed|uitslag|dicht|verzet|woont|overdag)\b/i
    expect((await desk.page.locator('main').innerText()).replace(/\(avond\)/g, '')).not.toMatch(dutch)
    expect(await desk.faults()).toEqual([])
    await shot('english')
    await speak('nl')
  })

  it('prints a list of one page, with the evening and the moment on every page', async () => {
    await desk.goto('/avond?day=2027-04-06')
    await desk.page.getByRole('row', { name: /K\. Peters/ }).waitFor()
    await desk.page.emulateMedia({ media: 'print' })
    await see(/Avondspreekuur dinsdag 6 apr 2027, 16:30–19:30 · afgedrukt \d\d-\d\d \d\d:\d\d/)
    expect(await desk.page.getByRole('button', { name: 'Print lijst' }).isVisible()).toBe(false)
    const pdf = await desk.page.pdf({ preferCSSPageSize: true, ...(SHOTS && { path: `${SHOTS}/evening-list.pdf` }) })
    await desk.page.emulateMedia({ media: 'screen' })
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
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

  const onPaper = canReadPaper() ? it : it.skip
  onPaper('prints the letter for who was not reached', async () => {
    await house.drain()
    const [letter] = await house.db<{ id: string }>(
      `select id from messages.message where kind = 'not-reached' and state = 'to-print'`,
    )
    const paper = await desk.page.request.get(`/api/messages/${letter!.id}/letter`)
    expect(paper.headers()['content-type']).toBe('application/pdf')
    const text = pagesOf(await paper.body())
      .join(' ')
      .replace(/\s+/g, ' ')
    expect(text).toContain('Wilt u ons bellen?')
    expect(text).toContain('De uitslag staat niet in deze brief')
  })

  it('notes who asks for an evening on the phone, and takes her off the list with a reason', async () => {
    await desk.goto('/avond?day=2027-06-01')
    await desk.page.getByRole('button', { name: 'Patiënt toevoegen' }).press('Enter')
    await desk.page.getByRole('textbox', { name: /naam/i }).fill('Dam')
    await desk.page.getByRole('link', { name: /^Boek op .*P\. van Dam$/ }).waitFor()
    expect(await desk.faults()).toEqual([])
    await shot('adding')
    await desk.page.getByRole('button', { name: 'Noteer de vraag: P. van Dam' }).press('Enter')
    await desk.page.getByRole('dialog').getByRole('checkbox', { name: 'Werkt overdag of druk gezin' }).press('Space')
    expect(await desk.faults()).toEqual([])
    await shot('asking')
    await desk.page.getByRole('button', { name: 'Zet op de lijst' }).press('Enter')
    const dam = desk.page.getByRole('listitem').filter({ hasText: 'van Dam' })
    await dam.getByText(/vroeg telefonisch/).waitFor()
    await dam.getByRole('checkbox', { name: 'Werkt overdag of druk gezin', checked: true }).waitFor()
    await dam.getByRole('button', { name: 'Haal van de lijst: P. van Dam' }).press('Enter')
    await desk.page.getByRole('textbox', { name: 'Reden' }).fill('Komt toch liever overdag')
    await desk.page.getByRole('button', { name: 'Haal van de lijst', exact: true }).press('Enter')
    await dam.getByText(/vroeg telefonisch/).waitFor({ state: 'detached' })
  })

  it('drops an evening and moves everybody on it with one button, each told once', async () => {
    const more = { ...evening, Ontvangen: '12-04-2027', Tussenvoegsel: '' }
    for (const Achternaam of ['Willems', 'Jansen'])
      await aBookedPatient(house, { ...more, Voorletters: 'N.', Achternaam })
    const before = (await house.mails()).length
    await desk.goto('/avond?day=2027-05-04')
    await see('2 van 18 plekken bezet')
    await desk.page.getByRole('button', { name: 'Andere beslissing' }).press('Enter')
    await desk.page.getByRole('radio', { name: 'Vervalt' }).press('Space')
    await desk.page.getByRole('textbox', { name: 'Reden' }).fill('Dokter Bakker is ziek')
    await desk.page.getByRole('button', { name: 'Leg de beslissing vast' }).press('Enter')
    await see(/2 patiënten moeten naar een andere avond/)
    await see(/kan op di 1 jun om \d\d:\d\d \(DXA \d\d:\d\d · RX \d\d:\d\d\)/)
    expect(await desk.faults()).toEqual([])
    await shot('displaced')
    await desk.page.getByRole('button', { name: 'Verzet alle 2 in één keer' }).press('Enter')
    await see('2 patiënten verwerkt.')
    await desk.page.getByText(/moeten naar een andere avond/).waitFor({ state: 'detached' })
    await desk.goto('/avond?day=2027-06-01')
    await desk.page.getByRole('row', { name: /N\. Willems.*DXA \d\d:\d\d/ }).waitFor()
    await shot('moved')
    await house.drain()
    expect((await house.mails()).slice(before).map(({ subject }) => subject)).toEqual([
      'Uw afspraak in het LUMC is veranderd',
      'Uw afspraak in het LUMC is veranderd',
    ])
  })
})
