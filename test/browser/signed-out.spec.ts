import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { freePort } from '#platform'
import { aHouse, type TestHouse } from '../house.js'
import { aHospitalServer, type HospitalServer } from '../sign-in-elsewhere/hospital-server.js'
import { aDesk, browserPath, type Desk } from './desk.js'

const inBrowser = browserPath ? describe : describe.skip
const SECRET = 'geheim van het ziekenhuis, lang genoeg'
const FONTS = 'https://fonts.googleapis.com'
const SHOTS = process.env.DAGPAD_SHOTS

inBrowser('a session that ends while she types, of an account of the hospital', () => {
  let house: TestHouse
  let hospital: HospitalServer
  let issuer: string
  let desk: Desk
  beforeAll(async () => {
    const port = await freePort()
    issuer = `http://127.0.0.1:${port}`
    house = await aHouse({
      hospital: true,
      settings: {
        oidcIssuer: issuer,
        oidcClientId: 'dagpad',
        oidcClientSecret: SECRET,
        oidcScope: 'openid profile groups',
        oidcRoles: [{ group: 'poli', role: 'secretariat' }],
      },
    })
    hospital = await aHospitalServer({ port, house: house.url, secret: SECRET })
    await hospital.tell({ groups: { visser: ['poli'], bakker: ['poli'] } })
    desk = await aDesk(house)
    await desk.page.context().route(`${FONTS}/**`, (route) => route.fulfill({ contentType: 'text/css', body: '' }))
  })
  afterAll(async () => {
    await desk?.close()
    await hospital?.stop()
    await house?.close()
  })
  /** The hospital's own pages are not the house's: they ask for a font elsewhere, which is kept from them here. */
  const isTheirs = (line: string) => line.includes(issuer) || line.includes(FONTS)
  afterEach(() => expect(desk.strange.splice(0).filter((line) => !isTheirs(line))).toEqual([]))

  type Tab = Desk['page']
  const heading = (name: string | RegExp, page = desk.page) => page.getByRole('heading', { name }).first().waitFor()
  const field = (name: string) => desk.page.locator(`[data-field="${name}"]`)
  const cover = () => desk.page.getByRole('dialog', { name: /U bent uitgelogd|You are signed out/ })
  /** Fills in the hospital's own pages with the keyboard; whoever is known there already is not asked again. */
  const atTheHospital = async (page: Tab, login: string) => {
    await page.locator('input[name=login]').fill(login)
    await page.locator('input[name=password]').fill('x')
    await page.keyboard.press('Enter')
    await page.locator('input[name=prompt][value=consent]').waitFor({ state: 'attached' })
    await page.locator('button[type=submit]').press('Enter')
  }
  const typed = async () => {
    await desk.goto('/verwijzing')
    await heading('Nieuwe verwijzing')
    await field('Achternaam').pressSequentially('Wiersma')
    await field('Opmerking').pressSequentially('belt liever ’s middags')
  }
  const signOut = async () => {
    await house.db(`delete from platform.session`)
    await desk.page.getByRole('button', { name: 'Zet op de werklijst' }).press('Enter')
    await cover().waitFor()
  }
  /** Presses what has the keyboard, and answers the tab that this opens. */
  const newTab = async (): Promise<Tab> => {
    const [tab] = await Promise.all([desk.page.context().waitForEvent('page'), desk.page.keyboard.press('Enter')])
    return tab
  }

  it('asks her to sign in there again, in a tab of its own, and goes on with what she had typed', async () => {
    await desk.goto('/')
    await desk.page.getByRole('link', { name: 'Inloggen met uw ziekenhuisaccount' }).press('Enter')
    await atTheHospital(desk.page, 'visser')
    await heading('Werklijst')
    await desk.goto('/account')
    await desk.page.getByText(/^U logt in met uw ziekenhuisaccount/).waitFor()
    expect(await desk.page.locator('input[type=password]').count()).toBe(0)
    await typed()
    await signOut()
    await cover()
      .getByText(/Op dit scherm werkte Mevrouw visser/)
      .waitFor()
    expect(await cover().getByLabel('Wachtwoord', { exact: true }).count()).toBe(0)
    await desk.page.locator('[role=dialog] a:focus').waitFor()
    expect(await desk.faults()).toEqual([])
    if (SHOTS) await desk.page.screenshot({ path: `${SHOTS}/signed-out-hospital.png` })

    const tab = await newTab()
    await heading(/^U bent weer ingelogd/, tab)
    if (SHOTS) await tab.screenshot({ path: `${SHOTS}/signed-out-close-tab.png` })
    await cover().waitFor({ state: 'detached' })
    await tab.close()
    await desk.page.getByText(/^U bent weer ingelogd/).waitFor()
    expect([await field('Achternaam').inputValue(), await field('Opmerking').inputValue()]).toEqual([
      'Wiersma',
      'belt liever ’s middags',
    ])
    expect(new URL(desk.page.url()).pathname).toBe('/verwijzing')
  })

  it('stays covered while the hospital does not let her in, and goes on once it does', async () => {
    await signOut()
    await hospital.tell({ groups: { visser: [], bakker: ['poli'] } })
    const tab = await newTab()
    await tab.getByRole('alert').waitFor()
    expect(await cover().count()).toBe(1)
    await hospital.tell({ groups: { visser: ['poli'], bakker: ['poli'] } })
    await tab.close()
    await desk.page.bringToFront()
    await desk.page.locator('[role=dialog] a').focus()
    const again = await newTab()
    await heading(/^U bent weer ingelogd/, again)
    await cover().waitFor({ state: 'detached' })
    await again.close()
    expect(await field('Achternaam').inputValue()).toBe('Wiersma')
  })

  it('does not show somebody else what she had typed, and says so beforehand', async () => {
    await signOut()
    await cover()
      .getByText(/Logt iemand anders in, dan gaat weg wat hier was ingevuld/)
      .waitFor()
    await desk.page.context().clearCookies()
    const tab = await newTab()
    await atTheHospital(tab, 'bakker')
    await heading(/^U bent weer ingelogd/, tab)
    await heading('Werklijst')
    expect(await desk.page.getByText('Wiersma').count()).toBe(0)
    await tab.close()
  })

  it('ends by itself where nobody is at the keys, though the screen goes on asking', async () => {
    const endsIn = (minutes: number) =>
      house.db(`update platform.session set expire = now() + interval '1 minute' * $1`, [minutes])
    const isKept = () => house.db(`select from platform.session where expire > now() + interval '8 minutes'`)
    const asks = (path: string) => desk.page.waitForResponse((answer) => new URL(answer.url()).pathname === path)
    await desk.page.clock.install()
    for (const [screen, main] of [
      ['/planbord', '/api/planning/board'],
      ['/werklijst', '/api/work-list'],
    ] as const) {
      const again = ['/api/hospital', '/api/long-work', main]
      const first = ['/api/session', ...again].map(asks)
      await desk.goto(screen)
      await Promise.all(first)
      await desk.page.clock.fastForward('01:01')
      await desk.atRest()
      await endsIn(7)
      const answers = again.map(asks)
      await desk.page.clock.runFor('01:01')
      await Promise.all(answers)
      await desk.atRest()
      expect(await isKept()).toEqual([])
    }
    await endsIn(-1)
    await desk.page.clock.runFor('00:20')
    await cover().waitFor()
    await desk.page.clock.resume()
    await endsIn(7)
  })

  it('lets her in at once, though it was the screen that heard it, not she', async () => {
    const heard = desk.page.waitForResponse((answer) => answer.url().endsWith('/api/hospital'))
    await desk.page.evaluate(`dispatchEvent(new Event('focus'))`)
    await heard
    await cover().waitFor({ state: 'detached' })
  })

  it('says all of it in English too', async () => {
    await desk.page.evaluate(`localStorage.setItem('dagpad.language', 'en')`)
    await desk.goto('/verwijzing')
    await heading('New referral')
    await house.db(`delete from platform.session`)
    await desk.page.getByRole('button', { name: 'Put on the work list' }).press('Enter')
    await cover()
      .getByText(/Mevrouw bakker was working on this screen/)
      .waitFor()
    expect(await desk.faults()).toEqual([])
  })
})
