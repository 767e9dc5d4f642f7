import type { FaultCode, Question } from '#questionnaire'

/** What the patient reads when an answer cannot be kept. */
export function faultInWords(fault: FaultCode, question: Question): string {
  const { min, max, unit, type } = question
  const each: Record<FaultCode, string> = {
    missing: question.choices.length
      ? 'Kies een antwoord.'
      : type === 'string'
        ? 'Vul een antwoord in.'
        : 'Vul een getal in.',
    'not-an-option': 'Kies een antwoord uit de lijst.',
    'not-alone': question.repeats
      ? 'U koos “niets”, “geen” of “weet ik niet” én iets anders. Kies één van de twee.'
      : 'Kies één antwoord.',
    'not-a-number': 'Vul een getal in, zonder woorden.',
    'not-whole': 'Vul een heel getal in, zonder komma.',
    'too-low':
      type === 'quantity'
        ? 'Vul een getal in.'
        : `Dat is wel erg weinig. Vul een getal in vanaf ${[min, unit].filter((part) => part !== null).join(' ')}.`,
    'too-high':
      type === 'quantity'
        ? 'Dat is meer dan 10 keer per dag. Kijk uw antwoord nog eens na.'
        : `Dat is wel erg veel. Vul een getal in tot en met ${[max, unit].filter((part) => part !== null).join(' ')}.`,
    'no-unit': 'Kies of dit per dag of per week is.',
    'too-long': 'Uw antwoord is te lang. Maak het korter dan 1000 tekens.',
    both: 'U vulde iets in én koos “weet ik niet”. Kies één van de twee.',
  }
  return each[fault]
}
