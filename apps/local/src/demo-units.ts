import { minutes } from '#planner'
import type { NewUnit } from '#scheduling'

type Hours = readonly (readonly [from: string, to: string])[]

const week = (weekdays: readonly number[], hours: Hours): NewUnit['week'] =>
  Object.fromEntries(
    weekdays.map((weekday) => [weekday, hours.map(([from, to]) => ({ from: minutes(from), to: minutes(to) }))]),
  )

const WORKDAYS = [1, 2, 3, 4, 5]
const COUNTER: Hours = [['08:00', '16:00']]
const IMAGING: Hours = [
  ['08:30', '12:00'],
  ['12:45', '16:30'],
]
const CLINIC: Hours = [
  ['08:30', '12:30'],
  ['13:00', '16:30'],
]
const RESULTS: Hours = [
  ['11:00', '12:30'],
  ['13:00', '16:30'],
]

const unit = (id: string, pool: string, label: string, place: string, more: Partial<NewUnit> = {}): NewUnit => ({
  id,
  pool,
  label,
  place,
  minUseful: 10,
  qualities: [],
  week: week(WORKDAYS, COUNTER),
  ...more,
})

/** A made-up staffing of the LUMC path: who and what there is in an ordinary week. Not a fact about any hospital. */
export const DEMO_UNITS: readonly NewUnit[] = [
  unit('blood-1', 'blood-draw', 'Prikplek 1', 'c2'),
  unit('blood-2', 'blood-draw', 'Prikplek 2', 'c2'),
  unit('urine-desk-1', 'urine-desk', 'Balie urine', 'c2', { minUseful: 5, week: week(WORKDAYS, [['08:00', '16:30']]) }),
  unit('dxa-1', 'dxa', 'DEXA 1', 'nuclear', { minUseful: 30, qualities: ['lift'], week: week(WORKDAYS, IMAGING) }),
  unit('dxa-2', 'dxa', 'DEXA 2', 'nuclear', { minUseful: 30, week: week(WORKDAYS, IMAGING) }),
  unit('xray-1', 'xray', 'Röntgen 3', 'radiology', { minUseful: 15, week: week(WORKDAYS, IMAGING) }),
  unit('nurse-1', 'nurse', 'De Wit', 'route25', { minUseful: 30, week: week([1, 2, 4, 5], CLINIC) }),
  unit('nurse-2', 'nurse', 'Kramer', 'route25', { minUseful: 30, week: week([2, 3, 4], CLINIC) }),
  unit('doctor-1', 'doctor', 'Bakker', 'route25', { minUseful: 30, week: week([1, 2, 4], RESULTS) }),
  unit('doctor-2', 'doctor', 'Yilmaz', 'route25', { minUseful: 30, week: week([2, 3, 5], RESULTS) }),
  unit('phone-1', 'phone', 'Belspreekuur', 'route25', { week: week(WORKDAYS, [['13:00', '15:00']]) }),
  unit('evening-doctor-1', 'evening-doctor', 'Bakker (avond)', 'route25', { minUseful: 20, week: {} }),
  unit('evening-doctor-2', 'evening-doctor', 'Yilmaz (avond)', 'route25', { minUseful: 20, week: {} }),
  unit('evening-assistant-1', 'evening-assistant', 'Assistente (avond)', 'route25', { week: {} }),
]
