import { describe, expect, it } from '@jest/globals'
import { loadDefinition } from '#care-path'
import { explain, type SchedulingRefusal } from '#scheduling'
import { inEnglish } from './in-english.js'

/** Every reason that can be given; the compiler names the one that is missing. */
const CODES: Readonly<Record<SchedulingRefusal['code'], true>> = {
  'before-earliest': true,
  'after-latest': true,
  'weekday-not-wished': true,
  'patient-unavailable': true,
  closed: true,
  undecided: true,
  'no-session': true,
  'too-soon': true,
  'kit-too-late': true,
  'contrast-too-recent': true,
  'outside-window': true,
  'unit-closed': true,
  'unit-taken': true,
  'wrong-unit': true,
  'quality-missing': true,
  'too-early-for-wish': true,
  'too-late-for-wish': true,
  order: true,
  'result-not-in': true,
  'gap-too-long': true,
  'walk-too-short': true,
  'day-too-long': true,
  'visit-missing': true,
  'pool-full': true,
  'does-not-fit': true,
  'already-planned': true,
  'hold-expired': true,
  taken: true,
  'not-found': true,
  'nothing-changes': true,
  'nothing-to-undo': true,
  'reason-needed': true,
  'day-over': true,
  'day-begun': true,
  'offer-over': true,
  'already-waiting': true,
  'already-offered': true,
  'not-eligible': true,
  'ask-department': true,
  'stale-version': true,
  'not-live': true,
}
const definition = loadDefinition('lumc', '2027-03-01')
const facts = {
  step: definition.steps[0]!.id,
  unit: 'DEXA 1',
  until: '2027-03-01',
  interval: { from: 540, to: 600 },
  reason: 'Goede Vrijdag',
}

describe('why not, in English', () => {
  it.each(Object.keys(CODES))('says %s, and what belongs to it', (code) => {
    const { reason, detail } = explain({ code, ...facts } as unknown as SchedulingRefusal, definition)
    for (const dutch of [reason, detail].filter((text) => /[a-z]{3}/.test(text) && text !== facts.unit))
      expect(inEnglish(dutch)).not.toBe(dutch)
  })
})

describe('who was first, in English', () => {
  it.each(['post', 'M. Post', 'Dr. A. Yilmaz', 'S. de Bruin'])('is said of %s', (who) => {
    expect(
      inEnglish(
        `Intussen gewijzigd. ${who} heeft het op ma 30 nov 2026 om 08:00 gewijzigd: nu 08:00–12:15. Wat u had ingevuld, staat er nog.`,
      ),
    ).toBe(
      `Changed in the meantime. ${who} changed it on Mon 30 Nov 2026 at 08:00: now 08:00–12:15. What you had filled in is still there.`,
    )
  })
})
