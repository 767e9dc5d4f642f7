import { html, type Language } from '#messages'
import type { Page } from './page.js'

const WORDS = {
  nl: {
    title: 'Wilt u geen herinneringen meer?',
    what: 'Wij sturen u dan geen herinneringen meer. Berichten over uw afspraak blijft u krijgen: een nieuwe dag, of dat een afspraak niet doorgaat.',
    button: 'Stop de herinneringen',
    stopped: 'U krijgt geen herinneringen meer',
    still: 'Berichten over uw afspraak blijft u wel krijgen.',
    back: 'Wilt u later toch weer herinneringen? Bel ons.',
  },
  en: {
    title: 'No more reminders?',
    what: 'We will then send you no more reminders. You will still get messages about your appointment: a new day, or that an appointment is cancelled.',
    button: 'Stop the reminders',
    stopped: 'You will get no more reminders',
    still: 'You will still get messages about your appointment.',
    back: 'Would you like reminders again later? Please call us.',
  },
} as const

/** One button, without a field: whoever has the mail may stop it. */
export function stopPage(language: Language): Page {
  const words = WORDS[language]
  return {
    title: words.title,
    body: html`<h1>${words.title}</h1>
      <p>${words.what}</p>
      <form method="post"><button>${words.button}</button></form>`,
  }
}

export function stoppedPage(language: Language): Page {
  const words = WORDS[language]
  return {
    title: words.stopped,
    body: html`<h1>${words.stopped}</h1>
      <p>${words.still}</p>
      <p>${words.back}</p>`,
  }
}
