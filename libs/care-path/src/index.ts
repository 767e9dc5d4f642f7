export { type Note } from './attention.js'
export { type EntryFacts, type Eligibility, judge } from './eligibility.js'
export { hospitals, InvalidDefinition, loadDefinition } from './load.js'
export { ageOn, monthsBetween, type Needs } from './needs.js'
export { needsInWords } from './needs-in-words.js'
export { type Panel, panelOf, type PanelTest, type TubeCount } from './panel.js'
export {
  type Leavable,
  LEAVABLE,
  leftOut,
  pathwayLabel,
  planFor,
  type PlanQuestion,
  type PlanRules,
  preparationOf,
  variantOf,
  walkingMinutes,
} from './plan-for.js'
export { type RuleLine, rulesOf } from './rules-of.js'
export type { CarePathDefinition, Contact, PreparationRule, StepRule, VariantRule } from './schema.js'
export { AIDS } from './schema-day.js'
export { type Absence, type PatientWish, wishesFor, type WishQuestion } from './wishes.js'
