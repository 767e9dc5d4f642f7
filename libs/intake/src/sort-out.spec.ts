import { describe, expect, it } from '@jest/globals'
import { loadDefinition } from '#care-path'
import type { ReferralDraft } from './draft.js'
import { NO_HELP } from './help.js'
import type { ListRow } from './read-list.js'
import { type Known, sortOut } from './sort-out.js'

const lumc = loadDefinition('lumc', '2026-11-30')
const MRS_SMIT = { number: '70001', bsn: '999911120', birthDate: '1955-06-01', surname: 'Smit' }
const MR_BERG = { number: '70002', bsn: '999990019', birthDate: '1948-02-03', surname: 'Smit' }

const referral = (number: string, patient = MRS_SMIT, more: Partial<ReferralDraft> = {}): ReferralDraft => ({
  number,
  patient: {
    ...patient,
    initials: 'A.',
    infix: '',
    sex: 'F',
    phone: null,
    email: null,
    channel: 'letter',
    language: 'nl',
  },
  received: '2026-11-28',
  route: 'plaster-clinic',
  reason: 'fracture-50',
  fractureSite: 'wrist',
  fractureOn: '2026-11-20',
  riskFactors: [],
  dxaElsewhereOn: null,
  contrastOn: null,
  help: NO_HELP,
  weightKg: null,
  unavailable: [],
  preference: null,
  latest: null,
  requester: '',
  remark: '',
  ...more,
})
const sorted = (drafts: readonly ReferralDraft[], known: Known = { patients: [], referrals: [] }) =>
  sortOut(
    drafts.map((draft, i): ListRow => ({ line: i + 2, draft })),
    known,
    lumc,
  ).map((row) =>
    row.is === 'accepted'
      ? row.eligibility.answer
      : row.is === 'duplicate'
        ? row.reason
        : `${row.fault.column}: ${row.fault.reason}`,
  )

describe('the same referral', () => {
  it('counts once in a file', () => {
    expect(sorted([referral('GI-1'), referral('GI-1')])).toEqual(['yes', 'aanvraag GI-1 staat al op regel 2'])
  })

  it('counts once over several files', () => {
    const known = { patients: [MRS_SMIT], referrals: [{ number: 'GI-1', patientNumber: '70001', open: false }] }
    expect(sorted([referral('GI-1')], known)).toEqual(['aanvraag GI-1 is al eerder ingelezen'])
  })

  it('under another number is a duplicate while the first is open', () => {
    expect(sorted([referral('GI-1'), referral('HU-1')])).toEqual([
      'yes',
      'deze patiënt heeft al een open aanvraag: GI-1',
    ])
    const known = (open: boolean) => ({
      patients: [MRS_SMIT],
      referrals: [{ number: 'GI-0', patientNumber: '70001', open }],
    })
    expect(sorted([referral('GI-1')], known(true))).toEqual(['deze patiënt heeft al een open aanvraag: GI-0'])
    expect(sorted([referral('GI-1')], known(false))).toEqual(['yes'])
  })

  it('is known by BSN and birth date where the patient number is another', () => {
    expect(sorted([referral('GI-1'), referral('GI-2', { ...MRS_SMIT, number: '70009' })])).toEqual([
      'yes',
      'deze patiënt heeft al een open aanvraag: GI-1',
    ])
  })

  it('may come again with a better reason after a no', () => {
    expect(sorted([referral('GI-1', MRS_SMIT, { fractureSite: 'toe' }), referral('GI-2')])).toEqual(['no', 'yes'])
  })
})

describe('one patient number, one BSN and one birth date belong together', () => {
  const closed = { patients: [MRS_SMIT], referrals: [] }

  it.each([
    ['another birth date', { ...MRS_SMIT, birthDate: '1955-06-02' }, /^Geboortedatum: patiënt 70001 staat bekend met/],
    ['another BSN', { ...MRS_SMIT, bsn: MR_BERG.bsn }, /^BSN: patiënt 70001 staat bekend met een ander BSN/],
    ['another patient number', { ...MRS_SMIT, number: '70009' }, /^Patiëntnr: deze patiënt staat bekend onder/],
  ])('%s is a fault, in the column to be mended', (_, patient, reason) => {
    expect(sorted([referral('GI-1', patient)], closed)[0]).toMatch(reason)
  })

  it('a fault of one row does not spoil the next', () => {
    const wrong = referral('GI-1', { ...MRS_SMIT, birthDate: '1955-06-02' })
    expect(sorted([wrong, referral('GI-1', MRS_SMIT)], closed)).toEqual([
      expect.stringMatching(/^Geboortedatum/),
      'yes',
    ])
  })

  it('somebody else with her BSN is planned all the same, for the desk to check', () => {
    const [row] = sortOut([{ line: 2, draft: referral('GI-1', { ...MR_BERG, bsn: MRS_SMIT.bsn }) }], closed, lumc)
    expect(row).toMatchObject({ is: 'accepted', caution: { column: 'BSN', reason: expect.stringContaining('70001') } })
  })
})

describe('somebody new with the birth date and the name of somebody else', () => {
  const again = { ...MR_BERG, number: '70009', birthDate: MRS_SMIT.birthDate }
  const cautions = (drafts: readonly ReferralDraft[], known: Known = { patients: [], referrals: [] }) =>
    sortOut(
      drafts.map((draft, i): ListRow => ({ line: i + 2, draft })),
      known,
      lumc,
    ).map((row) => (row.is === 'accepted' ? row.caution : row.is))

  it.each(['Smit', 'Smid', 'Jansen-Smit'])('called %s is taken in, for the desk to say who she is', (surname) => {
    expect(cautions([referral('GI-1', { ...again, surname })], { patients: [MRS_SMIT], referrals: [] })).toEqual([
      {
        column: 'Achternaam',
        reason: 'misschien dezelfde patiënt als 70001: zelfde geboortedatum, en de naam lijkt erop',
      },
    ])
  })

  it('is seen within one list too, and named with everybody whom she may be', () => {
    const third = { ...again, number: '70010', bsn: '123456782' }
    expect(cautions([referral('GI-1'), referral('GI-2', again), referral('GI-3', third)])).toEqual([
      null,
      expect.objectContaining({ reason: expect.stringMatching(/als 70001:/) }),
      expect.objectContaining({ reason: expect.stringMatching(/als 70001, 70009:/) }),
    ])
  })

  it.each([
    ['another name', { ...again, surname: 'Bakker' }],
    ['another birth date', { ...again, birthDate: '1955-06-11' }],
  ])('is nobody to ask about with %s', (_, patient) => {
    expect(cautions([referral('GI-1', patient)], { patients: [MRS_SMIT], referrals: [] })).toEqual([null])
  })

  it('is nobody to ask about once she is known by her own number', () => {
    expect(cautions([referral('GI-1', again)], { patients: [MRS_SMIT, again], referrals: [] })).toEqual([null])
  })
})
