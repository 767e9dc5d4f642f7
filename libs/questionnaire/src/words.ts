import type { Language } from './forms.js'

/** The few words of the house beside a form's own. */
export const WORDS = {
  nl: {
    unknown: 'Weet ik niet',
    open: 'Niet ingevuld',
    skipped: 'Overgeslagen',
    perDay: 'per dag',
    perWeek: 'per week',
    locale: 'nl-NL',
  },
  en: {
    unknown: 'I do not know',
    open: 'Not answered',
    skipped: 'Skipped',
    perDay: 'a day',
    perWeek: 'a week',
    locale: 'en-GB',
  },
} as const satisfies Record<Language, object>
