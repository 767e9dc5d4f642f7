import { showPhone, type WrittenKind } from '#contracts'
import type { Contact } from '#intake'
import { say } from './blocks.js'
import { letter, type LetterFacts } from './letter.js'
import type { Content } from './plain-mail.js'

const PURPOSE: Record<WrittenKind, string> = {
  confirmation: 'de onderzoeksdag doorgeven',
  questionnaires: 'de vragenlijsten invullen',
  reminder: 'vragen om wat nog niet klaar is',
  'preparation-call': 'vragen om wat nog niet klaar is',
  cancellation: 'zeggen dat de onderzoeksdag niet doorgaat',
  offer: 'vragen of een plek die vrij kwam haar past, en het antwoord op de wachtlijst zetten',
  'not-reached': 'de uitslag bespreken, er is al drie keer gebeld',
}

/** How a call begins; without a phone number, where to find one and what to do without. The postal address is not kept here either. In Dutch: it is the caller who reads it. */
export const callOpening = ({ phone, number }: Pick<Contact, 'phone' | 'number'>, canPost: boolean): string =>
  phone
    ? `Bel ${showPhone(phone)}. Vraag eerst naar naam en geboortedatum. Spreek niets in op een voicemail.`
    : `Er is geen telefoonnummer bekend. Zoek het op in het ziekenhuissysteem (patiëntnummer ${number}), of vraag het aan de verwijzer. ` +
      `Vraag aan de telefoon eerst naar naam en geboortedatum.${canPost ? ' Vindt u geen nummer? Maak er een brief van: het adres staat in het ziekenhuissysteem. Een late brief is beter dan geen.' : ''}`

/** What a member of staff says on the phone. In Dutch, as its opening. */
export function callScript(kind: WrittenKind, facts: LetterFacts, contact: Pick<Contact, 'phone' | 'number'>): Content {
  const { blocks } = letter(kind, 'nl', facts)
  const told = blocks.filter((block) => !('say' in block && /^(Beste |Met vriendelijke groet)/.test(block.say)))
  const questions = say('Neem de vragen door aan de telefoon, of stuur de lijsten toe. Dit vertelt u erbij:')
  return {
    subject: `Bellen: ${PURPOSE[kind]}`,
    blocks: [
      say(callOpening(contact, true)),
      ...(kind === 'questionnaires' ? [questions, ...told.filter((block) => !('say' in block))] : told),
    ],
  }
}
