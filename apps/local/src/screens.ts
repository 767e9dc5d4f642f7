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
const ALL = ['desktop', 'tablet', 'zoomed', 'phone'] as const
const DESK = ['desktop', 'tablet', 'zoomed'] as const
const HAND = ['phone', 'tablet'] as const

const staff = (name: string, path: Screen['path'], then?: Screen['then'], as = 'secretariaat'): Screen => ({
  name,
  as,
  sizes: DESK,
  path,
  ...(then && { then }),
})

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
  staff(
    'work-list-call-note',
    () => '/werklijst',
    async (page) => {
      await page.locator('[data-row]').first().press('b')
      await page.getByRole('dialog').waitFor()
    },
  ),
  staff('find-options', ({ toPlan }) => `/opties?referral=${toPlan}`),
  staff('find-options-held', ({ held }) => `/opties?referral=${held}`),
  staff('path', ({ booked }) => `/paden/${booked}`),
  staff('answers', ({ booked }) => `/paden/${booked}/antwoorden`),
  staff('enter-answers', ({ booked }) => `/paden/${booked}/vragenlijst/calcium`),
  staff('frax-sheet', ({ booked }) => `/paden/${booked}/frax`),
  staff('urine-counter', ({ booked }) => `/paden/${booked}/urine`),
  staff('instruments', () => '/vragenlijsten', undefined, 'beheer'),
  staff('evening', () => '/avond'),
  staff('evening-calls', () => '/avond?calls=true'),
  staff('waiting-list', () => '/wachtlijst'),
  staff('planning-board', () => '/planbord'),
  staff('planning-week', () => '/planbord?view=week'),
  staff('planning-list', () => '/planbord?view=list'),
  staff('outages', () => '/planbord/uitval'),
  staff('account', () => '/account'),
  staff('accounts', () => '/accounts', undefined, 'beheer'),
  staff('audit', () => '/logboek', undefined, 'beheer'),
  staff('preparation', () => '/voorbereiding'),
  ...DAY_BOARD_SCREENS,
  staff('roster', () => '/planbord/rooster/doctor-1'),
  staff(
    'roster-change',
    () => '/planbord/rooster/doctor-1',
    async (page) => {
      await page.locator('td [data-row]').first().press('Enter')
      await page.getByRole('dialog').waitFor()
    },
  ),
  staff('import', () => '/inlezen'),
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
  staff(
    'keyboard-map',
    () => '/werklijst',
    async (page) => {
      await page.locator('[data-row]').first().press('?')
      await page.getByRole('dialog').waitFor()
    },
  ),
]

/** As the patient who is booked, behind her birth date. */
const asPatient = async (page: Page, { birthDate }: Shown) => {
  const [year, month, day] = birthDate.split('-')
  const fields = page.locator('form input:not([type=hidden])')
  for (const [index, text] of [day, month, year].entries()) await fields.nth(index).fill(text!)
  await page.locator('form button').first().click()
  await page.waitForURL(/\/mijn/)
}
const patient = (name: string, path: string | null): Screen => ({
  name,
  as: null,
  sizes: HAND,
  path: ({ link }) => link,
  then: async (page, shown) => {
    await asPatient(page, shown)
    if (path) await page.goto(path)
  },
})

export const PATIENT_SCREENS: readonly Screen[] = [
  { name: 'patient-link', as: null, sizes: HAND, path: ({ link }) => link },
  patient('patient-day', null),
  patient('patient-urine', '/mijn/urine'),
  patient('patient-question', '/mijn/vragenlijst/frax'),
  patient('patient-check-answers', '/mijn/vragenlijst/frax/controle'),
  patient('patient-other-day', '/mijn/andere-dag'),
  patient('patient-cancel', '/mijn/afzeggen'),
  patient('patient-evening', '/mijn/avond'),
]
