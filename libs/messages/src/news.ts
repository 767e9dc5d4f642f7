import type { Language } from './words.js'

/** What is new about a day that a patient was told of before: another day, the same day with something else in it, or a day that was called off and goes on after all. */
export type News = 'moved' | 'same-day' | 'restored'

const IN_SHORT: Readonly<Record<Language, Readonly<Record<News, string>>>> = {
  nl: { moved: 'is veranderd', 'same-day': 'is veranderd', restored: 'gaat toch door' },
  en: { moved: 'has changed', 'same-day': 'has changed', restored: 'goes ahead after all' },
}

/** What it is called, with what is new about it; alone where nothing was told of it before. */
export const withNews = (language: Language, what: string, news: News | null): string =>
  news ? `${what} ${IN_SHORT[language][news]}` : what

/** How a mail or letter about it begins, by what it is called there. */
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
