import { clockTime, html, type Html, longDay, shortTime } from '#messages'
import { type DayOption, OWN_REASONS, type OwnReason } from '#scheduling'
import { errorSummary } from './error-summary.js'
import type { MyDay } from './my-day.js'
import type { Page } from './page.js'
import { TOKEN_FIELD } from './visitor.js'

const REASON_WORDS: Readonly<Record<OwnReason, string>> = {
  'patient-ill': 'Ik ben ziek',
  'patient-unavailable': 'Ik kan die dag niet. Ik wil later een nieuwe afspraak',
  'patient-declines': 'Ik wil het onderzoek niet meer',
}

/** What every form of these pages carries: the visit it belongs to, and the version of the day it is about. */
const hidden = (formToken: string, version: number): Html =>
  html`<input type="hidden" name="${TOKEN_FIELD}" value="${formToken}" /><input
      type="hidden"
      name="versie"
      value="${version}"
    />`

const back = html`<p><a href="/mijn">‹ Terug naar uw dag</a></p>`

/** Whether she comes; and, for an evening, what she expects of it. */
export function repliesPart({ replies, evening, version }: MyDay, formToken: string): Html {
  const answered = (question: string) => replies.find((reply) => reply.question === question)
  const comes = answered('comes')
    ? html`<p class="box" role="status">✓ U heeft laten weten dat u komt. Dank u wel.</p>`
    : html`<form method="post" action="/mijn/bevestigen">
        ${hidden(formToken, version)}<button>Ja, ik kom</button>
      </form>`
  const imaging =
    evening &&
    (answered('imaging')
      ? html`<p class="muted">
          Uw antwoord over de scan of foto is bewaard. Is er iets niet duidelijk? Dan bellen wij u.
        </p>`
      : html`<form method="post" action="/mijn/beelden">
          ${hidden(formToken, version)}
          <fieldset>
            <legend>Verwacht u op deze dag ook een scan of een foto?</legend>
            ${choices('antwoord', [
              ['yes', 'Ja'],
              ['no', 'Nee'],
              ['unknown', 'Weet ik niet'],
            ])}
          </fieldset>
          <button class="btn sec">Antwoord versturen</button>
        </form>`)
  return html`${comes}${imaging}`
}

/** Ways to change the day herself while she may, else the telephone. */
export function changesPart({ rights, phone, hours }: MyDay): Html {
  const call = html`<a class="btn sec" href="tel:${phone.replace(/[^+\d]/g, '')}">Bel ${phone}</a>
    <p class="muted">Dat kan op ${hours}.</p>`
  if (!rights.mayCancel)
    return html`<p>Uw dag is al over een paar dagen. Wilt u iets veranderen? Bel ons.</p>
      ${call}`
  return html`<p>Tot en met ${longDay(rights.until, 'nl')} kunt u dit zelf veranderen.</p>
    ${rights.mayMove && html`<a class="btn sec" href="/mijn/andere-dag">Andere dag kiezen</a>`}
    <a class="btn sec" href="/mijn/afzeggen">Afspraak afzeggen</a>
    <p>Of bel ons:</p>
    ${call}`
}

interface Choosing {
  readonly day: MyDay
  readonly days: readonly DayOption[]
  readonly formToken: string
  readonly fault?: string
}

/** Other whole days, each as one choice. */
export function otherDayPage({ day, days, formToken, fault }: Choosing): Page {
  const title = 'Welke dag past beter?'
  const token = hidden(formToken, day.version)
  const askCall = html`<form method="post" action="/mijn/bel-mij">
    ${token}<button class="btn sec">Geen van deze dagen: bel mij</button>
  </form>`
  if (days.length === 0)
    return {
      title: 'Nu geen andere dag',
      body: html`${back}
        <h1>Er is nu geen andere dag</h1>
        <p>
          Wij vinden op dit moment geen andere dag waarop alles kan en u zich nog kunt voorbereiden. Uw afspraak op
          ${longDay(day.day, 'nl')} blijft staan.
        </p>
        <form method="post" action="/mijn/bel-mij">${token}<button>Vraag ons om te bellen</button></form>`,
    }
  const options = choices(
    'dag',
    days.map(({ day: one, visits }) => [one, `${longDay(one, 'nl')}, ${times(visits.filter((v) => v.day === one))}`]),
  )
  return {
    title: fault ? `Fout: ${title}` : title,
    status: fault ? 422 : 200,
    body: html`${back}${fault && errorSummary('dag0', fault)}
      <form method="post" action="/mijn/andere-dag">
        ${token}
        <div${fault && html` class="err"`}>
          <fieldset>
            <legend><h1 class="in">${title}</h1></legend>
            <p class="help muted">
              Uw afspraak is nu op ${longDay(day.day, 'nl')}. Die blijft van u tot de nieuwe dag vaststaat.
            </p>
            ${fault && html`<p class="errtxt">${fault}</p>`}${options}
          </fieldset>
        </div>
        <button>Deze dag kiezen</button>
      </form>
      ${askCall}`,
  }
}

/** Calling the day off: one page, with why. */
export function callOffPage(day: MyDay, formToken: string, fault?: string): Page {
  const title = 'Wilt u uw afspraak afzeggen?'
  const options = choices(
    'reden',
    OWN_REASONS.map((reason) => [reason, REASON_WORDS[reason]]),
  )
  return {
    title: fault ? `Fout: ${title}` : title,
    status: fault ? 422 : 200,
    body: html`${back}${fault && errorSummary('reden0', fault)}
      <form method="post" action="/mijn/afzeggen">
        ${hidden(formToken, day.version)}
        <div${fault && html` class="err"`}>
          <fieldset>
            <legend><h1 class="in">${title}</h1></legend>
            <p class="help muted">Alles op ${longDay(day.day, 'nl')} gaat dan niet door. Vertel ons waarom.</p>
            ${fault && html`<p class="errtxt">${fault}</p>`}${options}
          </fieldset>
        </div>
        <button>Afzeggen</button>
      </form>`,
  }
}

const ended = (title: string, ...lines: readonly string[]): Page => ({
  title,
  body: html`<h1>${title}</h1>
    ${lines.map((line) => html`<p>${line}</p>`)}`,
})

export const movedPage = (day: string): Page =>
  ended(
    'Uw afspraak is veranderd',
    `U komt nu op ${longDay(day, 'nl')}. De oude afspraak gaat niet door.`,
    'U krijgt hierover zo een bericht, met een nieuwe link. Daar staat ook wat u vooraf moet doen.',
  )

export const calledOffPage = (reason: OwnReason): Page =>
  ended(
    'Uw afspraak is afgezegd',
    'U hoeft niet te komen. U krijgt hierover zo een bericht.',
    reason === 'patient-declines'
      ? 'Wilt u later toch komen? Bel ons, of vraag het uw huisarts.'
      : 'Wij nemen contact met u op voor een nieuwe afspraak.',
  )

export const callComesPage = (): Page =>
  ended('Wij bellen u', 'Wij bellen u om samen een andere dag te zoeken.', 'Tot die tijd blijft uw afspraak staan.')

/** Radio boxes in one group; the first carries the id that an error leads to. */
const choices = (name: string, options: readonly (readonly [string, string])[]): Html[] =>
  options.map(
    ([value, label], i) =>
      html`<label class="opt"
        ><input type="radio" name="${name}" id="${name}${i}" value="${value}" /><span>${label}</span></label
      >`,
  )

function times(visits: DayOption['visits']): string {
  const from = Math.min(...visits.map((visit) => visit.from))
  const to = Math.max(...visits.map((visit) => visit.to))
  return `${shortTime(from)} tot ongeveer ${clockTime(to, 'nl')}`
}
