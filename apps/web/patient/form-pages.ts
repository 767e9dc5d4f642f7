import { html } from '#messages'
import { asked, calciumIntake, type Opened, shown } from '#questionnaire'
import type { Page } from './page.js'
import { TOKEN_FIELD } from './visitor.js'

/** Every answer once more, each with a way to change it. */
export function checkPage({ form, answers }: Opened, path: string, formToken: string): Page {
  const rows = asked(form, answers).map(
    (question) =>
      html`<div>
        <dt>${question.text}</dt>
        <dd>${shown(question, answers[question.linkId])}</dd>
        ${!question.readOnly && html`<dd><a href="${path}/${question.linkId}" aria-label="Wijzig: ${question.text}">Wijzig</a></dd>`}
      </div>`,
  )
  const doubt =
    form.name === 'calcium' &&
    calciumIntake(answers).implausible &&
    html`<p class="box">Bij elkaar is dit erg veel. Wilt u uw antwoorden nog eens nakijken?</p>`
  return {
    title: 'Controleer uw antwoorden',
    body: html`<h1>Controleer uw antwoorden</h1>
      ${doubt}
      <dl>${rows}</dl>
      <form method="post" action="${path}/controle">
        <input type="hidden" name="${TOKEN_FIELD}" value="${formToken}" /><button>Versturen</button>
      </form>
      <p class="muted">Na het versturen kunt u de antwoorden niet meer veranderen.</p>`,
  }
}

export const thanksPage = (title: string): Page => ({
  title: 'Dank u wel',
  body: html`<h1>Dank u wel</h1>
    <p>Wij hebben uw antwoorden ontvangen: ${title.toLowerCase()}.</p>
    <p>U hoeft ze niet mee te nemen. Wilt u toch iets veranderen? Bel ons, of zeg het op uw onderzoeksdag.</p>
    <a class="btn" href="/mijn">Naar uw onderzoeksdag</a>`,
})

/** For a form that is not open: somebody was first, or the day has begun. */
export function closedPage({ form, state }: Opened): Page {
  if (state === 'completed') {
    return stop(
      'Deze vragenlijst is al verstuurd',
      `Wij hebben uw antwoorden al ontvangen: ${form.source.title.toLowerCase()}.`,
      'Wilt u nog iets veranderen? Bel ons.',
    )
  }
  return stop(
    'Deze vragenlijst is gesloten',
    'U kunt hem niet meer invullen. Wij nemen de vragen op uw onderzoeksdag met u door.',
  )
}

const stop = (title: string, ...lines: readonly string[]): Page => ({
  title,
  status: 409,
  body: html`<h1>${title}</h1>
    ${lines.map((line) => html`<p>${line}</p>`)}<a class="btn" href="/mijn">Naar uw onderzoeksdag</a>`,
})
