import { type Note, noteOf } from './attention.js'
import type { Needs } from './needs.js'
import type { CarePathDefinition } from './schema.js'
import { AIDS } from './schema-day.js'

const WORDS: Record<(typeof AIDS)[number], string> = {
  lift: 'tillift',
  wheelchair: 'rolstoel',
  walker: 'rollator',
  cannotLie10: 'kan niet 10 minuten liggen',
  hearing: 'slechthorend',
  interpreter: 'tolk',
}

/** What a patient needs, and what it does to the day by which rule. */
export function needsInWords(definition: CarePathDefinition, needs: Needs): Note[] {
  const aids = AIDS.filter((aid) => needs[aid]).map((aid): Note => {
    const word = aid === 'interpreter' ? `tolk ${needs.interpreter}` : WORDS[aid]
    const rules = definition.adjustments.filter((rule) => rule.when === aid)
    const slower = definition.walking.slower.find((rule) => rule.when === aid)
    const effects = [
      ...rules.filter((rule) => rule.factor > 1).map((rule) => `${rule.factor.toLocaleString('nl-NL')}× zo lang`),
      ...(slower ? [`lopen ${slower.factor.toLocaleString('nl-NL')}× zo lang`] : []),
    ]
    const label = effects.length === 0 ? word : `${word}: ${effects.join(', ')}`
    const ruled = rules[0] ?? (slower && definition.walking)
    return ruled ? noteOf(definition, ruled, label) : { label, source: '', assumption: false }
  })
  const { imaging } = definition
  const stated = (label: string): Note => ({ label, source: '', assumption: false })
  return [
    ...aids,
    ...(needs.weightKg === null ? [] : [stated(`${needs.weightKg.toLocaleString('nl-NL')} kg`)]),
    ...(needs.contrastOn === null || !imaging
      ? []
      : [
          noteOf(
            definition,
            imaging.contrast,
            `contrast op ${dutch(needs.contrastOn)}: ${imaging.contrast.days} dagen geen DEXA`,
          ),
        ]),
    ...(needs.dxaElsewhereOn === null ? [] : [stated(`DEXA elders op ${dutch(needs.dxaElsewhereOn)}`)]),
  ]
}

const dutch = (day: string): string => day.split('-').reverse().join('-')
