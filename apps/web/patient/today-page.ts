import { clockTime, html, type Html, type Language, STEP_WORDS } from '#messages'
import { DAY_WORDS } from './day-words.js'
import type { Page } from './page.js'
import type { Today } from './today.js'
import { TOKEN_FIELD } from './visitor.js'

/** Seconds after which the page asks for itself anew, where she wants that. */
const REFRESH = 60

/** Where she is and where she goes now; the button to say that she is there. */
export function todayPart({ now, checkedIn, step }: Today, formToken: string, language: Language): Html {
  const words = DAY_WORDS[language].today
  const there = step && [step.place, step.place.includes(step.directions) ? '' : step.directions].filter(Boolean)
  return html`<div class="box" role="status">
      ${
        step
          ? html`<span class="muted">${words.step(step.number, step.of)}</span><br /><b
                >${step.inside ? words.inside : words.goTo}: ${STEP_WORDS[language][step.kind].title}</b
              ><br />${there!.join(', ')}${!step.inside && html`<br />${words.at(clockTime(step.from, language))}`}${step.late > 0 && html` <b>${words.late(step.late)}</b>`}`
          : html`<b>${words.finished}</b>`
      }<br /><span class="muted">${words.asOf(clockTime(now, language))}</span>
    </div>
    ${
      !checkedIn &&
      html`<form method="post" action="/mijn/ik-ben-er">
        <input type="hidden" name="${TOKEN_FIELD}" value="${formToken}" /><button>${words.iAmHere}</button>
      </form>`
    }`
}

/** The running day alone, for a phone in the hand; it asks for itself anew until she stops that. */
export function todayPage(today: Today, formToken: string, language: Language, follows: boolean): Page {
  const words = DAY_WORDS[language].today
  return {
    title: words.title,
    ...(follows && { refresh: REFRESH }),
    body: html`<h1>${words.title}</h1>
      ${todayPart(today, formToken, language)}
      <p>
        ${
          follows
            ? html`${words.follows} <a href="/mijn/vandaag?stil=1">${words.stop}</a>`
            : html`<a href="/mijn/vandaag">${words.follow}</a>`
        }
      </p>
      <p><a href="/mijn">${words.whole}</a></p>`,
  }
}
