import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { Database, LongWorks } from '#platform'
import { PlanningChanges } from '#scheduling'
import { aBookedPatient } from '../booked.js'
import { secretary } from '../desk.js'
import { aHouse, type TestHouse } from '../house.js'
import { aDesk, browserPath, type Desk, SECRETARY } from './desk.js'

const inBrowser = browserPath ? describe : describe.skip
const SHOTS = process.env.DAGPAD_SHOTS

inBrowser('the planning, where there is more than a page of it', () => {
  let house: TestHouse
  let desk: Desk
  beforeAll(async () => {
    house = await aHouse({ hospital: true, background: true })
    await aBookedPatient(house)
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
  const dialog = (at: Desk) => at.page.getByRole('dialog').last()

  it('gives a doctor of the evening clinic a place of the evening, by the keyboard', async () => {
    const doctor = await aDesk(house, { ...SECRETARY, name: 'yilmaz', displayName: 'Dr. Yilmaz', role: 'doctor' })
    await doctor.signIn()
    await doctor.goto('/planbord/rooster/evening-doctor-1?day=2027-01-05')
    await doctor.page.getByRole('button', { name: 'Extra plek (overboeken)' }).focus()
    await doctor.keys('x')
    await dialog(doctor).getByRole('radio', { name: 'Avondspreekuur', checked: true }).waitFor()
    await dialog(doctor).getByLabel('Van', { exact: true }).focus()
    await doctor.keys('18:00', 'Tab', '18:20', 'Tab', 'kan alleen dan')
    await dialog(doctor).getByRole('button', { name: 'Bekijk de gevolgen' }).press('Enter')
    await dialog(doctor)
      .getByRole('button', { name: /^Sla op/ })
      .press('Enter')
    const extras = doctor.page.getByRole('region', { name: 'Extra plekken (overboekt)' })
    await extras.getByRole('row').filter({ hasText: 'kan alleen dan' }).getByText('Avondspreekuur').waitFor()
    await desk.goto('/avond?day=2027-01-05')
    await desk.page.getByText('0 van 19 plekken bezet').waitFor()
    await desk.page.getByRole('row', { name: / extra 18:00/ }).waitFor()
    expect(await desk.faults()).toEqual([])
    await shot('evening-counted')
    await doctor.page.evaluate(`localStorage.setItem('dagpad.language', 'en')`)
    await doctor.page.reload()
    await doctor.page.getByRole('button', { name: 'Extra place (overbook)' }).focus()
    await doctor.keys('x')
    await dialog(doctor).getByText('How long a visit lasts here: ').waitFor()
    expect(await doctor.faults()).toEqual([])
    if (SHOTS) await doctor.page.screenshot({ path: `${SHOTS}/planning-evening-place.png` })
    await doctor.close()
  })

  it('shows beside a patient for whom no place was found the number to phone, in both languages', async () => {
    const doctors = {
      outage: 'ill',
      scope: 'pool',
      targets: ['doctor'],
      fromDay: '2026-12-01',
      toDay: '2027-12-31',
    } as const
    const change = {
      kind: 'outage-add',
      ...doctors,
      fromMinute: 0,
      toMinute: 1440,
      daily: false,
      reason: 'staking',
    } as const
    const seen = await house.get(PlanningChanges).change(change, { preview: true }, secretary)
    const saved = await house.get(PlanningChanges).change(change, { confirmed: seen.ok ? seen.mark : '' }, secretary)
    if (!saved.ok || !saved.id) throw new Error(JSON.stringify(saved))
    const input = Buffer.from(JSON.stringify({ outageId: saved.id }))
    await house
      .get(Database)
      .transaction((tx) => house.get(LongWorks).ask(tx, { kind: 'propose', label: 'staking', input }, secretary))
    await house.drain()
    await desk.goto(`/planbord/uitval/${saved.id}`)
    const row = desk.page.getByRole('row').filter({ hasText: 'Geen plek gevonden die past. Bel de patiënt.' }).first()
    await row.getByRole('link', { name: /^Bel 0\d[\d-]+: / }).waitFor()
    expect(await desk.faults()).toEqual([])
    await shot('to-phone')
    await desk.page.evaluate(`localStorage.setItem('dagpad.language', 'en')`)
    await desk.page.reload()
    await desk.page
      .getByRole('link', { name: /^Call 0\d[\d-]+: / })
      .first()
      .waitFor()
    expect(await desk.faults()).toEqual([])
    await desk.page.evaluate(`localStorage.setItem('dagpad.language', 'nl')`)
    const end = { kind: 'outage-end', id: saved.id, version: 1 } as const
    expect(await house.get(PlanningChanges).change(end, {}, secretary)).toMatchObject({ ok: true })
  })

  /** Sixty live paths of others, each with a visit to this unit on a day of its own. */
  const manyAt = (unit: string, from: string) =>
    house.db(
      `with n as (select i, gen_random_uuid() as patient, gen_random_uuid() as referral, gen_random_uuid() as path from generate_series(1, 60) i),
            b as (select p.*, r.id as old from scheduling.care_path p join intake.referral r on r.id = p.referral_id where p.status = 'booked' order by p.id limit 1),
            people as (insert into intake.patient (id, number, bsn, initials, infix, surname, birth_date, sex, phone, email, channel, language)
              select n.patient, (8100000 + n.i)::text, (100000000 + n.i)::text, 'B.', '', 'Rij' || n.i, o.birth_date + n.i, o.sex, o.phone, o.email, o.channel, o.language
                from n cross join b join intake.patient o on o.id = b.patient_id),
            asked as (insert into intake.referral (id, number, patient_id, hospital, received, route, reason, fracture_site, fracture_on, risk_factors, needs, wish, latest, requester, remark, eligibility, state)
              select n.referral, 'R-' || n.i, n.patient, o.hospital, o.received, o.route, o.reason, o.fracture_site, o.fracture_on, o.risk_factors, o.needs, o.wish, o.latest, o.requester, '', o.eligibility, 'planned'
                from n cross join b join intake.referral o on o.id = b.old),
            paths as (insert into scheduling.care_path (id, referral_id, patient_id, hospital, definition_version, pathway, day, ask, status, created_at, changed_at)
              select n.path, n.referral, n.patient, b.hospital, b.definition_version, b.pathway, $2::date + n.i, b.ask, 'booked', b.created_at, b.changed_at from n cross join b)
       insert into scheduling.visit (care_path_id, patient_id, step, kind, unit_id, day, from_minute, to_minute, session_type, status)
       select n.path, n.patient, 'consult', 'consult', $1, $2::date + n.i, 540, 570, 'day', 'booked' from n`,
      [unit, from],
    )

  it('shows who is hit a page at a time, and keeps the keyboard in that list', async () => {
    const { page } = desk
    await manyAt('doctor-2', '2027-06-01')
    const [{ label }] = (await house.db<{ label: string }>(
      `select label from scheduling.unit where id = 'doctor-2'`,
    )) as [{ label: string }]
    await desk.goto('/planbord/uitval')
    await page.getByRole('button', { name: 'Nieuwe uitval of sluiting' }).press('Enter')
    const units = page.getByRole('combobox', { name: 'Agenda’s' }).or(page.getByRole('textbox', { name: 'Agenda’s' }))
    await units.first().fill(label)
    await desk.keys('ArrowDown', 'Enter', 'Escape')
    await page.getByLabel('Van dag').fill('01-06-2027')
    await page.getByLabel('Tot en met dag').fill('01-09-2027')
    await desk.keys('Tab')
    await page.getByRole('textbox', { name: 'Reden' }).fill('met verlof')
    await page.getByRole('button', { name: 'Bekijk de gevolgen' }).press('Enter')
    await page.getByText('60 patiënten verliezen een plek').waitFor()
    const hit = dialog(desk).getByRole('group', { name: '60 patiënten verliezen een plek' })
    expect(await hit.getByRole('row').count()).toBe(50)
    const more = dialog(desk).getByRole('button', { name: 'Toon meer (50 van 60)' })
    expect(await desk.faults()).toEqual([])
    await shot('effect-page')
    await more.press('Enter')
    await hit.getByText('B. Rij60').waitFor()
    expect(await hit.getByRole('row').count()).toBe(60)
    expect(
      await dialog(desk)
        .getByRole('button', { name: /^Toon meer/ })
        .count(),
    ).toBe(0)
    expect(await hit.evaluate((list) => list === list.ownerDocument.activeElement)).toBe(true)
    await dialog(desk).getByRole('button', { name: 'Leg vast, 60 patiënten omboeken' }).waitFor()
    await desk.keys('Escape')
    await dialog(desk).waitFor({ state: 'detached' })
  })

  it('reads on in the outages and in a unit’s dates, a page at a time', async () => {
    const { page } = desk
    await house.db(
      `insert into scheduling.outage (kind, scope, targets, from_day, to_day, from_minute, to_minute, daily, reason, changed_by, changed_at)
       select 'down', 'unit', array['dxa-2'], date '2028-01-01' + i, date '2028-01-01' + i, 0, 1440, false, 'keuring ' || i, 'post', now() from generate_series(1, 60) i`,
    )
    await house.db(
      `insert into scheduling.block (unit_id, day, from_minute, to_minute, reason, changed_by, changed_at)
       select 'dxa-2', date '2028-01-01' + i, 480, 490, 'opstarten ' || i, 'post', now() from generate_series(1, 60) i`,
    )
    await desk.goto('/planbord/uitval')
    await page.getByRole('row').filter({ hasText: 'keuring 1' }).first().waitFor()
    await page.getByText(/^Bijgewerkt \d\d:\d\d:\d\d$/).waitFor()
    await page.getByRole('button', { name: 'Toon meer' }).press('Enter')
    await page.getByText('keuring 60', { exact: true }).waitFor()
    expect(await page.getByRole('button', { name: 'Toon meer' }).count()).toBe(0)
    expect(await desk.faults()).toEqual([])
    await desk.goto('/planbord/rooster/dxa-2')
    const kept = page.getByRole('region', { name: 'Vrijgehouden tijd' })
    await kept.getByText('opstarten 50', { exact: true }).waitFor()
    expect(await kept.getByText('opstarten 60', { exact: true }).count()).toBe(0)
    await kept.getByRole('button', { name: 'Toon meer: vrijgehouden tijd' }).press('Enter')
    await kept.getByText('opstarten 60', { exact: true }).waitFor()
    expect(await desk.faults()).toEqual([])
    await shot('dates')
  })

  it('reads on, also when a colleague changes something before the page is there', async () => {
    const { page } = desk
    await desk.goto('/planbord/rooster/dxa-2')
    const kept = page.getByRole('region', { name: 'Vrijgehouden tijd' })
    await kept.getByText('opstarten 50', { exact: true }).waitFor()
    let answer = () => {}
    const asked = new Promise<void>((seen) => {
      void page.route(
        /list=blocks&cursor=/,
        (route) => {
          answer = () => void route.continue().catch(() => {})
          seen()
        },
        { times: 1 },
      )
    })
    await kept.getByRole('button', { name: 'Toon meer: vrijgehouden tijd' }).press('Enter')
    await asked
    const readAnew = page.waitForRequest(/list=blocks$/)
    await house.db(`update scheduling.block set reason = 'koffie 1' where reason = 'opstarten 1'`)
    await readAnew
    answer()
    await kept.getByText('opstarten 60', { exact: true }).waitFor()
    await kept.getByText('koffie 1', { exact: true }).waitFor()
  })

  it('says when it was read by the hospital’s clock, whatever that of the browser says', async () => {
    const { page } = desk
    await page.clock.setFixedTime(new Date('2031-05-05T03:21:00Z'))
    const at = house.clock.now().toLocaleTimeString('sv-SE', { timeZone: 'Europe/Amsterdam' }).slice(0, 5)
    for (const screen of ['/planbord/uitval', '/planbord', '/werklijst']) {
      await desk.goto(screen)
      await page.getByText(new RegExp(`Bijgewerkt ${at}:\\d\\d`)).waitFor()
    }
  })
})
