import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { loadDefinition, readDefinition } from './load.js'
import { panelOf } from './panel.js'
import type { CarePathDefinition } from './schema.js'

const lumc = loadDefinition('lumc', '2027-01-01')
const idsOf = (pathway: string, when: 'same-day' | 'later', definition: CarePathDefinition = lumc) =>
  panelOf(definition, pathway)
    .tests.filter((test) => test.when === when)
    .map(({ id }) => id)
const BLOOD = ['calcium', 'albumin', 'creatinine', 'tsh', 'vitamin-d']
const URINE = ['urine-calcium', 'urine-creatinine']

/** A hospital that also wants a marker for which one must fast. */
const fasting: CarePathDefinition = {
  ...lumc,
  tests: lumc.tests.map((test) =>
    test.id === 'tsh' ? { ...test, fasting: { hours: 10, source: 'dagpad', assumption: true } } : test,
  ),
}

describe('what is drawn of a patient', () => {
  it('is the panel of her variant, with the results that the doctor needs on the day', () => {
    expect(idsOf('day', 'same-day')).toEqual([...BLOOD, ...URINE])
    expect(idsOf('day', 'later')).toEqual([])
  })

  it('is told by phone afterwards when she comes in the evening', () => {
    expect(idsOf('evening', 'same-day')).toEqual([])
    expect(idsOf('evening', 'later')).toEqual([...BLOOD, ...URINE])
  })

  it('has no urine where she brings none', () => {
    expect(idsOf('day-without-urine', 'same-day')).toEqual(BLOOD)
  })

  it('fills as many tubes as its tests need', () => {
    expect(panelOf(lumc, 'day').tubes).toEqual([{ id: 'serum', label: 'Serumbuis met gel', cap: 'geel', count: 1 }])
    const small = { ...lumc, tubes: lumc.tubes.map((tube) => ({ ...tube, holds: 2 })) }
    expect(panelOf(small, 'day').tubes[0]!.count).toBe(3)
  })

  it('asks her to fast only where a test of hers needs it', () => {
    expect(panelOf(lumc, 'day').fastingHours).toBeNull()
    expect(panelOf(fasting, 'day').fastingHours).toBe(10)
    const elsewhere = { ...fasting, panels: [{ ...fasting.panels[0]!, tests: BLOOD.filter((id) => id !== 'tsh') }] }
    expect(panelOf(elsewhere, 'day').fastingHours).toBeNull()
  })
})

describe('a panel that is wrong is told where', () => {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the data is broken on purpose
  it.each<[string, (path: any) => void]>([
    ['panels[0].tests[0]: unknown test "calc"', (p) => (p.panels[0].tests[0] = 'calc')],
    ['tests[0].tube: unknown tube "edta"', (p) => (p.tests[0].tube = 'edta')],
    ['panels[1].variants[0]: "day" has a panel already', (p) => (p.panels[1].variants[0] = 'day')],
    ['panels[0].sameDay[0]: unknown test of this panel "calcium"', (p) => p.panels[0].tests.shift()],
    ['panels[0].sameDay[3]: test "tsh" takes working days', (p) => (p.tests[3].readyAfter = { workingDays: 3 })],
    ['panels[0]: "vitamin-d" comes later, and "day" has no call with results', (p) => p.panels[0].sameDay.splice(4, 1)],
  ])('%s', (fault, change) => {
    const path = JSON.parse(readFileSync('libs/care-path/data/lumc.json', 'utf8'))
    change(path)
    expect(() => readDefinition('lumc.json', path)).toThrow(`lumc.json: ${fault}`)
  })
})
