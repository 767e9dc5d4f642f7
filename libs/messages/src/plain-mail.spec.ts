import { describe, expect, it } from '@jest/globals'
import { WRITTEN_KINDS, STEP_KINDS } from '#contracts'
import { asText, mailPage } from './blocks.js'
import { callScript } from './call.js'
import { letter, type LetterFacts } from './letter.js'
import { plainMail } from './plain-mail.js'
import { LANGUAGES, STEP_WORDS } from './words.js'

/** What a mail that anybody may read must not say (NTA 7516): the clinic, an examination, a body part, a form, a person. */
const FORBIDDEN =
  /endocrin|osteopor|botontkalk|\bbot|\bbone|dexa|dxa|densit|urin|bokaal|container|frax|calcium|kalk|röntgen|x-ray|scan|bloed|blood|prik|route|poli|clinic|nucleair|nuclear|radiolog|onderzoek|examin|uitslag|result|vragenlijst|questionnaire|arts|doctor|verpleeg|nurse|vries|\b\d{9}\b/i

const visit = (kind: (typeof STEP_KINDS)[number], from: number) => ({
  ...{ kind, day: '2027-02-02', from, to: from + 10, place: 'Nucleaire Geneeskunde', directions: 'route 25' },
})
const facts: LetterFacts = {
  sender: {
    name: 'LUMC',
    full: 'Leids Universitair Medisch Centrum',
    building: 'hoofdgebouw',
    address: 'Albinusdreef 2, Leiden',
  },
  clinic: 'Botpoli Endocrinologie',
  day: '2027-02-02',
  visits: STEP_KINDS.filter((kind) => kind !== 'phone-result').map((kind, i) => visit(kind, 500 + i * 15)),
  later: [{ ...visit('phone-result', 600), day: '2027-02-05' }],
  answerBy: '2027-01-31',
  phone: '071-5263505',
  hours: 'maandag tot en met vrijdag van 9.00 tot 12.00 uur',
  name: 'A.M. de Vries',
  changed: null,
  kit: { pickUpBy: '2027-01-29', collectFrom: '2027-02-01', place: 'Centrale Bloedafname C2' },
  toDo: [
    { kind: 'questionnaire', form: 'frax', label: 'Vragenlijst FRAX' },
    { kind: 'kit', label: 'Bokaal ophalen' },
    { kind: 'confirm', label: 'Bevestigen' },
  ],
}
const link = 'https://dag.example/u/…'
const mails = WRITTEN_KINDS.flatMap((kind) =>
  LANGUAGES.flatMap((language) =>
    ([null, 'moved', 'same-day', 'restored'] as const).map((changed) => {
      const { subject, blocks } = plainMail(kind, language, {
        ...facts,
        changed,
        link: kind === 'cancellation' ? null : link,
      })
      return {
        name: `${kind} ${language}${changed ? ` ${changed}` : ''}`,
        subject,
        text: asText(blocks),
        html: mailPage(language, subject, blocks),
      }
    }),
  ),
)

describe('a plain mail', () => {
  it.each(mails)('$name tells nobody what the appointment is for', ({ subject, text, html }) => {
    for (const words of [subject, text, html]) expect(words).not.toMatch(FORBIDDEN)
  })

  it.each(mails.filter(({ name }) => !name.startsWith('cancellation')))(
    '$name says when, in which building, and where to read on',
    ({ text, html }) => {
      for (const words of [text, html]) {
        expect(words).toMatch(/2 februari 2027|2 February 2027/)
        expect(words).toContain('8.20')
        expect(words).toContain('LUMC, hoofdgebouw')
        expect(words).toContain(link)
      }
    },
  )

  it.each(mails)('$name has nobody’s name in its subject, and a telephone number in its text', ({ subject, text }) => {
    expect(subject).toContain('LUMC')
    expect(text).toContain('071-5263505')
  })

  it('would be caught if it did: the letter, which may say it, is', () => {
    const said = asText(letter('confirmation', 'nl', facts).blocks)
    expect(said).toMatch(FORBIDDEN)
    expect(asText(letter('confirmation', 'en', facts).blocks)).toMatch(FORBIDDEN)
  })
})

describe('a letter', () => {
  it.each(LANGUAGES)('has in %s every visit with its time and place, the kit and the phone appointment', (language) => {
    const text = asText(letter('confirmation', language, facts).blocks)
    for (const { kind } of [...facts.visits, ...facts.later]) expect(text).toContain(STEP_WORDS[language][kind].title)
    expect(text).toMatch(/29 januari|29 January/)
    expect(text).toMatch(/1 februari|1 February/)
    expect(text).toMatch(/5 februari|5 February/)
  })

  it('writes names as text, whatever is in them', () => {
    const { subject, blocks } = letter('confirmation', 'nl', {
      ...facts,
      name: '<img src=x onerror=alert(1)> {{7*7}} & co',
    })
    expect(mailPage('nl', subject, blocks)).toContain('Beste &lt;img src=x onerror=alert(1)&gt; {{7*7}} &amp; co,')
  })
})

describe('a call', () => {
  it.each(WRITTEN_KINDS)('about %s begins with who is on the line, and leaves nothing on a voicemail', (kind) => {
    const { subject, blocks } = callScript(kind, facts, { phone: '+31651367430', number: '7000123' })
    expect(subject).toMatch(/^Bellen: /)
    expect(asText(blocks)).toMatch(/^Bel 06-51367430\. Vraag eerst naar naam en geboortedatum\./)
    expect(asText(blocks)).toContain('2 februari 2027')
  })
})
