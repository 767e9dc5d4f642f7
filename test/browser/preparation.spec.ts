import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { addDays } from '#planner'
import { instantAt } from '#platform'
import { aBookedPatient, type BookedPatient } from '../booked.js'
import { aHouse, type TestHouse } from '../house.js'
import { aDesk, browserPath, type Desk, SECRETARY } from './desk.js'

const inBrowser = browserPath ? describe : describe.skip

inBrowser('who comes within a week', () => {
  let house: TestHouse
  let desk: Desk
  let mail: BookedPatient
  beforeAll(async () => {
    house = await aHouse({ hospital: true })
    mail = await aBookedPatient(house, { Achternaam: 'Bakker' })
    await aBookedPatient(house, { Achternaam: 'Jansen', 'E-mail': '', Kanaal: 'telefoon' })
    house.clock.set(instantAt(addDays(mail.day, -6), 12 * 60))
    await house.drain()
    desk = await aDesk(house)
    await desk.signIn()
  })
  afterAll(async () => {
    await desk?.close()
    await house?.close()
  })
  afterEach(() => expect(desk.strange.splice(0)).toEqual([]))

  it('is on a screen of its own in the menu, with what is missing and when she is asked again', async () => {
    await desk.page.getByRole('link', { name: 'Voorbereiding', exact: true }).press('Enter')
    await desk.page.getByRole('heading', { name: 'Voorbereiding', level: 1 }).waitFor()
    const row = desk.page.getByRole('row', { name: /Bakker/ })
    await row.getByText(/Bokaal .*niet opgehaald/).waitFor()
    await row.getByText(/^herinnering /).waitFor()
    expect(await row.getByRole('link', { name: /^Bel 06-/ }).getAttribute('href')).toBe('tel:+31651367430')
    expect(await desk.faults()).toEqual([])
  })

  it('is gone through with the keyboard: the next row, her path, her form by phone', async () => {
    const first = desk.page.locator('[data-row]').first()
    await first.focus()
    await desk.keys('ArrowDown')
    expect(
      await desk.page
        .locator('[data-row]')
        .nth(1)
        .evaluate((row) => row === row.ownerDocument.activeElement),
    ).toBe(true)
    const fill = desk.page.getByRole('row', { name: /Bakker/ }).getByRole('link', { name: /Vul telefonisch in/ })
    expect(await fill.getAttribute('href')).toContain(`/paden/${mail.carePathId}/vragenlijst/frax`)
  })

  it('is sent her message again, and then as a letter, from the row', async () => {
    const row = desk.page.getByRole('row', { name: /Bakker/ })
    await row.getByRole('button', { name: /Stuur opnieuw/ }).press('Enter')
    await desk.page.getByText('Wordt opnieuw verstuurd.').waitFor()
    await house.drain()
    await row.getByRole('button', { name: /Als brief/ }).press('Enter')
    await row.getByRole('link', { name: /Open de brief/ }).waitFor()
  })

  it('changes on the screen by itself when something is done', async () => {
    await house.db(`update lab.urine_kit set state = 'fetched', fetched_at = arranged_at where care_path_id = $1`, [
      mail.carePathId,
    ])
    await desk.page
      .getByRole('row', { name: /Bakker/ })
      .getByText(/Bokaal/)
      .waitFor({ state: 'detached' })
  })

  it('leads to a message that did not arrive only for who may see messages', async () => {
    await house.db(
      `update messages.message set state = 'failed', reason = 'postbus vol' where id =
         (select id from messages.message where care_path_id = $1 and kind <> 'confirmation' order by changed_at desc, id limit 1)`,
      [mail.carePathId],
    )
    const toMessage = (at: Desk) => at.page.getByRole('row', { name: /Bakker/ }).locator('a[href^="/berichten/"]')
    await desk.goto('/voorbereiding')
    await toMessage(desk).first().waitFor()
    for (const role of ['doctor', 'assistant'] as const) {
      const other = await aDesk(house, { ...SECRETARY, name: `een-${role}`, displayName: role, role })
      await other.signIn()
      await other.goto('/voorbereiding')
      await other.page
        .getByRole('row', { name: /Bakker/ })
        .getByText(/postbus vol/)
        .waitFor()
      expect(await toMessage(other).count()).toBe(0)
      await other.close()
    }
  })

  it('reads in English', async () => {
    await desk.page.evaluate(`localStorage.setItem('dagpad.language', 'en')`)
    await desk.goto('/voorbereiding')
    await desk.page.getByRole('heading', { name: 'Preparation', level: 1 }).waitFor()
    const row = desk.page.getByRole('row', { name: /Bakker/ })
    await row.getByText(/FRAX questionnaire: .*by/).waitFor()
    expect(await row.innerText()).not.toMatch(/Vragenlijst|Bokaal|Laten weten|Herinnering|Vragen/)
    expect(await desk.faults()).toEqual([])
    await desk.page.evaluate(`localStorage.setItem('dagpad.language', 'nl')`)
  })
})
