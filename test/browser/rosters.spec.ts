import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { aBookedPatient, type BookedPatient } from '../booked.js'
import { aHouse, type TestHouse } from '../house.js'
import { aDesk, browserPath, type Desk, SECRETARY } from './desk.js'

const inBrowser = browserPath ? describe : describe.skip
const SHOTS = process.env.DAGPAD_SHOTS
const MANAGER = { ...SECRETARY, name: 'leiding', displayName: 'L. Chef', role: 'manager' } as const
const REASON = 'spoed, akkoord met de arts'

inBrowser('the manager at the rosters, with the keyboard alone', () => {
  let house: TestHouse
  let manager: Desk
  let post: Desk
  let patient: BookedPatient
  let consult: { unit: string; from: string; to: string }
  beforeAll(async () => {
    house = await aHouse({ hospital: true, background: true })
    patient = await aBookedPatient(house)
    ;[consult] = (await house.db<typeof consult>(
      `select unit_id as unit, to_char(time '00:00' + from_minute * interval '1 minute', 'HH24:MI') as from,
              to_char(time '00:00' + to_minute * interval '1 minute', 'HH24:MI') as to
         from scheduling.visit where care_path_id = $1 and step = 'consult'`,
      [patient.carePathId],
    )) as [typeof consult]
    manager = await aDesk(house, MANAGER)
    post = await aDesk(house)
    await Promise.all([manager.signIn(), post.signIn()])
  })
  afterAll(async () => {
    await Promise.all([manager?.close(), post?.close()])
    await house?.close()
  })
  afterEach(() => expect([...manager.strange.splice(0), ...post.strange.splice(0)]).toEqual([]))

  const dialog = ({ page }: Desk) => page.getByRole('dialog')
  const closed = (desk: Desk) => dialog(desk).waitFor({ state: 'detached' })
  const see = ({ page }: Desk, text: string | RegExp) => page.getByText(text).first().waitFor()
  const roster = async () => {
    await manager.goto(`/planbord/rooster/${consult.unit}?day=${patient.day}`)
    await manager.page.getByRole('heading', { name: /^Rooster / }).waitFor()
    await manager.page.locator('h1:focus, [data-row]:focus').waitFor()
  }
  const save = async (says: RegExp) => {
    await dialog(manager).getByRole('button', { name: 'Bekijk de gevolgen' }).press('Enter')
    await see(manager, says)
    expect(await manager.faults()).toEqual([])
    await dialog(manager)
      .locator('button:focus', { hasText: /^Sla op/ })
      .waitFor()
    await manager.keys('Enter')
    await closed(manager)
  }
  const fill = async (from: string, to: string, reason: string) => {
    await dialog(manager).getByLabel('Van', { exact: true }).focus()
    await manager.keys(from, 'Tab', to, 'Tab', reason)
  }
  const shot = async ({ page }: Desk, name: string) => {
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/rosters-${name}.png`, fullPage: true })
  }

  it('opens a session more with E, and lets one go by after a look at who is hit', async () => {
    await roster()
    await manager.keys('e')
    await dialog(manager).waitFor()
    await fill('18', '19', 'inhaalspreekuur')
    await save(/^Niemand verliest hierdoor een plek/)
    await manager.page.getByRole('region', { name: 'Extra spreekuren' }).getByText('inhaalspreekuur').waitFor()

    const weekday = ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag'][
      new Date(patient.day).getUTCDay()
    ]
    await manager.page
      .getByRole('button', { name: new RegExp(`^Sla een keer over: .*${weekday}`, 'i') })
      .first()
      .press('Enter')
    await dialog(manager).getByLabel('Reden').focus()
    await manager.keys('congres')
    await save(/^1 patiënt verliest een plek/)
    await see(manager, /niet: congres/)
    expect(await house.db(`select 1 from scheduling.displaced`)).toHaveLength(1)
    await manager.page.getByRole('button', { name: 'Ongedaan maken' }).first().press('Enter')
    await manager.page.getByText(/niet: congres/).waitFor({ state: 'detached' })
    expect(await house.db(`select 1 from scheduling.displaced`)).toEqual([])
  })

  it('gives a place more than there is with X, which a secretary may not; board and path then say who and why', async () => {
    await post.goto(`/planbord/rooster/${consult.unit}?day=${patient.day}`)
    await see(post, /^Een extra plek \(overboeken\) geeft een arts of de leidinggevende/)
    expect(await post.page.getByRole('button', { name: 'Extra plek (overboeken)' }).count()).toBe(0)

    await roster()
    await manager.keys('x')
    await dialog(manager).waitFor()
    await fill(consult.from, consult.to, '')
    await dialog(manager).getByRole('button', { name: 'Bekijk de gevolgen' }).press('Enter')
    await see(manager, 'Schrijf op waarom.')
    await dialog(manager).getByLabel('Reden').focus()
    await manager.keys(REASON)
    await save(/^Niemand verliest hierdoor een plek/)
    await manager.page
      .getByRole('region', { name: /^Extra plekken/ })
      .getByText(REASON)
      .waitFor()
    const [extra] = await house.db<{ id: string; label: string }>(
      `select id, label from scheduling.unit where extra_of = $1`,
      [consult.unit],
    )

    await post.goto(`/paden/${patient.carePathId}`)
    await post.page
      .getByRole('button', { name: /^Verplaats: .*(arts|consult|uitslag)/i })
      .last()
      .focus()
    await post.keys('v')
    await dialog(post).waitFor()
    await dialog(post).locator('input:focus').waitFor()
    await post.keys(consult.from)
    await dialog(post).getByRole('button').filter({ hasText: extra!.label }).first().press('Enter')
    await closed(post)
    await post.page.getByText(`Extra plek: ${REASON} (leiding)`).waitFor()
    expect(await post.faults()).toEqual([])
    await shot(post, 'path')
    await post.goto(`/planbord?day=${patient.day}`)
    await post.page.locator('[data-extra] button[data-stop]').press('Enter')
    await dialog(post).getByText(`Extra plek: ${REASON} (leiding)`).waitFor()
    expect(await post.faults()).toEqual([])
    await shot(post, 'board')
    expect(
      await house.db(`select actor, role, purpose from platform.audit where event = 'planning.extra-add'`),
    ).toEqual([{ actor: 'leiding', role: 'manager', purpose: `Extra plek: ${REASON}` }])
  })

  it('closes the clinic for a day from the outages, told first who is hit', async () => {
    await manager.goto('/planbord/uitval')
    await manager.page.getByRole('button', { name: 'Nieuwe uitval of sluiting' }).press('Enter')
    await dialog(manager).waitFor()
    await dialog(manager).getByRole('radio', { name: 'Gesloten' }).press('Space')
    await dialog(manager).getByRole('radio', { name: 'De hele poli' }).press('Space')
    for (const label of ['Van dag', 'Tot en met dag'])
      await dialog(manager).getByLabel(label).fill(patient.day.split('-').reverse().join('-'))
    await manager.keys('Tab')
    await dialog(manager).getByRole('textbox', { name: 'Reden' }).fill('verhuizing')
    await dialog(manager).getByRole('button', { name: 'Bekijk de gevolgen' }).press('Enter')
    await see(manager, /^1 patiënt verliest een plek/)
    expect(await manager.faults()).toEqual([])
    await shot(manager, 'closure')
    await dialog(manager)
      .getByRole('button', { name: /^Leg vast, 1 patiënt omboeken/ })
      .press('Enter')
    await manager.page.getByRole('heading', { name: /^Omboeken: / }).waitFor()
    await manager.page.getByText('Zoekt een plek').first().waitFor({ state: 'detached' })
    await shot(manager, 'closed')
    expect(await manager.faults()).toEqual([])
  })
})
