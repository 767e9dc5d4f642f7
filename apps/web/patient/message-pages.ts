import { html } from '#messages'
import type { Page } from './page.js'

/** A page instead of the one that was asked for. */
export class PageInstead extends Error {
  constructor(readonly page: Page & { readonly status: number }) {
    super(page.title)
  }
}

const instead = (status: number, title: string, ...lines: readonly string[]) =>
  new PageInstead({
    status,
    title,
    body: html`<h1>${title}</h1>
      ${lines.map((line) => html`<p>${line}</p>`)}`,
  })

/** The same words for a link that never was and one that is over: who guesses learns nothing. */
export const linkGone = (status: 404 | 410) =>
  instead(
    status,
    'Deze link werkt niet',
    'De link klopt niet, of uw afspraak is al geweest.',
    'Kijk of u de nieuwste e-mail van ons heeft. Of bel ons, dan helpen wij u.',
  )

export const linkLocked = () =>
  instead(
    403,
    'Deze link is geblokkeerd',
    'De geboortedatum was te vaak niet goed. Voor uw veiligheid werkt deze link niet meer.',
    'Bel ons, dan krijgt u een nieuwe link.',
  )

export const tooOften = () =>
  instead(
    429,
    'Even wachten',
    'Er is te vaak achter elkaar geprobeerd om een link te openen. Probeer het over een kwartier opnieuw.',
    'Lukt het dan niet? Bel ons, dan helpen wij u.',
  )

export const notOpened = () =>
  instead(
    401,
    'Open eerst de link in uw e-mail',
    'U ziet deze pagina omdat u nog niet binnen bent, of omdat uw bezoek is afgelopen.',
    'Klik nog een keer op de link in onze e-mail. Uw antwoorden zijn bewaard.',
  )

export const forged = () =>
  instead(403, 'Dit formulier is verlopen', 'Ga terug, laad de pagina opnieuw en probeer het nog een keer.')

/** For a path that is not, or no longer, booked. Tells nothing about whom or what. */
export const nothingHere = () =>
  instead(
    410,
    'Hier staat nu geen afspraak',
    'De afspraak bij deze link is veranderd of gaat niet door.',
    'Bel ons als u vragen heeft.',
  )

export const noPage = () => instead(404, 'Deze pagina bestaat niet', 'Ga terug naar uw afspraak.')

export const somethingWrong = () =>
  instead(
    500,
    'Er ging iets mis',
    'Dat ligt aan ons. Probeer het over een paar minuten opnieuw. Wat u al had ingevuld, is bewaard.',
  )
