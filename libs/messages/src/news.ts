import type { Language } from './words.js'

/** What is new about a day that a patient was told of before: another day, the same day with something else in it, or a day that was called off and goes on after all. */
export type News = 'moved' | 'same-day' | 'restored'

/** How a mail or letter about it begins, by what it is called there; null for the first one. */
export const newsInWords: Readonly<Record<Language, (news: News, what: string) => string>> = {
  nl: (news, what) =>
    ({
      moved: `${what} is veranderd. De oude afspraak gaat niet door.`,
      'same-day': `Er is iets veranderd. ${what} blijft op dezelfde dag. Kijk goed hoe laat u komt.`,
      restored: `${what} gaat toch door.`,
    })[news],
  en: (news, what) =>
    ({
      moved: `${what} has changed. The old one is cancelled.`,
      'same-day': `Something has changed. ${what} stays on the same day. Please look at the time.`,
      restored: `${what} goes ahead after all.`,
    })[news],
}
