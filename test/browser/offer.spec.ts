import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { Database } from '#platform'
import { CarePaths, Candidates, Offers, WaitingList } from '#scheduling'
import { type Desk, deskOf, secretary } from '../desk.js'
import { aHouse, type TestHouse } from '../house.js'
import { aReferral } from '../referrals.js'
import { axeFaults, findChromium, startChromium } from './chromium.js'

const executable = findChromium()
const PHONE = { width: 320, height: 640 }
const DUTCH = /\b(Uw|u|van|tot|uur|een|plek|niet|afspraak|Bel|dag|hoofdgebouw)\b/
const HEAVIEST = 15_000

const run = executable ? describe : describe.skip
run('a day that came free, on the phone of the patient it is offered to', () => {
  let house: TestHouse
  let desk: Desk
  let browser: Browser
  beforeAll(async () => {
    house = await aHouse({ hospital: true })
    desk = deskOf(house)
    browser = await startChromium(executable!)
  })
  afterAll(async () => {
    await browser?.close()
    await house?.close()
  })

  /** Somebody who has a later day is offered the one of somebody who called off; the mail about it. */
  const offered = async (Taal: 'nl' | 'en') => {
    const { ref, option } = await desk.booked(await aReferral(house), 0)
    const mine = await aReferral(house, { Taal })
    await desk.booked(mine, 3)
    const added = await house.get(WaitingList).add({ referralId: mine }, '', secretary)
    if (!added.ok) throw new Error(JSON.stringify(added))
    await house.get(CarePaths).cancel(ref, 'patient-unavailable', secretary)
    await house.drain()
    const fits = await house.get(Database).transaction((tx) => house.get(Candidates).on(tx, option.day))
    const one = fits.find(({ waiting }) => waiting.id === added.id)!.fits!
    const { day, pathway, visits } = one.option
    const kept = await house.get(Offers).offer(added.id, { day, pathway, visits, ask: one.ask }, secretary)
    if (!kept.ok) throw new Error(JSON.stringify(kept.refusals))
    await house.drain()
    return (await house.mails()).findLast(({ messageId }) => messageId.includes(kept.carePathId))!
  }

  it.each(['en', 'nl'] as const)(
    'says all of it in her language, by keyboard alone, light and without a fault: %s',
    async (language) => {
      const { subject, text } = await offered(language)
      if (language === 'en') expect(`${subject}\n${text}`.replace(/http\S+/g, '')).not.toMatch(DUTCH)
      const plain = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE })
      const page = await plain.newPage()
      let weight = 0
      const wire = await plain.newCDPSession(page)
      await wire.send('Network.enable')
      wire.on('Network.loadingFinished', ({ encodedDataLength }) => void (weight += encodedDataLength))
      const link = /\/u\/[\w-]+/.exec(text)![0]
      const seen: string[] = []
      const look = async () => {
        expect(weight).toBeLessThan(HEAVIEST)
        weight = 0
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width)
        seen.push(await page.locator('main').innerText())
      }
      await page.goto(house.url + link)
      await look()
      for (const part of ['12', '3', '1963']) {
        await page.keyboard.press('Tab')
        while ((await page.locator('input[type=text]:focus').count()) === 0) await page.keyboard.press('Tab')
        await page.keyboard.type(part)
      }
      await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
      await look()

      const scripted = await browser.newContext({
        bypassCSP: true,
        viewport: PHONE,
        storageState: await plain.storageState(),
      })
      const tab = await scripted.newPage()
      await tab.goto(page.url())
      expect(await axeFaults(tab)).toEqual([])
      await scripted.close()

      while ((await page.locator('button[value=ja]:focus').count()) === 0) await page.keyboard.press('Tab')
      await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
      await look()
      expect(seen.at(-1)).toMatch(language === 'en' ? /This day is yours/ : /Deze dag is voor u/)
      if (language === 'en') expect(seen.filter((words) => DUTCH.test(words))).toEqual([])
      await plain.close()
    },
  )
})
