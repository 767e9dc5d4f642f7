import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { aHouse, type TestHouse } from '../house.js'
import { someReferrals } from '../referrals.js'
import { aDesk, browserPath, type Desk, SECRETARY } from './desk.js'

const inBrowser = browserPath ? describe : describe.skip
const SHOTS = process.env.DAGPAD_SHOTS
const COLLEAGUE = { ...SECRETARY, name: 'debruin', displayName: 'S. de Bruin' } as const

inBrowser('two secretaries, each at her own desk, with the keyboard alone', () => {
  let house: TestHouse
  let [post, bruin]: Desk[] = []
  let referrals: string[]
  beforeAll(async () => {
    house = await aHouse({ hospital: true, background: true })
    referrals = await someReferrals(
      house,
      ['Adema', 'Bosma', 'Cuperus', 'Dekker'].map((Achternaam, nth) => ({
        ...{ Patiëntnr: `770000${nth}`, Voorletters: 'A.', Tussenvoegsel: '', Achternaam },
        Uiterlijk: `1${nth}-01-2027`,
      })),
    )
    post = await aDesk(house)
    bruin = await aDesk(house, COLLEAGUE)
    await Promise.all([post.signIn(), bruin.signIn()])
  })
  afterAll(async () => {
    await Promise.all([post?.close(), bruin?.close()])
    await house?.close()
  })
  afterEach(async () => {
    const name = expect.getState().currentTestName!.slice(-20)
    for (const desk of [post!, bruin!]) await shot(desk, `${name}-${desk === post ? 'post' : 'bruin'}`)
  })
  afterEach(() => expect([...post!.strange.splice(0), ...bruin!.strange.splice(0)]).toEqual([]))

  const see = (desk: Desk, text: string | RegExp) => desk.page.getByText(text).first().waitFor()
  const row = (desk: Desk, name: string) => desk.page.getByRole('link', { name: new RegExp(name) })
  const dialog = (desk: Desk) => desk.page.getByRole('dialog')
  /** Asks what a change of the planning brings; where it is saved then. */
  const preview = async (desk: Desk) => {
    await dialog(desk).getByRole('button', { name: 'Bekijk de gevolgen' }).press('Enter')
    const save = dialog(desk).getByRole('button', { name: /^Sla op/ })
    await save.waitFor()
    return save
  }
  const closed = (desk: Desk) => dialog(desk).waitFor({ state: 'detached' })
  const shot = async (desk: Desk, name: string) => {
    if (SHOTS) await desk.page.screenshot({ path: `${SHOTS}/desk-${name}.png`, fullPage: true })
  }

  it('see at once who took a row, and the second is asked before she takes it over', async () => {
    await row(post!, 'Adema').focus()
    await post!.keys('t')
    await see(post!, 'Door u genomen')
    await see(bruin!, 'M. Post is hiermee bezig')
    await row(bruin!, 'Adema').focus()
    await bruin!.keys('t')
    await see(bruin!, 'Wilt u de rij overnemen?')
    expect(await bruin!.faults()).toEqual([])
    await bruin!.keys('Enter')
    await closed(bruin!)
    await see(post!, 'S. de Bruin is hiermee bezig')
    expect(await house.db(`select by from intake.taken`)).toEqual([{ by: 'debruin' }])
  })

  it('give a row to each other, note a call and put a row off, all from the row', async () => {
    await row(post!, 'Bosma').focus()
    await post!.keys('a')
    await dialog(post!).getByLabel('Collega').waitFor()
    expect(await post!.faults()).toEqual([])
    await dialog(post!).getByLabel('Collega').selectOption('S. de Bruin')
    await post!.keys('Tab', 'Enter')
    await closed(post!)
    await row(bruin!, 'Bosma').focus()
    await see(bruin!, 'Door u genomen')

    await bruin!.keys('b')
    await dialog(bruin!).waitFor()
    await bruin!.keys('ArrowRight', 'Tab', 'belt vanmiddag terug', 'Tab', 'Enter')
    await closed(bruin!)
    await see(post!, /belt vanmiddag terug/)

    await row(post!, 'Cuperus').focus()
    await post!.keys('s')
    await dialog(post!).waitFor()
    await post!.keys('+3', 'Tab', 'op vakantie', 'Enter')
    await closed(post!)
    await post!.page.locator('[data-row]:focus').waitFor()
    await row(bruin!, 'Cuperus').waitFor({ state: 'detached' })
    const notes = await house.db(`select by_name as by, outcome, note from intake.call_note`)
    expect(notes).toEqual([{ by: 'S. de Bruin', outcome: 'voicemail', note: 'belt vanmiddag terug' }])
    const off = await house.db(`select until::text, note from intake.snoozed`)
    expect(off).toEqual([{ until: '2026-12-03', note: 'op vakantie' }])
  })

  it('plan the same patient: the second sees what the first holds, and one day is booked', async () => {
    const question = `/opties?referral=${referrals[3]}`
    await Promise.all([post!.goto(question), bruin!.goto(question)])
    await Promise.all([see(post!, /mogelijke dagen/), see(bruin!, /mogelijke dagen/)])
    await post!.page.getByRole('button', { name: /^Vasthouden: 1/ }).press('Enter')
    await see(post!, /wordt vastgehouden/)
    await see(bruin!, /wordt vastgehouden/)
    await bruin!.page.getByRole('button', { name: 'Boek en verstuur' }).waitFor()
    await shot(bruin!, 'held-by-colleague')
    await post!.page.getByRole('button', { name: 'Boek en verstuur' }).press('Enter')
    await post!.page.getByRole('heading', { name: 'Vooraf' }).waitFor()
    await bruin!.page.getByRole('link', { name: 'Open het pad' }).press('Enter')
    await bruin!.page.getByRole('heading', { name: 'Vooraf' }).waitFor()
    for (const { page } of [post!, bruin!]) await page.getByText('Geboekt', { exact: true }).first().waitFor()
    await house.drain()
    const paths = await house.db(`select status from scheduling.care_path where referral_id = $1`, [referrals[3]])
    expect(paths).toEqual([{ status: 'booked' }])
    expect(await house.mails()).toHaveLength(1)
  })

  it('change the same path: the second is told who changed what, and loses nothing', async () => {
    await bruin!.page.getByRole('button', { name: 'Afzeggen' }).press('Enter')
    await bruin!.page.getByRole('radio', { name: 'Patiënt is ziek' }).press('Space')
    const [path] = await house.db<{ id: string; version: number }>(
      `select id, version from scheduling.care_path where referral_id = $1`,
      [referrals[3]],
    )
    await post!.page.getByRole('button', { name: /^Verplaats: DEXA/ }).focus()
    await post!.keys('v')
    await dialog(post!).getByRole('button').nth(2).waitFor()
    await post!.keys('Tab', 'Enter')
    await closed(post!)
    await see(post!, /staat nu om/)
    expect(await house.db(`select version from scheduling.care_path where id = $1`, [path!.id])).toEqual([
      { version: path!.version + 1 },
    ])
    await bruin!.page.getByRole('button', { name: 'Zeg de hele dag af' }).press('Enter')
    await see(bruin!, /M\. Post heeft op .* een afspraak verzet op/)
    await shot(bruin!, 'clash')
    expect(await bruin!.page.getByRole('radio', { name: 'Patiënt is ziek' }).isChecked()).toBe(true)
    expect(await house.db(`select count(*)::int as n from scheduling.care_path where status = 'cancelled'`)).toEqual([
      { n: 0 },
    ])
    await bruin!.keys('Escape')
    await closed(bruin!)
  })

  it('fill in a referral from nothing, and book it', async () => {
    const { page } = post!
    await post!.goto('/werklijst')
    await row(post!, 'Adema').focus()
    await post!.keys('n')
    await page.getByRole('heading', { name: 'Nieuwe verwijzing' }).waitFor()
    /** A slow machine takes letters that come late for a new word: she looks, and types again. */
    const choose = async (label: string, word: string) => {
      const list = page.getByLabel(new RegExp(`^${label}`))
      const chosen = () => list.locator('option:checked').innerText()
      for (let tries = 0; tries < 3 && !(await chosen()).startsWith(word); tries++) {
        await list.focus()
        await post!.keys(word)
      }
    }
    await choose('Komt van', 'Gipspoli')
    const fields = { Patiëntnummer: '7711111', BSN: '111222333', Achternaam: 'Nieuwenhuis', Geboortedatum: '12-3-1958' }
    for (const [label, text] of Object.entries(fields)) {
      await page.getByLabel(new RegExp(`^${label}`)).focus()
      await post!.keys(text)
    }
    await choose('Geslacht', 'vrouw')
    await choose('Bericht per', 'e-mail')
    await post!.keys('Tab', 'n.nieuwenhuis@voorbeeld.example')
    await choose('Reden', 'Breuk')
    await post!.keys('Tab', 'pols', 'Tab', '19-11-2026')
    await see(post!, 'Komt in aanmerking')
    expect(await post!.faults()).toEqual([])
    await post!.keys('Enter')
    await see(post!, /mogelijke dagen/)
    await page.getByRole('button', { name: /^Vasthouden: 1/ }).waitFor()
    await post!.keys('1', 'Enter')
    await see(post!, /wordt vastgehouden/)
    await page.getByRole('button', { name: 'Boek en verstuur' }).press('Enter')
    await page.getByRole('heading', { name: 'Vooraf' }).waitFor()
    await page.getByText('Geboekt', { exact: true }).first().waitFor()
  })

  it('edit one roster: each change is shown with its effect, undone again, and the second is told who was first', async () => {
    const { page } = post!
    const [visit] = await house.db<{ unit: string; day: string }>(
      `select v.unit_id as unit, v.day::text as day from scheduling.visit v where v.step = 'consult' order by v.day limit 1`,
    )
    await post!.goto(`/planbord?day=${visit!.day}`)
    await page.locator('[data-stop][tabindex="0"]').focus()
    const label = page.locator(`[data-line] a[href^="/planbord/rooster/${visit!.unit}"]`)
    for (let step = 0; step < 20 && !(await label.evaluate((at) => at === at.ownerDocument.activeElement)); step += 1)
      await post!.keys('ArrowDown')
    await post!.keys('Enter')
    await page.getByRole('heading', { name: /^Rooster / }).waitFor()
    expect(await post!.faults()).toEqual([])
    await shot(post!, 'roster')
    await bruin!.goto(new URL(page.url()).pathname + new URL(page.url()).search)
    await bruin!.page.getByRole('heading', { name: /^Rooster / }).waitFor()

    await page.getByRole('button', { name: 'Nieuw rooster' }).focus()
    await post!.keys('b')
    await dialog(post!).getByLabel('Van', { exact: true }).waitFor()
    await dialog(post!).getByLabel('Van', { exact: true }).focus()
    await post!.keys('8', 'Tab', '18', 'Tab', 'nascholing')
    await dialog(post!).getByRole('button', { name: 'Bekijk de gevolgen' }).press('Enter')
    await see(post!, /verliest een plek|verliezen een plek/)
    expect(await post!.faults()).toEqual([])
    await shot(post!, 'effect')
    await post!.keys('Enter')
    await closed(post!)
    await see(bruin!, 'nascholing')
    await page.getByRole('button', { name: 'Ongedaan maken' }).press('Enter')
    await see(post!, 'Ongedaan gemaakt.')
    await bruin!.page.getByText('nascholing').waitFor({ state: 'detached' })
    expect(await house.db(`select 1 from scheduling.displaced`)).toEqual([])

    for (const desk of [post!, bruin!]) {
      await desk.page.locator('td [data-row]').first().press('Enter')
      await dialog(desk)
        .getByLabel('Tot', { exact: true })
        .fill(desk === post ? '12:15' : '12:20')
      await preview(desk)
    }
    await post!.keys('Enter')
    await closed(post!)
    await bruin!.keys('Enter')
    const told = dialog(bruin!).getByRole('alert')
    await told.getByText(/M\. Post heeft het op .* gewijzigd: nu \d\d:\d\d–12:15/).waitFor()
    expect(await dialog(bruin!).getByLabel('Tot', { exact: true }).inputValue()).toBe('12:20')
    await shot(bruin!, 'roster-clash')
    expect(await bruin!.faults()).toEqual([])
    await (await preview(bruin!)).press('Enter')
    await closed(bruin!)
    await see(post!, /–12:20|12:20/)

    await page.getByRole('button', { name: 'Nieuw rooster' }).focus()
    await post!.keys('b')
    await dialog(post!).getByLabel('Van', { exact: true }).waitFor()
    await dialog(post!).getByLabel('Van', { exact: true }).focus()
    await post!.keys('19', 'Tab', '19:30', 'Tab', 'intervisie')
    await (await preview(post!)).press('Enter')
    await closed(post!)
    for (const desk of [post!, bruin!]) {
      await desk.page.getByRole('button', { name: /^Haal weg: .* 19:00–19:30/ }).press('Enter')
      await dialog(desk).getByText('intervisie').waitFor()
      await preview(desk)
    }
    await post!.keys('Enter')
    await closed(post!)
    await bruin!.keys('Enter')
    const gone = dialog(bruin!).getByRole('alert')
    await gone.getByText(/Dit staat er niet meer\. M\. Post heeft het op .* weggehaald/).waitFor()
    await dialog(bruin!).getByText('intervisie').waitFor()
    expect(await bruin!.faults()).toEqual([])
  })
})
