import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { Accounts, freePort } from '#platform'
import { aBookedPatient, type BookedPatient } from '../booked.js'
import { aHouse, type TestHouse } from '../house.js'
import { aDesk, browserPath, type Desk } from './desk.js'

const inBrowser = browserPath ? describe : describe.skip
const PASSWORD = 'een lang wachtwoord'
const REASON = 'Belt zelf om haar dag te verzetten'

inBrowser('who may sign in and what they did, with the keyboard alone', () => {
  let house: TestHouse
  let desk: Desk
  let patient: BookedPatient
  beforeAll(async () => {
    house = await aHouse({
      hospital: true,
      settings: {
        oidcIssuer: `http://127.0.0.1:${await freePort()}`,
        oidcClientId: 'dagpad',
        oidcRoles: [{ group: 'poli', role: 'secretariat' }],
      },
    })
    patient = await aBookedPatient(house)
    const put = (name: string, role: 'admin' | 'manager') =>
      house.get(Accounts).put({ name, displayName: name, role, password: PASSWORD })
    await put('beheer', 'admin')
    await put('leiding', 'manager')
    desk = await aDesk(house)
  })
  afterAll(async () => {
    await desk?.close()
    await house?.close()
  })
  afterEach(() => expect(desk.strange.splice(0)).toEqual([]))

  const heading = (name: string | RegExp, page = desk.page) => page.getByRole('heading', { name }).first().waitFor()
  const see = (text: string | RegExp, page = desk.page) => page.getByText(text).first().waitFor()
  const press = async (name: string | RegExp, page = desk.page) =>
    page.getByRole('button', { name }).first().press('Enter')
  const type = async (page: Page, ...strokes: string[]) => {
    for (const stroke of strokes)
      await (/^(Tab|Enter|ArrowDown)$/.test(stroke) ? page.keyboard.press(stroke) : page.keyboard.type(stroke))
  }
  const signIn = async (name: string, password: string, page = desk.page) => {
    await page.context().clearCookies()
    await page.goto('/inloggen')
    await heading('Inloggen', page)
    await type(page, name, 'Tab', password, 'Enter')
  }
  /** What axe finds on this screen in the other language; back in Dutch after it. */
  const faultsInEnglish = async (title: string) => {
    const speak = (language: string) =>
      desk.page.evaluate((it) => {
        const { localStorage } = globalThis as unknown as {
          localStorage: { setItem(name: string, value: string): void }
        }
        localStorage.setItem('dagpad.language', it)
      }, language)
    await speak('en')
    await desk.page.reload()
    await heading(title)
    const faults = await desk.faults()
    await speak('nl')
    await desk.page.reload()
    return faults
  }

  it('says that the sign-in of the hospital is away, and lets her in with a password', async () => {
    await desk.goto('/werklijst')
    await heading('Inloggen')
    await desk.page.getByRole('link', { name: 'Inloggen met uw ziekenhuisaccount' }).press('Enter')
    await see(/Het inloggen van het ziekenhuis geeft nu geen antwoord/)
    expect(await desk.faults()).toEqual([])
    expect(await faultsInEnglish('Sign in')).toEqual([])
    await heading('Inloggen')
    await desk.keys('beheer', 'Tab', PASSWORD, 'Enter')
    await heading('Accounts')
  })

  it('leaves an empty sign-in behind who signs out, here or everywhere, and lets her in again', async () => {
    const here = () =>
      press(/^beheer/).then(() => desk.page.getByRole('menuitem', { name: 'Uitloggen' }).press('Enter'))
    const everywhere = () => desk.goto('/account').then(() => press('Overal uitloggen'))
    for (const signOut of [here, everywhere]) {
      await signOut()
      await heading('Inloggen')
      expect(new URL(desk.page.url()).search).toBe('')
      await desk.page.getByLabel('Gebruikersnaam').focus()
      await desk.keys('beheer', 'Tab', PASSWORD, 'Enter')
      await heading('Accounts')
    }
  })

  it('makes an account, whose owner chooses her own password first; then signs her out and locks it', async () => {
    expect(await desk.faults()).toEqual([])
    expect(await faultsInEnglish('Accounts')).toEqual([])
    await heading('Accounts')
    await press('Account maken')
    await heading('Nieuw account')
    await desk.page.locator('[role=dialog] [data-autofocus]:focus').waitFor()
    expect(await desk.faults()).toEqual([])
    await desk.keys('noor', 'Tab', 'Noor de Wit', 'Tab', 'ArrowDown', 'Tab', 'Enter')
    await heading('Tijdelijk wachtwoord van Noor de Wit')
    const temporary = (await desk.page.locator('output').textContent())!
    expect(await desk.faults()).toEqual([])
    await desk.page.locator('[role=dialog] [data-autofocus]:focus').waitFor()
    await desk.keys('Enter')
    await see('nog nooit')

    const hers = await desk.page.context().browser()!.newContext({ baseURL: house.url, locale: 'nl-NL' })
    const noor = await hers.newPage()
    await signIn('noor', temporary, noor)
    await heading('Kies een eigen wachtwoord', noor)
    await type(noor, temporary, 'Tab', 'zeven groene fietsen', 'Tab', 'zeven groene fietsen', 'Enter')
    await heading('Werklijst', noor)

    const edit = async () => {
      await desk.page.reload()
      await press('Wijzig Noor de Wit')
      await heading('Wijzig Noor de Wit')
    }
    await edit()
    await see('ingelogd op 1 apparaat')
    await press('Log overal uit')
    await see('Overal uitgelogd.')
    await noor.reload()
    await heading('Inloggen', noor)
    await type(noor, 'noor', 'Tab', 'zeven groene fietsen', 'Enter')
    await heading('Werklijst', noor)

    await edit()
    await press('Zet uit')
    await see('Uitgezet')
    await noor.reload()
    await heading('Inloggen', noor)
    await type(noor, 'noor', 'Tab', 'zeven groene fietsen', 'Enter')
    await see('Deze naam en dit wachtwoord horen niet bij elkaar.', noor)
    await hers.close()
  })

  it('shows each role the screens and the ways on that are for it, and says so at the address of another', async () => {
    const refused: string[] = []
    const { page } = desk
    const atRest = async () => {
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      await desk.atRest()
      const prints = page.locator('a[href^="/api/print/"]')
      for (const paper of await prints.evaluateAll((all) => all.map((one) => one.getAttribute('href')!)))
        if (!printed.has(paper)) printed.set(paper, (await page.request.get(paper)).status())
    }
    const printed = new Map<string, number>()
    const followed = { calls: 0, ways: 0, papers: 0 }
    const roles = ['secretariat', 'nurse', 'doctor', 'assistant', 'imaging', 'manager', 'admin'] as const
    for (const role of roles) {
      const hear = (answer: { status(): number; url(): string }) =>
        answer.status() >= 400 && refused.push(`${role}: ${answer.status()} ${new URL(answer.url()).pathname}`)
      await house.get(Accounts).put({ name: `een-${role}`, displayName: role, role, password: PASSWORD })
      await signIn(`een-${role}`, PASSWORD)
      const menu = page.locator('header nav a[href^="/"]:not([target])')
      await menu.first().waitFor()
      page.on('response', hear)
      expect(new URL(page.url()).pathname).toBe(
        { admin: '/accounts', imaging: '/avond' }[role as string] ?? '/werklijst',
      )
      for (const link of await menu.all()) {
        await link.press('Enter')
        await page.locator('header nav a[aria-current=page]').waitFor()
        await atRest()
        const calls = page.locator('main a[href^="/avond?calls"]')
        if ((await calls.count()) === 0) continue
        await calls.press('Enter')
        await heading('Belafspraken met de uitslag')
        followed.calls += 1
        await atRest()
      }
      if (role !== 'admin') {
        await desk.goto(`/paden/${patient.carePathId}`)
        await heading('Daarna')
        await atRest()
        const ways = page.locator('main :is(a[href^="/paden/"], a[href^="/berichten/"])')
        for (const way of await ways.evaluateAll((all) => all.map((one) => one.getAttribute('href')!))) {
          await desk.goto(way)
          await atRest()
          followed.ways += 1
        }
        await desk.goto(`/dagbord?day=${patient.day}`)
        await page.locator('[data-row]').first().click()
        for (const tab of await page.getByRole('tab').all()) {
          await tab.click()
          await atRest()
        }
      }
      page.off('response', hear)
      refused.push(...[...printed].filter(([, status]) => status !== 200).map((paper) => `${role}: ${paper.join(' ')}`))
      followed.papers += printed.size
      printed.clear()
    }
    expect(refused).toEqual([])
    expect(Object.values(followed).map((count) => count > 0)).toEqual([true, true, true])
    await signIn('een-assistant', PASSWORD)
    await heading('Werklijst')
    await see('Daglijst (PDF)')
    expect(await page.getByText(/^Nieuwe verwijzing/).count()).toBe(0)
    await signIn('een-imaging', PASSWORD)
    await heading(/Avondspreekuur/)
    await desk.goto('/accounts')
    await heading('Dit scherm is niet voor uw rol')
    expect(await desk.faults()).toEqual([])
  })

  it('asks who was signed out while she typed to sign in again in place, and keeps what she typed', async () => {
    await signIn('post', PASSWORD)
    await heading('Werklijst')
    await desk.goto('/verwijzing')
    await heading('Nieuwe verwijzing')
    const field = (name: string) => desk.page.locator(`[data-field="${name}"]`)
    const dialog = desk.page.getByRole('dialog', { name: 'U bent uitgelogd' })
    await field('Achternaam').pressSequentially('Wiersma')
    await field('Opmerking').pressSequentially('belt liever ’s middags')
    await house.db(`delete from platform.session`)
    await press('Zet op de werklijst')
    await dialog.waitFor()
    await desk.page.locator('[role=dialog] input[type=password]:focus').waitFor()
    expect(await desk.faults()).toEqual([])
    await desk.keys('Escape', 'niet goed', 'Enter')
    await see('Deze naam en dit wachtwoord horen niet bij elkaar.')
    await dialog.getByLabel('Wachtwoord', { exact: true }).focus()
    await desk.keys(PASSWORD, 'Enter')
    await see(/^U bent weer ingelogd/)
    await dialog.waitFor({ state: 'detached' })
    expect([await field('Achternaam').inputValue(), await field('Opmerking').inputValue()]).toEqual([
      'Wiersma',
      'belt liever ’s middags',
    ])

    await house.db(`delete from platform.session`)
    await press('Zet op de werklijst')
    await dialog.waitFor()
    await dialog.getByLabel('Gebruikersnaam').fill('leiding')
    await dialog.getByLabel('Wachtwoord', { exact: true }).fill(PASSWORD)
    await desk.keys('Enter')
    await heading('Werklijst')
    expect(await desk.page.getByText('Wiersma').count()).toBe(0)
  })

  it('opens a protected file with a reason, which the manager finds back in a trail that is whole', async () => {
    await house.db(
      `insert into platform.protected_patient select patient_id, 'own-staff', 'leiding', now() from scheduling.care_path where id = $1`,
      [patient.carePathId],
    )
    await signIn('post', PASSWORD)
    await heading('Werklijst')
    await desk.goto(`/paden/${patient.carePathId}`)
    await heading('Dit dossier is extra beschermd')
    await desk.page.locator('[role=dialog] [data-autofocus]:focus').waitFor()
    await desk.keys('nodig', 'Tab', 'Enter')
    await see('Schrijf een reden van ten minste 10 tekens.')
    expect(await desk.faults()).toEqual([])
    await desk.page.getByLabel('Waarom moet u dit dossier zien?').fill('')
    await desk.page.getByLabel('Waarom moet u dit dossier zien?').focus()
    await desk.keys(REASON, 'Tab', 'Enter')
    await heading('Daarna')

    await signIn('leiding', PASSWORD)
    await heading('Werklijst')
    await desk.goto('/logboek')
    await heading('Logboek')
    expect(await desk.faults()).toEqual([])
    expect(await faultsInEnglish('Log')).toEqual([])
    await heading('Logboek')
    await desk.page.getByLabel('Gebruikersnaam').focus()
    await desk.keys('post', 'Enter')
    const opened = desk.page.getByRole('row').filter({ hasText: 'break-glass.opened' })
    await opened.filter({ hasText: REASON }).waitFor()
    await desk.page
      .getByRole('row')
      .filter({ hasText: 'care-path.seen' })
      .filter({ hasText: 'plannen' })
      .first()
      .waitFor()
    await desk.page.getByRole('region', { name: 'Logboek' }).getByText('leiding').waitFor({ state: 'detached' })
    await press('Controleer het logboek')
    await see(/^Alle \d+ regels kloppen/)
    await desk.page.locator('section').filter({ hasText: 'met een reden zijn geopend' }).getByText(REASON).waitFor()
    expect(await desk.faults()).toEqual([])
  })
})
