import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { addDays } from '#planner'
import { Accounts, instantAt } from '#platform'
import { aBookedPatient } from '../booked.js'
import { aHouse, type TestHouse } from '../house.js'
import { aDesk, browserPath, type Desk } from './desk.js'

const inBrowser = browserPath ? describe : describe.skip
const SHOTS = process.env.DAGPAD_SHOTS
const NURSE = { name: 'dewit', displayName: 'De Wit', role: 'nurse', password: 'een lang wachtwoord' } as const
const TABLET = { width: 1180, height: 820 }
/** Of fingers, in pixels (WCAG 2.5.5). */
const TARGET = 44
const TABS = ['visits', 'check-in', 'results', 'outcome', 'history']

inBrowser('every dialog of the day board', () => {
  let house: TestHouse
  let desk: Desk
  let other: Desk
  let paths: string[]
  let day = ''
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
    await house.get(Accounts).put(NURSE)
    desk = await aDesk(house, NURSE)
    other = await aDesk(house)
    await desk.signIn()
    await other.signIn()
  })
  afterAll(async () => {
    await desk?.close()
    await other?.close()
    await house?.close()
  })
  afterEach(() => expect([...desk.strange.splice(0), ...other.strange.splice(0)]).toEqual([]))

  const shot = async (name: string) => {
    if (SHOTS) await desk.page.screenshot({ path: `${SHOTS}/dialog-${name}.png`, fullPage: true })
  }
  const row = (of: Desk, nth: number) => of.page.locator(`[data-row="${paths[nth]}"]`)
  const block = (of: Desk, nth: number, code: string, state: RegExp) =>
    of.page
      .locator(`[data-line]:has([data-row="${paths[nth]}"]) [role="button"][aria-label^="${code}"]`)
      .and(of.page.getByRole('button', { name: state }))
  const dialog = () => desk.page.getByRole('dialog')
  const isInside = () => dialog().evaluate((it) => it.contains(it.ownerDocument.activeElement))
  const speak = async (language: 'nl' | 'en', path: string) => {
    await desk.page.evaluate(`localStorage.setItem('dagpad.language', '${language}')`)
    await desk.goto(path)
    await row(desk, 0).waitFor()
  }

  /** Opens each dialog with the keyboard, shows it, and closes it with Escape: the keyboard is then where it was. */
  async function through(show: (name: string) => Promise<void>): Promise<void> {
    const away = async () => {
      await desk.keys('Escape')
      await dialog().waitFor({ state: 'detached' })
    }
    const opened = async (name: string) => {
      await dialog().waitFor()
      await dialog().locator('.mantine-Skeleton-root').first().waitFor({ state: 'detached' })
      expect(await isInside()).toBe(true)
      await show(name)
    }
    await row(desk, 0).focus()
    await desk.keys('Enter')
    for (const [nth, tab] of TABS.entries()) {
      if (nth > 0) await desk.keys('ArrowRight')
      expect(await dialog().getByRole('tab').nth(nth).getAttribute('aria-selected')).toBe('true')
      await opened(tab)
    }
    await away()
    await row(desk, 0).and(desk.page.locator(':focus')).waitFor()
    await row(desk, 1).focus()
    await desk.keys('v')
    await opened('move')
    await away()
    const below = desk.page.locator('[data-replan], [data-replan] ~ button')
    for (const [nth, name] of ['replan', 'history-of-day', 'close'].entries()) {
      await below.nth(nth).press('Enter')
      await opened(name)
      await away()
      await below.nth(nth).and(desk.page.locator(':focus')).waitFor()
    }
    await block(desk, 0, 'UR', /./).focus()
    await desk.keys('Enter')
    await dialog()
      .getByRole('button', { name: /Niet gedaan|Not done/ })
      .first()
      .press('Enter')
    await desk.page.getByRole('dialog').nth(1).getByRole('textbox').waitFor()
    await show('asking')
    await desk.keys('Escape')
    await desk.page.getByRole('dialog').nth(1).waitFor({ state: 'detached' })
    await away()
  }

  it('says a colleague was first, in both screens, when that news had not come yet', async () => {
    await desk.goto('/dagbord')
    await other.goto('/dagbord')
    await row(desk, 0).waitFor()
    await block(other, 0, 'UR', /Gepland/).waitFor()
    let release = () => undefined as void
    const released = new Promise<void>((it) => (release = it))
    await other.page.route('**/api/day-board?*', async (route) => {
      await released
      await route.continue()
    })
    await block(desk, 0, 'UR', /Gepland/).focus()
    await desk.keys('a')
    await block(desk, 0, 'UR', /Aangemeld/).waitFor()
    await block(other, 0, 'UR', /Gepland/).focus()
    await other.keys('a')
    await other.page.getByText('Een collega was eerder').waitFor()
    await other.page.getByText(/^De Wit \(.*\) heeft dit al op “aangemeld” gezet\.$/).waitFor()
    release()
    await block(other, 0, 'UR', /Aangemeld/).waitFor()
    expect(await house.db(`select what from day_board.act`)).toEqual([{ what: 'arrived' }])
  })

  it('says why a visit of a day that has begun is not moved alone', async () => {
    const line = desk.page.locator(`[data-line]:has([data-row="${paths[0]}"])`)
    await line
      .locator('[role="button"][aria-label^="DXA"]')
      .dragTo(line.locator('> div').nth(1), { targetPosition: { x: 300, y: 20 } })
    await desk.page.getByText(/^Haar dag is al begonnen\. Herplan de rest van de dag/).waitFor()
    await block(desk, 0, 'DXA', /Gepland/).focus()
    await desk.keys('v')
    await dialog()
      .getByText(/^Haar dag is al begonnen/)
      .waitFor()
    await shot('begun')
    await desk.keys('Escape')
  })

  it('takes the urine in as it is typed, key after key: a day without a year has been', async () => {
    await desk.goto(`/paden/${paths[1]}/urine`)
    await desk.page.getByLabel('Volume, ml').focus()
    const typed = (date: string) => date.split('-').slice(1).reverse().join('-')
    await desk.keys('1500', 'Tab', 'Tab', typed(addDays(day, -1)), 'Tab', '7:00', 'Tab', typed(day), 'Tab', '7:15')
    for (const name of ['Urine verloren gegaan?', 'Menstruatie?'])
      await desk.page.getByRole('radiogroup', { name }).getByRole('radio', { name: 'Nee' }).press('Space')
    expect(await desk.faults()).toEqual([])
    await desk.page.getByRole('button', { name: 'Lever in' }).press('Enter')
    await desk.page.getByText('Ingeleverd', { exact: true }).first().waitFor()
    expect(
      await house.db(
        `select state, total_ml::int as ml, started_at, stopped_at from lab.urine_kit where care_path_id = $1`,
        [paths[1]],
      ),
    ).toEqual([
      {
        state: 'handed-in',
        ml: 1500,
        started_at: instantAt(addDays(day, -1), 7 * 60),
        stopped_at: instantAt(day, 7 * 60 + 15),
      },
    ])
  })

  // Ten dialogs, and axe looks at each of them twice.
  it('has nothing that axe finds, in English, at 1440 pixels and at 200 %', async () => {
    await speak('en', '/dagbord')
    const faults: string[] = []
    await through(async (name) => {
      faults.push(...(await desk.faults()).map((fault) => `${name}: ${fault}`))
      await shot(`en-${name}`)
    })
    expect(faults).toEqual([])
  })

  it.each(['nl', 'en'] as const)('fits a tablet and fingers, in %s', async (language) => {
    await desk.page.setViewportSize(TABLET)
    await speak(language, '/dagbord?tablet=true')
    const faults: string[] = await smallTargets(desk.page)
    await through(async (name) => {
      faults.push(...[...(await desk.faultsHere()), ...(await smallTargets(desk.page))].map((it) => `${name}: ${it}`))
      await shot(`tablet-${language}-${name}`)
    })
    expect(faults).toEqual([])
  })
})

/** What a finger presses on the board and in its dialogs and is smaller than that. Blocks are as wide as they last: the row's own button and the dialog do the same. */
const smallTargets = (page: Page): Promise<string[]> =>
  page
    .locator('main :is(button, a[href], input, select), [role=dialog] :is(button, a[href], input, select, textarea)')
    .evaluateAll(
      (all, least) =>
        all.flatMap((one) => {
          if (one.getAttribute('type') === 'hidden' || one.closest('[data-visit][role=button]')) return []
          const whole =
            '.mantine-Radio-root, .mantine-Checkbox-root, .mantine-Switch-root, .mantine-SegmentedControl-control'
          const { width, height } = (one.closest(whole) ?? one).getBoundingClientRect()
          const fits = width === 0 || (Math.round(height) >= least && Math.round(width) >= least)
          return fits ? [] : [`${one.textContent || one.outerHTML.slice(0, 120)}: ${width} x ${height}`]
        }),
      TARGET,
    )
