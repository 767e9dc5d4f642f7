import type { Page } from 'playwright-core'
import type { Shown } from './shown.js'

export const SIZES = {
  desktop: { width: 1440, height: 900 },
  tablet: { width: 1024, height: 768 },
  phone: { width: 390, height: 844 },
  /** The desktop at 200 % zoom, as the page sees it. */
  zoomed: { width: 720, height: 450 },
  /** On a wall. */
  hall: { width: 1920, height: 1080 },
} as const
export type Size = keyof typeof SIZES

/** One screen to take pictures of. To add one, add a line. */
export interface Screen {
  /** The beginning of the file's name. */
  readonly name: string
  /** The demo account that looks; null for nobody. */
  readonly as: string | null
  readonly sizes: readonly Size[]
  readonly path: (shown: Shown, language: 'nl' | 'en') => string
  /** What is done on the screen before the picture. */
  readonly then?: (page: Page, shown: Shown) => Promise<unknown>
}
export const ALL = ['desktop', 'tablet', 'zoomed', 'phone'] as const
const DESK = ['desktop', 'tablet', 'zoomed'] as const
export const HAND = ['phone', 'tablet'] as const

const staff = (name: string, path: Screen['path'], then?: Screen['then'], as = 'secretariaat'): Screen => ({
  name,
  as,
  sizes: DESK,
  path,
  ...(then && { then }),
})

/** As the evening that waits for a decision says it, and its button. */
const DECIDE = /Beslis|Deci(de|sion)/
/** A dialog that the screen opens by itself or after a press. */
const dialog = (page: Page) => page.getByRole('dialog').first().waitFor()
/** Presses a key on the first row of a list, which opens a dialog. */
const onRow = (key: string) => async (page: Page) => {
  await page.locator('[data-row]').first().press(key)
  await dialog(page)
}
/** Presses a key on the screen itself. */
const onScreen = (key: string, ready: string) => async (page: Page) => {
  await page.locator(ready).first().waitFor()
  await page.keyboard.press(key)
  await dialog(page)
}
/** Presses a button by its words, which opens a dialog. */
const opening = (words: RegExp) => async (page: Page) => {
  await page.locator('main').getByRole('button', { name: words }).first().click()
  await dialog(page)
}
/** Answers every question of the house as it does to somebody whose session is over. */
const signedOut = async (page: Page) => {
  await page.route('**/api/**', (route) =>
    /sign-in|hospital/.test(route.request().url())
      ? route.continue()
      : route.fulfill({ status: 401, json: { code: 'sign-in', message: '' } }),
  )
  await page.locator('main nav a[href*="tab=waiting"]').dispatchEvent('click')
  await dialog(page)
  await page.unrouteAll()
}

/** Opens the first patient of the board on one of the tabs. */
const onTab = (tab: number) => async (page: Page) => {
  await page.locator('[data-row]').first().click()
  await page.getByRole('tab').nth(tab).click()
}
const board = (name: string, path: string, then?: Screen['then']): Screen =>
  staff(name, () => path, then, 'verpleegkundige')

const DAY_BOARD_SCREENS: readonly Screen[] = [
  board('day-board', '/dagbord', async (page) => page.locator('[data-line]').first().waitFor()),
  board('day-board-by-room', '/dagbord?by=room', async (page) => page.locator('[data-line]').first().waitFor()),
  board('day-board-patient', '/dagbord', onTab(0)),
  board('day-board-check-in', '/dagbord', onTab(1)),
  board('day-board-results', '/dagbord', onTab(2)),
  board('day-board-outcome', '/dagbord', onTab(3)),
  board('day-board-patient-history', '/dagbord', onTab(4)),
  board('day-board-history', '/dagbord', opening(/^(Geschiedenis|History)/)),
  board('day-board-close', '/dagbord', opening(/^(Dag afsluiten|Close the day)/)),
  board('day-board-replan', '/dagbord', async (page) => {
    await page.locator('[data-line]').first().waitFor()
    await page.locator('[data-replan]').click()
    await page.getByRole('dialog').getByRole('radio').first().waitFor()
    await page.getByRole('dialog').getByRole('button').nth(1).click()
    await page.getByRole('dialog').getByRole('radio').first().waitFor({ state: 'detached' })
  }),
  {
    ...board('day-board-tablet', '/dagbord?tablet=true', async (page) => {
      await page.locator('[role="button"][data-visit]').nth(8).click()
    }),
    sizes: ['tablet'],
  },
  { ...board('day-board-hall', '/dagbord/scherm'), sizes: ['hall'] },
]

export const STAFF_SCREENS: readonly Screen[] = [
  { name: 'sign-in', as: null, sizes: ALL, path: () => '/inloggen' },
  staff('work-list', () => '/werklijst'),
  staff('work-list-waiting', () => '/werklijst?tab=waiting'),
  staff('work-list-recall', () => '/werklijst?tab=recall'),
  ...['doctor-decides', 'preparation', 'rebook', 'to-call', 'message-failed', 'letter-late', 'to-print'].map((tab) =>
    staff(`work-list-${tab}`, () => `/werklijst?tab=${tab}`),
  ),
  staff('work-list-call-note', () => '/werklijst', onRow('b')),
  staff('work-list-assign', () => '/werklijst', onRow('a')),
  staff('work-list-snooze', () => '/werklijst', onRow('s')),
  staff('signed-out', () => '/werklijst', signedOut),
  staff('not-found', () => '/bestaat-niet'),
  staff('not-for-you', () => '/accounts'),
  staff('find-options', ({ toPlan }) => `/opties?referral=${toPlan}`),
  staff('find-options-held', ({ held }) => `/opties?referral=${held}`),
  staff('path', ({ booked }) => `/paden/${booked}`),
  staff('path-cancel', ({ booked }) => `/paden/${booked}`, onScreen('x', '[aria-keyshortcuts=x]')),
  staff('path-move-visit', ({ booked }) => `/paden/${booked}`, opening(/^(Verplaats|Move)/)),
  staff('path-without-step', ({ booked }) => `/paden/${booked}`, opening(/weglaten$|^Leave out/)),
  staff('path-cancelled', ({ cancelled }) => `/paden/${cancelled}`),
  staff(
    'path-undo',
    ({ cancelled }) => `/paden/${cancelled}`,
    onScreen('Control+z', '[aria-keyshortcuts="Control+Z"]'),
  ),
  staff('path-move-day', ({ booked, referral }) => `/opties?referral=${referral}&move=${booked}`),
  staff('path-rebook', ({ displaced }) => `/paden/${displaced}`),
  staff('break-glass', ({ closed }) => `/paden/${closed}`, dialog),
  staff('message', ({ message }) => `/berichten/${message}`),
  staff('answers', ({ booked }) => `/paden/${booked}/antwoorden`),
  staff('enter-answers', ({ booked }) => `/paden/${booked}/vragenlijst/calcium`),
  staff('frax-sheet', ({ booked }) => `/paden/${booked}/frax`),
  staff('urine-counter', ({ booked }) => `/paden/${booked}/urine`),
  staff('instruments', () => '/vragenlijsten', undefined, 'beheer'),
  staff('evening', () => '/avond'),
  staff('evening-add', () => '/avond', opening(/^(Patiënt toevoegen|Add a patient)/)),
  staff(
    'evening-decide',
    () => '/avond',
    async (page) => {
      await page.getByRole('listitem').filter({ hasText: DECIDE }).getByRole('link').first().click()
      await page.getByRole('main').getByRole('button', { name: DECIDE }).click()
      await dialog(page)
    },
  ),
  staff('evening-calls', () => '/avond?calls=true'),
  staff('waiting-list', ({ gap }) => `/wachtlijst?day=${gap}`),
  staff('planning-board', () => '/planbord'),
  staff('planning-week', () => '/planbord?view=week'),
  staff('planning-list', () => '/planbord?view=list'),
  staff('outages', () => '/planbord/uitval'),
  staff('outage-new', () => '/planbord/uitval', opening(/^(Nieuwe uitval|New absence)/)),
  staff('outage', ({ outage }) => `/planbord/uitval/${outage}`),
  staff('account', () => '/account'),
  staff('first-password', () => '/wachtwoord'),
  staff('accounts', () => '/accounts', undefined, 'beheer'),
  staff('account-new', () => '/accounts', opening(/^(Account maken|Make an account)/), 'beheer'),
  staff('account-change', () => '/accounts', opening(/^(Wijzig|Change) Arts/), 'beheer'),
  staff('audit', () => '/logboek', undefined, 'leiding'),
  ...['verpleegkundige', 'arts', 'assistent', 'radiologie', 'leiding', 'beheer'].map((as) =>
    staff(`home-${as}`, () => '/', undefined, as),
  ),
  staff('preparation', () => '/voorbereiding'),
  ...DAY_BOARD_SCREENS,
  staff('roster', () => '/planbord/rooster/doctor-1'),
  staff(
    'roster-change',
    () => '/planbord/rooster/doctor-1',
    async (page) => {
      await page.locator('td [data-row]').first().press('Enter')
      await dialog(page)
    },
  ),
  staff('roster-extra', () => '/planbord/rooster/doctor-1', opening(/^Extra /)),
  staff(
    'roster-overbook',
    () => '/planbord/rooster/evening-doctor-1',
    async (page) => {
      await opening(/^Extra (plek|place)/)(page)
      await page.getByLabel(/^(Van|From)$/).fill('18:00')
      await page.getByLabel(/^(Tot|To)$/).fill('18:10')
    },
    'arts',
  ),
  staff('roster-block', () => '/planbord/rooster/doctor-1', opening(/^(Tijd vrijhouden|Keep time)/)),
  staff('import', () => '/inlezen'),
  staff(
    'import-report',
    () => '/inlezen',
    async (page) => {
      await page.locator('input[type=file]').setInputFiles('test/data/verwijzingen-fout.csv')
      await page.locator('h2').first().waitFor()
    },
  ),
  staff('referral-form', () => '/verwijzing'),
  staff(
    'search',
    () => '/werklijst',
    async (page, { surname }) => {
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox').fill(surname)
      await page.getByRole('option').first().waitFor()
    },
  ),
  staff('keyboard-map', () => '/werklijst', onRow('?')),
]
