import { html, type Language } from '#messages'
import type { Page } from './page.js'

/** A page instead of the one that was asked for, in each language. */
export class PageInstead extends Error {
  constructor(
    readonly status: number,
    readonly pages: Readonly<Record<Language, Page>>,
  ) {
    super(pages.nl.title)
  }
}

type Told = readonly [title: string, ...lines: string[]]

const instead = (status: number, told: Readonly<Record<Language, Told>>) =>
  new PageInstead(status, { nl: asPage(told.nl), en: asPage(told.en) })

const asPage = ([title, ...lines]: Told): Page => ({
  title,
  body: html`<h1>${title}</h1>
    ${lines.map((line) => html`<p>${line}</p>`)}`,
})

/** The same words for a link that never was and one that is over: who guesses learns nothing. */
export const linkGone = (status: 404 | 410) =>
  instead(status, {
    nl: [
      'Deze link werkt niet',
      'De link klopt niet, of uw afspraak is al geweest.',
      'Kijk of u de nieuwste e-mail van ons heeft. Of bel ons, dan helpen wij u.',
    ],
    en: [
      'This link does not work',
      'The link is not right, or your appointment is over.',
      'Please check whether you have our newest e-mail. Or call us, and we will help you.',
    ],
  })

export const linkLocked = () =>
  instead(403, {
    nl: [
      'Deze link is geblokkeerd',
      'De geboortedatum was te vaak niet goed. Voor uw veiligheid werkt deze link niet meer.',
      'Bel ons, dan krijgt u een nieuwe link.',
    ],
    en: [
      'This link is locked',
      'The date of birth was wrong too often. For your safety this link does not work any more.',
      'Call us, and you will get a new link.',
    ],
  })

export const tooOften = () =>
  instead(429, {
    nl: [
      'Even wachten',
      'Er is te vaak achter elkaar geprobeerd om een link te openen. Probeer het over een kwartier opnieuw.',
      'Lukt het dan niet? Bel ons, dan helpen wij u.',
    ],
    en: [
      'Please wait a moment',
      'Links were tried too often in a row. Please try again in a quarter of an hour.',
      'Does it still not work? Call us, and we will help you.',
    ],
  })

export const notOpened = () =>
  instead(401, {
    nl: [
      'Open eerst de link in uw e-mail',
      'U ziet deze pagina omdat u nog niet binnen bent, of omdat uw bezoek is afgelopen.',
      'Klik nog een keer op de link in onze e-mail. Uw antwoorden zijn bewaard.',
    ],
    en: [
      'First open the link in your e-mail',
      'You see this page because you are not in yet, or because your visit has ended.',
      'Click the link in our e-mail once more. Your answers are kept.',
    ],
  })

export const forged = () =>
  instead(403, {
    nl: ['Dit formulier is verlopen', 'Ga terug, laad de pagina opnieuw en probeer het nog een keer.'],
    en: ['This form has expired', 'Go back, reload the page and try once more.'],
  })

/** For a path that is not, or no longer, booked. Tells nothing about whom or what. */
export const nothingHere = () =>
  instead(410, {
    nl: [
      'Hier staat nu geen afspraak',
      'De afspraak bij deze link is veranderd of gaat niet door.',
      'Bel ons als u vragen heeft.',
    ],
    en: [
      'There is no appointment here now',
      'The appointment of this link has changed or is cancelled.',
      'Please call us if you have questions.',
    ],
  })

export const noPage = () =>
  instead(404, {
    nl: ['Deze pagina bestaat niet', 'Ga terug naar uw afspraak.'],
    en: ['This page does not exist', 'Go back to your appointment.'],
  })

export const somethingWrong = () =>
  instead(500, {
    nl: [
      'Er ging iets mis',
      'Dat ligt aan ons. Probeer het over een paar minuten opnieuw. Wat u al had ingevuld, is bewaard.',
    ],
    en: [
      'Something went wrong',
      'That is our fault. Please try again in a few minutes. What you had filled in is kept.',
    ],
  })
