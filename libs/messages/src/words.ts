import type { Day, StepKind } from '#contracts'

export const LANGUAGES = ['nl', 'en'] as const
export type Language = (typeof LANGUAGES)[number]
/** The language a patient is written to: English for who asked for it, else Dutch. */
export const languageOf = (asked: string | null | undefined): Language => (/^en/i.test(asked ?? '') ? 'en' : 'nl')

const LOCALE = { nl: 'nl-NL', en: 'en-GB' } as const

/** "dinsdag 2 februari 2027", "Tuesday 2 February 2027". */
export const longDay = (day: Day, language: Language): string =>
  new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'full', timeZone: 'UTC' })
    .format(Date.parse(day))
    .replace(',', '')

/** "8.20 uur", "8.20". Minutes after midnight. */
export const clockTime = (minute: number, language: Language): string =>
  `${shortTime(minute)}${language === 'nl' ? ' uur' : ''}`

/** "8.20". */
export const shortTime = (minute: number): string =>
  `${Math.floor(minute / 60)}.${String(minute % 60).padStart(2, '0')}`

interface Hours {
  readonly weekdays: readonly number[]
  readonly interval: { readonly from: number; readonly to: number }
}

/** "maandag tot en met vrijdag van 9.00 tot 12.00 uur". ISO weekdays. */
export function hoursInWords(hours: readonly Hours[], language: Language): string {
  return hours
    .map(({ weekdays, interval: { from, to } }) => {
      const days = weekdays.map((weekday) => nameOfWeekday(weekday, language))
      const inRow = weekdays.length > 2 && weekdays.every((weekday, i) => weekday === weekdays[0]! + i)
      const when = inRow ? `${days[0]} ${language === 'nl' ? 'tot en met' : 'to'} ${days.at(-1)}` : days.join(', ')
      return language === 'nl'
        ? `${when} van ${shortTime(from)} tot ${shortTime(to)} uur`
        : `${when} from ${shortTime(from)} to ${shortTime(to)}`
    })
    .join('; ')
}

/** 5 January 1970 was a Monday. */
const nameOfWeekday = (weekday: number, language: Language) =>
  new Intl.DateTimeFormat(LOCALE[language], { weekday: 'long', timeZone: 'UTC' }).format((weekday + 3) * 86_400_000)

/** For who is phoned with a result: a call without a number is not answered by many. */
export const HIDDEN_NUMBER: Readonly<Record<Language, string>> = {
  nl: 'Wij bellen met een verborgen nummer. Neemt u die dag ook zo’n gesprek op? Bereiken wij u niet, dan bellen wij nog eens.',
  en: 'We call from a hidden number. Please answer such a call on that day. If we do not reach you, we call again.',
}

interface StepWords {
  readonly title: string
  readonly hint?: string
}

/** What a patient is told about a visit. Never in a plain mail. */
export const STEP_WORDS: Readonly<Record<Language, Readonly<Record<StepKind, StepWords>>>> = {
  nl: {
    intake: { title: 'Eerste gesprek' },
    blood: { title: 'Bloed prikken' },
    urine: { title: 'Urine inleveren', hint: 'Neem de opgevangen urine en het ingevulde formulier mee.' },
    dxa: { title: 'DEXA-scan', hint: 'Meting van uw botten. Draag kleding zonder metaal.' },
    vfa: { title: 'Foto van uw wervels' },
    xray: { title: 'Röntgenfoto van uw rug' },
    nurse: { title: 'Gesprek met de verpleegkundig specialist' },
    consult: { title: 'Gesprek met de arts', hint: 'Neem gerust iemand mee.' },
    'phone-result': { title: 'De arts belt u met de uitslag' },
  },
  en: {
    intake: { title: 'First interview' },
    blood: { title: 'Blood test' },
    urine: { title: 'Hand in urine', hint: 'Bring the urine you collected and the completed form.' },
    dxa: { title: 'DXA scan', hint: 'A measurement of your bones. Wear clothes without metal.' },
    vfa: { title: 'Image of your spine' },
    xray: { title: 'X-ray of your back' },
    nurse: { title: 'Talk with the nurse specialist' },
    consult: { title: 'Talk with the doctor', hint: 'You are welcome to bring somebody.' },
    'phone-result': { title: 'The doctor phones you with the result' },
  },
}

/** Whether she may eat before her blood is drawn at `from`; `hours` without food, or null where she may. Minutes after midnight. */
export function eatingHint(from: number, hours: number | null, language: Language): string {
  if (hours === null) return { nl: 'U mag gewoon eten en drinken.', en: 'You may eat and drink as usual.' }[language]
  const last = from - hours * 60
  const at = clockTime(last < 0 ? last + 24 * 60 : last, language)
  return last < 0
    ? {
        nl: `U moet nuchter zijn: eet de avond ervoor niets meer na ${at}. Water drinken mag.`,
        en: `You must have an empty stomach: eat nothing after ${at} the evening before. You may drink water.`,
      }[language]
    : {
        nl: `U moet nuchter zijn: eet die dag niets meer na ${at}. Water drinken mag.`,
        en: `You must have an empty stomach: eat nothing after ${at} that day. You may drink water.`,
      }[language]
}
