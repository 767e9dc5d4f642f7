import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { CallBacks } from '#messages'
import { CarePaths, type CarePathView } from '#scheduling'
import { type Desk as Office, deskOf } from '../desk.js'
import { aHouse, type TestHouse } from '../house.js'
import { aReferral } from '../referrals.js'
import { aDesk, browserPath, type Desk, SECRETARY } from './desk.js'

const inBrowser = browserPath ? describe : describe.skip
const colleague = { name: 'collega', role: 'secretariat' }

inBrowser('the page of one path, with the keyboard alone', () => {
  let house: TestHouse
  let office: Office
  let desk: Desk
  let id: string
  beforeAll(async () => {
    house = await aHouse({ hospital: true, background: true })
    office = deskOf(house)
    const { ref } = await office.booked(await aReferral(house))
    id = ref.carePathId
    desk = await aDesk(house)
    await desk.signIn()
  })
  afterAll(async () => {
    await desk?.close()
    await house?.close()
  })
  afterEach(() => expect(desk.strange.splice(0)).toEqual([]))

  const heading = (name: string | RegExp) => desk.page.getByRole('heading', { name }).first().waitFor()
  const see = (text: string | RegExp) => desk.page.getByText(text).first().waitFor()
  const button = (name: string | RegExp) => desk.page.getByRole('button', { name }).first()
  const focusOn = (name: string) => desk.page.locator('button:focus', { hasText: name }).waitFor()
  const path = () => office.pathOf(id)
  const at = ({ visits }: CarePathView, step: string) => visits.find((visit) => visit.step === step)!.from
  const settled = async () => {
    await house.drain()
    await desk.page.getByText('Geboekt', { exact: true }).first().waitFor()
  }

  it('moves one visit with V, told first why it cannot be at another time', async () => {
    await desk.goto(`/paden/${id}`)
    await heading('Daarna')
    expect(await desk.faults()).toEqual([])
    const before = await path()
    await button(/^Verplaats: DEXA/).focus()
    await desk.keys('v')
    await heading(/DEXA.* verplaatsen/)
    await desk.keys('0705')
    await see('07:05 kan niet')
    expect(await desk.faults()).toEqual([])
    await desk.page.getByLabel('Hoe laat?').fill('')
    await desk.page.getByText('07:05 kan niet').waitFor({ state: 'detached' })
    const places = desk.page.getByRole('dialog').locator('ol button')
    const last = (await places.last().getAttribute('aria-label'))!
    const time = /\d\d:\d\d/.exec(last)![0]
    await desk.keys(time, 'Enter')
    await desk.page.locator(`[role=dialog] li:first-child button[aria-label^="Verzet: ${time}"]:focus`).waitFor()
    await desk.keys('j', 'k', 'Enter')
    await desk.page.getByRole('dialog').waitFor({ state: 'detached' })
    await see(/staat nu om/)
    const after = await path()
    expect([after.version, at(after, 'nurse')]).toEqual([2, at(before, 'nurse')])
    expect(at(after, 'dxa')).not.toBe(at(before, 'dxa'))
    await desk.page.locator('button[aria-label^="Verplaats: DEXA"]:focus').waitFor()
    await settled()
  })

  it('stops the reminders and begins them again, the keyboard staying on the button', async () => {
    await button('Geen herinneringen meer').press('Enter')
    await see('Deze patiënt krijgt geen herinneringen meer.')
    await focusOn('Toch weer herinneren')
    expect(await desk.faults()).toEqual([])
    await desk.keys('Enter')
    await see('Deze patiënt krijgt weer herinneringen.')
    await focusOn('Geen herinneringen meer')
  })

  it('leaves out the X-ray after a look at the day that it gives', async () => {
    await button('Röntgenfoto weglaten').press('Enter')
    await see(/^Zo wordt het: dag/)
    expect(await desk.faults()).toEqual([])
    await desk.keys('Enter')
    await desk.page.getByRole('dialog').waitFor({ state: 'detached' })
    await focusOn('Röntgenfoto toevoegen')
    expect((await path()).visits.some(({ kind }) => kind === 'xray')).toBe(false)
    await settled()
  })

  it('looks for another day, and waits for an earlier one, without it too', async () => {
    await desk.keys('h')
    await see('Dag van nu')
    expect(new URL(desk.page.url()).searchParams.get('noXray')).toBe('true')
    await desk.page.getByRole('checkbox', { name: 'Zonder röntgenfoto', checked: true }).waitFor({ state: 'attached' })
    await desk.page.goBack()
    await heading('Daarna')
    await button('Liever eerder').press('Enter')
    await see('Staat op de wachtlijst. De dag van nu blijft staan.')
    const waiting = await house.db(`select ask from scheduling.waiting`)
    expect(waiting).toMatchObject([{ ask: { without: ['xray'] } }])
    await house.db(`delete from scheduling.waiting`)
  })

  it('takes the last step back with Ctrl+Z', async () => {
    await button(/^Ongedaan maken: onderdeel weggelaten/).waitFor()
    await desk.keys('Control+z')
    await heading('Laatste stap terugzetten')
    expect(await desk.faults()).toEqual([])
    await desk.keys('Enter')
    await desk.page.getByRole('dialog').waitFor({ state: 'detached' })
    await button('Röntgenfoto weglaten').waitFor()
    expect((await path()).visits.some(({ kind }) => kind === 'xray')).toBe(true)
    await settled()
  })

  it('adds a step: sees its place and that the others stay, and has it on the page and in the books', async () => {
    await button('Röntgenfoto weglaten').press('Enter')
    await see(/^Zo wordt het: dag/)
    await desk.keys('Enter')
    await desk.page.getByRole('dialog').waitFor({ state: 'detached' })
    await settled()
    await focusOn('Röntgenfoto toevoegen')
    const before = await path()
    const messages = (await house.mails()).length

    await desk.keys('Enter')
    await heading('Röntgenfoto toevoegen?')
    const dialog = desk.page.getByRole('dialog')
    await dialog.getByRole('row', { name: /Röntgenfoto.*komt erbij/ }).waitFor()
    expect(await dialog.getByRole('row', { name: /blijft/ }).count()).toBe(before.visits.length)
    expect(await desk.faults()).toEqual([])
    expect((await path()).version).toBe(before.version)
    await desk.keys('Enter')
    await dialog.waitFor({ state: 'detached' })
    await focusOn('Röntgenfoto weglaten')
    await desk.page
      .getByRole('row', { name: /Röntgenfoto/ })
      .first()
      .waitFor()
    await settled()
    const after = await path()
    expect(after.version).toBe(before.version + 1)
    expect(after.visits.filter(({ kind }) => kind !== 'xray')).toMatchObject(
      before.visits.map(({ step, unit, from }) => ({ step, unit, from })),
    )
    expect(
      await house.db(`select status from scheduling.visit where care_path_id = $1 and kind = 'xray'`, [id]),
    ).toEqual([{ status: 'booked' }])
    expect(await house.mails()).toHaveLength(messages + 1)
  })

  it('moves the day with H, cancels with X and prints with P, unless letters are switched off', async () => {
    await desk.goto(`/paden/${id}`)
    await heading('Daarna')
    const context = desk.page.context()
    const sheet = context.waitForEvent('request', (one) => one.url().includes(`/api/print/path-sheet/${id}`))
    const opened = context.waitForEvent('page')
    await desk.keys('p')
    await sheet
    await (await opened).close()
    await desk.page.bringToFront()
    await desk.keys('h')
    await see(/U verzet de dag van/)
    expect(new URL(desk.page.url()).searchParams.get('move')).toBe(id)
    await desk.page.goBack()
    await heading('Daarna')
    await desk.keys('x')
    await heading(/afzeggen\?$/)
    await desk.keys('Escape')
    await desk.page.getByRole('dialog').waitFor({ state: 'detached' })

    const letters = async () => {
      await button(/^Sneltoetsen/).press('Enter')
      await desk.page.getByRole('switch').press('Space')
      await desk.keys('Escape')
      await desk.page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    await letters()
    await desk.keys('x', 'h', 'b')
    await desk.keys('Control+z')
    await heading('Laatste stap terugzetten')
    expect(new URL(desk.page.url()).pathname).toBe(`/paden/${id}`)
    await desk.keys('Escape')
    await desk.page.getByRole('dialog').waitFor({ state: 'detached' })
    await letters()
  })

  it('notes a call with B, which stands in the history by her name', async () => {
    await desk.keys('b')
    await heading('Bel-notitie')
    expect(await desk.faults()).toEqual([])
    await desk.keys('ArrowRight', 'Tab', 'belt vanmiddag terug', 'Tab', 'Enter')
    await desk.page.getByRole('dialog').waitFor({ state: 'detached' })
    await see('Voicemail ingesproken · belt vanmiddag terug')
    await desk.page
      .getByText(/Gebeld · M. Post/)
      .first()
      .waitFor()
    const noted = `select by_name as by, outcome from intake.call_note`
    expect(await house.db(noted)).toEqual([{ by: 'M. Post', outcome: 'voicemail' }])
  })

  it('is told who was first, and has lost nothing of what she typed', async () => {
    await button('Afzeggen').press('Enter')
    await desk.page.getByRole('radio', { name: 'Patiënt is ziek' }).press('Space')
    await desk.page.getByLabel('Toelichting (mag leeg)').fill('griep, belt zelf terug')
    const { version, day, ask, visits, pathway } = await path()
    const { options } = await office.find({ ...ask, from: day }, 3)
    const other = options.find((option) => option.day > day)!
    const choice = { ask, day: other.day, pathway: other.pathway, visits: other.visits }
    expect(pathway).toBe(other.pathway)
    expect(visits).toHaveLength(other.visits.length)
    await house.get(CarePaths).move({ carePathId: id, version }, choice, colleague)
    await button('Zeg de hele dag af').press('Enter')
    await see(/collega heeft op .* om \d\d:\d\d de dag verzet naar/)
    expect(await desk.page.getByLabel('Toelichting (mag leeg)').inputValue()).toBe('griep, belt zelf terug')
    expect(await desk.faults()).toEqual([])
    await button('Zeg de hele dag af').press('Enter')
    await see(/Dit pad loopt niet meer/)
    await see(/griep, belt zelf terug/)
  })

  it('puts a cancelled day back', async () => {
    await button(/^Ongedaan maken: afgezegd/).press('Enter')
    await heading('Laatste stap terugzetten')
    await desk.page.locator('[role=dialog] [data-autofocus]:focus').waitFor()
    await desk.keys('Enter')
    await desk.page.getByRole('dialog').waitFor({ state: 'detached' })
    await button('Afzeggen').waitFor()
    await settled()
    expect((await path()).status).toBe('booked')
  })

  it('calls a patient once about everything: one row with each reason, and one message after the other', async () => {
    const { ref } = await office.booked(await aReferral(house, { 'E-mail': '', Kanaal: 'telefoon' }))
    await house.get(CallBacks).askFor(ref.carePathId, 'other-day', { name: 'patient', role: 'patient' })
    await desk.goto('/werklijst?tab=to-call')
    await desk.page.getByRole('link', { name: /^1 Bellen/ }).waitFor()
    await see('1 patiënt')
    await desk.page.getByRole('link', { name: /^Bevestiging/ }).waitFor()
    await desk.page.getByRole('link', { name: /andere dag/ }).waitFor()
    expect(await desk.faults()).toEqual([])
    await desk.page.locator('[data-row]:focus').waitFor()
    await desk.keys('Enter')
    await see('Voor deze patiënt ligt hier ook:')
    expect(await desk.faults()).toEqual([])
    await button('Gesproken').press('Enter')
    await see('Nog 1 bericht voor deze patiënt.')
    await desk.page.getByText('Voor deze patiënt ligt hier ook:').waitFor({ state: 'detached' })
    await button('Gesproken').press('Enter')
    await see('Deze lijst is leeg')
    expect(await house.db(`select kind from messages.message where state = 'to-call'`)).toEqual([])
  })

  it('lets the manager see the path without ways into what is not for her, and read in the log, in words, who did all this', async () => {
    const manager = await aDesk(house, { ...SECRETARY, name: 'leiding', displayName: 'L. Eiding', role: 'manager' })
    await manager.signIn()
    await manager.goto(`/paden/${id}`)
    await manager.page.getByRole('heading', { name: 'Berichten' }).waitFor()
    await manager.page.getByText('Bevestiging', { exact: true }).first().waitFor()
    expect(await manager.page.locator('a[href^="/berichten/"], a[href$="/urine"]').count()).toBe(0)
    await manager.goto('/logboek')
    await manager.page
      .getByRole('row', { name: /post.*Zorgpad/ })
      .first()
      .waitFor()
    const words = await manager.page
      .locator('tbody td:nth-child(3)')
      .evaluateAll((cells) => cells.map((cell) => cell.firstChild!.textContent!))
    expect(words.filter((text) => !/^[A-Z]/.test(text))).toEqual([])
    await manager.page.getByLabel('Gebeurtenis').selectOption('call.noted')
    await manager.page.getByRole('button', { name: 'Zoek', exact: true }).press('Enter')
    await manager.page.getByRole('row', { name: /post.*Bel-notitie gemaakt/ }).waitFor()
    expect(await manager.faults()).toEqual([])
    await manager.close()
  })

  it('has no fault in English either', async () => {
    await desk.goto(`/paden/${id}`)
    await heading('Daarna')
    await button(/^M\. Post/).press('Enter')
    await desk.page.getByRole('menuitem', { name: 'English' }).press('Enter')
    await heading('Afterwards')
    expect(await desk.faults()).toEqual([])
    const dialog = async (open: () => Promise<void>, title: RegExp, shown: string | RegExp) => {
      await open()
      await heading(title)
      await see(shown)
      expect(await desk.faults()).toEqual([])
      await desk.keys('Escape')
      await desk.page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    await dialog(() => button(/^Move: DXA/).press('Enter'), /^Move /, /leave the rest as it is/)
    await dialog(() => desk.keys('x'), /^Cancel /, 'Patient is ill')
    await dialog(() => button(/^Leave out .*X-ray|^Leave out X-ray/i).press('Enter'), /X-ray/i, /^It becomes: day/)
    await dialog(() => desk.keys('b'), /^Call note/, 'Earlier calls')
  })
})
