import { clockTime, HIDDEN_NUMBER, html, type Html, longDay, shortTime, STEP_WORDS, type VisitFacts } from '#messages'
import { dayOf } from '#platform'
import type { FormOverview } from '#questionnaire'
import type { MyDay } from './my-day.js'
import { changesPart, repliesPart } from './own-changes-pages.js'
import type { Page } from './page.js'

/** A patient's own day: where to begin, what to do before, the steps, whom to call. */
export function dayPage(mine: MyDay, formToken: string): Page {
  const { day, visits, later, forms, kit, sender, evenings } = mine
  const [first, last] = [visits[0], visits.at(-1)]
  return {
    title: `Uw dag: ${longDay(day, 'nl')}`,
    body: html`<h1>Uw onderzoeksdag</h1>
      <p>
        <b
          >${longDay(day, 'nl')}${first && last && html`<br />van ${shortTime(first.from)} tot ongeveer ${clockTime(last.to, 'nl')}`}</b
        >
      </p>
      ${first && html`<div class="box"><span class="muted">Begin hier</span><br /><b>${clockTime(first.from, 'nl')} · ${first.place}</b><br />${[sender.name, sender.building, shownDirections(first)].filter(Boolean).join(', ')}.</div>`}
      ${repliesPart(mine, formToken)}
      ${
        (forms.length > 0 || kit) &&
        html`<h2>Dit doet u vooraf</h2>
          ${forms.map(formToDo)}${kit && kitToDo(kit, day)}`
      }
      <h2>Uw dag</h2>
      <ol class="steps">
        ${visits.map(step)}
      </ol>
      ${
        later.length > 0 &&
        html`<h2>Daarna</h2>
          <ol class="steps">
            ${later.map(laterStep)}
          </ol>
          ${later.some(({ kind }) => kind === 'phone-result') && html`<p>${HIDDEN_NUMBER.nl}</p>`}`
      }
      <h2>Neem mee</h2>
      <ul>
        <li>een geldig identiteitsbewijs</li>
        <li>een lijst van de medicijnen die u gebruikt</li>
      </ul>
      <a class="btn sec" href="/mijn/afspraak.ics">Zet in mijn agenda</a>
      <h2>Kunt u niet komen?</h2>
      ${changesPart(mine)}${evenings && html`<p><a href="/mijn/avond">Komt u liever ’s avonds? Vraag een avondafspraak</a></p>`}`,
  }
}

const todo = (done: boolean, text: Html): Html =>
  html`<div class="todo">
    <span class="tick${done && ' ok'}" aria-hidden="true">${done && '✓'}</span>
    <div>${text}</div>
  </div>`

function formToDo({ form, title, minutes, state, label, answerBy, completedAt }: FormOverview): Html {
  if (completedAt)
    return todo(true, html`<b>${title}</b><br /><span class="muted">Ingevuld op ${shortDay(dayOf(completedAt))}</span>`)
  if (state === 'closed' || state === 'withdrawn')
    return todo(false, html`<b>${title}</b><br /><span class="muted">Wij nemen de vragen met u door.</span>`)
  const link = html`<a href="/mijn/vragenlijst/${form}"
    >${state === 'started' ? 'Verder invullen' : 'Nu invullen'}<span class="skip">: ${title.toLowerCase()}</span></a
  >`
  return todo(
    false,
    html`<b>${title}</b> (ongeveer ${minutes} minuten)<br />${state === 'started' && html`<span class="muted">${label}</span><br />`}<span
        class="muted"
        >Graag vóór of op ${shortDay(answerBy)}</span
      ><br />${link}`,
  )
}

function kitToDo({ pickUpBy, collectFrom, place, state }: NonNullable<MyDay['kit']>, day: string): Html {
  const fetch = `Haal uiterlijk ${longDay(pickUpBy, 'nl')} de bokaal op bij ${place}. Dat is gratis.`
  const fetched = state !== 'to-fetch'
  const link = html`<a href="/mijn/urine">Hulp bij het opvangen</a>`
  return html`${todo(fetched, html`<b>Bokaal ophalen</b><br />${fetched ? html`<span class="muted">Opgehaald</span>` : fetch}`)}${todo(
    state === 'handed-in',
    html`<b>24 uur urine opvangen</b><br />Begin ${shortDay(collectFrom)}: de eerste plas ’s ochtends gaat in het
      toilet. Schrijf de tijd op. Vang daarna alles op. Stop ${shortDay(day)} op dezelfde tijd: die plas gaat nog in de
      bokaal. Bewaar de bokaal koel en donker.<br />${link}`,
  )}`
}

function step(visit: VisitFacts): Html {
  const { title, hint } = STEP_WORDS.nl[visit.kind]
  const where = [visit.place, shownDirections(visit)].filter(Boolean).join(', ')
  const time = shortTime(visit.from)
  return html`<li>
    <time datetime="${time.padStart(5, '0').replace('.', ':')}">${time}</time>
    <div>
      <b>${title}</b>
      <p>${where}. ${hint}${visit.walk ? ` ${visit.walk} minuten lopen vanaf het vorige onderdeel.` : ''}</p>
    </div>
  </li>`
}

const laterStep = ({ day, from, kind }: VisitFacts): Html =>
  html`<li>
    <time datetime="${day}">${shortTime(from)}</time>
    <div>
      <b>${STEP_WORDS.nl[kind].title}</b>
      <p>${longDay(day, 'nl')}</p>
    </div>
  </li>`

const shownDirections = ({ place, directions }: VisitFacts) => (place.includes(directions) ? '' : directions)

/** "dinsdag 2 februari": the year is clear from the page. */
const shortDay = (day: string) => longDay(day, 'nl').replace(/ \d{4}$/, '')
