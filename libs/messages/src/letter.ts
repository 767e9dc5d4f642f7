import type { WrittenKind } from '#contracts'
import { type Block, say } from './blocks.js'
import type { VisitFacts } from './facts.js'
import type { Content } from './plain-mail.js'
import { type News, newsInWords, withNews } from './news.js'
import { reminder, type ReminderFacts } from './reminder-letter.js'
import { clockTime, HIDDEN_NUMBER, type Language, longDay, STEP_WORDS } from './words.js'

/** Facts for one letter or one phone call: both reach the patient alone, so both may say everything. */
export interface LetterFacts extends ReminderFacts {
  readonly name: string
  readonly changed: News | null
}

/** The printed twin of a mail, with the whole day in it: who cannot open a link misses nothing. */
export function letter(kind: WrittenKind, language: Language, facts: LetterFacts): Content {
  const content = (language === 'en' ? english : dutch)[kind](facts)
  return {
    ...content,
    blocks: [say(language === 'en' ? `Dear ${facts.name},` : `Beste ${facts.name},`), ...content.blocks],
  }
}

/** One row per visit: time, then what and where. */
const programme = (visits: readonly VisitFacts[], language: Language): Block => ({
  rows: visits.map(({ kind, from, place, directions, hint }) => {
    const { title } = STEP_WORDS[language][kind]
    const where = directions && !place.includes(directions) ? `${place}, ${directions}` : place
    return [clockTime(from, language), [title, where, hint].filter(Boolean).join('. ')] as const
  }),
})

const dutch: Record<WrittenKind, (facts: LetterFacts) => Content> = {
  reminder: (facts) => reminder(facts, 'nl'),
  'preparation-call': (facts) => reminder(facts, 'nl'),
  confirmation: ({ sender, clinic, day, visits, later, changed, kit, phone, hours }) => ({
    subject: withNews('nl', 'Uw onderzoeksdag', changed),
    blocks: [
      say(
        changed
          ? `${newsInWords.nl(changed, 'Uw onderzoek')} ${changed === 'moved' ? 'U komt nu op:' : 'U komt op:'}`
          : `U komt voor onderzoek naar de ${clinic} van het ${sender.name}. Alle onderzoeken zijn op één dag:`,
      ),
      {
        box: [
          longDay(day, 'nl'),
          ...beginAt(visits, 'nl'),
          [sender.name, sender.building, sender.address].filter(Boolean).join(', '),
        ],
      },
      ...(kit
        ? [
            { heading: 'Wat u vooraf doet' },
            {
              list: [
                `Haal uiterlijk ${longDay(kit.pickUpBy, 'nl')} de bokaal voor uw urine op bij ${kit.place}. Dat is gratis.`,
                `Begin ${longDay(kit.collectFrom, 'nl')}: de eerste plas ’s ochtends gaat in het toilet. Schrijf de tijd op. Vang daarna alles op, dag en nacht.`,
                `Stop ${longDay(day, 'nl')}, op dezelfde tijd: die eerste plas gaat nog wél in de bokaal. Schrijf de tijd weer op.`,
                'Bewaar de bokaal koel en donker.',
              ],
            },
          ]
        : []),
      { heading: 'Uw dag' },
      programme(visits, 'nl'),
      ...(later.length ? [{ heading: 'Daarna' }, say(laterInWords(later, 'nl')), ...hiddenNumber(later, 'nl')] : []),
      { heading: 'Neem mee' },
      { list: ['een geldig identiteitsbewijs', 'een lijst van de medicijnen die u gebruikt'] },
      { heading: 'Kunt u niet komen?' },
      say(`Bel ${phone}. Dat kan op ${hours}.`),
      say(`Met vriendelijke groet,\n${clinic}, ${sender.name}`),
    ],
  }),
  questionnaires: ({ sender, clinic, day, answerBy, phone, hours }) => ({
    subject: 'Vragenlijsten voor uw onderzoeksdag',
    blocks: [
      say(`Binnenkort komt u voor onderzoek naar de ${clinic} van het ${sender.name}:`),
      { box: [longDay(day, 'nl')] },
      say('Bij deze brief zitten vragenlijsten. Vul ze thuis in. Weet u een antwoord niet? Kies dan “weet ik niet”.'),
      say(
        `Neem de lijsten mee op uw onderzoeksdag.${answerBy ? ` Vul ze in vóór of op ${longDay(answerBy, 'nl')}.` : ''}`,
      ),
      say(`Lukt het niet? Vraag iemand om u te helpen, of bel ons: ${phone}. Dat kan op ${hours}.`),
      say(`Met vriendelijke groet,\n${clinic}, ${sender.name}`),
    ],
  }),
  offer: ({ sender, clinic, day, visits, phone, hours }) => ({
    subject: 'Er is een plek vrij',
    blocks: [
      say(`Bij de ${clinic} van het ${sender.name} is een onderzoeksdag vrij gekomen:`),
      { box: [longDay(day, 'nl'), ...beginAt(visits, 'nl')] },
      say('Past deze dag u? Heeft u al een afspraak? Die blijft staan, tot u ja zegt.'),
      say(`Bel ${phone}. Dat kan op ${hours}.`),
      say(`Met vriendelijke groet,\n${clinic}, ${sender.name}`),
    ],
  }),
  cancellation: ({ sender, clinic, day, phone, hours }) => ({
    subject: 'Uw onderzoeksdag gaat niet door',
    blocks: [
      say(
        `Uw onderzoeksdag op ${longDay(day, 'nl')} bij de ${clinic} van het ${sender.name} gaat niet door. U hoeft niet te komen.`,
      ),
      say(`Wilt u een nieuwe afspraak, of heeft u een vraag? Bel ${phone}. Dat kan op ${hours}.`),
      say(`Met vriendelijke groet,\n${clinic}, ${sender.name}`),
    ],
  }),
  'not-reached': ({ sender, clinic, day, phone, hours }) => ({
    subject: 'Wilt u ons bellen?',
    blocks: [
      say(`U was op ${longDay(day, 'nl')} bij de ${clinic} van het ${sender.name}.`),
      say('Wij hebben u een paar keer gebeld om de uitslag te vertellen. Dat is niet gelukt.'),
      say('De uitslag staat niet in deze brief. Wij vertellen hem u graag zelf. Dan kunt u ook vragen stellen.'),
      { heading: 'Bel ons' },
      { box: [phone, hours] },
      say(
        'Houd uw geboortedatum bij de hand. Klopt het nummer nog dat wij van u hebben? Zeg het ons als het anders is.',
      ),
      say(`Met vriendelijke groet,\n${clinic}, ${sender.name}`),
    ],
  }),
}

const english: Record<WrittenKind, (facts: LetterFacts) => Content> = {
  reminder: (facts) => reminder(facts, 'en'),
  'preparation-call': (facts) => reminder(facts, 'en'),
  confirmation: ({ sender, clinic, day, visits, later, changed, kit, phone, hours }) => ({
    subject: withNews('en', 'Your examination day', changed),
    blocks: [
      say(
        changed
          ? `${newsInWords.en(changed, 'Your examination')} ${changed === 'moved' ? 'You now come on:' : 'You come on:'}`
          : `You are coming to the ${clinic} of ${sender.name}. All examinations are on one day:`,
      ),
      {
        box: [
          longDay(day, 'en'),
          ...beginAt(visits, 'en'),
          [sender.name, sender.building, sender.address].filter(Boolean).join(', '),
        ],
      },
      ...(kit
        ? [
            { heading: 'What you do beforehand' },
            {
              list: [
                `Fetch the urine container at ${kit.place} by ${longDay(kit.pickUpBy, 'en')}. It is free.`,
                `Begin on ${longDay(kit.collectFrom, 'en')}: the first urine of the morning goes into the toilet. Write down the time. After that, collect everything, day and night.`,
                `Stop on ${longDay(day, 'en')} at the same time: that first urine still goes into the container. Write down the time again.`,
                'Keep the container cool and dark.',
              ],
            },
          ]
        : []),
      { heading: 'Your day' },
      programme(visits, 'en'),
      ...(later.length
        ? [{ heading: 'Afterwards' }, say(laterInWords(later, 'en')), ...hiddenNumber(later, 'en')]
        : []),
      { heading: 'Bring with you' },
      { list: ['a valid proof of identity', 'a list of the medicines you use'] },
      { heading: 'Can you not come?' },
      say(`Please call ${phone}, ${hours}.`),
      say(`Kind regards,\n${clinic}, ${sender.name}`),
    ],
  }),
  questionnaires: ({ sender, clinic, day, answerBy, phone, hours }) => ({
    subject: 'Questionnaires for your examination day',
    blocks: [
      say(`You will soon come to the ${clinic} of ${sender.name}:`),
      { box: [longDay(day, 'en')] },
      say(
        'Questionnaires are enclosed. Please fill them in at home. If you do not know an answer, choose “I do not know”.',
      ),
      say(
        `Bring them with you on your examination day.${answerBy ? ` Fill them in by ${longDay(answerBy, 'en')}.` : ''}`,
      ),
      say(`Do you need help? Ask somebody, or call us: ${phone}, ${hours}.`),
      say(`Kind regards,\n${clinic}, ${sender.name}`),
    ],
  }),
  offer: ({ sender, clinic, day, visits, phone, hours }) => ({
    subject: 'A place is free',
    blocks: [
      say(`An examination day has come free at the ${clinic} of ${sender.name}:`),
      { box: [longDay(day, 'en'), ...beginAt(visits, 'en')] },
      say('Does this day suit you? Do you have an appointment already? It stays until you say yes.'),
      say(`Please call ${phone}, ${hours}.`),
      say(`Kind regards,\n${clinic}, ${sender.name}`),
    ],
  }),
  cancellation: ({ sender, clinic, day, phone, hours }) => ({
    subject: 'Your examination day is cancelled',
    blocks: [
      say(
        `Your examination day on ${longDay(day, 'en')} at the ${clinic} of ${sender.name} is cancelled. You do not need to come.`,
      ),
      say(`Would you like a new appointment, or do you have a question? Please call ${phone}, ${hours}.`),
      say(`Kind regards,\n${clinic}, ${sender.name}`),
    ],
  }),
  'not-reached': ({ sender, clinic, day, phone, hours }) => ({
    subject: 'Please call us',
    blocks: [
      say(`You visited the ${clinic} of ${sender.name} on ${longDay(day, 'en')}.`),
      say('We called you a few times to tell you the result. We could not reach you.'),
      say('The result is not in this letter. We would like to tell you ourselves, so that you can ask questions.'),
      { heading: 'Call us' },
      { box: [phone, hours] },
      say('Please have your date of birth ready. Has your telephone number changed? Then tell us.'),
      say(`Kind regards,\n${clinic}, ${sender.name}`),
    ],
  }),
}

const beginAt = ([first]: readonly VisitFacts[], language: Language): string[] =>
  first ? [`${language === 'nl' ? 'om' : 'at'} ${clockTime(first.from, language)}, ${first.place}`] : []

const hiddenNumber = (later: readonly VisitFacts[], language: Language): Block[] =>
  later.some(({ kind }) => kind === 'phone-result') ? [say(HIDDEN_NUMBER[language])] : []

const laterInWords = (later: readonly VisitFacts[], language: Language): string =>
  later
    .map(
      ({ kind, day, from }) =>
        `${longDay(day, language)}, ${clockTime(from, language)}: ${STEP_WORDS[language][kind].title}.`,
    )
    .join(' ')
