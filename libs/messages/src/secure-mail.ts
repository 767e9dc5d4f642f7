import type { WrittenKind } from '#contracts'
import { letter, type LetterFacts } from './letter.js'
import { type Content, type MailFacts, plainMail } from './plain-mail.js'
import type { Language } from './words.js'

/** A mail that only the patient can open (NTA 7516): the whole letter, with the link of the mail, under a subject that says nothing. */
export function secureMail(
  kind: WrittenKind,
  language: Language,
  letterFacts: LetterFacts,
  mailFacts: MailFacts,
): Content {
  const { subject, blocks } = plainMail(kind, language, mailFacts)
  const told = letter(kind, language, letterFacts).blocks
  const links = blocks.filter((block) => 'link' in block)
  return { subject, blocks: [...told.slice(0, -1), ...links, ...told.slice(-1)] }
}
