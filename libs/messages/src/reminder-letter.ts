import type { PreparationRule } from '#care-path'
import type { Day } from '#contracts'
import { type Block, say } from './blocks.js'
import type { PathFacts } from './facts.js'
import type { Content } from './plain-mail.js'
import { type Language, longDay } from './words.js'

/** What is open before a day. */
export interface ReminderFacts extends PathFacts {
  /** The last day to fetch the container, and the morning on which collecting begins. */
  readonly kit: { readonly pickUpBy: Day; readonly collectFrom: Day; readonly place: string } | null
  /** What she still has to do, for a reminder. */
  readonly toDo: readonly Pick<PreparationRule, 'kind' | 'form' | 'label'>[]
}

const WORDS = {
  nl: {
    subject: 'Wat u nog moet doen voor uw onderzoeksdag',
    comes: (clinic: string, sender: string) => `Binnenkort komt u voor onderzoek naar de ${clinic} van het ${sender}:`,
    heading: 'Dit moet u nog doen',
    forms: (by: string) =>
      `Vul de vragenlijsten in${by && `, liefst uiterlijk ${by}`}. Neem ze mee op uw onderzoeksdag, of doe het aan de telefoon.`,
    kit: (by: string, place: string) => `Haal uiterlijk ${by} de bokaal voor uw urine op bij ${place}. Dat is gratis.`,
    confirm: 'Laat ons weten of u komt.',
    done: 'Heeft u het net gedaan? Dan hoeft u niets meer te doen.',
    help: (phone: string, hours: string) =>
      `Lukt het niet? Vraag iemand om u te helpen, of bel ons: ${phone}. Dat kan op ${hours}.`,
    bye: 'Met vriendelijke groet,',
  },
  en: {
    subject: 'What is left to do before your examination day',
    comes: (clinic: string, sender: string) => `You will soon come to the ${clinic} of ${sender}:`,
    heading: 'This is left to do',
    forms: (by: string) =>
      `Fill in the questionnaires${by && `, preferably by ${by}`}. Bring them with you on your examination day, or do it by telephone.`,
    kit: (by: string, place: string) => `Fetch the container for your urine at ${place} by ${by}. It is free.`,
    confirm: 'Tell us whether you are coming.',
    done: 'Have you just done it? Then you need not do anything.',
    help: (phone: string, hours: string) => `Do you need help? Ask somebody, or call us: ${phone}, ${hours}.`,
    bye: 'Kind regards,',
  },
}

/** Names what is open, one line each: nobody but the patient reads it. */
export function reminder(facts: ReminderFacts, language: Language): Content {
  const w = WORDS[language]
  const { sender, clinic, day, answerBy, kit, toDo, phone, hours } = facts
  const kinds = new Set(toDo.map(({ kind }) => kind))
  const list = [
    ...(kinds.has('questionnaire') ? [w.forms(answerBy ? longDay(answerBy, language) : '')] : []),
    ...(kinds.has('kit') && kit ? [w.kit(longDay(kit.pickUpBy, language), kit.place)] : []),
    ...(kinds.has('confirm') ? [w.confirm] : []),
  ]
  const open: Block[] = list.length > 0 ? [{ heading: w.heading }, { list }] : []
  return {
    subject: w.subject,
    blocks: [
      say(w.comes(clinic, sender.name)),
      { box: [longDay(day, language)] },
      ...open,
      say(w.done),
      say(w.help(phone, hours)),
      say(`${w.bye}\n${clinic}, ${sender.name}`),
    ],
  }
}
