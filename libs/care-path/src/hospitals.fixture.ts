import type { Needs } from './needs.js'

/** Small definitions of the hospitals that follow later: only what their sources state, the rest empty or marked as assumed. */

const LEAFLET = { source: 'leaflet' }
const ASSUMED = { source: 'dagpad', assumption: true }
const DAY = ['08:00', '16:30']

const COMMON = {
  version: '2026.1',
  validFrom: '2026-01-01',
  validTo: null,
  locale: 'nl-NL',
  plainLanguage: 'B1',
  timeZone: 'Europe/Amsterdam',
  holidays: 'NL',
  title: 'Zorgpad osteoporose',
  clinic: 'Osteoporosepoli',
  sources: {
    leaflet: { title: 'Patiëntenfolder', version: '2026' },
    dagpad: { title: 'Aanname van Dagpad', version: '2026-11', assumption: true },
  },
  walking: { minutes: [], slower: [], ...ASSUMED },
  tests: [],
  adjustments: [],
  imaging: null,
  kit: null,
  sessions: [],
  grid: 5,
  preparation: [],
  outcomes: [],
  recalls: [],
  handOvers: [],
  contacts: [],
  post: { workingDays: 4, ...ASSUMED },
  ownChanges: { untilWorkingDays: 3, moves: 3, ...ASSUMED },
  dayparts: { morning: ['00:00', '12:00'], afternoon: ['12:00', '17:00'], evening: ['17:00', '24:00'], ...ASSUMED },
  wishes: [],
  horizon: { weeks: 26, urgentDays: 21, ...ASSUMED },
  offers: { order: ['date', 'stay', 'wait', 'fragmentation', 'start'], ...ASSUMED },
}

const route = (id: string, way: string) => ({ id, label: id, words: [id], way, ...LEAFLET })
const reason = (id: string, routes: string[], more: object = {}) => ({
  id,
  label: id,
  words: [id],
  purpose: 'diagnosis',
  known: false,
  routes,
  otherRoutes: 'doctor-decides',
  answer: 'yes',
  ...LEAFLET,
  ...more,
})
const age = (comparison: string, years: number, at: string) => ({
  age: { at, comparison, years, otherwise: 'no', ...LEAFLET },
})
const entry = (routes: object[], reasons: object[]) => ({ routes, reasons, siteRules: null, sites: [] })
const place = (id: string, label: string, directions = '') => ({ id, label, directions, ...LEAFLET })
const pool = (id: string, at: string) => ({ id, label: id, place: at, ...LEAFLET })
const step = (id: string, kind: string, pool: string, more: object = {}) => ({
  id,
  kind,
  code: id.toUpperCase(),
  label: id,
  pool,
  duration: 20,
  sessions: ['day'],
  window: DAY,
  resultAfter: null,
  ...ASSUMED,
  ...more,
})
const variant = (id: string, steps: string[], more: object = {}) => ({
  id,
  label: id,
  for: 'everyone',
  purposes: ['diagnosis'],
  session: 'day',
  steps,
  lags: [],
  longestStay: { minutes: 240, ...ASSUMED },
  days: { min: 1, max: 1 },
  lead: { withKit: 5, withoutKit: 5, ...ASSUMED },
  ...LEAFLET,
  ...more,
})
const result = (variants: string[], mode: string, by: string[]) => ({
  variants,
  mode,
  by,
  withinWorkingDays: 0,
  ...LEAFLET,
})
const contact = (phone: string, note: string | null = null) => ({
  purpose: 'appointment',
  label: 'Polikliniek',
  phone,
  email: null,
  hours: [],
  note,
  ...LEAFLET,
})
const outcome = (id: string, how: string | null, more: object = {}) => ({
  id,
  label: id,
  result: how,
  lab: false,
  recalls: [],
  ...LEAFLET,
  ...more,
})

export const adrz = {
  ...COMMON,
  id: 'adrz-osteoporosis',
  hospital: 'adrz',
  entry: entry(
    [route('fracture', 'invited'), route('gp', 'referred')],
    [
      reason('fracture-50', ['fracture'], age('>=', 50, 'fracture')),
      reason('glucocorticoids', ['gp']),
      reason('risk-factors', ['gp'], { ...age('>=', 60, 'referral'), showsFactors: true }),
    ],
  ),
  places: [place('radiology', 'Röntgenafdeling'), place('clinic', 'Osteoporosepoli')],
  pools: [pool('dxa', 'radiology'), pool('xray', 'radiology'), pool('lab', 'clinic'), pool('doctor', 'clinic')],
  steps: [
    step('dxa', 'dxa', 'dxa', { ...LEAFLET, assumption: false }),
    step('spine-image', 'xray', 'xray'),
    step('blood', 'blood', 'lab', { condition: 'on-indication' }),
    step('result-visit', 'consult', 'doctor'),
  ],
  variants: [
    variant('scan', ['dxa', 'spine-image'], {
      days: { min: 2, max: null },
      afterwards: [{ step: 'result-visit', afterWorkingDays: 5, ...ASSUMED }],
    }),
  ],
  preparation: [
    { id: 'eat', kind: 'instruction', label: 'U mag gewoon eten', sendDaysBefore: null, dueDaysBefore: null, gate: 'none', channels: ['letter'], ...LEAFLET }, // prettier-ignore
  ],
  results: [result(['scan'], 'by-outcome', ['doctor'])],
  outcomes: [outcome('normal', 'phone'), outcome('osteoporosis', 'visit', { lab: true })],
  handOvers: [{ to: 'shared', when: 'altijd', means: 'programme', ...LEAFLET }],
}

export const antonius = {
  ...COMMON,
  id: 'antonius-osteoporosis',
  hospital: 'antonius',
  entry: entry(
    [route('control', 'control')],
    [reason('control', ['control'], { purpose: 'treatment-effect', known: true })],
  ),
  places: [place('internal-medicine', 'Interne geneeskunde')],
  pools: [pool('clinic', 'internal-medicine')],
  steps: [step('intake-check', 'intake', 'clinic', { label: 'Intake, lengte, gewicht en rug' })],
  variants: [variant('control', ['intake-check'], { for: 'known', purposes: ['treatment-effect'] })],
  results: [result(['control'], 'at-once', ['doctor'])],
  recalls: ['denosumab', 'zoledronate'].map((medicine) => ({
    id: medicine,
    label: medicine,
    from: 'last',
    months: 6,
    earliest: null,
    latest: null,
    alarm: null,
    includes: [],
    medicine,
    repeats: true,
    ...ASSUMED, // prettier-ignore
  })),
  handOvers: [{ to: 'gp', when: 'elke keer', means: 'letter', ...LEAFLET }],
  contacts: [contact('0515-488984', 'keuze: interne geneeskunde')],
}

export const ghz = {
  ...COMMON,
  id: 'ghz-osteoporosis',
  hospital: 'ghz',
  plainLanguage: 'very-plain',
  entry: entry([route('fracture', 'invited')], [reason('fracture-50', ['fracture'], age('>', 50, 'fracture'))]),
  places: [place('hospital', 'Ziekenhuis')],
  pools: [pool('dxa', 'hospital'), pool('nurse', 'hospital')],
  steps: [step('dxa', 'dxa', 'dxa', { includes: ['vfa'], resultAfter: 0 }), step('nurse', 'nurse', 'nurse')],
  variants: [
    variant('day', ['dxa', 'nurse'], {
      lags: [{ before: 'dxa', after: 'nurse', max: null, reason: 'result', ...LEAFLET }],
    }),
  ],
  results: [result(['day'], 'at-once', ['nurse'])],
  outcomes: [outcome('follow-up', null)],
  contacts: [contact('0182-505521')],
}

export const uzGent = {
  ...COMMON,
  id: 'uz-gent-osteoporosis',
  hospital: 'uz-gent',
  locale: 'nl-BE',
  timeZone: 'Europe/Brussels',
  holidays: 'BE',
  entry: entry(
    [route('fls', 'case-finding'), route('patient', 'patient-calls')],
    [reason('fracture', ['fls', 'patient'])],
  ),
  places: [place('unit', 'Osteoporose-eenheid', 'ingang 12, route 1455')],
  pools: [pool('dxa', 'unit')],
  steps: [step('dxa', 'dxa', 'dxa', { includes: ['vfa'] })],
  variants: [variant('day', ['dxa'])],
  results: [result(['day'], 'letter', ['doctor'])],
  contacts: [contact('+32 9 332 94 97')],
}

/** A woman of 71 with an ordinary fracture. */
export const somebody = (more: Partial<Needs> = {}): Needs => ({
  birthDate: '1955-06-01',
  sex: 'F',
  purpose: 'diagnosis',
  known: false,
  channel: 'email',
  eveningWish: false,
  lift: false,
  wheelchair: false,
  walker: false,
  cannotLie10: false,
  hearing: false,
  interpreter: null,
  weightKg: null,
  contrastOn: null,
  dxaElsewhereOn: null,
  departmentAgreed: false,
  ...more,
})
