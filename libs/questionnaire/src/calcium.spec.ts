import { describe, expect, it } from '@jest/globals'
import { calciumIntake, itemsOf } from './calcium.js'
import type { Answers } from './fhir.js'
import { formOf } from './forms.js'

const perWeek = (portions: Record<string, number>): Answers =>
  Object.fromEntries(
    Object.entries(portions).map(([key, value]) => [
      key,
      [{ valueQuantity: { value, system: 'http://unitsofmeasure.org', code: '/wk' } }],
    ]),
  )
const unknown: Answers[string] = [
  { extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'asked-unknown' }] },
]

describe('calcium a day', () => {
  it('is the base of other food for somebody who ticks nothing', () => expect(calciumIntake({}).food).toBe(250))

  it('adds two glasses of milk, a bowl of yoghurt and two slices of cheese every day', () =>
    expect(calciumIntake(perWeek({ melk: 14, yoghurt: 7, kaas_hard: 14 })).food).toBeCloseTo(1155.1, 6))

  it('adds one slice of cheese a day, the same as seven a week', () =>
    expect(calciumIntake(perWeek({ kaas_hard: 7 })).food).toBeCloseTo(413.8, 6))

  it('keeps tablets apart from food, and rounds only the total', () => {
    const intake = calciumIntake({ ...perWeek({ kaas_hard: 7 }), tabletten_mg: [{ valueInteger: 500 }] })
    expect(intake).toMatchObject({ supplement: 500, total: 910, band: '500 tot 1.000 mg' })
    expect(intake.food).toBeCloseTo(413.8, 6)
  })

  it.each([
    [0, 'minder dan 500 mg'],
    [244, 'minder dan 500 mg'],
    [245, '500 tot 1.000 mg'],
    [750, '1.000 tot en met 1.200 mg'],
    [950, '1.000 tot en met 1.200 mg'],
    [960, 'meer dan 1.200 mg'],
  ])('with %i mg of tablets lies in the band "%s"', (mg, band) =>
    expect(calciumIntake({ tabletten_mg: [{ valueInteger: mg }] }).band).toBe(band),
  )

  it('of the long list has no base of other food, for that is asked', () => {
    expect(calciumIntake({}, 'long').food).toBe(0)
    expect(
      calciumIntake(perWeek({ brood: 42, groente: 28, sinaasappel: 7, kraanwater: 52.5 }), 'long').food,
    ).toBeCloseTo(73.5 + 76 + 29.9 + 75, 6)
  })

  it('is called incomplete from the fourth "weet ik niet"', () => {
    const answers = (keys: string[]) => Object.fromEntries(keys.map((key) => [key, unknown]))
    expect(calciumIntake(answers(['melk', 'vla', 'pap'])).complete).toBe(true)
    expect(calciumIntake(answers(['melk', 'vla', 'pap', 'ijs'])).complete).toBe(false)
  })

  it('is doubted above 3,000 mg', () => {
    expect(calciumIntake(perWeek({ melk: 70, kaas_30: 33 })).implausible).toBe(true)
    expect(calciumIntake(perWeek({ melk: 14 })).implausible).toBe(false)
  })

  it('asks for every product of the short list, and for no other', () => {
    const asked = formOf('calcium').questions.filter(({ type }) => type === 'quantity')
    expect(asked.map(({ linkId }) => linkId).sort()).toEqual(
      itemsOf('short')
        .map(({ key }) => key)
        .sort(),
    )
  })
})
