import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Accounts, Database } from '#platform'
import { CarePaths, type CarePathView, PlanningChanges, Rosters, Undoing, VisitPlaces } from '#scheduling'
import { type Desk, deskOf, secretary } from './desk.js'
import { aHouse, type TestHouse } from './house.js'
import { aReferral, someReferrals } from './referrals.js'

const colleague = { name: 'collega', role: 'secretariat' }

describe('a booked path day of which a part changes', () => {
  let house: TestHouse
  let desk: Desk
  beforeAll(async () => {
    house = await aHouse({ hospital: true })
    desk = deskOf(house)
  })
  afterAll(() => house.close())

  const inTx = house$(() => house)
  const places = (path: CarePathView, step: string) => inTx((tx) => house.get(VisitPlaces).of(tx, path, step))
  const refOf = ({ id, version }: CarePathView) => ({ carePathId: id, version })
  const move = (
    path: CarePathView,
    visits: CarePathView['visits'] | readonly object[],
    ask = path.ask,
    pathway = path.pathway,
  ) =>
    house
      .get(CarePaths)
      .move(refOf(path), { ask, day: path.day, pathway, visits: visits as CarePathView['visits'] }, secretary)
  const undo = (path: CarePathView, reason?: string, who = secretary) =>
    house.get(Undoing).undo(refOf(path), { reason }, who)
  const story = (id: string) =>
    house.db<{ what: string; detail: string }>(
      `select what, detail from scheduling.history where care_path_id = $1 order by id`,
      [id],
    )
  const mailsOf = async (id: string) => (await house.mails()).filter(({ messageId }) => messageId.includes(id))
  const confirmations = async (id: string) =>
    (await mailsOf(id)).filter(({ messageId }) => messageId.includes('confirmation'))

  it('has one visit put on another time: the others stay, and the patient gets one message', async () => {
    const { ref } = await desk.booked(await aReferral(house))
    const before = await desk.pathOf(ref.carePathId)
    const found = (await places(before, 'dxa')).places
    expect(found.length).toBeGreaterThan(3)
    const target = found.at(-1)!
    expect(await move(before, target.visits)).toEqual({ ok: true, carePathId: before.id, version: 2 })
    await house.drain()
    const after = await desk.pathOf(before.id)
    const others = (path: CarePathView) =>
      path.visits.filter(({ step }) => step !== 'dxa').map(({ step, unit, from, to }) => [step, unit, from, to])
    expect(others(after)).toEqual(others(before))
    expect(after).toMatchObject({ status: 'booked', version: 2, day: before.day })
    expect(after.visits.find(({ step }) => step === 'dxa')).toMatchObject(target.visit)
    expect((await confirmations(before.id)).map(({ messageId }) => /\.v(\d)/.exec(messageId)![1])).toEqual(['1', '2'])
    const [, told] = await confirmations(before.id)
    expect(told!.text).toContain('Uw afspraak blijft op dezelfde dag.')
    expect(told!.text).not.toContain('gaat niet door')
    expect((await story(before.id)).map(({ what }) => what)).toEqual([
      'held',
      'ordered',
      'booked',
      'visit-moved',
      'booked',
    ])
  })

  it('offers every place that the judge allows, and no other', async () => {
    const { ref } = await desk.booked(await aReferral(house))
    const path = await desk.pathOf(ref.carePathId)
    const consult = path.visits.find(({ step }) => step === 'consult')!
    const offered = new Set((await places(path, 'nurse')).places.map(({ visit }) => `${visit.unit} ${visit.from}`))
    const nurse = path.visits.find(({ step }) => step === 'nurse')!
    const units = await house.db<{ id: string }>(`select id from scheduling.unit where pool = 'nurse' order by id`)
    let allowed = 0
    for (const { id } of units) {
      const from = consult.from + 5
      const late = { ...nurse, unit: id, from, to: from + (nurse.to - nurse.from) }
      expect(offered.has(`${id} ${from}`)).toBe(false)
      const visits = path.visits.map((visit) => (visit.step === 'nurse' ? late : visit))
      expect(await move(path, visits)).toMatchObject({
        ok: false,
        refusals: expect.arrayContaining([expect.objectContaining({ step: 'nurse' })]),
      })
      allowed += [...offered].filter((place) => place.startsWith(`${id} `)).length
    }
    expect(allowed).toBe(offered.size)
  })

  it('is offered an overbooked place of her own doctor as the doctor it is, as long as it fits', async () => {
    const referral = await aReferral(house)
    const ask = { referralId: referral, doctor: 'doctor-1' }
    const option = (await desk.find(ask)).options[0]!
    const held = await desk.hold(ask, option)
    if (!held.ok) throw new Error(JSON.stringify(held.refusals))
    const path = await desk.pathOf(held.carePathId)
    const consult = path.visits.find(({ step }) => step === 'consult')!
    const overbook = (from: number, to: number) =>
      house
        .get(PlanningChanges)
        .change(
          { kind: 'extra-add', unit: 'doctor-1', day: path.day, from, to, reason: 'spoed' },
          { preview: false },
          { name: 'a.yilmaz', role: 'doctor' },
        )
    await overbook(consult.from, consult.to)
    await overbook(consult.from, consult.to - 5)
    const extras = (await places(path, 'consult')).places.filter(({ visit }) => visit.unit.startsWith('doctor-1-x'))
    expect(extras.map(({ visit }) => [visit.from, visit.to])).toEqual([[consult.from, consult.to]])
    expect(await move(path, extras[0]!.visits)).toMatchObject({ ok: true })
  })

  it('is done without the X-ray, and with it again, the day and the other visits as they were', async () => {
    const { ref } = await desk.booked(await aReferral(house))
    const path = await desk.pathOf(ref.carePathId)
    const less = await inTx((tx) => house.get(VisitPlaces).reshaped(tx, path, 'xray', false))
    if ('refusals' in less) throw new Error(JSON.stringify(less.refusals))
    await move(path, less.visits, less.ask, less.pathway)
    await house.drain()
    const without = await desk.pathOf(path.id)
    expect(without.visits.map(({ step }) => step)).toEqual(
      path.visits.map(({ step }) => step).filter((step) => step !== 'xray'),
    )
    expect(without.pathway).toBe('day-without-xray')

    const more = await inTx((tx) => house.get(VisitPlaces).reshaped(tx, without, 'xray', true))
    if ('refusals' in more) throw new Error(JSON.stringify(more.refusals))
    await move(without, more.visits, more.ask, more.pathway)
    await house.drain()
    const again = await desk.pathOf(path.id)
    expect(again.visits.map(({ step }) => step).sort()).toEqual(path.visits.map(({ step }) => step).sort())
    expect(
      (await story(path.id)).flatMap(({ what, detail }) => (what.startsWith('step') ? [[what, detail]] : [])),
    ).toEqual([
      ['step-dropped', expect.stringMatching(/Röntgen/)],
      ['step-added', expect.stringMatching(/Röntgen/)],
    ])
  })

  it('may change when it is too late to begin preparing for it, but takes no urine in that cannot be collected', async () => {
    const { ref } = await desk.booked(await aReferral(house))
    const path = await desk.pathOf(ref.carePathId)
    const less = await inTx((tx) => house.get(VisitPlaces).reshaped(tx, path, 'urine', false))
    if ('refusals' in less) throw new Error(JSON.stringify(less.refusals))
    const now = house.clock.now()
    house.clock.set(new Date(Date.parse(`${path.day}T08:00:00Z`) - 86_400_000))
    const [target] = (await places(path, 'dxa')).places
    expect(await move(path, target!.visits)).toMatchObject({ ok: true })
    const moved = await desk.pathOf(path.id)
    await move(
      moved,
      moved.visits.filter(({ step }) => step !== 'urine'),
      less.ask,
      less.pathway,
    )
    const without = await desk.pathOf(path.id)
    const again = await inTx((tx) => house.get(VisitPlaces).reshaped(tx, without, 'urine', true))
    house.clock.set(now)
    await house.drain()
    expect(again).toMatchObject({
      refusals: expect.arrayContaining([expect.objectContaining({ code: 'kit-too-late' })]),
    })
  })

  it('is put back on its day after it was cancelled by mistake, with orders of its own', async () => {
    const { ref } = await desk.booked(await aReferral(house))
    const before = await desk.pathOf(ref.carePathId)
    await house.get(CarePaths).cancel(refOf(before), 'mistake', secretary, { note: 'verkeerde patiënt' })
    await house.drain()
    const off = await desk.pathOf(before.id)
    expect(await undo(off)).toEqual({ ok: true, carePathId: before.id, version: 2 })
    await house.drain()
    const back = await desk.pathOf(before.id)
    expect(back).toMatchObject({ status: 'booked', day: before.day, outcome: null })
    const times = ({ visits }: CarePathView) => visits.map(({ step, unit, from }) => [step, unit, from])
    expect(times(back)).toEqual(times(before))
    const orders = `select version, state from lab.blood_order where care_path_id = $1 order by version`
    expect(await house.db(orders, [before.id])).toEqual([
      { version: 1, state: 'withdrawn' },
      { version: 2, state: 'ordered' },
    ])
    expect((await story(before.id)).find(({ what }) => what === 'cancelled')?.detail).toBe(
      'mistake · verkeerde patiënt',
    )
    const [, calledOff, after] = await mailsOf(before.id)
    expect(calledOff!.subject).toBe('Uw afspraak in het LUMC gaat niet door')
    expect(after!.subject).toBe('Uw afspraak in het LUMC gaat toch door')
    expect(after!.text).toContain('Uw afspraak gaat toch door. U komt op:')
    expect(await undo(back)).toMatchObject({ ok: false, refusals: [{ code: 'nothing-to-undo' }] })
  })

  it('is not put back on a place that somebody else has by now', async () => {
    const [mine, other] = await someReferrals(house, [{}, {}])
    const { ref, option } = await desk.booked(mine!)
    await house.get(CarePaths).cancel(ref, 'patient-ill', secretary)
    expect(await desk.hold({ referralId: other! }, option)).toMatchObject({ ok: true })
    const off = await desk.pathOf(ref.carePathId)
    expect(await undo(off)).toMatchObject({
      ok: false,
      refusals: expect.arrayContaining([expect.objectContaining({ code: 'unit-taken' })]),
    })
    expect((await desk.pathOf(off.id)).status).toBe('cancelled')
    await house.drain()
  })

  it('is not put back beside another day of the same patient', async () => {
    const referralId = await aReferral(house)
    const { ref } = await desk.booked(referralId)
    await house.get(CarePaths).cancel(ref, 'patient-ill', secretary)
    await desk.heldFor(referralId, 3)
    expect(await undo(await desk.pathOf(ref.carePathId))).toMatchObject({
      ok: false,
      refusals: [{ code: 'already-planned' }],
    })
    await house.drain()
  })

  it('goes back to its old day after a move, by another person or later only with a reason', async () => {
    const referralId = await aReferral(house)
    const { ref, option } = await desk.booked(referralId)
    const { options } = await desk.find({ referralId }, 4)
    const { day, pathway, visits } = options.at(-1)!
    await house.get(CarePaths).move(ref, { ask: { referralId }, day, pathway, visits }, secretary)
    await house.drain()
    const moved = await desk.pathOf(ref.carePathId)
    expect(await undo(moved, undefined, colleague)).toMatchObject({ ok: false, refusals: [{ code: 'reason-needed' }] })
    expect(await undo(moved, 'patiënt belde terug', colleague)).toMatchObject({ ok: true, version: 3 })
    await house.drain()
    const back = await desk.pathOf(ref.carePathId)
    expect([back.day, back.status]).toEqual([option.day, 'booked'])
    expect((await story(back.id)).at(-2)).toEqual({ what: 'moved-back', detail: 'patiënt belde terug' })
  })

  it('tells who was first, by her own name, and with what, when two change it at once', async () => {
    const account = {
      name: secretary.name,
      displayName: 'Mia Post',
      role: 'secretariat',
      password: 'lang genoeg, zeker',
    }
    await house.get(Accounts).put(account as Parameters<Accounts['put']>[0])
    const { ref } = await desk.booked(await aReferral(house))
    const path = await desk.pathOf(ref.carePathId)
    const [first, second] = (await places(path, 'dxa')).places
    const answers = await Promise.all([move(path, first!.visits), move(path, second!.visits)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({
      refusals: [{ code: 'stale-version', version: 2, changed: { what: 'visit-moved', actor: 'Mia Post' } }],
    })
  })

  it('is moved or cancelled, never both, when that is asked at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { ref } = await desk.booked(await aReferral(house))
      const path = await desk.pathOf(ref.carePathId)
      const [target] = (await places(path, 'dxa')).places
      const answers = await Promise.all([
        move(path, target!.visits),
        house.get(CarePaths).cancel(ref, 'patient-ill', secretary),
      ])
      const [moved, cancelled] = answers.map(({ ok }) => ok)
      const { status, visits, version } = await desk.pathOf(path.id)
      if (cancelled) expect([moved, status, visits.length]).toEqual([false, 'cancelled', 0])
      else expect([status, visits.length, version]).toEqual(['ordered', path.visits.length, 2])
    }
    await house.drain()
  })

  it('keeps its place when the new one is shut, and says why', async () => {
    const { ref } = await desk.booked(await aReferral(house))
    const path = await desk.pathOf(ref.carePathId)
    const [target] = (await places(path, 'dxa')).places
    await inTx((tx) => house.get(Rosters).block(tx, target!.visit.unit, path.day, target!.visit, 'storing'))
    expect(await move(path, target!.visits)).toMatchObject({
      ok: false,
      refusals: [{ code: 'unit-taken', step: 'dxa' }],
    })
    expect(await desk.pathOf(path.id)).toEqual(path)
  })

  it('is not told of a move that moves nothing', async () => {
    const { ref } = await desk.booked(await aReferral(house))
    const path = await desk.pathOf(ref.carePathId)
    expect(await move(path, path.visits)).toMatchObject({ ok: false, refusals: [{ code: 'nothing-changes' }] })
    await house.drain()
    expect(await desk.pathOf(path.id)).toEqual(path)
    expect(await confirmations(path.id)).toHaveLength(1)
  })
})

/** The transactions of a house that is not there yet. */
function house$(house: () => TestHouse): Database['transaction'] {
  return (work, attempts) => house().get(Database).transaction(work, attempts)
}
