import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core'
import { Reminders } from '#messages'
import { Database } from '#platform'
import { Instruments, Questionnaires } from '#questionnaire'
import { PathLists } from '#scheduling'
import { aBookedPatient, type BookedPatient } from '../booked.js'
import { aHouse, type TestHouse } from '../house.js'
import { axeFaults, findChromium, startChromium } from './chromium.js'

const executable = findChromium()
/** The narrowest phone, in CSS pixels. */
const PHONE = { width: 320, height: 640 }
const HEAVIEST = 15_000

const FORMS = ['frax', 'calcium', 'preparation', 'quality-of-life', 'eq-5d-5l'] as const
const BIRTH_DATE = [
  ['Dag', '12'],
  ['Maand', '3'],
  ['Jaar', '1963'],
] as const

/** Not the text of EQ-5D-5L, which nobody may pass on: only its shape. */
const OWN = {
  ...{ resourceType: 'Questionnaire', url: 'urn:ziekenhuis:eigen', version: '1', status: 'active', language: 'nl' },
  ...{ title: 'Vijf vragen van dit ziekenhuis', copyright: 'Met licentie van het ziekenhuis' },
  item: [
    ...['Lopen', 'Wassen en aankleden', 'Gewone dingen', 'Pijn', 'Stemming'].map((text, i) => ({
      ...{ linkId: `v${i}`, type: 'choice', required: true, text },
      answerOption: ['Geen moeite', 'Een beetje', 'Tamelijk veel', 'Veel moeite', 'Dat lukt niet'].map(
        (display, i) => ({
          valueCoding: { code: String(i + 1), display },
        }),
      ),
    })),
    {
      ...{
        linkId: 'cijfer',
        type: 'integer',
        required: true,
        text: 'Welk cijfer geeft u deze dag, van 0 tot en met 100?',
      },
      extension: (['min', 'max'] as const).map((end) => ({
        url: `http://hl7.org/fhir/StructureDefinition/${end}Value`,
        valueInteger: end === 'min' ? 0 : 100,
      })),
    },
  ],
}

/** What fits a question; anything else is answered with 2. */
const NUMBERS: readonly (readonly [RegExp, string])[] = [
  [/weegt/, '155'],
  [/lang/, '165'],
  [/oud|leeftijd/, '50'],
  [/cijfer/, '70'],
]

const run = executable ? describe : describe.skip
run('a patient who fills in every questionnaire on a small phone, by keyboard, without JavaScript', () => {
  let house: TestHouse
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let patient: BookedPatient
  let wire: CDPSession
  /** Bytes over the line for the page that is open: everything it loads, headers too, as it was sent. */
  let weight = 0
  const heaviest: Record<string, number> = {}
  const tooWide: string[] = []
  /** One address of every shape of page that she saw. */
  const shapes = new Map<string, string>()

  beforeAll(async () => {
    house = await aHouse({ hospital: true })
    const imported = await house.get(Instruments).import('eq-5d-5l', OWN, { name: 'beheer', role: 'admin' })
    if (!imported.ok) throw new Error(JSON.stringify(imported))
    browser = await startChromium(executable!)
    patient = await aBookedPatient(house)
    await house.get(Questionnaires).send(patient)
    context = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE })
    page = await context.newPage()
    wire = await context.newCDPSession(page)
    await wire.send('Network.enable')
    wire.on('Network.loadingFinished', ({ encodedDataLength }) => void (weight += encodedDataLength))
    await page.goto(house.url + (await patient.link()))
    for (const [label, text] of BIRTH_DATE) {
      await tabTo(`label:has-text("${label}") + input, label:has-text("${label}") input`)
      await page.keyboard.type(text)
    }
    await enter()
  })
  afterAll(async () => {
    await browser?.close()
    await house?.close()
  })

  /** Moves on with Tab until the focus is on something that fits. */
  const tabTo = async (selector: string) => {
    for (let stop = 0; stop < 40; stop += 1) {
      await page.keyboard.press('Tab')
      if ((await page.locator(':focus').and(page.locator(selector)).count()) > 0) return
    }
    throw new Error(`no way to ${selector} by keyboard on ${page.url()}`)
  }
  /** Sends the form with the key, and weighs and measures the page that comes. */
  const enter = async () => {
    weight = 0
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
    await fits()
  }
  const fits = async () => {
    const name = new URL(page.url()).pathname
    heaviest[name] = Math.max(heaviest[name] ?? 0, weight)
    const [usual, doubled] = (await page.evaluate(`(() => {
      const width = () => document.documentElement.scrollWidth
      const usual = width()
      document.documentElement.style.fontSize = '200%'
      const doubled = width()
      document.documentElement.style.fontSize = ''
      return [usual, doubled]
    })()`)) as [number, number]
    if (usual > PHONE.width || doubled > PHONE.width)
      tooWide.push(`${name} is ${usual} wide, and ${doubled} with text of twice the size`)
  }
  /** Answers whatever is asked: the first option, a small number, a date, a word. */
  const answer = async () => {
    const [type, fields] = await page.evaluate<[string, number]>(`(() => {
      const found = [...document.querySelectorAll('form [name=a]')]
      return [found[0].tagName === 'TEXTAREA' ? 'textarea' : found[0].type, found.length]
    })()`)
    const withUnit = (await page.locator('[name=eenheid]').count()) > 0
    const shape = [
      type,
      type === 'text' ? fields : fields > 6,
      withUnit,
      await page.locator('#weetniet').count(),
    ].join()
    if (!shapes.has(shape)) shapes.set(shape, page.url())
    await tabTo('[name=a]')
    if (type === 'radio' || type === 'checkbox') await page.keyboard.press('Space')
    else if (fields === 3)
      for (const [i, part] of ['1', '3', '2026'].entries()) {
        if (i > 0) await page.keyboard.press('Tab')
        await page.keyboard.type(part)
      }
    else await page.keyboard.type(type === 'textarea' ? 'pols' : await numberFor(await heading()))
    if (withUnit) {
      await tabTo('[name=eenheid]')
      await page.keyboard.press('Space')
    }
    await tabTo('button')
    await enter()
  }
  const heading = () => page.locator('h1').innerText()
  const numberFor = async (question: string) => NUMBERS.find(([about]) => about.test(question))?.[1] ?? '2'

  it.each(FORMS)(
    'hands in %s',
    async (form) => {
      await page.goto(`${house.url}/mijn`)
      const path = `/mijn/vragenlijst/${form}`
      await tabTo(`a[href="${path}"]`)
      await enter()
      const seen: string[] = []
      while (!page.url().endsWith('/controle')) {
        if (seen.at(-1) === page.url()) throw new Error(await page.locator('main').innerText())
        seen.push(page.url())
        await answer()
      }
      expect(new Set(seen).size).toBe(seen.length)
      await tabTo('main form button')
      await enter()
      expect(await heading()).toBe('Dank u wel')
      const sheet = (await house.get(Questionnaires).answers(patient.carePathId)).find((one) => one.form === form)!
      expect(sheet.state.key).toBe('completed')
      expect(sheet.items.filter(({ answer: words }) => words === 'Niet ingevuld')).toEqual([])
      expect(sheet.items.length).toBeGreaterThanOrEqual(seen.length)
    },
    120_000,
  )

  it('never has to scroll sideways, also with text of twice the size', () => {
    expect(tooWide).toEqual([])
  })

  it('loads no page of 15 kB', () => {
    // A page that is left at once may be gone before the browser has told its size.
    const measured = Object.entries(heaviest).filter(([, bytes]) => bytes > 0)
    expect(measured.length).toBeGreaterThan(60)
    expect(measured.filter(([, bytes]) => bytes >= HEAVIEST)).toEqual([])
  })

  it('meets no fault that axe can find on any shape of page, in Dutch or English, empty or wrong', async () => {
    const scripted = await browser.newContext({ bypassCSP: true, viewport: PHONE })
    const found: Record<string, string[]> = {}
    for (const language of ['nl', 'en']) {
      const other = await aBookedPatient(house, { Taal: language })
      await house.get(Questionnaires).send(other)
      const tab = await scripted.newPage()
      await tab.goto(house.url + (await other.link()))
      const look = async (name: string) => Object.assign(found, { [`${language} ${name}`]: await axeFaults(tab) })
      for (const [i, [, text]] of BIRTH_DATE.entries()) await tab.locator('input[type=text]').nth(i).fill(text)
      await tab.getByRole('button').click()
      await look('my day')
      for (const address of shapes.values()) {
        await tab.goto(address)
        if (!tab.url().startsWith(address)) continue
        await look(new URL(address).pathname)
        await tab.locator('main form button').click()
        await look(`${new URL(address).pathname}, wrong`)
      }
      for (const form of FORMS) {
        await tab.goto(`${house.url}/mijn/vragenlijst/${form}`)
        await look(form)
      }
      await tab.close()
    }
    expect(Object.keys(found).length).toBeGreaterThan(20)
    expect(Object.entries(found).filter(([, faults]) => faults.length > 0)).toEqual([])
  })

  it('loses nothing to a mail scanner that opens every link in a browser, runs what it finds and follows it', async () => {
    const other = await aBookedPatient(house)
    const token = await house.get(Database).transaction(async (tx) => {
      const path = await house.get(PathLists).get(tx, other.carePathId)
      return house.get(Reminders).createLink(tx, path!)
    })
    const before = await everything()
    const scanner = await browser.newContext()
    const tab = await scanner.newPage()
    const toOpen = [await other.link(), `/afmelden/${token}`].map((link) => house.url + link)
    const opened = new Set<string>()
    for (let link = toOpen.shift(); link; link = toOpen.shift()) {
      if (opened.has(link)) continue
      opened.add(link)
      await tab.goto(link, { waitUntil: 'networkidle' })
      await tab.hover('button')
      await tab.mouse.wheel(0, 2000)
      const links = await tab
        .locator('a[href]')
        .evaluateAll((all) => all.map((one) => String((one as never as { href: string }).href)))
      toOpen.push(...links.filter((one) => one.startsWith(house.url)))
    }
    expect(opened.size).toBeGreaterThan(2)
    expect(await scanner.cookies()).toEqual([])
    expect(await everything()).toEqual(before)
    await scanner.close()
  })

  /** Every row of every table, as one sum per table. The queue keeps house by itself; what may be queued stands in the outbox first. */
  const everything = async (): Promise<Record<string, string>> => {
    const tables = await house.db<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
        where table_type = 'BASE TABLE' and table_schema !~ '^(pg_|information_schema|bullmq)'`,
    )
    const sums: Record<string, string> = {}
    for (const { name } of tables) {
      const [row] = await house.db<{ sum: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as sum from ${name} t`,
      )
      sums[name] = row!.sum
    }
    return sums
  }
})
