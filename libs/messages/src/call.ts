import type { WrittenKind } from '#contracts'
import { say } from './blocks.js'
import { letter, type LetterFacts } from './letter.js'
import type { Content } from './plain-mail.js'

const PURPOSE: Record<WrittenKind, string> = {
  confirmation: 'de nieuwe onderzoeksdag doorgeven',
  questionnaires: 'de vragenlijsten invullen',
  reminder: 'vragen om wat nog niet klaar is',
  'preparation-call': 'vragen om wat nog niet klaar is',
  cancellation: 'zeggen dat de onderzoeksdag niet doorgaat',
  offer: 'vragen of een plek die vrij kwam haar past, en het antwoord op de wachtlijst zetten',
  'not-reached': 'de uitslag bespreken, er is al drie keer gebeld',
}

/** What a member of staff says on the phone. In Dutch: it is the caller who reads it. */
export function callScript(kind: WrittenKind, facts: LetterFacts, phone: string | null): Content {
  const { blocks } = letter(kind, 'nl', facts)
  const told = blocks.filter((block) => !('say' in block && /^(Beste |Met vriendelijke groet)/.test(block.say)))
  const questions = say('Neem de vragen door aan de telefoon, of stuur de lijsten toe. Dit vertelt u erbij:')
  return {
    subject: `Bellen: ${PURPOSE[kind]}`,
    blocks: [
      say(
        `Bel ${phone || '(geen nummer bekend)'}. Vraag eerst naar naam en geboortedatum. Spreek niets in op een voicemail.`,
      ),
      ...(kind === 'questionnaires' ? [questions, ...told.filter((block) => !('say' in block))] : told),
    ],
  }
}
