import { html, type Html, type Language, longDay, shortTime } from '#messages'
import { dayOf } from '#platform'
import { EVENING_WORDS } from './evening-words.js'
import type { MyEvening } from './my-evening.js'
import type { Page } from './page.js'
import { TOKEN_FIELD, type Visitor } from './visitor.js'

/** Asks for an evening, or says what was asked already. */
export const eveningPage = (mine: MyEvening, { formToken, language }: Visitor): Page =>
  mine.request ? askedPage(mine, formToken, language) : askPage(mine, formToken, language)

const back = (language: Language) => html`<p><a href="/mijn">${EVENING_WORDS[language].back}</a></p>`

function askPage({ day, mayMove, reasons, next }: MyEvening, formToken: string, language: Language): Page {
  const words = EVENING_WORDS[language]
  const { title } = words
  return {
    title,
    body: html`${back(language)}
      <h1>${title}</h1>
      <p>${words.open}${nextEvenings(next, language)}</p>
      <p>${words.imaging}</p>
      <form method="post" action="/mijn/avond" novalidate>
        <input type="hidden" name="${TOKEN_FIELD}" value="${formToken}" />${
          mayMove
            ? html`<fieldset>
                <legend><h2>${words.which}</h2></legend>
                ${option('radio', 'wat', 'deze', words.this(longDay(day, language)), true)}${option('radio', 'wat', 'volgende', words.nextControl, false)}
              </fieldset>`
            : html`<p><b>${words.aboutNext}</b></p>`
        }
        <fieldset>
          <legend><h2>${words.why}</h2></legend>
          <p class="help muted">${words.whyHint}</p>
          ${reasons.map((reason) => option('checkbox', 'reden', reason, words.reasons[reason] ?? reason, false))}
        </fieldset>
        <button>${title}</button>
      </form>
      <p class="muted">${words.stands(longDay(day, language))}</p>`,
  }
}

function askedPage({ day, request }: MyEvening, formToken: string, language: Language): Page {
  const words = EVENING_WORDS[language]
  const title = words.askedTitle
  const about = request!.carePathId ? words.yourOwn(longDay(day, language)) : words.yourNext
  return {
    title,
    body: html`${back(language)}
      <h1>${title}</h1>
      <p>${words.asked(longDay(dayOf(request!.askedAt), language), about)}</p>
      <p>${words.answer(longDay(day, language))}</p>
      <form method="post" action="/mijn/avond/toch-niet">
        <input type="hidden" name="${TOKEN_FIELD}" value="${formToken}" /><button class="btn sec">
          ${words.withdraw}
        </button>
      </form>`,
  }
}

const nextEvenings = (next: MyEvening['next'], language: Language): Html | false =>
  next.length > 0 &&
  html` ${EVENING_WORDS[language].next}
    <ul>
      ${next.map(({ day, from, to }) => html`<li>${EVENING_WORDS[language].evening(longDay(day, language), shortTime(from), shortTime(to))}</li>`)}
    </ul>`

const option = (type: 'radio' | 'checkbox', name: string, value: string, label: string, checked: boolean): Html =>
  html`<label class="opt"
    ><input type="${type}" name="${name}" value="${value}" ${checked && html` checked`} /><span>${label}</span></label
  >`
