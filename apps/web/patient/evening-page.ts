import { html, type Html, longDay, shortTime } from '#messages'
import { dayOf } from '#platform'
import type { MyEvening } from './my-evening.js'
import type { Page } from './page.js'
import { TOKEN_FIELD } from './visitor.js'

/** The reasons to come first, as the patient says them. */
const REASONS: Readonly<Record<string, string>> = {
  'long-term-control': 'Ik kom al lang voor controle',
  'works-by-day': 'Ik werk overdag, of ik heb een druk gezin',
  'far-away': 'Ik woon ver weg',
  'working-relatives': 'Ik heb hulp nodig van familie die overdag werkt',
}

const BACK = html`<p><a href="/mijn">‹ Terug naar uw dag</a></p>`

/** Asks for an evening, or says what was asked already. */
export const eveningPage = (mine: MyEvening, formToken: string): Page =>
  mine.request ? askedPage(mine, formToken) : askPage(mine, formToken)

function askPage({ day, mayMove, reasons, next }: MyEvening, formToken: string): Page {
  const title = 'Vraag een avondafspraak'
  return {
    title,
    body: html`${BACK}
      <h1>${title}</h1>
      <p>Op sommige dinsdagen is de poli ook ’s avonds open.${nextEvenings(next)}</p>
      <p>Heeft u een scan of foto nodig? Die is dan dezelfde middag. De uitslag krijgt u later, telefonisch.</p>
      <form method="post" action="/mijn/avond" novalidate>
        <input type="hidden" name="${TOKEN_FIELD}" value="${formToken}" />${
          mayMove
            ? html`<fieldset>
                <legend><h2>Welke afspraak wilt u ’s avonds?</h2></legend>
                ${option('radio', 'wat', 'deze', `De afspraak van ${longDay(day, 'nl')}`, true)}${option('radio', 'wat', 'volgende', 'Mijn volgende controle', false)}
              </fieldset>`
            : html`<p><b>Uw vraag gaat over uw volgende controle.</b></p>`
        }
        <fieldset>
          <legend><h2>Waarom komt u liever ’s avonds?</h2></legend>
          <p class="help muted">Dit hoeft u niet in te vullen. Het helpt ons om de plekken te verdelen.</p>
          ${reasons.map((reason) => option('checkbox', 'reden', reason, REASONS[reason] ?? reason, false))}
        </fieldset>
        <button>Vraag een avondafspraak</button>
      </form>
      <p class="muted">Uw afspraak van ${longDay(day, 'nl')} blijft staan, tot wij iets anders met u afspreken.</p>`,
  }
}

function askedPage({ day, request }: MyEvening, formToken: string): Page {
  const title = 'Uw vraag is ontvangen'
  const about = request!.carePathId ? `uw afspraak van ${longDay(day, 'nl')}` : 'uw volgende controle'
  return {
    title,
    body: html`${BACK}
      <h1>${title}</h1>
      <p>U vroeg op ${longDay(dayOf(request!.askedAt), 'nl')} om een avondafspraak voor ${about}.</p>
      <p>Wij kijken of er plek is. U hoort van ons. Uw afspraak van ${longDay(day, 'nl')} blijft staan tot dan.</p>
      <form method="post" action="/mijn/avond/toch-niet">
        <input type="hidden" name="${TOKEN_FIELD}" value="${formToken}" /><button class="btn sec">
          Ik wil het toch niet
        </button>
      </form>`,
  }
}

const nextEvenings = (next: MyEvening['next']): Html | false =>
  next.length > 0 &&
  html` De volgende avonden zijn:
    <ul>
      ${next.map(({ day, from, to }) => html`<li>${longDay(day, 'nl')}, van ${shortTime(from)} tot ${shortTime(to)} uur</li>`)}
    </ul>`

const option = (type: 'radio' | 'checkbox', name: string, value: string, label: string, checked: boolean): Html =>
  html`<label class="opt"
    ><input type="${type}" name="${name}" value="${value}" ${checked && html` checked`} /><span>${label}</span></label
  >`
