import { html, type Language } from '#messages'
import { errorSummary } from './error-summary.js'
import { FORM_WORDS } from './form-words.js'
import type { Page } from './page.js'

export interface TypedDate {
  readonly day: string
  readonly month: string
  readonly year: string
}

const WORDS = {
  nl: {
    title: 'Wat is uw geboortedatum?',
    hint: 'Zo weten wij dat u het bent. Bijvoorbeeld: 12 3 1948.',
    other: html`<a href="?taal=en" lang="en" hreflang="en">This page in English</a>`,
  },
  en: {
    title: 'What is your date of birth?',
    hint: 'So we know that it is you. For example: 12 3 1948.',
    other: html`<a href="?taal=nl" lang="nl" hreflang="nl">Deze pagina in het Nederlands</a>`,
  },
} as const

interface View {
  readonly typed?: TypedDate
  readonly fault?: string
  readonly language?: Language
}

/** The first page of every link. Knows nothing of the patient. */
export function birthDatePage({ typed, fault, language = 'nl' }: View = {}): Page {
  const words = FORM_WORDS[language]
  const { title, hint, other } = WORDS[language]
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
    title: fault ? `${words.fault}: ${title}` : title,
    status: fault ? 422 : 200,
    body: html`${fault && errorSummary('dag', fault, language)}<form method="post" novalidate><div${fault && html` class="err"`}><fieldset><legend><h1 class="in">${title}</h1></legend><p class="help muted">${hint}</p>${fault && html`<p class="errtxt" id="fout">${fault}</p>`}<div class="dob">${field('dag', words.day, typed?.day, 'bday-day')}${field('maand', words.month, typed?.month, 'bday-month')}${field('jaar', words.year, typed?.year, 'bday-year')}</div></fieldset></div><button>${words.next}</button></form><p>${other}</p>`,
  }
}
