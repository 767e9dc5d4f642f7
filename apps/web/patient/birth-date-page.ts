import { html } from '#messages'
import { errorSummary } from './error-summary.js'
import type { Page } from './page.js'

export interface TypedDate {
  readonly day: string
  readonly month: string
  readonly year: string
}

/** The first page of every link. Knows nothing of the patient. */
export function birthDatePage({ typed, fault }: { typed?: TypedDate; fault?: string } = {}): Page {
  const title = 'Wat is uw geboortedatum?'
  const field = (name: string, label: string, value: string | undefined, autocomplete: string) =>
    html`<div>
      <label for="${name}">${label}</label
      ><input
        type="text"
        id="${name}"
        name="${name}"
        class="${name === 'jaar' ? 'year' : 'short'}"
        inputmode="numeric"
        autocomplete="${autocomplete}"
        maxlength="12"
        value="${value}"
        ${fault && html` aria-invalid="true" aria-describedby="fout"`}
      />
    </div>`
  return {
    title: fault ? `Fout: ${title}` : title,
    status: fault ? 422 : 200,
    body: html`${fault && errorSummary('dag', fault)}<form method="post" novalidate><div${fault && html` class="err"`}><fieldset><legend><h1 class="in">${title}</h1></legend><p class="help muted">Zo weten wij dat u het bent. Bijvoorbeeld: 12 3 1948.</p>${fault && html`<p class="errtxt" id="fout">${fault}</p>`}<div class="dob">${field('dag', 'Dag', typed?.day, 'bday-day')}${field('maand', 'Maand', typed?.month, 'bday-month')}${field('jaar', 'Jaar', typed?.year, 'bday-year')}</div></fieldset></div><button>Volgende</button></form>`,
  }
}
