import { expect, it } from '@jest/globals'
import { somebody } from './hospitals.fixture.js'
import { loadDefinition } from './load.js'
import { needsInWords } from './needs-in-words.js'

const lumc = loadDefinition('lumc', '2026-11-30')
const labels = (needs: Parameters<typeof somebody>[0]) => needsInWords(lumc, somebody(needs)).map(({ label }) => label)

it('a patient without needs has nothing to show', () => expect(labels({})).toEqual([]))

it('each need says what it does to the day', () => {
  expect(
    labels({ interpreter: 'Turks', walker: true, hearing: true, weightKg: 59.5, contrastOn: '2026-12-14' }),
  ).toEqual([
    'rollator: lopen 1,5× zo lang',
    'slechthorend',
    'tolk Turks: 1,5× zo lang',
    '59,5 kg',
    'contrast op 14-12-2026: 7 dagen geen DEXA',
  ])
})

it('the rule behind a need is shown with its source', () => {
  expect(needsInWords(lumc, somebody({ walker: true }))[0]).toMatchObject({
    source: 'Aanname van Dagpad, 2026-11',
    assumption: true,
  })
})
