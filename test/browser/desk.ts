import { existsSync } from 'node:fs'
import { afterAll } from '@jest/globals'
import axe from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Locator, type Page, type Request } from 'playwright-core'
import { Accounts } from '#platform'
import type { TestHouse } from '../house.js'

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]
const DESKTOP = { width: 1440, height: 900 }
/** The desktop at 200 % zoom, as the page sees it. */
const ZOOMED = { width: 720, height: 450 }

/** Where the browser is; null where there is none, and then the browser tests are left out. */
export const browserPath = [process.env.CHROMIUM ?? '/usr/bin/chromium'].find((path) => existsSync(path)) ?? null

export const SECRETARY = {
  name: 'post',
  displayName: 'M. Post',
  role: 'secretariat',
  password: 'een lang wachtwoord',
} as const

type NewAccount = Parameters<Accounts['put']>[0]

/** A secretary's browser. */
export interface Desk {
  readonly page: Page
  /** Types and presses in order: `'Tab'` and other names of keys are pressed, everything else is typed. */
  keys(...strokes: string[]): Promise<void>
  goto(path: string): Promise<void>
  signIn(): Promise<void>
  /** Until the house has answered all that the screen asked; its stream of changes goes on. */
  atRest(): Promise<void>
  /** What axe finds wrong on the screen as it stands, and what does not fit, at 100 % and at 200 % zoom. */
  faults(): Promise<string[]>
  /** The same at the size that the window has now. */
  faultsHere(): Promise<string[]>
  /** Addresses outside the house that were asked for, and errors of the pages themselves. */
  readonly strange: string[]
  close(): Promise<void>
}

const NAMED_KEY = /^(Tab|Enter|Escape|Arrow\w+|Shift\+\w+|Control\+\w)$/

const open = new Set<Browser>()
/** A test that fails halfway leaves its browsers open, and the tests would never end. */
afterAll(() => Promise.all([...open].map((browser) => browser.close())))

async function startBrowser(): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: browserPath!, args: ARGS })
  open.add(browser)
  return browser
}

export async function aDesk(house: TestHouse, account: NewAccount = SECRETARY): Promise<Desk> {
  await house.get(Accounts).put(account)
  const browser = await startBrowser()
  const context = await browser.newContext({ viewport: DESKTOP, locale: 'nl-NL', baseURL: house.url })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  const strange = watch(context, page, house.url)
  pressWhatIsOn(page)
  const keys = async (...strokes: string[]) => {
    for (const stroke of strokes)
      await (NAMED_KEY.test(stroke) ? page.keyboard.press(stroke) : page.keyboard.type(stroke))
  }
  return {
    page,
    strange,
    keys,
    goto: async (path) => void (await page.goto(path)),
    atRest: restOf(page),
    async signIn() {
      await page.goto('/')
      await page.getByRole('heading', { name: 'Inloggen' }).waitFor()
      await keys(account.name, 'Tab', account.password, 'Enter')
      await page.getByRole('heading', { name: 'Werklijst' }).waitFor()
    },
    async faults() {
      const found = await faultsOf(page)
      await page.setViewportSize(ZOOMED)
      const zoomed = await faultsOf(page)
      await page.setViewportSize(DESKTOP)
      return [...found, ...zoomed.map((fault) => `at 200 %: ${fault}`)]
    },
    faultsHere: () => faultsOf(page),
    close: () => browser.close(),
  }
}

/** Milliseconds after which a request is given up: a change of page can take the end of what the page before it asked. */
const FORGOTTEN = 5_000

function restOf(page: Page): () => Promise<void> {
  const asked = new Set<Request>()
  let rest = () => {}
  const answered = (request: Request) => {
    asked.delete(request)
    if (asked.size === 0) rest()
  }
  page.on('request', (request) => /\/api\/(?!changes)/.test(request.url()) && asked.add(request))
  page.on('requestfinished', answered)
  page.on('requestfailed', answered)
  return async () => {
    if (asked.size === 0) return
    let late: ReturnType<typeof setTimeout> | undefined
    await new Promise<void>((done) => {
      rest = done
      late = setTimeout(done, FORGOTTEN)
    })
    clearTimeout(late)
    asked.clear()
  }
}

const waiting = new WeakSet<object>()
/** A key that a test gives to a button waits until that is on: while it saves it is off, and the key would be lost. */
function pressWhatIsOn(page: Page) {
  const locators = Object.getPrototypeOf(page.locator('body')) as Locator
  if (waiting.has(locators)) return
  waiting.add(locators)
  const press = locators.press
  locators.press = async function (this: Locator, ...[key, options]: Parameters<Locator['press']>) {
    await (await this.elementHandle())?.waitForElementState('enabled')
    await press.call(this, key, options)
  }
}

/** Refusals are part of the screens; everything else that a browser complains about is a fault. */
function watch(context: BrowserContext, page: Page, house: string): string[] {
  const strange: string[] = []
  context.on('request', (request) => {
    // What the browser itself is made of, such as its reader of PDFs, is no address.
    if (/^(https?|wss?):/.test(request.url()) && !request.url().startsWith(house))
      strange.push(`asked outside: ${request.url()}`)
  })
  page.on('pageerror', (error) => strange.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) strange.push(message.text())
  })
  return strange
}

/** Only what is wrong leaves the page: everything that axe found right as well is a megabyte, and slower than axe itself. */
async function faultsOf(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { axe, document } = globalThis as unknown as { axe: AxeOfPage; document: PageDocument }
    const { violations } = await axe.run({ resultTypes: ['violations'] })
    const { scrollWidth, clientWidth } = document.documentElement
    const tooWide = scrollWidth - clientWidth
    return [
      ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
      ...(tooWide > 0 ? [`${tooWide} pixels wider than the window`] : []),
    ]
  })
}

type AxeOfPage = Pick<typeof axe, 'run'>
interface PageDocument {
  readonly documentElement: { readonly scrollWidth: number; readonly clientWidth: number }
}
