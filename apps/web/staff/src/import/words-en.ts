import type { Words } from './words-nl'

export const en: Words = {
  title: 'The same patient?',
  ask: 'Who is this?',
  asks: (name) => `Who is this? ${name}`,
  inList: 'In the list is:',
  known: 'Known here is:',
  hint: 'Compare name, date of birth and number with the hospital’s own system, or ask the patient.',
  same: (who) => `This is the same patient: ${who}`,
  other: 'No, this is somebody else',
  after: 'If it is the same patient, the referral goes to the number that was known already. You cannot undo that.',
  settled: 'Looked at.',
  saved: 'Saved.',
  closed: (number) => `This patient had an open referral already: ${number}. The new referral has been closed.`,
}
