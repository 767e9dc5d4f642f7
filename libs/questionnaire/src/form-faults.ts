import type { Item, Questionnaire } from './fhir.js'

export const UNIT_SET = 'http://hl7.org/fhir/StructureDefinition/questionnaire-unitValueSet'

interface Placed {
  readonly item: Item
  /** `item[3].item[0]` */
  readonly path: string
}

/** What the shape of a Questionnaire does not tell: references that lead nowhere, names used twice, questions that cannot be answered. One line each, with its path. */
export function faultsOf(source: Questionnaire): readonly string[] {
  const seen = new Map<string, Item>()
  const sets = new Set(source.contained.map(({ id }) => `#${id}`))
  const items = source.item.flatMap((item, i) => placed(item, `item[${i}]`))
  const faults = items.flatMap(({ item, path }) => {
    const own = [
      ...(seen.has(item.linkId) ? [`${path}.linkId: "${item.linkId}" is used twice`] : []),
      ...faultsOfItem(item, path, sets),
      ...faultsOfConditions(item, path, seen),
    ]
    seen.set(item.linkId, item)
    return own
  })
  const asks = items.some(({ item }) => item.type !== 'group' && item.type !== 'display')
  return asks ? faults : [...faults, 'item: there is no question in it']
}

const placed = (item: Item, path: string): Placed[] => [
  { item, path },
  ...item.item.flatMap((child, i) => placed(child, `${path}.item[${i}]`)),
]

function faultsOfItem({ type, answerOption, answerValueSet, extension, item }: Item, path: string, sets: Set<string>) {
  const unitSet = extension.find(({ url }) => url === UNIT_SET)?.valueCanonical
  const codes = answerOption?.map(({ valueCoding }) => valueCoding.code) ?? []
  const nested = item.findIndex((child) => child.type !== 'display')
  return [
    ...(type === 'choice' && !answerOption && !answerValueSet ? [`${path}: a choice needs answerOption`] : []),
    ...(type !== 'choice' && (answerOption || answerValueSet) ? [`${path}: only a choice has options`] : []),
    ...(answerValueSet && !sets.has(answerValueSet)
      ? [`${path}.answerValueSet: there is no contained ${answerValueSet}`]
      : []),
    ...(type === 'quantity' && (!unitSet || !sets.has(unitSet))
      ? [`${path}.extension: a quantity needs a contained ValueSet of its units`]
      : []),
    ...codes.flatMap((code, i) =>
      codes.indexOf(code) < i ? [`${path}.answerOption[${i}].valueCoding.code: "${code}" is used twice`] : [],
    ),
    ...(type !== 'group' && nested >= 0 ? [`${path}.item[${nested}]: a question holds help texts only`] : []),
  ]
}

/** A condition looks back at a question that was asked before, and at an answer that it has. */
function faultsOfConditions({ type, enableWhen }: Item, path: string, seen: ReadonlyMap<string, Item>): string[] {
  if (type === 'group' && enableWhen.length > 0)
    return [`${path}.enableWhen: put conditions on questions, not on groups`]
  return enableWhen.flatMap(({ question, answerCoding }, i) => {
    const before = seen.get(question)
    if (!before || before.type === 'group' || before.type === 'display')
      return [`${path}.enableWhen[${i}].question: "${question}" is not asked before it`]
    const options = before.answerOption?.map(({ valueCoding }) => valueCoding.code)
    return answerCoding && options && !options.includes(answerCoding.code)
      ? [`${path}.enableWhen[${i}].answerCoding.code: "${question}" has no option "${answerCoding.code}"`]
      : []
  })
}
