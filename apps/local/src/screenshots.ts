import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import axe from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { dayOf, instantAt, readConfig } from '#platform'
import { makeDemoAccounts } from './accounts.js'
import { openData } from './data.js'
import { DemoClock } from './demo-clock.js'
import { openDayFrom, seedDemo } from './demo.js'
import { type House, openHouse } from './house.js'
import { type Screen, SIZES, type Size, STAFF_SCREENS } from './screens.js'
import { PATIENT_SCREENS } from './screens-patient.js'
import { type Shown, showPatients } from './shown.js'

const FOLDER = 'screenshots'
const LANGUAGES = ['nl', 'en'] as const
type Language = (typeof LANGUAGES)[number]
/** Minutes after midnight at which all pictures are taken: the day board is in full swing. */
const MOMENT = 10 * 60 + 20
const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const AXE_RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** One picture and what axe says of it. */
interface Picture {
  readonly screen: string
  readonly size: Size
  readonly language: Language
  readonly file: string
  /** Rule and places; empty where the screen is accessible. */
  readonly violations: readonly string[]
}

/**
 * `npm run screenshots`: opens a demo house, takes a picture of every screen of `screens.ts`, or only of those whose name begins with one of
 * the words given, and writes axe's word on each to screenshots/index.json. Returns the exit code.
 */
export async function main(only: readonly string[]): Promise<number> {
  const executablePath = BROWSERS.find((file) => existsSync(file))
  if (!executablePath) {
    console.error(`No browser found (looked for ${BROWSERS.join(', ')}).`)
    return 1
  }
  const open: { close(): Promise<void> }[] = []
  try {
    const data = await openData(null)
    open.push(data)
    const clock = new DemoClock(instantAt(openDayFrom(dayOf(new Date())), MOMENT))
    const config = readConfig({ ...data.defaults, demo: true, port: 0, quietHours: false })
    const house = await openHouse({ config, clock, log: ['fatal'] })
    open.push(house)
    await makeDemoAccounts(house.app, data.demoPassword)
    await seedDemo(house.app, clock)
    const shown = await showPatients(house)
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
    open.push(browser)
    await mkdir(FOLDER, { recursive: true })
    const pictures = await allPictures(browser, house, shown, data.demoPassword, only)
    await writeFile(`${FOLDER}/index.json`, `${JSON.stringify(pictures, null, 2)}\n`)
    const wrong = pictures.filter(({ violations }) => violations.length > 0)
    for (const { file, violations } of wrong) console.error(`${file}: ${violations.join('; ')}`)
    console.log(`${pictures.length} pictures in ${FOLDER}/, ${wrong.length} with a violation; see ${FOLDER}/index.json`)
    return wrong.length > 0 ? 1 : 0
  } finally {
    for (const it of open.reverse()) await it.close()
  }
}

async function allPictures(
  browser: Browser,
  house: House,
  shown: Shown,
  password: string,
  only: readonly string[],
): Promise<Picture[]> {
  const pictures: Picture[] = []
  const wanted = ({ name }: Screen) => only.length === 0 || only.some((word) => name.startsWith(word))
  for (const language of LANGUAGES) {
    for (const [as, screens] of byAccount(STAFF_SCREENS.filter(wanted))) {
      const context = await aContext(browser, house, language)
      if (as) await signIn(context, as, password)
      for (const screen of screens) pictures.push(...(await picturesOf(context, screen, shown, language)))
      await context.close()
    }
    const context = await aContext(browser, house, language)
    for (const screen of PATIENT_SCREENS.filter(wanted))
      pictures.push(...(await picturesOf(context, screen, shown, language)))
    await context.close()
  }
  return pictures
}

function byAccount(screens: readonly Screen[]): Map<string | null, Screen[]> {
  const found = new Map<string | null, Screen[]>()
  for (const screen of screens) found.set(screen.as, [...(found.get(screen.as) ?? []), screen])
  return found
}

async function aContext(browser: Browser, { url }: House, language: Language): Promise<BrowserContext> {
  const locale = { nl: 'nl-NL', en: 'en-GB' }[language]
  const context = await browser.newContext({ baseURL: url, locale, extraHTTPHeaders: { 'accept-language': locale } })
  await context.addInitScript(axe.source)
  context.setDefaultTimeout(20_000)
  await context.addInitScript(`localStorage.setItem('dagpad.language', '${language}')`)
  return context
}

async function signIn(context: BrowserContext, name: string, password: string): Promise<void> {
  const answer = await context.request.post('/api/session', {
    data: { name, password },
    headers: { 'x-dagpad': 'staff' },
  })
  if (!answer.ok()) throw new Error(`${name} cannot sign in: ${await answer.text()}`)
}

async function picturesOf(
  context: BrowserContext,
  screen: Screen,
  shown: Shown,
  language: Language,
): Promise<Picture[]> {
  const page = await context.newPage()
  const pictures: Picture[] = []
  for (const size of screen.sizes) {
    await page.setViewportSize(SIZES[size])
    const file = `${screen.name}-${size}-${language}.png`
    const trouble = await open(page, screen, shown, language).catch((error: Error) => [`not shown: ${error.message}`])
    await page.screenshot({ path: `${FOLDER}/${file}`, fullPage: true })
    pictures.push({
      screen: screen.name,
      size,
      language,
      file,
      violations: [...trouble, ...(await violationsOn(page))],
    })
  }
  await page.close()
  return pictures
}

/** Brings the page to the screen; nothing to tell where that went well. */
async function open(page: Page, screen: Screen, shown: Shown, language: Language): Promise<string[]> {
  await page.goto(screen.path(shown, language))
  await page.locator('h1, [role=dialog]').first().waitFor()
  await screen.then?.(page, shown)
  await settled(page)
  return []
}

/** Until nothing is loading any more; a screen that keeps a stream of changes open never falls silent. */
async function settled(page: Page): Promise<void> {
  while ((await page.locator('.mantine-Skeleton-root').count()) > 0) await page.waitForTimeout(50)
  await page.evaluate('document.fonts.ready.then(() => null)')
}

async function violationsOn(page: Page): Promise<string[]> {
  const run = `axe.run({ runOnly: ${JSON.stringify(AXE_RULES)} }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', ')))`
  return page.evaluate<string[]>(run)
}
