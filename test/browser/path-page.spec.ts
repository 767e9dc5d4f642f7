import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { CarePaths, type CarePathView } from '#scheduling'
import { type Desk as Office, deskOf } from '../desk.js'
import { aHouse, type TestHouse } from '../house.js'
import { aReferral } from '../referrals.js'
import { aDesk, browserPath, type Desk } from './desk.js'

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
    await desk.keys('Tab', 'j', 'Enter')
    await desk.page.getByRole('dialog').waitFor({ state: 'detached' })
    await see(/staat nu om/)
    const after = await path()
    expect([after.version, at(after, 'nurse')]).toEqual([2, at(before, 'nurse')])
    expect(at(after, 'dxa')).not.toBe(at(before, 'dxa'))
    await settled()
  })

  it('leaves out the X-ray after a look at the day that it gives', async () => {
    await button('Röntgenfoto weglaten').press('Enter')
    await see('De dag wordt dan:')
    expect(await desk.faults()).toEqual([])
    await desk.keys('Enter')
    await desk.page.getByRole('dialog').waitFor({ state: 'detached' })
    await button('Röntgenfoto toevoegen').waitFor()
    expect((await path()).visits.some(({ kind }) => kind === 'xray')).toBe(false)
    await settled()
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
    await see(/collega heeft het op .* om \d\d:\d\d verzet naar/)
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

  it('has no fault in English either', async () => {
    await button(/^M\. Post/).press('Enter')
    await desk.page.getByRole('menuitem', { name: 'English' }).press('Enter')
    await heading('Afterwards')
    expect(await desk.faults()).toEqual([])
    await button(/^Move: DXA/).press('Enter')
    await see(/leave the rest as it is/)
    expect(await desk.faults()).toEqual([])
  })
})
