import type { Language } from '#messages'
import type { FaultCode, Question } from '#questionnaire'

/** What the patient reads when an answer cannot be kept. */
export const faultInWords = (fault: FaultCode, question: Question, language: Language = 'nl'): string =>
  (language === 'en' ? english : dutch)(question)[fault]

const bound = (number: number | null, unit: string | null) => [number, unit].filter((part) => part !== null).join(' ')

const dutch = ({ min, max, unit, type, choices, repeats }: Question): Record<FaultCode, string> => ({
  missing: choices.length
    ? 'Kies een antwoord.'
    : type === 'string'
      ? 'Vul een antwoord in.'
      : type === 'date'
        ? 'Vul een datum in.'
        : 'Vul een getal in.',
  'not-an-option': 'Kies een antwoord uit de lijst.',
  'not-alone': repeats
    ? 'U koos “niets”, “geen” of “weet ik niet” én iets anders. Kies één van de twee.'
    : 'Kies één antwoord.',
  'not-a-number': 'Vul een getal in, zonder woorden.',
  'not-a-date': 'Vul een datum in, bijvoorbeeld 27 3 2026.',
  'not-whole': 'Vul een heel getal in, zonder komma.',
  'too-low':
    type === 'quantity' ? 'Vul een getal in.' : `Dat is wel erg weinig. Vul een getal in vanaf ${bound(min, unit)}.`,
  'too-high':
    type === 'quantity'
      ? 'Dat is meer dan 10 keer per dag. Kijk uw antwoord nog eens na.'
      : `Dat is wel erg veel. Vul een getal in tot en met ${bound(max, unit)}.`,
  'no-unit': 'Kies of dit per dag of per week is.',
  'too-long': 'Uw antwoord is te lang. Maak het korter dan 1000 tekens.',
  both: 'U vulde iets in én koos “weet ik niet”. Kies één van de twee.',
})

const english = ({ min, max, unit, type, choices, repeats }: Question): Record<FaultCode, string> => ({
  missing: choices.length
    ? 'Choose an answer.'
    : type === 'string'
      ? 'Enter an answer.'
      : type === 'date'
        ? 'Enter a date.'
        : 'Enter a number.',
  'not-an-option': 'Choose an answer from the list.',
  'not-alone': repeats
    ? 'You chose “none” or “I do not know” and something else. Choose one of the two.'
    : 'Choose one answer.',
  'not-a-number': 'Enter a number, without words.',
  'not-a-date': 'Enter a date, for example 27 3 2026.',
  'not-whole': 'Enter a whole number.',
  'too-low': type === 'quantity' ? 'Enter a number.' : `That is very little. Enter a number from ${bound(min, unit)}.`,
  'too-high':
    type === 'quantity'
      ? 'That is more than 10 times a day. Please look at your answer once more.'
      : `That is very much. Enter a number up to ${bound(max, unit)}.`,
  'no-unit': 'Choose whether this is a day or a week.',
  'too-long': 'Your answer is too long. Make it shorter than 1000 characters.',
  both: 'You entered something and chose “I do not know”. Choose one of the two.',
})
