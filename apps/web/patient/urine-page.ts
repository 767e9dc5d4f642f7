import { canStillBegin, elapsedHours, lengthOf } from '#lab'
import { clockTime, html, type Html, type Language, longDay } from '#messages'
import { dayOf, minuteOf } from '#platform'
import { errorSummary } from './error-summary.js'
import type { KitOnPath } from './kit-of.js'
import type { Page } from './page.js'
import { URINE_WORDS, type UrineWords } from './urine-words.js'
import { TOKEN_FIELD } from './visitor.js'

export interface UrineView {
  readonly found: KitOnPath
  readonly now: Date
  readonly formToken: string
  readonly language: Language
  /** What was just pressed and could not be done. */
  readonly fault?: keyof UrineWords['faults']
}

/** What to do with the container now: one thing at a time, with a button for it. */
export function urinePage(view: UrineView): Page {
  const { language, fault } = view
  const words = URINE_WORDS[language]
  return {
    title: fault ? `${words.fault}: ${words.title}` : words.title,
    status: fault ? (fault === 'no-time' || fault === 'bad-time' ? 422 : 409) : 200,
    body: html`<p><a href="/mijn">‹ ${words.back}</a></p>
      ${fault && errorSummary('nu', words.faults[fault], language)}
      <h1>${words.title}</h1>
      <div id="nu" tabindex="-1">${stage(view, words)}</div>`,
  }
}

function stage(view: UrineView, words: UrineWords): Html {
  const { found, now, language } = view
  const { kit, place, counterCloses } = found
  const button = buttons(view)
  switch (kit.state) {
    case 'to-fetch': {
      const by = [longDay(kit.pickUpBy, language), counterCloses && clockTime(counterCloses, language)]
      return html`<p class="box">${words.fetch(by.filter(Boolean).join(', '), place)}</p>
        ${button('opgehaald', words.fetchedButton)}`
    }
    case 'fetched':
      return dayOf(now) === kit.collectFrom
        ? html`<p>${words.fetched}</p>
            <p class="box">${words.firstUrine}</p>
            ${button('begin', words.begin)}${clock(view, 'begin', words.beganAt, words.beganThen)}`
        : html`<p>${words.fetched}</p>
            <p class="box">${words.beginOn(longDay(kit.collectFrom, language))}</p>
            <p>${words.firstUrine}</p>
            <p>${words.keepCool}</p>`
    case 'collecting':
      return kit.stoppedAt ? done(view, words) : collecting(view, words)
    case 'doubtful':
      return html`<p class="box">${kit.handedInAt ? words.handedIn : words.lost}</p>
        ${!kit.stoppedAt && kit.startedAt && button('klaar', words.stop)}`
    case 'handed-in':
      return html`<p class="box">${words.handedIn}</p>`
    case 'missing':
      return html`<p class="box">${words.missing}</p>`
    default:
      return html`<p>${words.noKit}</p>`
  }
}

function collecting(view: UrineView, words: UrineWords): Html {
  const { found, now, language } = view
  const { kit, of } = found
  const button = buttons(view)
  const restart = canStillBegin(now, of.handInAt, of.accepted)
  return html`<p class="box">
      ${words.begun(moment(kit.startedAt!, language))}<br />${words.stopAround(longDay(kit.handInOn, language))}
    </p>
    <p>${words.keepCool}</p>
    ${dayOf(now) >= kit.handInOn && html`${button('klaar', words.stop)}${clock(view, 'klaar', words.stoppedAt, words.stoppedThen)}`}
    <h2>${words.wrong}</h2>
    <p>${words.wrongHint}</p>
    ${
      restart
        ? html`<h2>${words.again}</h2>
            <p>${words.againHint}</p>
            ${button('opnieuw', words.againButton, true)}`
        : html`<p>${words.noTime}</p>`
    }${button('verloren', words.lostButton, true)}`
}

function done({ found, language }: UrineView, words: UrineWords): Html {
  const { startedAt, stoppedAt } = found.kit
  const minutes = Math.round(elapsedHours(startedAt!, stoppedAt!) * 60)
  const isWhole = lengthOf(startedAt!, stoppedAt!, found.of.accepted) === 'whole'
  return html`<p class="box">${words.done(words.length(Math.floor(minutes / 60), minutes % 60))}</p>
    ${!isWhole && html`<p><b>${words.labDecides}</b></p>`}
    <p>${words.bring}</p>
    <p><b>${words.times(moment(startedAt!, language), moment(stoppedAt!, language))}</b></p>
    <p>${words.twoContainers}</p>`
}

const buttons =
  ({ formToken }: UrineView) =>
  (action: string, label: string, second = false): Html =>
    html`<form method="post" action="/mijn/urine/${action}">
      <input type="hidden" name="${TOKEN_FIELD}" value="${formToken}" /><button${second && html` class="btn sec"`}>
        ${label}
      </button>
    </form>`

/** For who presses later than she began or stopped. */
function clock({ formToken, language }: UrineView, action: string, legend: string, label: string): Html {
  const words = URINE_WORDS[language]
  const part = (name: string, text: string) =>
    html`<div>
      <label for="${action}-${name}">${text}</label
      ><input
        type="text"
        class="short"
        id="${action}-${name}"
        name="${name}"
        inputmode="numeric"
        autocomplete="off"
        maxlength="2"
      />
    </div>`
  return html`<form method="post" action="/mijn/urine/${action}" novalidate>
    <input type="hidden" name="${TOKEN_FIELD}" value="${formToken}" />
    <fieldset>
      <legend><h2>${legend}</h2></legend>
      <div class="dob">${part('uur', words.hour)}${part('minuut', words.minute)}</div>
    </fieldset>
    <button class="btn sec">${label}</button>
  </form>`
}

/** "maandag 14 december, 7.10 uur". */
const moment = (at: Date, language: Language): string =>
  `${longDay(dayOf(at), language).replace(/ \d{4}$/, '')}, ${clockTime(minuteOf(at), language)}`
