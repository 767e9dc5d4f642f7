import {
  clockTime,
  HIDDEN_NUMBER,
  html,
  type Html,
  type Language,
  longDay,
  shortTime,
  STEP_WORDS,
  type VisitFacts,
} from '#messages'
import { dayOf } from '#platform'
import type { FormOverview } from '#questionnaire'
import { DAY_WORDS } from './day-words.js'
import type { MyDay } from './my-day.js'
import { changesPart, repliesPart } from './own-changes-pages.js'
import type { Page } from './page.js'
import { todayPart } from './today-page.js'
import { TOKEN_FIELD } from './visitor.js'

/** A patient's own day: where to begin, what to do before, the steps, whom to call. */
export function dayPage(mine: MyDay, formToken: string): Page {
  const { day, visits, later, forms, kit, sender, evenings, evening, today, language } = mine
  const words = DAY_WORDS[language]
  const [first, last] = [visits[0], visits.at(-1)]
  return {
    title: words.title(longDay(day, language)),
    body: html`<h1>${words.heading}</h1>
      <p>
        <b
          >${longDay(day, language)}${first && last && html`<br />${words.fromTo(shortTime(first.from), clockTime(last.to, language))}`}</b
        >
      </p>
      ${today && html`${todayPart(today, formToken, language)}<a class="btn sec" href="/mijn/vandaag">${words.today.open}</a>`}
      ${!today && first && html`<div class="box"><span class="muted">${words.beginHere}</span><br /><b>${clockTime(first.from, language)} · ${first.place}</b><br />${[sender.name, sender.building, shownDirections(first)].filter(Boolean).join(', ')}.</div>`}
      ${!today?.checkedIn && repliesPart(mine, formToken)}
      ${
        (forms.length > 0 || kit) &&
        html`<h2>${words.before}</h2>
          ${forms.map((form) => formToDo(form, language))}${kit && kitToDo(kit, day, language)}`
      }
      <h2>${words.day}</h2>
      <ol class="steps">
        ${visits.map((visit) => step(visit, language))}
      </ol>
      ${
        later.length > 0 &&
        html`<h2>${words.after}</h2>
          <ol class="steps">
            ${later.map((visit) => laterStep(visit, language))}
          </ol>
          ${later.some(({ kind }) => kind === 'phone-result') && html`<p>${HIDDEN_NUMBER[language]}</p>`}`
      }
      <h2>${words.bring}</h2>
      <ul>
        ${words.bringAlong.map((thing) => html`<li>${thing}</li>`)}
      </ul>
      <a class="btn sec" href="/mijn/afspraak.ics">${words.calendar}</a>
      <h2>${words.cannotCome}</h2>
      ${changesPart(mine)}${evenings && !today && html`<p><a href="/mijn/avond">${evening ? words.againInTheEvening : words.rather}</a></p>`}${otherLanguage(formToken, language)}`,
  }
}

function otherLanguage(formToken: string, language: Language): Html {
  const other = language === 'nl' ? 'en' : 'nl'
  return html`<form method="post" action="/mijn/taal">
    <input type="hidden" name="${TOKEN_FIELD}" value="${formToken}" /><button
      class="btn sec"
      name="taal"
      value="${other}"
      lang="${other}"
    >
      ${DAY_WORDS[language].otherLanguage}
    </button>
  </form>`
}

const todo = (done: boolean, text: Html): Html =>
  html`<div class="todo">
    <span class="tick${done && ' ok'}" aria-hidden="true">${done && '✓'}</span>
    <div>${text}</div>
  </div>`

const muted = (text: string): Html => html`<span class="muted">${text}</span>`

function formToDo(
  { form, title, minutes, state, label, answerBy, completedAt }: FormOverview,
  language: Language,
): Html {
  const words = DAY_WORDS[language]
  if (completedAt)
    return todo(
      true,
      html`<b>${title}</b><br />${muted(words.filledIn(shortDay(dayOf(new Date(completedAt)), language)))}`,
    )
  if (state === 'closed' || state === 'withdrawn')
    return todo(false, html`<b>${title}</b><br />${muted(words.together)}`)
  const link = html`<a href="/mijn/vragenlijst/${form}"
    >${state === 'started' ? words.goOn : words.fillIn}<span class="skip">: ${title.toLowerCase()}</span></a
  >`
  return todo(
    false,
    html`<b>${title}</b>
      ${words.minutes(minutes)}<br />${state === 'started' && html`${muted(label)}<br />`}${muted(words.answerBy(shortDay(answerBy, language)))}<br />${link}`,
  )
}

function kitToDo(
  { pickUpBy, collectFrom, place, state }: NonNullable<MyDay['kit']>,
  day: string,
  language: Language,
): Html {
  const words = DAY_WORDS[language]
  const fetched = state !== 'to-fetch'
  const how = words.collectHow(shortDay(collectFrom, language), shortDay(day, language))
  return html`${todo(
    fetched,
    html`<b>${words.fetchKit}</b
      ><br />${fetched ? muted(words.fetched) : words.fetchBy(longDay(pickUpBy, language), place)}`,
  )}${todo(
    state === 'handed-in',
    html`<b>${words.collect}</b><br />${how}<br /><a href="/mijn/urine">${words.collectHelp}</a>`,
  )}`
}

function step(visit: VisitFacts, language: Language): Html {
  const { title } = STEP_WORDS[language][visit.kind]
  const where = [visit.place, shownDirections(visit)].filter(Boolean).join(', ')
  const time = shortTime(visit.from)
  return html`<li>
    <time datetime="${time.padStart(5, '0').replace('.', ':')}">${time}</time>
    <div>
      <b>${title}</b>
      <p>${where}. ${visit.hint}${visit.walk ? ` ${DAY_WORDS[language].walk(visit.walk)}` : ''}</p>
    </div>
  </li>`
}

const laterStep = ({ day, from, kind }: VisitFacts, language: Language): Html =>
  html`<li>
    <time datetime="${day}">${shortTime(from)}</time>
    <div>
      <b>${STEP_WORDS[language][kind].title}</b>
      <p>${longDay(day, language)}</p>
    </div>
  </li>`

const shownDirections = ({ place, directions }: VisitFacts) => (place.includes(directions) ? '' : directions)

/** "dinsdag 2 februari": the year is clear from the page. */
const shortDay = (day: string, language: Language) => longDay(day, language).replace(/ \d{4}$/, '')
