import type { Day } from '#contracts'
import { noteOf } from './attention.js'
import { ageOn, monthsBetween } from './needs.js'
import type { CarePathDefinition, Ruled } from './schema.js'
import type { ANSWERS } from './schema-entry.js'

/** What a referral says that decides whether the path is for this patient. Ids are those of the definition's `entry`. */
export interface EntryFacts {
  readonly route: string
  readonly reason: string
  readonly birthDate: Day
  readonly received: Day
  readonly fractureSite: string | null
  readonly fractureOn: Day | null
  readonly riskFactors: readonly string[]
}

/** The path's answer; `reason` and `rule` are Dutch, `source` has title and version. Where rules conflict both are named. */
export interface Eligibility {
  readonly answer: (typeof ANSWERS)[number]
  readonly reason: string
  readonly rule: string
  readonly source: string
  readonly assumption: boolean
}
type Reason = CarePathDefinition['entry']['reasons'][number]

/** Asks every bound of the referral's reason. One "no" is enough for no; else one doubt is enough for the doctor. */
export function judge(definition: CarePathDefinition, facts: EntryFacts): Eligibility {
  const reason = definition.entry.reasons.find((one) => one.id === facts.reason)
  if (!reason) throw new Error(`care path ${definition.id} has no referral reason "${facts.reason}"`)
  const found = [
    routeBound(definition, reason, facts),
    ageBound(definition, reason, facts),
    ...fractureBounds(definition, reason, facts),
    finding(definition, reason, reason.label, reason.answer, factorsText(reason, facts)),
  ].filter((one) => one !== undefined)
  return found.find((one) => one.answer === 'no') ?? found.find((one) => one.answer === 'doctor-decides') ?? found[0]!
}

function finding(
  definition: CarePathDefinition,
  ruled: Ruled,
  rule: string,
  answer: Eligibility['answer'],
  reason: string,
): Eligibility {
  const { source, assumption } = noteOf(definition, ruled, rule)
  return { answer, reason, rule, source, assumption }
}

function factorsText(reason: Reason, { riskFactors }: EntryFacts): string {
  if (!reason.showsFactors) return reason.label
  return riskFactors.length === 0 ? 'geen risicofactoren ingevuld' : `risicofactoren: ${riskFactors.join(', ')}`
}

function routeBound(definition: CarePathDefinition, reason: Reason, { route }: EntryFacts) {
  if (reason.routes.includes(route)) return undefined
  const label = (id: string) => definition.entry.routes.find((one) => one.id === id)?.label ?? id
  const text = `komt via ${label(route)}; deze reden geldt voor ${reason.routes.map(label).join(', ')}`
  return finding(definition, reason, reason.label, reason.otherRoutes, text)
}

function ageBound(definition: CarePathDefinition, { age, label }: Reason, facts: EntryFacts) {
  if (!age) return undefined
  const atFracture = age.at === 'fracture' && facts.fractureOn !== null
  const years = ageOn(facts.birthDate, atFracture ? facts.fractureOn : facts.received)
  if (age.comparison === '>=' ? years >= age.years : years > age.years) return undefined
  const when = atFracture ? 'op de dag van de breuk' : 'op de dag van de verwijzing'
  const bound = age.comparison === '>=' ? `vanaf ${age.years} jaar` : `ouder dan ${age.years} jaar`
  return finding(definition, age, label, age.otherwise, `${years} jaar ${when}; het pad is ${bound}`)
}

function fractureBounds(definition: CarePathDefinition, { fracture, label }: Reason, facts: EntryFacts): Eligibility[] {
  if (!fracture) return []
  const { fractureSite, fractureOn, received } = facts
  const found: Eligibility[] = []
  if (fractureSite === null || fractureOn === null) {
    const missing = [fractureSite === null && 'welk bot', fractureOn === null && 'de datum']
      .filter(Boolean)
      .join(' en ')
    found.push(
      finding(definition, fracture, label, fracture.unknown, `de verwijzing noemt een breuk, maar niet ${missing}`),
    )
  }
  if (fracture.recentMonths !== null && fractureOn !== null) {
    const months = monthsBetween(fractureOn, received)
    const text = `breuk van ${months} maanden geleden; recent is korter dan ${fracture.recentMonths} maanden`
    if (months >= fracture.recentMonths) found.push(finding(definition, fracture, label, fracture.older, text))
  }
  const bySite = fractureSite === null ? undefined : siteBound(definition, fractureSite)
  return bySite ? [...found, bySite] : found
}

/** Both rules include the site: no bound. Both exclude it: no. They differ, or one is unclear: the doctor, with both named. */
function siteBound(definition: CarePathDefinition, id: string): Eligibility | undefined {
  const { sites, siteRules } = definition.entry
  const site = sites.find((one) => one.id === id)
  if (!site) throw new Error(`care path ${definition.id} has no fracture site "${id}"`)
  if (!siteRules || (site.hospital && site.guideline !== false)) return undefined
  const { hospital, guideline } = siteRules
  const rules = [noteOf(definition, hospital, hospital.label), noteOf(definition, guideline, guideline.label)]
  const both = {
    rule: rules.map((one) => one.label).join(' — '),
    source: rules.map((one) => one.source).join(' — '),
    assumption: site.assumption || rules.some((one) => one.assumption),
  }
  if (!site.hospital && site.guideline === false) {
    return { answer: 'no', reason: `${site.label}: valt buiten het pad, ook volgens de richtlijn`, ...both }
  }
  return {
    answer: 'doctor-decides',
    reason: `${site.label}: de regel van het ziekenhuis en de richtlijn verschillen`,
    ...both,
  }
}
