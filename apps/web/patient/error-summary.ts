import { html, type Html, type Language } from '#messages'
import { FORM_WORDS } from './form-words.js'

/** Stands above the page and leads to the field that needs attention. */
export const errorSummary = (field: string, fault: string, language: Language = 'nl'): Html =>
  html`<div class="sum" role="alert">
    <h2>${FORM_WORDS[language].wrong}</h2>
    <a href="#${field}">${fault}</a>
  </div>`
