import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { Questionnaires, Responses } from '#questionnaire'
import { aBookedPatient, type BookedPatient } from '../booked.js'
import { aHouse, type TestHouse } from '../house.js'
import { axeFaults, findChromium, startChromium } from './chromium.js'

const executable = findChromium()
/** The narrowest phone, in CSS pixels. */
const PHONE = { width: 320, height: 640 }

/** What a patient without a mouse types or chooses; choices by their label. */
const FRAX: Readonly<Record<string, string | readonly string[]>> = {
  'Hoeveel weegt u?': '72,5',
  'Hoe lang bent u nu?': ['Weet ik niet'],
  'Heeft u als volwassene een bot gebroken, zonder zwaar ongeluk?': ['Ja'],
  'Welk bot was dat?': ['Pols of onderarm', 'Rib'],
  'Wanneer was dat?': 'pols, november 2026; rib, 2019',
  'Heeft uw vader of moeder een heup gebroken?': ['Weet ik niet'],
  'Rookt u nu?': ['Nee'],
  'Slikt u tabletten met prednison, of heeft u die langer dan 3 maanden geslikt?': ['Nee'],
  'Heeft een arts bij u reumatoïde artritis vastgesteld?': ['Nee'],
  'Heeft u een van deze ziekten, of heeft u die gehad?': ['Geen van deze ziekten'],
  'Drinkt u elke dag 3 of meer glazen alcohol?': ['Nee'],
  'Hoe vaak bent u gevallen in de laatste 12 maanden?': '1',
  'Hoe lang was u toen u het langst was?': '170',
  'Hoe oud was u toen u voor het laatst ongesteld was?': '',
}

const run = executable ? describe : describe.skip
run('a patient with a small phone, a keyboard and no JavaScript', () => {
  let house: TestHouse
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let patient: BookedPatient
  beforeAll(async () => {
    house = await aHouse({ hospital: true })
    browser = await startChromium(executable!)
    patient = await aBookedPatient(house)
    await house.get(Questionnaires).send(patient)
    context = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE })
    page = await context.newPage()
  })
  afterAll(async () => {
    await browser?.close()
    await house?.close()
  })

  const heading = () => page.locator('h1').innerText()
  const press = (key: string) => page.keyboard.press(key)
  /** Moves on with Tab until something with this label has the focus. */
  const tabTo = async (label: string) => {
    for (let i = 0; i < 40; i += 1) {
      await press('Tab')
      const focused = page.locator(':focus')
      if ((await focused.count()) === 0) continue
      const words = await focused.evaluate(
        (it) => it.closest('label')?.textContent ?? it.labels?.[0]?.textContent ?? it.textContent,
      )
      if (words?.trim() === label) return
    }
    throw new Error(`no way to "${label}" by keyboard on "${await heading()}"`)
  }
  const choose = async (label: string) => {
    const radios = page.getByRole('radio')
    if ((await radios.count()) === 0) {
      await tabTo(label)
      return press('Space')
    }
    // All radios of a question are one stop: the first is chosen with the space bar, the others with the arrows.
    await tabTo((await page.locator('label.opt').first().innerText()).trim())
    await press('Space')
    while (!(await page.getByRole('radio', { name: label, exact: true }).isChecked())) await press('ArrowDown')
  }
  const next = async () => {
    await Promise.all([page.waitForEvent('load'), press('Enter')])
  }

  it('opens the link with her birth date and sees her day', async () => {
    await page.goto(house.url + (await patient.link()))
    for (const [label, text] of [
      ['Dag', '12'],
      ['Maand', '3'],
      ['Jaar', '1963'],
    ] as const) {
      await tabTo(label)
      await page.keyboard.type(text)
    }
    await next()
    expect(await heading()).toBe('Uw onderzoeksdag')
    expect(await page.evaluate('getComputedStyle(document.body).fontSize')).toBe('20px')
    expect(await page.title()).toMatch(/^Uw dag: /)
  })

  it('fills in every question of FRAX, is told what is wrong, checks and hands in', async () => {
    await tabTo('Nu invullen: vragenlijst over botbreuken')
    await next()
    await tabTo('Volgende')
    await next()
    expect(await page.title()).toMatch(/^Fout: Hoeveel weegt u\?/)
    await tabTo('Vul een getal in.')
    await press('Enter')
    await page.keyboard.type('1')

    const seen: string[] = []
    for (let question = await heading(); question !== 'Controleer uw antwoorden'; question = await heading()) {
      if (seen.at(-1) === question)
        throw new Error(`cannot get past "${question}": ${await page.locator('main').innerText()}`)
      seen.push(question)
      const answer = FRAX[question]
      if (answer === undefined) throw new Error(`nobody expected "${question}"`)
      if (typeof answer === 'string') {
        await page.locator('#a').focus()
        await press('Control+a')
        await page.keyboard.type(answer)
      } else for (const label of answer) await choose(label)
      await tabTo('Volgende')
      await next()
    }
    expect(seen).toEqual(Object.keys(FRAX))
    expect(await page.locator('dl').innerText()).toContain('72,5 kilo')

    await tabTo('Versturen')
    await next()
    expect(await heading()).toBe('Dank u wel')
    const [sheet] = await house.get(Questionnaires).answers(patient.carePathId)
    expect(sheet?.state.key).toBe('completed')
    expect(sheet?.summary[1]?.value).toBe('onderdeel 4, 6; FRAX leest leeg als “nee”')
  })

  it('never has to scroll sideways, and no page weighs 15 kB', async () => {
    for (const path of [
      '/mijn',
      '/mijn/andere-dag',
      '/mijn/afzeggen',
      '/mijn/vragenlijst/frax',
      '/mijn/vragenlijst/calcium/kaas',
      '/mijn/vragenlijst/calcium/dranken',
      '/mijn/vragenlijst/calcium',
    ]) {
      const response = await page.goto(house.url + path)
      expect((await response!.body()).byteLength).toBeLessThan(15_000)
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width)
    }
  })

  it('meets no fault that axe can find', async () => {
    const scripted = await browser.newContext({ bypassCSP: true, viewport: PHONE })
    const tab = await scripted.newPage()
    const other = await aBookedPatient(house)
    await house.get(Questionnaires).send(other)
    await house.get(Responses).save(other.carePathId, 'frax', 'previousFracture', { values: ['Y'] })
    const found: Record<string, string[]> = {}
    const look = async (name: string) => Object.assign(found, { [name]: await axeFaults(tab) })

    await tab.goto(house.url + (await other.link()))
    await look('birth date')
    await tab.getByRole('button').click()
    await look('birth date, wrong')
    await tab.getByLabel('Dag').fill('12')
    await tab.getByLabel('Maand').fill('3')
    await tab.getByLabel('Jaar').fill('1963')
    await tab.getByRole('button').click()
    await look('my day')
    for (const question of ['weight', 'height', 'fractureDates', 'secondaryOsteoporosis', 'currentSmoking']) {
      await tab.goto(`${house.url}/mijn/vragenlijst/frax/${question}`)
      await look(question)
      await tab.getByRole('button').click()
      await look(`${question}, empty`)
    }
    await tab.goto(`${house.url}/mijn/vragenlijst/calcium/dranken`)
    await tab.getByLabel('Karnemelk').check()
    await tab.getByRole('button').click()
    await look('how often')
    await tab.goto(`${house.url}/mijn/vragenlijst/niets`)
    await look('no such page')
    await scripted.addCookies(await context.cookies())
    for (const path of [
      '/mijn',
      '/mijn/andere-dag',
      '/mijn/afzeggen',
      '/mijn/vragenlijst/frax/controle',
      '/mijn/vragenlijst/frax/klaar',
    ]) {
      await tab.goto(house.url + path)
      await look(path)
    }
    expect(Object.keys(found).length).toBeGreaterThan(12)
    await tab.setContent('<img src="data:,">')
    expect((await axeFaults(tab)).join()).toContain('image-alt')
    expect(Object.entries(found).filter(([, faults]) => faults.length > 0)).toEqual([])
  })

  it('says that she comes, then chooses another day after all', async () => {
    await page.goto(`${house.url}/mijn`)
    await tabTo('Ja, ik kom')
    await next()
    expect(await page.locator('[role=status]').innerText()).toContain('U heeft laten weten dat u komt')
    await tabTo('Andere dag kiezen')
    await next()
    await tabTo('Deze dag kiezen')
    await next()
    expect(await page.title()).toMatch(/^Fout: Welke dag past beter\?/)
    const second = (await page.locator('label.opt').nth(1).innerText()).trim()
    await choose(second)
    await tabTo('Deze dag kiezen')
    await next()
    expect(await heading()).toBe('Uw afspraak is veranderd')
    expect(await page.locator('main').innerText()).toContain(second.split(',')[0]!)
  })
})
