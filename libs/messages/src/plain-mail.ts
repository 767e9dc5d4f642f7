import type { WrittenKind } from '#contracts'
import { type Block, say } from './blocks.js'
import type { PathFacts } from './facts.js'
import { type News, newsInWords, withNews } from './news.js'
import { clockTime, HIDDEN_NUMBER, type Language, longDay } from './words.js'

export interface Content {
  readonly subject: string
  readonly blocks: readonly Block[]
}

/** Facts for one mail. `link` is absent where there is nothing behind it; `changed` what is new where an earlier day was told already. */
export interface MailFacts extends PathFacts {
  readonly link: string | null
  readonly changed: News | null
}

/**
 * A mail that anybody may read over the patient's shoulder: there is a message of the hospital, when and in which building, and a
 * link. Never the clinic, an examination, a name, an answer or a result (NTA 7516).
 */
export function plainMail(kind: WrittenKind, language: Language, facts: MailFacts): Content {
  return language === 'en' ? english(kind, facts) : dutch(kind, facts)
}

/** That the hospital phones, and how to know it: neither why nor which clinic. */
const calledBack = (later: MailFacts['later'], language: Language): Block[] =>
  later
    .filter(({ kind }) => kind === 'phone-result')
    .flatMap(({ day, from }) => [
      say(`${CALLED_ON[language]} ${longDay(day, language)}, ${clockTime(from, language)}.`),
      say(HIDDEN_NUMBER[language]),
    ])
const CALLED_ON = { nl: 'Het ziekenhuis belt u op', en: 'The hospital phones you on' }

function dutch(
  kind: WrittenKind,
  { sender, day, visits, later, answerBy, link, changed, phone, hours }: MailFacts,
): Content {
  const on = longDay(day, 'nl')
  const at = visits[0] ? `om ${clockTime(visits[0].from, 'nl')}` : ''
  const where = [sender.name, sender.building].filter(Boolean).join(', ')
  const call = `Bel ${phone}. Dat kan op ${hours}.`
  const behind = link
    ? [
        { link, label: 'Lees het bericht' },
        say('U vult daar eerst uw geboortedatum in. De link is alleen voor u. Stuur deze e-mail niet door.'),
      ]
    : []
  const reminder: Content = {
    subject: `Herinnering: er staat een bericht van het ${sender.name} voor u klaar`,
    blocks: [
      say('U moet nog iets doen voor uw afspraak:'),
      { box: [on, at, where].filter(Boolean) },
      say('Wat dat is, leest u achter de link. Heeft u het net gedaan? Dan hoeft u niets meer te doen.'),
      ...behind,
      say(`Lukt het niet? Vraag iemand om u te helpen, of bel ons: ${phone}. Dat kan op ${hours}.`),
    ],
  }
  const texts: Record<WrittenKind, Content> = {
    reminder,
    'preparation-call': reminder,
    confirmation: {
      subject: withNews('nl', `Uw afspraak in het ${sender.name}`, changed),
      blocks: [
        say(
          changed
            ? `${newsInWords.nl(changed, 'Uw afspraak')} ${changed === 'moved' ? 'Dit is de nieuwe:' : 'U komt op:'}`
            : 'U heeft een afspraak:',
        ),
        { box: [on, at, where].filter(Boolean) },
        say('Wat u vooraf moet weten en doen, staat in een bericht van het ziekenhuis.'),
        ...calledBack(later, 'nl'),
        ...behind,
        say(`Kunt u niet komen, of werkt de link niet? ${call}`),
      ],
    },
    questionnaires: {
      subject: `Er staat een bericht van het ${sender.name} voor u klaar`,
      blocks: [
        say('Er is een bericht van het ziekenhuis voor u. Het hoort bij uw afspraak:'),
        { box: [on, at, where].filter(Boolean) },
        say(
          answerBy
            ? `Wij willen u vooraf een paar dingen vragen. Wilt u daar uiterlijk ${longDay(answerBy, 'nl')} op antwoorden?`
            : 'Wij willen u vooraf een paar dingen vragen.',
        ),
        ...behind,
        say(`Lukt het niet? Vraag iemand om u te helpen, of bel ons: ${phone}. Dat kan op ${hours}.`),
      ],
    },
    offer: {
      subject: `Er is een plek vrij in het ${sender.name}`,
      blocks: [
        say('Er is een plek vrij gekomen:'),
        { box: [on, at, where].filter(Boolean) },
        say(
          'Wij houden deze plek een paar uur voor u vrij. Hoe lang precies, staat achter de link. Daar zegt u ja of nee.',
        ),
        ...behind,
        say(`Heeft u al een afspraak? Die blijft staan, tot u ja zegt. Werkt de link niet? ${call}`),
      ],
    },
    cancellation: {
      subject: `Uw afspraak in het ${sender.name} gaat niet door`,
      blocks: [
        say(`Uw afspraak op ${on} in het ${sender.name} gaat niet door. U hoeft niet te komen.`),
        say(`Heeft u een vraag, of wilt u een nieuwe afspraak? ${call}`),
      ],
    },
    'not-reached': {
      subject: `Wilt u het ${sender.name} bellen?`,
      blocks: [
        say('Wij hebben u een paar keer gebeld. Dat is niet gelukt. Het gaat over uw afspraak:'),
        { box: [on, at, where].filter(Boolean) },
        ...behind,
        say(`Wilt u ons bellen? ${call}`),
      ],
    },
  }
  const { subject, blocks } = texts[kind]
  const closing = [say(`Met vriendelijke groet,\n${sender.name}`), say('U kunt deze e-mail niet beantwoorden.')]
  return { subject, blocks: [say('Beste heer of mevrouw,'), ...blocks, ...closing] }
}

function english(
  kind: WrittenKind,
  { sender, day, visits, later, answerBy, link, changed, phone, hours }: MailFacts,
): Content {
  const on = longDay(day, 'en')
  const at = visits[0] ? `at ${clockTime(visits[0].from, 'en')}` : ''
  const where = [sender.name, sender.building].filter(Boolean).join(', ')
  const call = `Please call ${phone}, ${hours}.`
  const behind = link
    ? [
        { link, label: 'Read the message' },
        say(
          'You will first be asked for your date of birth. The link is for you only. Please do not forward this e-mail.',
        ),
      ]
    : []
  const reminder: Content = {
    subject: `Reminder: there is a message from ${sender.name} for you`,
    blocks: [
      say('There is something left to do before your appointment:'),
      { box: [on, at, where].filter(Boolean) },
      say('What it is, is behind the link. Have you just done it? Then you need not do anything.'),
      ...behind,
      say(`Do you need help? Ask somebody, or call us. ${call}`),
    ],
  }
  const texts: Record<WrittenKind, Content> = {
    reminder,
    'preparation-call': reminder,
    confirmation: {
      subject: withNews('en', `Your appointment at ${sender.name}`, changed),
      blocks: [
        say(
          changed
            ? `${newsInWords.en(changed, 'Your appointment')} ${changed === 'moved' ? 'This is the new one:' : 'You come on:'}`
            : 'You have an appointment:',
        ),
        { box: [on, at, where].filter(Boolean) },
        say('What you need to know and do beforehand is in a message from the hospital.'),
        ...calledBack(later, 'en'),
        ...behind,
        say(`Can you not come, or does the link not work? ${call}`),
      ],
    },
    questionnaires: {
      subject: `There is a message from ${sender.name} for you`,
      blocks: [
        say('There is a message from the hospital for you. It is about your appointment:'),
        { box: [on, at, where].filter(Boolean) },
        say(
          answerBy
            ? `We would like to ask you a few things beforehand. Please answer by ${longDay(answerBy, 'en')}.`
            : 'We would like to ask you a few things beforehand.',
        ),
        ...behind,
        say(`Do you need help? Ask somebody, or call us. ${call}`),
      ],
    },
    offer: {
      subject: `A place is free at ${sender.name}`,
      blocks: [
        say('A place has come free:'),
        { box: [on, at, where].filter(Boolean) },
        say(
          'We keep this place for you for a few hours. How long exactly is behind the link. There you say yes or no.',
        ),
        ...behind,
        say(`Do you have an appointment already? It stays until you say yes. Does the link not work? ${call}`),
      ],
    },
    cancellation: {
      subject: `Your appointment at ${sender.name} is cancelled`,
      blocks: [
        say(`Your appointment on ${on} at ${sender.name} is cancelled. You do not need to come.`),
        say(`Do you have a question, or would you like a new appointment? ${call}`),
      ],
    },
    'not-reached': {
      subject: `Please call ${sender.name}`,
      blocks: [
        say('We called you a few times and could not reach you. It is about your appointment:'),
        { box: [on, at, where].filter(Boolean) },
        ...behind,
        say(call),
      ],
    },
  }
  const { subject, blocks } = texts[kind]
  const closing = [say(`Kind regards,\n${sender.name}`), say('You cannot reply to this e-mail.')]
  return { subject, blocks: [say('Dear Sir or Madam,'), ...blocks, ...closing] }
}
