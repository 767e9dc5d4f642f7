import { REPLY_ANSWERS } from '#contracts'
import { clockTime, html, type Html, type Language, longDay, shortTime } from '#messages'
import { type DayOption, OWN_REASONS, type OwnReason } from '#scheduling'
import { DAY_WORDS } from './day-words.js'
import { errorSummary } from './error-summary.js'
import type { MyDay } from './my-day.js'
import type { Page } from './page.js'
import { TOKEN_FIELD } from './visitor.js'

/** What every form of these pages carries: the visit it belongs to, and the version of the day it is about. */
const hidden = (formToken: string, version: number): Html =>
  html`<input type="hidden" name="${TOKEN_FIELD}" value="${formToken}" /><input
      type="hidden"
      name="versie"
      value="${version}"
    />`

const back = (language: Language) => html`<p><a href="/mijn">${DAY_WORDS[language].back}</a></p>`

/** Whether she comes; and, for an evening, what she expects of it. */
export function repliesPart({ replies, evening, version, language }: MyDay, formToken: string): Html {
  const words = DAY_WORDS[language]
  const answered = (question: string) => replies.find((reply) => reply.question === question)
  const comes = answered('comes')
    ? html`<p class="box" role="status">${words.saidComes}</p>`
    : html`<form method="post" action="/mijn/bevestigen">
        ${hidden(formToken, version)}<button>${words.comes}</button>
      </form>`
  const imaging =
    evening &&
    (answered('imaging')
      ? html`<p class="muted">${words.imagingKept}</p>`
      : html`<form method="post" action="/mijn/beelden">
          ${hidden(formToken, version)}
          <fieldset>
            <legend>${words.imaging}</legend>
            ${choices(
              'antwoord',
              REPLY_ANSWERS.map((answer) => [answer, words.answers[answer]]),
            )}
          </fieldset>
          <button class="btn sec">${words.sendAnswer}</button>
        </form>`)
  return html`${comes}${imaging}`
}

/** Ways to change the day herself while she may, else the telephone. */
export function changesPart({ rights, today, phone, hours, language }: MyDay): Html {
  const words = DAY_WORDS[language]
  const call = html`<a class="btn sec" href="tel:${phone.replace(/[^+\d]/g, '')}">${words.call(phone)}</a>
    <p class="muted">${words.hours(hours)}</p>`
  if (!rights.mayCancel)
    return html`<p>${today ? words.tooLateToday : words.tooLate}</p>
      ${call}`
  return html`<p>${words.until(longDay(rights.until, language))}</p>
    ${rights.mayMove && html`<a class="btn sec" href="/mijn/andere-dag">${words.otherDay}</a>`}
    <a class="btn sec" href="/mijn/afzeggen">${words.callOff}</a>
    <p>${words.orCall}</p>
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
  const { language } = day
  const words = DAY_WORDS[language]
  const title = words.whichDay
  const token = hidden(formToken, day.version)
  const askCall = html`<form method="post" action="/mijn/bel-mij">
    ${token}<button class="btn sec">${words.none}</button>
  </form>`
  if (days.length === 0)
    return {
      title: words.noOther,
      body: html`${back(language)}
        <h1>${words.noOther}</h1>
        <p>${words.noOtherWhy(longDay(day.day, language))}</p>
        <form method="post" action="/mijn/bel-mij">${token}<button>${words.askCall}</button></form>`,
    }
  const options = choices(
    'dag',
    days.map(({ day: one, visits }) => [
      one,
      `${longDay(one, language)}, ${times(
        visits.filter((v) => v.day === one),
        language,
      )}`,
    ]),
  )
  return {
    title: fault ? `${words.fault}: ${title}` : title,
    status: fault ? 422 : 200,
    body: html`${back(language)}${fault && errorSummary('dag0', fault, language)}
      <form method="post" action="/mijn/andere-dag">
        ${token}
        <div${fault && html` class="err"`}>
          <fieldset>
            <legend><h1 class="in">${title}</h1></legend>
            <p class="help muted">
              ${words.nowOn(longDay(day.day, language))}
            </p>
            ${fault && html`<p class="errtxt">${fault}</p>`}${options}
          </fieldset>
        </div>
        <button>${words.chooseDay}</button>
      </form>
      ${askCall}`,
  }
}

/** Calling the day off: one page, with why. */
export function callOffPage(day: MyDay, formToken: string, fault?: string): Page {
  const { language } = day
  const words = DAY_WORDS[language]
  const title = words.callOffTitle
  const options = choices(
    'reden',
    OWN_REASONS.map((reason) => [reason, words.reasons[reason]]),
  )
  return {
    title: fault ? `${words.fault}: ${title}` : title,
    status: fault ? 422 : 200,
    body: html`${back(language)}${fault && errorSummary('reden0', fault, language)}
      <form method="post" action="/mijn/afzeggen">
        ${hidden(formToken, day.version)}
        <div${fault && html` class="err"`}>
          <fieldset>
            <legend><h1 class="in">${title}</h1></legend>
            <p class="help muted">${words.callOffHint(longDay(day.day, language))}</p>
            ${fault && html`<p class="errtxt">${fault}</p>`}${options}
          </fieldset>
        </div>
        <button>${words.callOffButton}</button>
      </form>`,
  }
}

const ended = ([title, ...lines]: readonly string[]): Page => ({
  title: title!,
  body: html`<h1>${title}</h1>
    ${lines.map((line) => html`<p>${line}</p>`)}`,
})

export const movedPage = (day: string, language: Language): Page =>
  ended(DAY_WORDS[language].moved(longDay(day, language)))

export function calledOffPage(reason: OwnReason, language: Language): Page {
  const { calledOff, comeBack, newOne } = DAY_WORDS[language]
  return ended([...calledOff, reason === 'patient-declines' ? comeBack : newOne])
}

export const callComesPage = (language: Language): Page => ended(DAY_WORDS[language].callComes)

/** Radio boxes in one group; the first carries the id that an error leads to. */
const choices = (name: string, options: readonly (readonly [string, string])[]): Html[] =>
  options.map(
    ([value, label], i) =>
      html`<label class="opt"
        ><input type="radio" name="${name}" id="${name}${i}" value="${value}" /><span>${label}</span></label
      >`,
  )

function times(visits: DayOption['visits'], language: Language): string {
  const from = Math.min(...visits.map((visit) => visit.from))
  const to = Math.max(...visits.map((visit) => visit.to))
  return DAY_WORDS[language].fromTo(shortTime(from), clockTime(to, language))
}
