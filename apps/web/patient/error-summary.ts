import { html, type Html } from '#messages'

/** Stands above the page and leads to the field that needs attention. */
export const errorSummary = (field: string, fault: string): Html =>
  html`<div class="sum" role="alert">
    <h2>Er gaat iets niet goed</h2>
    <a href="#${field}">${fault}</a>
  </div>`
