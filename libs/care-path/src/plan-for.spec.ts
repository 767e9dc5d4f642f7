import { describe, expect, it } from '@jest/globals'
import { somebody } from './hospitals.fixture.js'
import { loadDefinition } from './load.js'
import type { Needs } from './needs.js'
import { planFor, type PlanQuestion } from './plan-for.js'
import { rulesOf } from './rules-of.js'

const lumc = loadDefinition('lumc', '2026-11-30')

const asked = (more: Partial<PlanQuestion> = {}): PlanQuestion => ({
  today: '2026-11-30',
  calendar: { closed: new Map() },
  ...more,
})
const planned = (needs: Partial<Needs> = {}, question: Partial<PlanQuestion> = {}) =>
  planFor(lumc, somebody(needs), asked(question))
const pathway = (needs: Partial<Needs> = {}, question: Partial<PlanQuestion> = {}) =>
  planned(needs, question).pathways[0]!
const step = (id: string, needs: Partial<Needs> = {}) => pathway(needs).steps.find((one) => one.id === id)!

describe('the day of a new patient', () => {
  it('has urine, blood, DXA, X-ray, nurse and doctor', () => {
    expect(pathway().id).toBe('day')
    expect(pathway().steps.map((s) => s.id)).toEqual(['urine', 'blood', 'dxa', 'xray', 'nurse', 'consult'])
  })

  it('lets the doctor wait for the slowest result of the blood and for the scan', () => {
    const before = Object.fromEntries(
      pathway()
        .lags.filter((lag) => lag.after === 'consult')
        .map((lag) => [lag.before, lag.min]),
    )
    expect(before).toEqual({ blood: 180, urine: 180, dxa: 45, xray: 30, nurse: 0 })
  })

  it('leaves time for the urine: ten working days, a kit, and for a letter the days of the post', () => {
    expect(pathway().dateRules).toEqual({
      leadWorkingDays: 10,
      kit: { knownFrom: '2026-11-30', openDays: 3 },
      session: 'day',
    })
    expect(pathway({ channel: 'letter' }).dateRules.kit?.knownFrom).toBe('2026-12-04')
  })

  it('does not count days without post', () => {
    const closed = new Map([['2026-12-25', 'Eerste Kerstdag']])
    const rules = pathway({ channel: 'letter' }, { today: '2026-12-22', calendar: { closed } }).dateRules
    expect(rules.kit?.knownFrom).toBe('2026-12-29')
  })

  it('without urine needs no kit and can be sooner', () => {
    const without = pathway({}, { without: ['urine'] })
    expect(without.id).toBe('day-without-urine')
    expect(without.dateRules).toEqual({ leadWorkingDays: 5, session: 'day' })
    expect(without.lags.some((lag) => lag.before === 'urine')).toBe(false)
    expect(planned({}, { without: ['xray', 'urine'] }).labels).toEqual({
      'day-without-urine-xray': 'Onderzoeksdag zonder urine en röntgenfoto',
    })
  })

  it('is the best day by the order that the path states', () => {
    const order = ['wait', 'date', 'stay', 'fragmentation', 'start'] as const
    const other = { ...lumc, offers: { ...lumc.offers, order: [...order] } }
    expect(pathway().costOrder).toEqual(['date', 'stay', 'wait', 'fragmentation', 'start'])
    expect(planFor(other, somebody({}), asked()).pathways.map((one) => one.costOrder)).toEqual([order])
    expect(rulesOf(other, 'day').at(-1)!.label).toMatch(/^Beste dag: minst lang wachten, dan vroegste datum, /)
  })

  it('shows each rule with its source, and says what is an assumption', () => {
    const lines = rulesOf(lumc, 'day-without-urine')
    expect(lines).toContainEqual({
      label: 'Bloedafname: 10 minuten',
      source: 'Aanname van Dagpad, 2026-11',
      assumption: true,
    })
    expect(lines.every((line) => line.source.length > 0)).toBe(true)
    expect(lines.filter(({ label }) => /urine|bokaal/i.test(label))).toEqual([])
    expect(rulesOf(lumc, 'day').filter(({ label }) => /urine|bokaal/i.test(label)).length).toBeGreaterThan(4)
    expect(lines.at(-1)).toEqual({
      label:
        'Beste dag: vroegste datum, dan kortste verblijf, dan minst lang wachten, dan minste verlies in de agenda’s, dan vroegste begin',
      source: 'Aanname van Dagpad, 2026-11',
      assumption: true,
    })
  })

  it('shows the numbers of asking, chasing, testing and posting, which a clinician may dispute', () => {
    const lines = rulesOf(lumc, 'day', (form) => form === 'frax' || form === 'calcium')
    const shown = lines.map(({ label, assumption }) => `${label}${assumption ? ' (aanname)' : ''}`)
    expect(shown).toEqual(
      expect.arrayContaining([
        'Vragenlijst FRAX: gevraagd 14 dagen vooraf, klaar 2 dagen vooraf, anders een waarschuwing (aanname)',
        'Vragenlijst FRAX · Vragenlijst calcium: herinnering 7 dagen vóór de onderzoeksdag, vanaf 09:00 (aanname)',
        'Vragenlijst FRAX · Vragenlijst calcium: bellen op de laatste dag, vanaf 09:00 (aanname)',
        'Bokaal voor 24-uurs urine ophalen: herinnering 1 dag vóór de laatste dag, vanaf 09:00 (aanname)',
        'TSH: uitslag na 180 minuten, nodig op de dag zelf (aanname)',
        'Serumbuis met gel: tot 8 bepalingen in één buis (aanname)',
        'Urine: 22 tot 26 uur verzamelen telt (aanname)',
        'Brief: 4 werkdagen onderweg (aanname)',
      ]),
    )
    expect(shown.filter((label) => label.includes('EQ-5D'))).toEqual([])
  })
})

describe('what a patient needs', () => {
  it.each(['lift', 'wheelchair'] as const)('with a %s the scan takes two slots on a table with a lift', (need) => {
    expect(step('dxa', { [need]: true })).toMatchObject({ duration: 60, qualities: ['lift'] })
  })

  it('who cannot lie for 10 minutes gets two slots, and still two with a lift as well', () => {
    expect(step('dxa', { cannotLie10: true })).toMatchObject({ duration: 60, qualities: [] })
    expect(step('dxa', { cannotLie10: true, lift: true }).duration).toBe(60)
  })

  it('an interpreter makes nurse and doctor longer, not the scan', () => {
    const needs = { interpreter: 'Arabisch' }
    expect([step('nurse', needs), step('consult', needs), step('dxa', needs)].map((s) => s.duration)).toEqual([
      45, 45, 30,
    ])
  })

  it('who is slow on foot gets longer ways, both ways the same', () => {
    const way = (needs: Partial<Needs>) => pathway(needs).walk
    expect(way({}).c2!.radiology).toBe(5)
    expect(way({ walker: true }).c2!.radiology).toBe(8)
    expect(way({ walker: true }).radiology!.c2).toBe(8)
  })

  it('above 150 kg nothing is booked before the department agrees', () => {
    expect(planned({ weightKg: 150 }).blocks).toEqual([])
    expect(planned({ weightKg: 150.5 }).blocks).toHaveLength(1)
    expect(planned({ weightKg: 162, departmentAgreed: true }).blocks).toEqual([])
  })

  it('asks a woman below 55 about pregnancy, and no one else', () => {
    const asksIn = (needs: Partial<Needs>) => planned(needs).warnings.some((w) => w.label.includes('zwangerschap'))
    expect(asksIn({ birthDate: '1971-12-01' })).toBe(true)
    expect(asksIn({ birthDate: '1971-11-30' })).toBe(false)
    expect(asksIn({ birthDate: '1971-12-01', sex: 'M' })).toBe(false)
  })

  it('keeps the scan away from contrast', () => {
    expect(pathway({ contrastOn: '2026-12-14' }).dateRules.contrast).toEqual({ on: '2026-12-14', days: 7 })
  })

  it('needs no new scan where one was made elsewhere in the last 12 months', () => {
    const without = pathway({ dxaElsewhereOn: '2025-12-01', contrastOn: '2026-12-14' })
    expect(without.steps.map((s) => s.id)).not.toContain('dxa')
    expect(without.dateRules.contrast).toBeUndefined()
    expect(pathway({ dxaElsewhereOn: '2025-11-30' }).steps.map((s) => s.id)).toContain('dxa')
  })
})

describe('the evening clinic', () => {
  const known = { known: true, purpose: 'treatment-effect', eveningWish: true } as const

  it('takes blood and urine by day of who is in for a scan, and has the assistant do it where that does not fit', () => {
    const { pathways } = planned(known)
    expect(pathways.map((p) => p.id)).toEqual(['evening-lab', 'evening'])
    const [byDay] = pathways
    expect(byDay!.steps.filter((s) => s.sessions.includes('evening')).map((s) => s.pool)).toEqual(['evening-doctor'])
    expect(byDay!.lags).toContainEqual(
      expect.objectContaining({ before: 'evening-lab-blood', after: 'evening-dxa', min: 0 }),
    )
  })

  it('is in the evening alone for who needs no image; the assistant takes blood and urine', () => {
    const { pathways } = planned({ ...known, dxaElsewhereOn: '2026-06-01' }, { without: ['xray'] })
    expect(pathways.map((p) => p.id)).toEqual(['evening-only'])
    expect(pathways[0]!.steps.every((s) => s.sessions.includes('evening'))).toBe(true)
  })

  it('has its images on a day of their own where the patient agreed to that', () => {
    const { pathways, apart } = planned(known, { imagingApart: true })
    expect(pathways.map((p) => p.id)).toEqual(['evening-only'])
    expect(apart?.steps.map((s) => [s.pool, s.sessions])).toEqual([
      ['dxa', ['day']],
      ['xray', ['day']],
    ])
  })

  it('has consult and blood in the evening and every image in daytime, ended by 16:30', () => {
    const evening = planned(known).pathways.find((p) => p.id === 'evening')!
    expect(evening.dateRules.session).toBe('evening')
    const inEvening = evening.steps.filter((s) => s.sessions.includes('evening'))
    expect(inEvening.map((s) => s.pool)).toEqual(['evening-assistant', 'evening-doctor'])
    for (const image of evening.steps.filter((s) => ['dxa', 'xray'].includes(s.pool))) {
      expect(image).toMatchObject({ sessions: ['day'], window: { to: 16 * 60 + 30 } })
    }
  })

  it('is not for a new patient, who gets a day and is told why', () => {
    const { pathways, warnings } = planned({ eveningWish: true })
    expect(pathways.map((p) => p.id)).toEqual(['day'])
    expect(warnings[0]).toMatchObject({ source: 'LUMC, patiëntenfolder avondspreekuur osteoporose, vanaf 2018-10-09' })
  })

  it('can be exchanged for a day', () => {
    expect(pathway(known, { evening: false }).id).toBe('day')
  })
})
