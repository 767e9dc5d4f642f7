import { describe, expect, it } from '@jest/globals'
import { aDay, aStep, aUnit, aVisit } from './builders.js'
import { firstFree } from './first-free.js'

const call = aStep('phone', 10)
const phone = (day: string, taken: string[] = []) =>
  aDay({ day, units: [aUnit('phone', { open: ['13:00-14:00'], taken })] })

describe('the phone call with the result', () => {
  it('is on the first day that has room', () => {
    const full = phone('2026-06-04', ['13:00-14:00'])
    const found = firstFree(call, [phone('2026-06-03'), full, phone('2026-06-05')], { day: '2026-06-04', minute: 0 })
    expect(found).toEqual({ day: '2026-06-05', visit: aVisit('phone 13:00-13:10') })
  })
  it('is not before its moment on the first day', () => {
    const found = firstFree(call, [phone('2026-06-04')], { day: '2026-06-04', minute: 13 * 60 + 22 })
    expect(found?.visit).toEqual(aVisit('phone 13:25-13:35'))
  })
  it('is not on a closed or undecided day', () => {
    const shut = { ...phone('2026-06-04'), closure: { state: 'undecided', reason: 'feestdag' } as const }
    expect(firstFree(call, [shut], { day: '2026-06-04', minute: 0 })).toBeUndefined()
  })
  it('is made by whoever keeps the longest useful rest', () => {
    const units = [
      aUnit('phone', { open: ['13:00-13:25'], minUseful: 20 }),
      aUnit('phone', { id: 'phone-2', open: ['13:00-13:10'] }),
    ]
    const found = firstFree(call, [aDay({ day: '2026-06-04', units })], { day: '2026-06-04', minute: 0 })
    expect(found?.visit.unit).toBe('phone-2')
  })
})
