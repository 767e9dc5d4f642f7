import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { clock } from '#planner'
import { CarePaths, Offers, WaitingList } from '#scheduling'
import { type Desk as Office, deskOf, secretary } from '../desk.js'
import { aHouse, type TestHouse } from '../house.js'
import { aReferral, someReferrals } from '../referrals.js'
import { aDesk, browserPath, type Desk, SECRETARY } from './desk.js'

const inBrowser = browserPath ? describe : describe.skip
const SHOTS = process.env.DAGPAD_SHOTS

inBrowser('wishes and the waiting list, with the keyboard alone', () => {
  let house: TestHouse
  let office: Office
  let desk: Desk
  let referralId: string
  beforeAll(async () => {
    house = await aHouse({ hospital: true, background: true })
    office = deskOf(house)
    referralId = await aReferral(house, { Achternaam: 'Bakker', Uiterlijk: '20-01-2027' })
    desk = await aDesk(house)
    await desk.signIn()
  })
  afterAll(async () => {
    await desk?.close()
    await house?.close()
  })
  afterEach(() => expect(desk.strange.splice(0)).toEqual([]))

  const heading = (name: string | RegExp) => desk.page.getByRole('heading', { name }).first().waitFor()
  const see = (text: string | RegExp) => desk.page.getByText(text).first().waitFor()
  const button = (name: string | RegExp) => desk.page.getByRole('button', { name }).first()
  const offerStates = async () =>
    (await house.db<{ state: string }>(`select state from scheduling.offer order by state`)).map(({ state }) => state)
  const liveDay = async (id: string) =>
    (
      await house.db<{ day: string }>(
        `select day::text as day from scheduling.care_path where referral_id = $1 and status in ('ordered', 'booked')`,
        [id],
      )
    ).map(({ day }) => day)

  it('asks for a day within the wishes of the phone call, each in the address and each with what dropping it brings', async () => {
    const [first] = (await office.find({ referralId }, 1)).options
    await desk.goto(`/opties?referral=${referralId}`)
    await button(/^Vasthouden: 1/).waitFor()
    const weekday = ['ma', 'di', 'wo', 'do', 'vr'][(new Date(first!.day).getUTCDay() + 6) % 7]!
    await desk.page.getByRole('checkbox', { name: weekday, exact: true }).press('Space')
    await button(/ook op de andere weekdagen komt/).waitFor()
    await desk.page.getByLabel('Niet vroeger dan').fill('10')
    await desk.keys('Tab')
    await desk.page.getByLabel('Kan niet op').fill('24-12, 28-12')
    await desk.keys('Tab')
    await desk.page.waitForURL(/notBefore=%?2?2?10/)
    await see(/mogelijke dag/)
    expect(await desk.faults()).toEqual([])
    const asked = new URL(desk.page.url())
    expect(asked.search).toMatch(/off=/)
    await desk.goto(asked.pathname + asked.search)
    await button(/^Vasthouden: 1/).waitFor()
    expect(await desk.page.getByLabel('Niet vroeger dan').inputValue()).toBe('10:00')
    expect(await desk.page.getByLabel('Kan niet op').inputValue()).toBe('24-12-2026, 28-12-2026')
    await button(/ook op de andere weekdagen komt/).press('Enter')
    await desk.page.getByRole('checkbox', { name: weekday, exact: true, checked: true }).waitFor({ state: 'attached' })
    expect(desk.page.url()).not.toMatch(/off=/)
  })

  it('puts her on the waiting list with those wishes', async () => {
    await button('Op wachtlijst zetten').press('Enter')
    await see('Staat op de wachtlijst, met deze wensen.')
    await desk.goto('/wachtlijst')
    await see('Er is geen dag vrijgekomen.')
    await see(/niet voor 10:00/)
    expect(await desk.faults()).toEqual([])
    await button(/^Wensen: .*Bakker/).press('Enter')
    await desk.page.getByRole('dialog').getByLabel('Opmerking').focus()
    await desk.keys('belt zelf terug')
    expect(await desk.faults()).toEqual([])
    await button('Sla de wensen op').press('Enter')
    await see('De wensen zijn aangepast.')
    await see(/niet voor 10:00 · niet do 24 dec 2026 · .* · belt zelf terug/)
  })

  it('offers a day that comes free while she looks, first to the most urgent, then to the next', async () => {
    const [gone, later] = await someReferrals(house, [
      {},
      { Achternaam: 'Visser', Uiterlijk: '29-01-2027', Kanaal: 'telefoon' },
    ])
    const { ref, option } = await office.booked(gone!)
    await office.booked(later!, 3)
    const added = await house.get(WaitingList).add({ referralId: later! }, '', secretary)
    expect(added.ok).toBe(true)
    await house.get(CarePaths).cancel(ref, 'patient-ill', secretary)
    await heading(/^Wie kan op/)
    await button(/^Bied aan: .*Bakker/).waitFor()
    await button(/^Bied aan: .*Visser/).waitFor()
    await see('Als eerste')
    expect(await desk.faults()).toEqual([])

    const colleague = await aDesk(house)
    await colleague.signIn()
    await colleague.goto('/wachtlijst')
    await colleague.page.getByRole('button', { name: /^Bied aan: .*Bakker/ }).waitFor()
    await button(/^Bied aan: .*Bakker/).focus()
    await desk.keys('Enter')
    await button(/^Zei nee: .*Bakker/).waitFor()
    await colleague.page.getByRole('button', { name: /^Zei nee: .*Bakker/ }).waitFor()
    await colleague.close()
    const [{ begins }] = (await house.db<{ begins: number }>(
      `select min(v.from_minute) as begins from scheduling.visit v join scheduling.care_path p on p.id = v.care_path_id and p.day = v.day where p.status = 'offered'`,
    )) as [{ begins: number }]
    const offered = desk.page.getByRole('listitem').filter({ hasText: 'Zei nee' })
    await offered
      .getByText(new RegExp(`^\\S+dag \\d+ \\S+ \\d{4}, begint om ${clock(begins)}\\. Aangeboden tot`))
      .waitFor()
    await desk.page.getByRole('cell', { name: new RegExp(`, begint om ${clock(begins)}: Aangeboden$`) }).waitFor()
    expect(await desk.faults()).toEqual([])
    if (SHOTS) await desk.page.screenshot({ path: `${SHOTS}/waiting-offered.png`, fullPage: true })

    await button(/^Zei nee: .*Bakker/).press('Enter')
    await see('De dag is weer vrij. De volgende staat bovenaan.')
    await button(/^Bied aan: .*Visser/).focus()
    await desk.keys('Enter')
    await button(/^Zei ja: .*Visser/).waitFor()
    await desk.page.locator(':focus[aria-label^="Antwoord van"]').waitFor()
    await desk.keys('Enter')
    await desk.keys('Tab')
    await desk.page.locator(':focus[aria-label^="Zei ja"]').waitFor()
    await house.drain()
    expect(await offerStates()).toEqual(['declined', 'open'])
    await desk.goto('/werklijst?tab=to-call')
    await see('Aanbod van een dag')
    const [call] = await house.db<{ id: string }>(
      `select id from messages.message where kind = 'offer' and state = 'to-call'`,
    )
    await desk.goto(`/berichten/${call!.id}`)
    const back = desk.page.getByRole('link', { name: 'Naar de wachtlijst' })
    await back.waitFor()
    expect(await desk.faults()).toEqual([])
    if (SHOTS) await desk.page.screenshot({ path: `${SHOTS}/waiting-call.png`, fullPage: true })
    await back.press('Enter')
    await button(/^Zei ja: .*Visser/).focus()
    await desk.keys('Enter')
    await see(/heeft deze dag/)
    await house.drain()
    expect(await liveDay(later!)).toEqual([option.day])
  })

  it('keeps the keyboard on the list when she answers by herself while her row has it', async () => {
    const [gone, waits] = await someReferrals(house, [{}, { Achternaam: 'Zwaan', Uiterlijk: '05-02-2027' }])
    const { ref } = await office.booked(gone!)
    await office.booked(waits!, 3)
    await house.get(WaitingList).add({ referralId: waits! }, '', secretary)
    await house.get(CarePaths).cancel(ref, 'patient-ill', secretary)
    await desk.goto('/wachtlijst')
    await button(/^Bied aan: .*Zwaan/).press('Enter')
    await desk.page.locator(':focus[aria-label^="Antwoord van"]').waitFor()
    await desk.keys('Tab')
    await desk.page.locator(':focus[aria-label^="Zei ja"]').waitFor()
    const [offer] = await house.db<{ id: string }>(
      `select care_path_id as id from scheduling.offer where state = 'open'`,
    )
    expect(await house.get(Offers).accept(offer!.id, { name: 'patient', role: 'patient' })).toMatchObject({ ok: true })
    await button(/^Zei ja: .*Zwaan/).waitFor({ state: 'detached' })
    await desk.page.locator('h1:focus, h2:focus, li:focus').waitFor()
  })

  it('shows a doctor the days, and asks her to hold none', async () => {
    const doctor = await aDesk(house, { ...SECRETARY, name: 'yilmaz', displayName: 'Dr. Yilmaz', role: 'doctor' })
    await doctor.signIn()
    await doctor.goto(`/opties?referral=${referralId}`)
    const second = doctor.page.getByRole('button', { name: /^Toon: 2/ })
    await second.press('Enter')
    await doctor.page.locator('li[data-open=true]').filter({ has: second }).waitFor()
    expect(await doctor.page.getByText(/Vasthouden|houdt vast/).count()).toBe(0)
    expect(await doctor.faults()).toEqual([])
    await doctor.close()
  })

  it('has no fault in English either', async () => {
    await button(/^M\. Post/).press('Enter')
    await desk.page.getByRole('menuitem', { name: 'English' }).press('Enter')
    await heading('Waiting list')
    expect(await desk.faults()).toEqual([])
    await desk.goto(`/opties?referral=${referralId}&notBefore=10:00`)
    await see(/possible day/)
    expect(await desk.faults()).toEqual([])
  })
})
