import { clockTime, html, type Html, longDay, type PathFacts } from '#messages'
import { dayOf, minuteOf } from '#platform'
import type { OfferView } from '#scheduling'
import type { Page } from './page.js'
import { TOKEN_FIELD } from './visitor.js'

/** An offer with what its pages say about it. */
export interface Offered {
  readonly offer: OfferView
  readonly facts: PathFacts
  /** The day that she has, which stays hers until she says yes; null where she has none. */
  readonly current: string | null
}

const call = ({ facts: { phone, hours } }: Offered): Html =>
  html`<a class="btn sec" href="tel:${phone.replace(/[^+\d]/g, '')}">Bel ${phone}</a>
    <p class="muted">Dat kan op ${hours}.</p>`

/** Until when she may answer: a time, with the day where that is not clear. */
const until = ({ offer: { expiresAt } }: Offered): string =>
  `${longDay(dayOf(expiresAt), 'nl').replace(/ \d{4}$/, '')}, ${clockTime(minuteOf(expiresAt), 'nl')}`

const dayBox = ({ facts: { day, visits, sender } }: Offered): Html => {
  const [first, last] = [visits[0], visits.at(-1)]
  return html`<div class="box">
    <b>${longDay(day, 'nl')}</b>
    ${first && last && html`<br />van ${clockTime(first.from, 'nl')} tot ongeveer ${clockTime(last.to, 'nl')}`}
    <br />${[sender.name, sender.building].filter(Boolean).join(', ')}
  </div>`
}

/** The question, with what happens at yes and at no. */
export const offerPage = (offered: Offered, formToken: string): Page => ({
  title: 'Er is een plek vrij',
  body: html`<h1>Er is een plek vrij. Past deze dag u?</h1>
    ${dayBox(offered)}
    <p>Wij houden deze plek voor u vrij tot <b>${until(offered)}</b>.</p>
    ${
      offered.current
        ? html`<p>
            Uw afspraak op ${longDay(offered.current, 'nl')} blijft staan. Zegt u ja? Dan vervalt die en komt u op de
            nieuwe dag.
          </p>`
        : html`<p>Zegt u ja? Dan krijgt u een bericht met alles wat u vooraf moet weten en doen.</p>`
    }
    <form method="post" action="/mijn/aanbod">
      <input type="hidden" name="${TOKEN_FIELD}" value="${formToken}" />
      <button name="antwoord" value="ja">Ja, ik kom op deze dag</button>
      <button class="btn sec" name="antwoord" value="nee">Nee, deze dag past niet</button>
    </form>
    <h2>Liever bellen?</h2>
    ${call(offered)}`,
})

export const acceptedPage = (offered: Offered): Page => ({
  title: 'Deze dag is voor u',
  body: html`<h1>Deze dag is voor u</h1>
    ${dayBox(offered)} ${offered.current && html`<p>Uw afspraak op ${longDay(offered.current, 'nl')} is vervallen.</p>`}
    <p>U krijgt van ons een bericht met alles wat u vooraf moet weten en doen.</p>`,
})

export const declinedPage = (offered: Offered): Page => ({
  title: 'Wij hebben uw antwoord',
  body: html`<h1>Dank u wel, wij hebben uw antwoord</h1>
    <p>Wij geven deze plek aan iemand anders.</p>
    ${kept(offered)}`,
})

/** Too late, or answered before: said kindly, with what is still hers. */
export const offerOverPage = (offered: Offered): Page => {
  if (offered.offer.state === 'accepted')
    return {
      title: 'U heeft al ja gezegd',
      body: html`<h1>U heeft al ja gezegd</h1>
        <p>Deze dag is voor u. In ons laatste bericht leest u wat u vooraf moet weten en doen.</p>
        ${call(offered)}`,
    }
  return {
    title: 'Deze plek is niet meer vrij',
    status: 410,
    body: html`<h1>Helaas, deze plek is niet meer vrij</h1>
      <p>Het was te laat om nog ja te zeggen, of u heeft al geantwoord. U heeft niets verkeerd gedaan.</p>
      ${kept(offered)} ${call(offered)}`,
  }
}

const kept = ({ current }: Offered): Html =>
  current
    ? html`<p>Uw afspraak op <b>${longDay(current, 'nl')}</b> blijft gewoon staan.</p>`
    : html`<p>U blijft op de wachtlijst. Komt er weer een plek vrij, dan hoort u van ons.</p>`
