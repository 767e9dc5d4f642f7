import { describe, expect, it } from '@jest/globals'
import { judge } from './eligibility.js'
import { readDefinition } from './load.js'
import { planFor } from './plan-for.js'
import { adrz, antonius, ghz, somebody, uzGent } from './hospitals.fixture.js'

const NOBODY_CLOSED = { today: '2026-11-30', calendar: { closed: new Map<string, string>() } }

describe('the other hospitals fit the same data', () => {
  it('ADRZ: three risk groups, the laboratory only after the result, two days or more', () => {
    const path = readDefinition('adrz.json', adrz)
    expect(path.entry.reasons.map(({ id, age }) => [id, age && `${age.comparison} ${age.years}`])).toEqual([
      ['fracture-50', '>= 50'],
      ['glucocorticoids', undefined],
      ['risk-factors', '>= 60'],
    ])
    expect(path.variants[0]!.days).toEqual({ min: 2, max: null })
    expect(path.steps.find(({ kind }) => kind === 'blood')!.condition).toBe('on-indication')
    expect(path.outcomes.map(({ result, lab }) => [result, lab])).toEqual([['phone', false], ['visit', true]]) // prettier-ignore
    expect(planFor(path, somebody(), NOBODY_CLOSED).pathways[0]!.steps.map(({ id }) => id)).toEqual([
      'dxa',
      'spine-image',
    ])
  })

  it('Antonius: controls only, the result at the control, the GP informed every time', () => {
    const path = readDefinition('antonius.json', antonius)
    expect(path.entry.routes.map(({ way }) => way)).toEqual(['control'])
    expect(path.results[0]!.mode).toBe('at-once')
    expect(path.recalls.map(({ medicine }) => medicine)).not.toContain(null)
    expect(() => planFor(path, somebody(), NOBODY_CLOSED)).toThrow('no variant for purpose "diagnosis"')
    expect(planFor(path, somebody({ purpose: 'treatment-effect', known: true }), NOBODY_CLOSED).blocks).toEqual([])
  })

  it('GHZ: older than 50, so exactly 50 is not; the nurse tells the result at once', () => {
    const path = readDefinition('ghz.json', ghz)
    const aged = (birthDate: string) =>
      judge(path, {
        route: 'fracture',
        reason: 'fracture-50',
        birthDate,
        received: '2026-11-28',
        fractureSite: null,
        fractureOn: '2026-11-15',
        riskFactors: [],
      })
    expect(aged('1976-11-15')).toMatchObject({ answer: 'no', reason: expect.stringContaining('ouder dan 50 jaar') })
    expect(aged('1975-11-15').answer).not.toBe('no')
    expect(path.results[0]).toMatchObject({ mode: 'at-once', by: ['nurse'] })
    expect(path.plainLanguage).toBe('very-plain')
  })

  it('UZ Gent: case finding, the patient phones, DXA and VFA on one device, Belgian days', () => {
    const path = readDefinition('uz-gent.json', uzGent)
    expect(path.entry.routes.map(({ way }) => way)).toEqual(['case-finding', 'patient-calls'])
    expect(path.steps).toMatchObject([{ kind: 'dxa', includes: ['vfa'] }])
    expect([path.locale, path.holidays, path.timeZone]).toEqual(['nl-BE', 'BE', 'Europe/Brussels'])
    expect(path.places[0]!.directions).toBe('ingang 12, route 1455')
  })
})
