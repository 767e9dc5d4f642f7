import { html, type Html, type Language } from '#messages'
import {
  type Answers,
  type Entered,
  enteredOf,
  LONGEST_TEXT,
  type Place,
  type Question,
  shown,
  stampOf,
} from '#questionnaire'
import { errorSummary } from './error-summary.js'
import { FORM_WORDS, type FormWords } from './form-words.js'
import type { Page } from './page.js'
import { TOKEN_FIELD } from './visitor.js'

export interface QuestionView {
  readonly place: Place
  readonly answers: Answers
  readonly path: string
  readonly formToken: string
  readonly language: Language
  /** What was just typed and could not be kept. */
  readonly rejected?: { readonly entered: Entered; readonly fault: string }
  /** Another device was first: its answer stands here. */
  readonly elsewhere?: boolean
}

/** Carries the answer that the page was made with, so that two devices do not overwrite each other. */
export const SEEN_FIELD = '_gezien'

/** One question on one page. */
export function questionPage(view: QuestionView): Page {
  const { place, answers, path, formToken, language, rejected, elsewhere = false } = view
  const { question, number, of, previous } = place
  const words = FORM_WORDS[language]
  const kept = answers[question.linkId]
  const entered = rejected?.entered ?? enteredOf(kept)
  const fault = rejected?.fault ?? (elsewhere ? words.elsewhere(shown(question, kept, language)) : undefined)
  return {
    title: fault ? `${words.fault}: ${question.text}` : question.text,
    status: elsewhere ? 409 : fault ? 422 : 200,
    body: html`<p>
        <a href="${previous ? `${path}/${previous}` : '/mijn'}">‹ ${previous ? words.previous : words.toDay}</a>
      </p>
      <p class="muted" id="waar">${words.place(number, of, question.section)}</p>
      <progress aria-labelledby="waar" max="${of}" value="${number}"></progress
      >${fault && errorSummary(firstField(question), fault, language)}
      <form method="post" action="${path}/${question.linkId}" novalidate>
        <input type="hidden" name="${TOKEN_FIELD}" value="${formToken}" /><input
          type="hidden"
          name="${SEEN_FIELD}"
          value="${stampOf(kept)}"
        />${fields(question, entered, fault, words)}<button>${words.next}</button>
      </form>
      <p class="muted">${words.saved}</p>`,
  }
}

const firstField = ({ type }: Question) => (type === 'choice' ? 'a0' : 'a')

function fields(question: Question, entered: Entered, fault: string | undefined, words: FormWords): Html {
  const { text, help, repeats, required } = question
  const about = html`${help && html`<p class="help muted" id="uitleg">${help}</p>`}${!required && html`<p class="help muted">${words.skippable}</p>`}${fault && html`<p class="errtxt" id="fout">${fault}</p>`}`
  const described = [fault && 'fout', help && 'uitleg'].filter(Boolean).join(' ')
  const by = described && html` aria-describedby="${described}"`
  if (question.type === 'choice') {
    const options = question.choices.map(({ code, display }, i) =>
      option(repeats ? 'checkbox' : 'radio', 'a', code, display, entered.values.includes(code), `a${i}`),
    )
    return html`<div${fault && html` class="err"`}><fieldset${by}><legend><h1 class="in">${text}</h1></legend>${about}${options}</fieldset></div>`
  }
  const value = question.type === 'date' ? entered.values.join(' ') : (entered.values[0] ?? '')
  const invalid = fault && html` aria-invalid="true"`
  const unknown =
    question.mayBeUnknown &&
    html`<p class="or muted">${words.or}</p>
      ${option('checkbox', 'weetniet', 'ja', words.unknown, entered.unknown === true, 'weetniet')}`
  if (question.type === 'date') {
    const [day, month, year] = dateParts(value)
    const part = (id: string, label: string, typed: string | undefined, size: string) =>
      html`<div>
        <label for="${id}">${label}</label
        ><input
          type="text"
          id="${id}"
          name="a"
          class="${size}"
          inputmode="numeric"
          autocomplete="off"
          maxlength="12"
          value="${typed}"
          ${invalid && html` aria-invalid="true" aria-describedby="fout"`}
        />
      </div>`
    return html`<div${fault && html` class="err"`}><fieldset${by}><legend><h1 class="in">${text}</h1></legend>${about}<div class="dob">${part('a', words.day, day, 'short')}${part('a1', words.month, month, 'short')}${part('a2', words.year, year, 'year')}</div></fieldset>${unknown}</div>`
  }
  const input =
    question.type === 'string'
      ? html`<textarea id="a" name="a" rows="4" maxlength="${LONGEST_TEXT}" ${by}${invalid}>${value}</textarea>`
      : html`<div class="num">
          <input
            type="text"
            id="a"
            name="a"
            class="short"
            inputmode="${question.type === 'integer' ? 'numeric' : 'decimal'}"
            autocomplete="off"
            maxlength="20"
            value="${value}"
            ${by}${invalid}
          />${question.unit && html`<span>${question.unit}</span>`}
        </div>`
  const units =
    question.units.length > 0 &&
    html`<fieldset>
      <legend class="skip">${words.period}</legend>
      ${question.units.map(({ code, display }, i) => option('radio', 'eenheid', code, display, entered.unit === code, `e${i}`))}
    </fieldset>`
  return html`<div${fault && html` class="err"`}><h1 class="q"><label for="a">${text}</label></h1>${about}${input}${units}${unknown}</div>`
}

const option = (
  type: 'radio' | 'checkbox',
  name: string,
  value: string,
  label: string,
  checked: boolean,
  id: string,
): Html =>
  html`<label class="opt"
    ><input type="${type}" name="${name}" id="${id}" value="${value}" ${checked && html` checked`} /><span
      >${label}</span
    ></label
  >`

/** "2026-03-27" or what was typed in three fields, as three fields. */
const dateParts = (value: string): readonly string[] =>
  /^\d{4}-/.test(value)
    ? value
        .split('-')
        .reverse()
        .map((part) => part.replace(/^0/, ''))
    : value.split(' ')
