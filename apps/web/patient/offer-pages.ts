import { clockTime, html, type Html, type Language, longDay, type PathFacts } from '#messages'
import { dayOf, minuteOf } from '#platform'
import type { OfferView } from '#scheduling'
import { OFFER_WORDS } from './offer-words.js'
import type { Page } from './page.js'
import { TOKEN_FIELD } from './visitor.js'

/** An offer with what its pages say about it. */
export interface Offered {
  readonly language: Language
  readonly offer: OfferView
  readonly facts: PathFacts
  /** The day that she has, which stays hers until she says yes; null where she has none. */
  readonly current: string | null
}

const wordsOf = ({ language }: Offered) => OFFER_WORDS[language]

function call(offered: Offered): Html {
  const { phone, hours } = offered.facts
  const words = wordsOf(offered)
  return html`<a class="btn sec" href="tel:${phone.replace(/[^+\d]/g, '')}">${words.call(phone)}</a>
    <p class="muted">${words.hours(hours)}</p>`
}

/** Until when she may answer: a time, with the day where that is not clear. */
const until = ({ language, offer: { expiresAt } }: Offered): string =>
  `${longDay(dayOf(expiresAt), language).replace(/ \d{4}$/, '')}, ${clockTime(minuteOf(expiresAt), language)}`

function dayBox({ language, facts: { day, visits, sender } }: Offered): Html {
  const [first, last] = [visits[0], visits.at(-1)]
  const time = (minute: number) => clockTime(minute, language)
  return html`<div class="box">
    <b>${longDay(day, language)}</b>
    ${first && last && html`<br />${OFFER_WORDS[language].fromTo(time(first.from), time(last.to))}`}
    <br />${[sender.name, sender.building].filter(Boolean).join(', ')}
  </div>`
}

/** The question, with what happens at yes and at no. */
export function offerPage(offered: Offered, formToken: string): Page {
  const words = wordsOf(offered)
  const { current, language } = offered
  return {
    title: words.title,
    body: html`<h1>${words.question}</h1>
      ${dayBox(offered)}
      <p>${words.keptUntil} <b>${until(offered)}</b>.</p>
      <p>${current ? words.current(longDay(current, language)) : words.noCurrent}</p>
      <form method="post" action="/mijn/aanbod">
        <input type="hidden" name="${TOKEN_FIELD}" value="${formToken}" />
        <button name="antwoord" value="ja">${words.yes}</button>
        <button class="btn sec" name="antwoord" value="nee">${words.no}</button>
      </form>
      <h2>${words.ratherCall}</h2>
      ${call(offered)}`,
  }
}

export function acceptedPage(offered: Offered): Page {
  const words = wordsOf(offered)
  const { current, language } = offered
  return {
    title: words.yours,
    body: html`<h1>${words.yours}</h1>
      ${dayBox(offered)} ${current && html`<p>${words.gone(longDay(current, language))}</p>`}
      <p>${words.messageComes}</p>`,
  }
}

export function declinedPage(offered: Offered): Page {
  const words = wordsOf(offered)
  return {
    title: words.answered,
    body: html`<h1>${words.thanks}</h1>
      <p>${words.toAnother}</p>
      ${kept(offered)}`,
  }
}

/** Too late, or answered before: said kindly, with what is still hers. */
export function offerOverPage(offered: Offered): Page {
  const words = wordsOf(offered)
  if (offered.offer.state === 'accepted')
    return {
      title: words.saidYes,
      body: html`<h1>${words.saidYes}</h1>
        <p>${words.saidYesMore}</p>
        ${call(offered)}`,
    }
  return {
    title: words.over,
    status: 410,
    body: html`<h1>${words.sorry}</h1>
      <p>${words.overWhy}</p>
      ${kept(offered)} ${call(offered)}`,
  }
}

const kept = (offered: Offered): Html => {
  const words = wordsOf(offered)
  const { current, language } = offered
  return html`<p>${current ? words.stays(longDay(current, language)) : words.onList}</p>`
}
