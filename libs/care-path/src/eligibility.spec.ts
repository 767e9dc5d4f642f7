import { describe, expect, it } from '@jest/globals'
import { type EntryFacts, judge } from './eligibility.js'
import { loadDefinition } from './load.js'

const lumc = loadDefinition('lumc', '2026-11-30')
const judged = (more: Partial<EntryFacts> = {}) =>
  judge(lumc, {
    route: 'plaster-clinic',
    reason: 'fracture-50',
    birthDate: '1955-06-01',
    received: '2026-11-28',
    fractureSite: 'wrist',
    fractureOn: '2026-11-15',
    riskFactors: [],
    ...more,
  })
const withSite = (word: string) =>
  judged({ fractureSite: lumc.entry.sites.find((site) => site.words.includes(word))!.id }).answer

describe('a fracture after 50', () => {
  it.each(
    'sleutelbeen bovenarm elleboog onderarm pols rib wervel bekken heup bovenbeen knieschijf onderbeen enkel'.split(
      ' ',
    ),
  )('%s: yes', (word) => expect(withSite(word)).toBe('yes'))

  it.each('vinger teen neus kaak'.split(' '))('%s: no, hospital and guideline agree', (word) =>
    expect(withSite(word)).toBe('no'),
  )

  it.each('middenhand middenvoet hielbeen hand voet schedel nekwervel'.split(' '))(
    '%s: the doctor decides, because hospital and guideline differ',
    (word) => expect(withSite(word)).toBe('doctor-decides'),
  )

  it('names both rules and both sources where they differ', () => {
    const { rule, source } = judged({ fractureSite: 'metacarpal' })
    expect(rule).toMatch(/LUMC: alle breuken behalve hand.*Richtlijn: ook middenhand/)
    expect(source).toMatch(/LUMC, .* — FMS-richtlijn/)
  })

  it('counts a patient of exactly 50 on the day of the fracture, not the day before her birthday', () => {
    expect(judged({ birthDate: '1976-11-15' }).answer).toBe('yes')
    expect(judged({ birthDate: '1976-11-16' })).toMatchObject({
      answer: 'no',
      reason: '49 jaar op de dag van de breuk; het pad is vanaf 50 jaar',
    })
  })

  it('leaves a fracture of 24 months ago to the doctor', () => {
    expect(judged({ fractureOn: '2024-11-29' }).answer).toBe('yes')
    expect(judged({ fractureOn: '2024-11-28' }).answer).toBe('doctor-decides')
  })

  it('leaves a referral that does not say which fracture to the doctor', () => {
    expect(judged({ fractureSite: null, fractureOn: null })).toMatchObject({
      answer: 'doctor-decides',
      reason: 'de verwijzing noemt een breuk, maar niet welk bot en de datum',
    })
  })
})

describe('other reasons', () => {
  const other = (reason: string, route: string, more: Partial<EntryFacts> = {}) =>
    judged({ reason, route, fractureSite: null, fractureOn: null, ...more })

  it('prednisone: from 40', () => {
    expect(other('prednisone', 'gp', { birthDate: '1986-11-28' }).answer).toBe('yes')
    expect(other('prednisone', 'gp', { birthDate: '1986-11-29' }).answer).toBe('no')
  })

  it('risk factors: from 60 the doctor decides with the factors in view, never a sum', () => {
    const factors = { riskFactors: ['roken', 'BMI onder 20'] }
    expect(other('risk-factors', 'gp', { birthDate: '1966-11-28', ...factors })).toMatchObject({
      answer: 'doctor-decides',
      reason: 'risicofactoren: roken, BMI onder 20',
    })
    expect(other('risk-factors', 'gp', { birthDate: '1966-11-29' }).answer).toBe('no')
  })

  it('a disease that a specialist refers for: yes; from somebody else the doctor decides', () => {
    expect(other('rheumatism', 'specialist').answer).toBe('yes')
    expect(other('rheumatism', 'gp').answer).toBe('doctor-decides')
  })

  it('a control of known patients: yes at any age', () => {
    expect(other('denosumab-effect', 'specialist', { birthDate: '1990-01-01' }).answer).toBe('yes')
  })
})
