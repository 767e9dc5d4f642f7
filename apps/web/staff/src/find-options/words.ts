import { language } from '../texts'

const nl = {
  weekdays: 'Kan op',
  notBefore: 'Niet vroeger dan',
  notAfter: 'Klaar om',
  away: 'Kan niet op',
  awayHint: 'Bijvoorbeeld 2-2, 9-2',
  doctor: 'Arts',
  device: 'DEXA-apparaat',
  noMatter: 'Maakt niet uit',
  own: (name: string) => `${name} (vorige keer)`,
  present: 'Dag van nu',
  otherTimes: (day: string, now: string, then: string) => `Op ${day} van ${now} naar ${then}?`,
  unchanged: 'Dit is de afspraak van nu',
  nothingSent: 'Er verandert niets. De patiënt krijgt geen bericht.',
  wrong: 'Dit is niet te lezen.',
  now: 'nu meteen',
  on: (day: string) => `op ${day}`,
}
const en: typeof nl = {
  weekdays: 'Can come on',
  notBefore: 'Not before',
  notAfter: 'Done by',
  away: 'Cannot come on',
  awayHint: 'For example 2-2, 9-2',
  doctor: 'Doctor',
  device: 'DXA device',
  noMatter: 'Does not matter',
  own: (name) => `${name} (last time)`,
  present: 'Present day',
  otherTimes: (day, now, then) => `On ${day} from ${now} to ${then}?`,
  unchanged: 'This is the appointment as it is',
  nothingSent: 'Nothing changes. The patient gets no message.',
  wrong: 'This cannot be read.',
  now: 'at once',
  on: (day) => `on ${day}`,
}

/** What the wishes of a phone call are called, in the language of the page. */
export const w = language === 'en' ? en : nl
