import type { Language } from '#messages'

const nl = {
  title: 'Er is een plek vrij',
  question: 'Er is een plek vrij. Past deze dag u?',
  fromTo: (from: string, to: string) => `van ${from} tot ongeveer ${to}`,
  keptUntil: 'Wij houden deze plek voor u vrij tot',
  current: (day: string) =>
    `Uw afspraak op ${day} blijft staan. Zegt u ja? Dan vervalt die en komt u op de nieuwe dag.`,
  noCurrent: 'Zegt u ja? Dan krijgt u een bericht met alles wat u vooraf moet weten en doen.',
  yes: 'Ja, ik kom op deze dag',
  no: 'Nee, deze dag past niet',
  ratherCall: 'Liever bellen?',
  call: (phone: string) => `Bel ${phone}`,
  hours: (hours: string) => `Dat kan op ${hours}.`,
  yours: 'Deze dag is voor u',
  gone: (day: string) => `Uw afspraak op ${day} is vervallen.`,
  messageComes: 'U krijgt van ons een bericht met alles wat u vooraf moet weten en doen.',
  answered: 'Wij hebben uw antwoord',
  thanks: 'Dank u wel, wij hebben uw antwoord',
  toAnother: 'Wij geven deze plek aan iemand anders.',
  saidYes: 'U heeft al ja gezegd',
  saidYesMore: 'Deze dag is voor u. In ons laatste bericht leest u wat u vooraf moet weten en doen.',
  over: 'Deze plek is niet meer vrij',
  sorry: 'Helaas, deze plek is niet meer vrij',
  overWhy: 'Het was te laat om nog ja te zeggen, of u heeft al geantwoord. U heeft niets verkeerd gedaan.',
  stays: (day: string) => `Uw afspraak op ${day} blijft gewoon staan.`,
  onList: 'U blijft op de wachtlijst. Komt er weer een plek vrij, dan hoort u van ons.',
}

const en: typeof nl = {
  title: 'A place is free',
  question: 'A place is free. Does this day suit you?',
  fromTo: (from, to) => `from ${from} to about ${to}`,
  keptUntil: 'We keep this place for you until',
  current: (day) =>
    `Your appointment on ${day} stands. Do you say yes? Then that one is cancelled and you come on the new day.`,
  noCurrent: 'Do you say yes? Then you will get a message with everything you need to know and do beforehand.',
  yes: 'Yes, I will come on this day',
  no: 'No, this day does not suit me',
  ratherCall: 'Would you rather call?',
  call: (phone) => `Call ${phone}`,
  hours: (hours) => `Open ${hours}.`,
  yours: 'This day is yours',
  gone: (day) => `Your appointment on ${day} is cancelled.`,
  messageComes: 'You will get a message from us with everything you need to know and do beforehand.',
  answered: 'We have your answer',
  thanks: 'Thank you, we have your answer',
  toAnother: 'We will give this place to somebody else.',
  saidYes: 'You have already said yes',
  saidYesMore: 'This day is yours. Our last message says what you need to know and do beforehand.',
  over: 'This place is no longer free',
  sorry: 'Sorry, this place is no longer free',
  overWhy: 'It was too late to say yes, or you have already answered. You have done nothing wrong.',
  stays: (day) => `Your appointment on ${day} stands.`,
  onList: 'You stay on the waiting list. If a place comes free again, you will hear from us.',
}

export const OFFER_WORDS: Readonly<Record<Language, typeof nl>> = { nl, en }
