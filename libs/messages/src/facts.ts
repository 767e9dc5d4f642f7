import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { type CarePathDefinition, panelOf, preparationOf } from '#care-path'
import { type Day, showPhone, type StepKind } from '#contracts'
import { addDays } from '#planner'
import { eatingHint, hoursInWords, type Language, STEP_WORDS } from './words.js'

const sender = z.object({
  ...{ name: z.string(), full: z.string(), building: z.string(), address: z.string() },
  buildingInEnglish: z.string().optional(),
})
const senders = z
  .record(z.string(), sender)
  .parse(JSON.parse(readFileSync(new URL('../../../../libs/messages/data/senders.json', import.meta.url), 'utf8')))

/** How the hospital calls itself where nobody may learn which clinic it is. */
export type Sender = z.infer<typeof sender>

export interface VisitFacts {
  readonly kind: StepKind
  readonly day: Day
  readonly from: number
  readonly to: number
  readonly place: string
  readonly directions: string
  /** Minutes on foot from the visit before; 0 in the same place, and where nobody measured the way. */
  readonly walk?: number
  /** What she should know before this visit. */
  readonly hint?: string
}

/** Everything about a path that a message may need. What of it is used depends on the channel. */
export interface PathFacts {
  readonly sender: Sender
  readonly clinic: string
  readonly day: Day
  /** Visits of the path day in order of time; empty once the day is off. */
  readonly visits: readonly VisitFacts[]
  /** The phone appointment with the result, where there is one. */
  readonly later: readonly VisitFacts[]
  /** The last day that is early enough for answers; null when nothing is asked. */
  readonly answerBy: Day | null
  readonly phone: string
  readonly hours: string
}

interface PathView {
  readonly pathway: string
  readonly day: Day
  readonly hospital: string
  readonly visits: readonly Omit<VisitFacts, 'directions'>[]
}

/** The hospital as anybody may see it. */
export const senderOf = ({ hospital }: CarePathDefinition): Sender =>
  senders[hospital] ?? { name: hospital.toUpperCase(), full: hospital, building: '', address: '' }

const inLanguage = (sender: Sender, language: Language): Sender =>
  language === 'en' ? { ...sender, building: sender.buildingInEnglish ?? sender.building } : sender

/** Where to phone about an appointment, as people dial it, and when. */
export function contactOf({ contacts }: CarePathDefinition, language: Language): { phone: string; hours: string } {
  const contact = contacts.find(({ purpose }) => purpose === 'appointment') ?? contacts[0]
  return { phone: showPhone(contact?.phone ?? ''), hours: contact ? hoursInWords(contact.hours, language) : '' }
}

/** Reads a path with the data of its hospital. */
export function factsOf(path: PathView, definition: CarePathDefinition, language: Language): PathFacts {
  const { fastingHours } = panelOf(definition, path.pathway)
  const hintOf = ({ kind, from }: Pick<VisitFacts, 'kind' | 'from'>) =>
    kind === 'blood' ? eatingHint(from, fastingHours, language) : STEP_WORDS[language][kind].hint
  const visits = path.visits.map((visit) => {
    const hint = hintOf(visit)
    return { ...visit, ...placeOf(definition, visit.place), ...(hint && { hint }) }
  })
  return {
    ...contactOf(definition, language),
    sender: inLanguage(senderOf(definition), language),
    clinic: definition.clinic,
    day: path.day,
    visits: visits.filter(({ day, kind }) => day === path.day && kind !== 'phone-result'),
    later: visits.filter(({ day, kind }) => day !== path.day || kind === 'phone-result'),
    answerBy: answerBy(definition, path),
  }
}

function placeOf({ places }: CarePathDefinition, id: string): { place: string; directions: string } {
  const place = places.find((one) => one.id === id)
  return { place: place?.label ?? id, directions: place?.directions ?? '' }
}

function answerBy(definition: CarePathDefinition, { pathway, day }: PathView): Day | null {
  const due = preparationOf(definition, pathway)
    .filter(({ kind }) => kind === 'questionnaire')
    .map(({ dueDaysBefore }) => dueDaysBefore ?? 0)
  return due.length ? addDays(day, -Math.max(...due)) : null
}
