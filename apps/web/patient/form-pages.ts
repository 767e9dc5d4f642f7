import { html, type Language } from '#messages'
import { asked, calciumIntake, type Opened, shown } from '#questionnaire'
import { errorSummary } from './error-summary.js'
import { FORM_WORDS } from './form-words.js'
import type { Page } from './page.js'
import { TOKEN_FIELD } from './visitor.js'

export interface CheckView {
  readonly opened: Opened
  readonly path: string
  readonly formToken: string
  readonly language: Language
  /** She said that somebody helped her, and not who. */
  readonly helperMissing?: boolean
}

/** Every answer once more, each with a way to change it, and who gave them. */
export function checkPage({ opened, path, formToken, language, helperMissing = false }: CheckView): Page {
  const { form, answers } = opened
  const words = FORM_WORDS[language]
  const rows = asked(form, answers).map((question, i) => {
    const link = html`<dd>
      <a id="w${i}" href="./${question.linkId}" aria-labelledby="w${i} v${i}">${words.change}</a>
    </dd>`
    return html`<div>
      <dt id="v${i}">${question.text}</dt>
      <dd>${shown(question, answers[question.linkId], language)}</dd>
      ${!question.readOnly && link}
    </div>`
  })
  const doubt =
    form.name === 'calcium' && calciumIntake(answers).implausible && html`<p class="box">${words.veryMuch}</p>`
  const who = (value: string, label: string, checked: boolean) =>
    html`<label class="opt"
      ><input type="radio" name="wie" value="${value}" ${checked && html` checked`} /><span>${label}</span></label
    >`
  return {
    title: helperMissing ? `${words.fault}: ${words.check}` : words.check,
    status: helperMissing ? 422 : 200,
    body: html`${helperMissing && errorSummary('helper', words.helperMissing, language)}
      <h1>${words.check}</h1>
      ${doubt}
      <dl>${rows}</dl>
      <form method="post" action="${path}/controle" novalidate>
        <input type="hidden" name="${TOKEN_FIELD}" value="${formToken}" />
        <fieldset>
          <legend>
            <h2>${words.who}</h2>
          </legend>
          ${who('zelf', words.myself, !helperMissing)}${who('helper', words.helper, helperMissing)}
        </fieldset>
        <p class="or"><label for="helper">${words.helperName}</label></p>
        <p class="muted" id="helper-uitleg">${words.helperHint}</p>
        ${helperMissing && html`<p class="errtxt" id="fout">${words.helperMissing}</p>`}<input
          type="text"
          id="helper"
          name="helper"
          autocomplete="off"
          maxlength="100"
          aria-describedby="helper-uitleg${helperMissing && ' fout'}"
          ${helperMissing && html` aria-invalid="true"`}
        /><button>${words.send}</button>
      </form>
      <p class="muted">${words.final}</p>`,
  }
}

export function thanksPage(title: string, language: Language): Page {
  const words = FORM_WORDS[language]
  return {
    title: words.thanks,
    body: html`<h1>${words.thanks}</h1>
      <p>${words.received(title.toLowerCase())}</p>
      <p>${words.afterwards}</p>
      <a class="btn" href="/mijn">${words.myDay}</a>`,
  }
}

/** For a form that is not open: somebody was first, or the day has begun. */
export function closedPage({ form, state }: Opened, language: Language): Page {
  const words = FORM_WORDS[language]
  const [title, ...lines] =
    state === 'completed'
      ? [words.alreadySent, words.alreadyReceived(form.source.title.toLowerCase()), words.callToChange]
      : [words.closed, words.closedWhy]
  return {
    title,
    status: 409,
    body: html`<h1>${title}</h1>
      ${lines.map((line) => html`<p>${line}</p>`)}<a class="btn" href="/mijn">${words.myDay}</a>`,
  }
}
