import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { Accounts } from '#platform'
import { aHouse, type TestHouse } from '../house.js'
import { aList, someReferrals } from '../referrals.js'
import { aDesk, browserPath, type Desk, SECRETARY } from './desk.js'

const inBrowser = browserPath ? describe : describe.skip

inBrowser('the secretary, with the keyboard alone', () => {
  let house: TestHouse
  let desk: Desk
  beforeAll(async () => {
    house = await aHouse({ hospital: true, background: true })
    await someReferrals(house, [
      { Patiëntnr: '7600001', Achternaam: 'Vries', Geboortedatum: '12-03-1948', Uiterlijk: '15-01-2027' },
      { Patiëntnr: '7600002', Voorletters: 'W.', Tussenvoegsel: '', Achternaam: 'Jansen', Uiterlijk: '22-01-2027' },
      {
        Patiëntnr: '7600003',
        Voorletters: 'M.',
        Tussenvoegsel: '',
        Achternaam: 'Łuczak',
        Gewicht: '162',
        Uiterlijk: '29-01-2027',
      },
    ])
    desk = await aDesk(house)
  })
  afterAll(async () => {
    await desk?.close()
    await house?.close()
  })
  afterEach(() => expect(desk.strange.splice(0)).toEqual([]))

  const see = (text: string | RegExp) => desk.page.getByText(text).first().waitFor()
  const heading = (name: string | RegExp) => desk.page.getByRole('heading', { name }).first().waitFor()
  const focused = () => desk.page.locator(':focus').textContent()

  it('is told what to do about a wrong password, and comes back to where she was going', async () => {
    await desk.goto('/inlezen')
    await heading('Inloggen')
    await desk.keys('post', 'Tab', 'niet dit', 'Enter')
    await desk.page
      .getByRole('alert')
      .getByText(/wachtwoord/)
      .first()
      .waitFor()
    expect(await desk.faults()).toEqual([])
    await desk.keys('een lang wachtwoord', 'Enter')
    await heading('Verwijslijsten inlezen')
    expect(await desk.faults()).toEqual([])
  })

  it('plans and books the first patient of her list and sees the path', async () => {
    await desk.goto('/')
    await see('7600001')
    expect(await desk.faults()).toEqual([])
    expect(await focused()).toContain('7600001')

    await desk.keys('j', 'k', 'Enter')
    await see(/mogelijke dagen/)
    await see('Waarom niet eerder?')
    expect(desk.page.url()).toMatch(/\/opties\?referral=[0-9a-f-]{36}$/)
    expect(await desk.faults()).toEqual([])

    await desk.keys('2', 'Enter')
    await see(/wordt vastgehouden/)
    await see(/^nog (10:00|9:5\d)$/)
    await see(/Beste/)
    expect(await desk.faults()).toEqual([])
    expect(await house.mails()).toEqual([])

    await desk.keys('Tab', 'Enter')
    await heading('Vooraf')
    await desk.page.getByText('Geboekt', { exact: true }).first().waitFor()
    await desk.page.getByRole('link', { name: 'Bevestiging' }).waitFor()
    expect(await desk.faults()).toEqual([])
    const paths =
      await house.db(`select p.status, count(*)::int as visits, count(*) filter (where v.status = 'booked')::int as booked
      from scheduling.care_path p join scheduling.visit v on v.care_path_id = p.id group by p.id, p.status`)
    expect(paths).toEqual([{ status: 'booked', visits: 6, booked: 6 }])
    expect(await house.mails()).toHaveLength(1)
  })

  it('reads the answers and the message of a path', async () => {
    const path = new URL(desk.page.url()).pathname
    await desk.goto(`${path}/antwoorden`)
    await heading('Vragenlijst over botbreuken')
    expect(await desk.faults()).toEqual([])
    await desk.goto(path)
    await desk.page.getByRole('link', { name: 'Bevestiging' }).press('Enter')
    await see('Maak er een brief van')
    expect(await desk.faults()).toEqual([])
  })

  it.each([
    ['her surname without prefix', 'vries'],
    ['her birth date in a usual spelling', '12-3-1948'],
    ['her birth date without dashes', '120348'],
    ['her number', '7600001'],
  ])('finds a patient by %s', async (_, typed) => {
    await desk.goto('/werklijst')
    await see('7600002')
    await desk.keys('Control+k', typed)
    await desk.page.getByRole('option').waitFor()
    expect(await desk.page.getByRole('option').textContent()).toBe('A.M. de Vries12-03-19487600001')
    if (typed === 'vries') expect(await desk.faults()).toEqual([])
    await desk.keys('Enter')
    await heading('Vooraf')
  })

  it('moves the whole day, after a last look at old and new', async () => {
    await desk.page.getByRole('link', { name: 'Hele dag verzetten' }).waitFor()
    await desk.keys('h')
    await see(/U verzet de dag van/)
    await desk.page.getByRole('button', { name: /^Verzet hierheen: 3/ }).waitFor()
    await see('Dag van nu')
    await desk.keys('2', 'Enter')
    await heading('Dit is de afspraak van nu')
    await see('Er verandert niets. De patiënt krijgt geen bericht.')
    expect(await desk.page.getByRole('button', { name: 'Verzet en verstuur' }).count()).toBe(0)
    await desk.keys('Tab', 'Enter')
    await desk.page.locator('button:focus', { hasText: 'Verzet hierheen' }).waitFor()
    await desk.keys('3', 'Enter')
    await heading(/^Van .* naar /)
    expect(await desk.faults()).toEqual([])
    await desk.keys('Tab', 'Enter')
    await heading('Vooraf')
    await see('Verzet')
  })

  it('cancels with a reason, asked once', async () => {
    const firstReason = desk.page.locator('[role=dialog] input[type=radio]:focus')
    await desk.page.getByRole('button', { name: 'Afzeggen' }).press('Enter')
    await firstReason.waitFor()
    await desk.keys('Escape')
    await desk.page.locator('button:focus', { hasText: 'Afzeggen' }).waitFor()
    await desk.keys('x')
    await firstReason.waitFor()
    await heading(/afzeggen\?$/)
    expect(await desk.faults()).toEqual([])
    await desk.page.getByRole('button', { name: 'Zeg de hele dag af' }).press('Enter')
    await see('Kies een reden.')
    await desk.page.getByRole('radio', { name: 'Patiënt is ziek' }).press('Space')
    await desk.page.getByRole('button', { name: 'Zeg de hele dag af' }).press('Enter')
    await see(/Dit pad loopt niet meer/)
    expect(await house.db(`select count(*)::int as n from scheduling.visit`)).toEqual([{ n: 0 }])
  })

  it('cannot hold a day before the department has agreed', async () => {
    await desk.goto('/werklijst')
    await see('7600003')
    await desk.page.getByRole('link', { name: /Łuczak/ }).press('Enter')
    await see('Eerst doen')
    expect(await desk.faults()).toEqual([])
    await desk.page.getByLabel('Met wie sprak u, wat is afgesproken?').fill('Sanne van de DEXA: kan op tafel 2')
    await desk.page.getByRole('button', { name: 'Afdeling akkoord' }).press('Enter')
    await desk.page.getByRole('button', { name: /^Vasthouden: 1/ }).waitFor()
  })

  it('keeps the question in the address, so that a colleague sees the same', async () => {
    await desk.page.getByRole('checkbox', { name: 'Zonder 24-uurs urine' }).press('Space')
    await desk.page.getByLabel('Niet eerder dan').fill('3w')
    await desk.page.keyboard.press('Tab')
    await desk.page.waitForURL(/noUrine=true/)
    await desk.page.waitForURL(/from=2026-12-21/)
    await desk.page.reload()
    await see(/mogelijke dagen/)
    expect(await desk.page.getByRole('checkbox', { name: 'Zonder 24-uurs urine' }).isChecked()).toBe(true)
  })

  it('types letters in a field without anything else happening', async () => {
    await desk.goto('/werklijst')
    await see('7600002')
    await desk.keys('/', 'gi?jk')
    expect(await desk.page.getByLabel('Filter in deze lijst').inputValue()).toBe('gi?jk')
    await see('Geen rij past bij dit filter.')
    expect(desk.page.url()).toMatch(/\/werklijst$/)
    await desk.keys('Escape', '?')
    await heading('Sneltoetsen')
    expect(await desk.faults()).toEqual([])
    await desk.keys('Escape')
  })

  it('types into the search box with the very next key after Ctrl+K, and is back where she was after Escape', async () => {
    await desk.goto('/werklijst')
    await desk.page.locator('[data-row]:focus').first().waitFor()
    const row = await desk.page.locator(':focus').innerText()
    // No timer of the page may run between the two keys: what has the keyboard as soon as the first one is dealt with?
    const next = await desk.page.evaluate(`(async () => {
      const key = { key: 'k', code: 'KeyK', ctrlKey: true, bubbles: true, cancelable: true }
      document.activeElement.dispatchEvent(new KeyboardEvent('keydown', key))
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
      return document.activeElement.getAttribute('role')
    })()`)
    expect(next).toBe('combobox')
    await desk.keys('vri')
    expect(await desk.page.getByRole('combobox').inputValue()).toBe('vri')
    await desk.keys('Escape')
    await desk.page.getByRole('dialog').waitFor({ state: 'detached' })
    await desk.page.locator('[data-row]:focus').waitFor()
    expect(await desk.page.locator(':focus').innerText()).toBe(row)
    await desk.keys('Control+k', 'vries')
    expect(await desk.page.getByRole('combobox').inputValue()).toBe('vries')
    await desk.keys('Escape')
  })

  it('reads a list in and is told of every row', async () => {
    await desk.goto('/inlezen')
    const buffer = Buffer.from(aList([{}, { Geboortedatum: '31-02-1950' }, { Fractuur: 'middenhand' }]))
    await desk.page.locator('input[type=file]').setInputFiles({ name: 'gipspoli.csv', mimeType: 'text/csv', buffer })
    await see('3 regels gelezen')
    await see(/31-02-1950/)
    expect(await desk.faults()).toEqual([])
  })

  it('writes down what the doctor decided, in the name of that doctor, with the reason', async () => {
    const bakker = { name: 'bakker', displayName: 'Dr. Bakker', role: 'doctor', password: SECRETARY.password } as const
    await house.get(Accounts).put(bakker)
    await desk.goto('/werklijst?tab=doctor-decides')
    await desk.page.getByRole('link', { name: /^Beslissing/ }).press('Enter')
    await heading('Beslissing van de arts')
    await desk.page.getByRole('button', { name: 'Ja, plannen' }).press('Enter')
    await see('Schrijf op waarom.')
    expect(await desk.faults()).toEqual([])
    await desk.page.getByLabel('Reden van de arts').fill('richtlijn volgen')
    await desk.page.getByRole('button', { name: 'Ja, plannen' }).press('Enter')
    await desk.page.getByText('Kies de arts', { exact: true }).last().waitFor()
    await desk.page.getByLabel('Namens welke arts?').selectOption('Dr. Bakker')
    await desk.page.getByRole('button', { name: 'Ja, plannen' }).press('Enter')
    await see(/mogelijke dagen/)
    expect(await house.db(`select actor, role, purpose from platform.audit where event = 'referral.decided'`)).toEqual([
      { actor: 'post', role: 'secretariat', purpose: 'Namens Dr. Bakker' },
    ])
  })

  it('is told when the connection is gone, and writes nothing until it is back', async () => {
    await desk.page.context().setOffline(true)
    await see(/^Geen verbinding\./)
    expect(await desk.page.getByRole('button', { name: /^Vasthouden: 1/ }).isDisabled()).toBe(true)
    expect(await desk.faults()).toEqual([])
    await desk.page.context().setOffline(false)
    await desk.page.getByText(/^Geen verbinding\./).waitFor({ state: 'detached' })
  })

  it('is told that a colleague was first, and sees what she holds', async () => {
    const colleague = await aDesk(house)
    await colleague.signIn()
    await colleague.goto(new URL(desk.page.url()).pathname + new URL(desk.page.url()).search)
    // What her screen reads anew comes too late: she presses before she can see it.
    let isLate = (): void => undefined
    const late = new Promise<void>((resolve) => (isLate = resolve))
    await desk.page.route('**/api/**', async (route) => {
      if (!(route.request().method() === 'POST' && route.request().url().endsWith('/api/care-paths'))) await late
      await route.continue()
    })
    await colleague.page.getByRole('button', { name: /^Vasthouden: 1/ }).press('Enter')
    await colleague.page.getByText(/wordt vastgehouden/).waitFor()
    const refused = desk.page.waitForResponse((response) => response.status() === 409)
    await desk.page.getByRole('button', { name: /^Vasthouden: 1/ }).press('Enter')
    await refused
    isLate()
    await see(/bezet|Al gepland/)
    await see(/wordt vastgehouden/)
    await desk.page.getByRole('button', { name: 'Laat los' }).press('Enter')
    await see(/mogelijke dagen/)
    await desk.page.unrouteAll({ behavior: 'wait' })
    await colleague.close()
  })

  it('reads the same screens in English', async () => {
    await desk.goto('/werklijst')
    await see('7600002')
    await desk.page.getByRole('button', { name: /^M\. Post/ }).press('Enter')
    await desk.page.getByRole('menuitem', { name: 'English' }).press('Enter')
    await heading('Work list')
    expect(await desk.faults()).toEqual([])
    await desk.page.getByRole('link', { name: /7600002/ }).press('Enter')
    await see(/possible days/)
    expect(await desk.faults()).toEqual([])
  })

  it('signs in again after a long pause and comes back to the same question', async () => {
    const question = new URL(desk.page.url())
    house.clock.set(new Date(house.clock.now().getTime() + 24 * 3_600_000))
    await desk.page.reload()
    await heading('Sign in')
    await desk.keys('post', 'Tab', 'een lang wachtwoord', 'Enter')
    await see(/possible days/)
    expect(desk.page.url()).toBe(question.href)
  })
})
