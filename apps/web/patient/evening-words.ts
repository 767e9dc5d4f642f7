import type { Language } from '#messages'

const nl = {
  back: '‹ Terug naar uw dag',
  title: 'Vraag een avondafspraak',
  open: 'Op sommige dinsdagen is de poli ook ’s avonds open.',
  next: 'De volgende avonden zijn:',
  evening: (day: string, from: string, to: string) => `${day}, van ${from} tot ${to} uur`,
  imaging: 'Heeft u een scan of foto nodig? Die is dan dezelfde middag. De uitslag krijgt u later, telefonisch.',
  which: 'Welke afspraak wilt u ’s avonds?',
  this: (day: string) => `De afspraak van ${day}`,
  nextControl: 'Mijn volgende controle',
  aboutNext: 'Uw vraag gaat over uw volgende controle.',
  why: 'Waarom komt u liever ’s avonds?',
  whyHint: 'Dit hoeft u niet in te vullen. Het helpt ons om de plekken te verdelen.',
  reasons: {
    'long-term-control': 'Ik kom al lang voor controle',
    'works-by-day': 'Ik werk overdag, of ik heb een druk gezin',
    'far-away': 'Ik woon ver weg',
    'working-relatives': 'Ik heb hulp nodig van familie die overdag werkt',
  } as Readonly<Record<string, string>>,
  stands: (day: string) => `Uw afspraak van ${day} blijft staan, tot wij iets anders met u afspreken.`,
  askedTitle: 'Uw vraag is ontvangen',
  asked: (on: string, about: string) => `U vroeg op ${on} om een avondafspraak voor ${about}.`,
  yourOwn: (day: string) => `uw afspraak van ${day}`,
  yourNext: 'uw volgende controle',
  answer: (day: string) => `Wij kijken of er plek is. U hoort van ons. Uw afspraak van ${day} blijft staan tot dan.`,
  withdraw: 'Ik wil het toch niet',
}

const en: typeof nl = {
  back: '‹ Back to your day',
  title: 'Ask for an evening appointment',
  open: 'On some Tuesdays the clinic is open in the evening too.',
  next: 'The next evenings are:',
  evening: (day, from, to) => `${day}, from ${from} to ${to}`,
  imaging: 'Do you need a scan or X-ray? It is made that same afternoon. You get the result later, by phone.',
  which: 'Which appointment would you like in the evening?',
  this: (day) => `The appointment of ${day}`,
  nextControl: 'My next check-up',
  aboutNext: 'Your request is about your next check-up.',
  why: 'Why would you rather come in the evening?',
  whyHint: 'You need not fill this in. It helps us to share out the places.',
  reasons: {
    'long-term-control': 'I have come for check-ups for a long time',
    'works-by-day': 'I work by day, or I have a busy family',
    'far-away': 'I live far away',
    'working-relatives': 'I need help from relatives who work by day',
  },
  stands: (day) => `Your appointment of ${day} stands until we agree on something else.`,
  askedTitle: 'We have received your request',
  asked: (on, about) => `On ${on} you asked for an evening appointment for ${about}.`,
  yourOwn: (day) => `your appointment of ${day}`,
  yourNext: 'your next check-up',
  answer: (day) =>
    `We will see whether there is a place, and let you know. Until then your appointment of ${day} stands.`,
  withdraw: 'I do not want it after all',
}

export const EVENING_WORDS: Readonly<Record<Language, typeof nl>> = { nl, en }
