import type { WrittenKind } from '#contracts'
import { say } from './blocks.js'
import type { Content, MailFacts } from './plain-mail.js'
import { withNews } from './news.js'
import { clockTime, type Language, longDay } from './words.js'

/** A text message: what a plain mail may say, in one breath. Never the clinic, an examination or a name (NTA 7516). */
export function textMessage(kind: WrittenKind, language: Language, facts: MailFacts): Content {
  const { sender, day, visits, link, changed, phone } = facts
  const at = visits[0] ? `, ${clockTime(visits[0].from, language)}` : ''
  const on = `${longDay(day, language)}${at}`
  const words: Record<Language, Record<WrittenKind, string>> = {
    nl: {
      confirmation: changed
        ? `${sender.name}: ${withNews('nl', 'uw afspraak', changed)}. U komt nu op ${on}.`
        : `${sender.name}: uw afspraak is op ${on}.`,
      questionnaires: `${sender.name}: er is een bericht voor u over uw afspraak op ${on}.`,
      reminder: `${sender.name}: u moet nog iets doen voor uw afspraak op ${on}.`,
      'preparation-call': `${sender.name}: u moet nog iets doen voor uw afspraak op ${on}. Bel ${phone}.`,
      cancellation: `${sender.name}: uw afspraak op ${longDay(day, 'nl')} gaat niet door. Vragen? Bel ${phone}.`,
      offer: `${sender.name}: er is een plek vrij op ${on}. Zeg ja of nee, of bel ${phone}.`,
      'not-reached': `${sender.name}: wij konden u niet bereiken. Bel ${phone}.`,
    },
    en: {
      confirmation: changed
        ? `${sender.name}: ${withNews('en', 'your appointment', changed)}. You now come on ${on}.`
        : `${sender.name}: your appointment is on ${on}.`,
      questionnaires: `${sender.name}: there is a message for you about your appointment on ${on}.`,
      reminder: `${sender.name}: there is something left to do before your appointment on ${on}.`,
      'preparation-call': `${sender.name}: there is something left to do before your appointment on ${on}. Call ${phone}.`,
      cancellation: `${sender.name}: your appointment on ${longDay(day, 'en')} is cancelled. Questions? Call ${phone}.`,
      offer: `${sender.name}: a place is free on ${on}. Say yes or no, or call ${phone}.`,
      'not-reached': `${sender.name}: we could not reach you. Please call ${phone}.`,
    },
  }
  const text = words[language][kind]
  return { subject: sender.name, blocks: [say(link ? `${text} ${link}` : text)] }
}
