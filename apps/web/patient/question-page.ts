import { html, type Html } from '#messages'
import {
  type Answers,
  type AnswerValue,
  type Entered,
  frequency,
  LONGEST_TEXT,
  type Place,
  type Question,
} from '#questionnaire'
import { errorSummary } from './error-summary.js'
import type { Page } from './page.js'
import { TOKEN_FIELD } from './visitor.js'

export interface QuestionView {
  readonly place: Place
  readonly answers: Answers
  readonly path: string
  readonly formToken: string
  /** What was just typed and could not be kept. */
  readonly rejected?: { readonly entered: Entered; readonly fault: string }
}

/** One question on one page. */
export function questionPage({ place, answers, path, formToken, rejected }: QuestionView): Page {
  const { question, number, of, previous } = place
  const entered = rejected?.entered ?? enteredOf(answers[question.linkId])
  const fault = rejected?.fault
  return {
    title: fault ? `Fout: ${question.text}` : question.text,
    status: fault ? 422 : 200,
    body: html`<p>
        <a href="${path}${previous && `/${previous}`}">‹ ${previous ? 'Vorige vraag' : 'Terug naar uw dag'}</a>
      </p>
      <p class="muted" id="waar">Vraag ${number} van ongeveer ${of} · ${question.section}</p>
      <progress aria-labelledby="waar" max="${of}" value="${number}"></progress
      >${fault && errorSummary(firstField(question), fault)}
      <form method="post" action="${path}/${question.linkId}" novalidate>
        <input type="hidden" name="${TOKEN_FIELD}" value="${formToken}" />${fields(question, entered, fault)}<button>
          Volgende
        </button>
      </form>
      <p class="muted">Uw antwoorden worden bewaard. U kunt later verder gaan met dezelfde link.</p>`,
  }
}

const firstField = ({ type }: Question) => (type === 'choice' ? 'a0' : 'a')

function fields(question: Question, entered: Entered, fault: string | undefined): Html {
  const { text, help, repeats, required } = question
  const about = html`${help && html`<p class="help muted" id="uitleg">${help}</p>`}${!required && !help && html`<p class="help muted">Deze vraag mag u overslaan.</p>`}${fault && html`<p class="errtxt" id="fout">${fault}</p>`}`
  const described = [fault && 'fout', help && 'uitleg'].filter(Boolean).join(' ')
  const by = described && html` aria-describedby="${described}"`
  if (question.type === 'choice') {
    const options = question.choices.map(({ code, display }, i) =>
      option(repeats ? 'checkbox' : 'radio', 'a', code, display, entered.values.includes(code), `a${i}`),
    )
    return html`<div${fault && html` class="err"`}><fieldset${by}><legend><h1 class="in">${text}</h1></legend>${about}${options}</fieldset></div>`
  }
  const value = entered.values[0] ?? ''
  const invalid = fault && html` aria-invalid="true"`
  const unknown =
    question.mayBeUnknown &&
    html`<p class="or muted">of</p>
      ${option('checkbox', 'weetniet', 'ja', 'Weet ik niet', entered.unknown === true, 'weetniet')}`
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
      <legend class="skip">Per dag of per week</legend>
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

/** A kept answer, as it would be typed. */
function enteredOf(values: readonly AnswerValue[] | undefined): Entered {
  const [first] = values ?? []
  if (!first) return { values: [] }
  if ('extension' in first) return { values: [], unknown: true }
  if ('valueQuantity' in first) {
    const { number, unit } = frequency(first.valueQuantity.value)
    return { values: [number], unit }
  }
  return { values: values!.map(typed) }
}

function typed(value: AnswerValue): string {
  if ('valueCoding' in value) return value.valueCoding.code
  if ('valueString' in value) return value.valueString
  if ('valueInteger' in value) return String(value.valueInteger)
  return 'valueDecimal' in value ? String(value.valueDecimal).replace('.', ',') : ''
}
