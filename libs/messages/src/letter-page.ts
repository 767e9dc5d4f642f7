import type { Day } from '#contracts'
import { asHtml } from './blocks.js'
import { html, type Html } from './html.js'
import type { Written } from './writer.js'
import { longDay } from './words.js'

/** A letter on one A4, to be printed from the browser, with the pages behind it; the address stands in the window of the envelope. */
export function letterPage({ subject, blocks, language, address }: Written, on: Day, enclosed: Html): string {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <title>${subject}</title>
        <style>
          @page {
            size: A4;
            margin: 20mm 22mm;
          }
          body {
            font:
              11.5pt/1.4 Arial,
              sans-serif;
            color: #000;
            max-width: 170mm;
            margin: 0 auto;
          }
          address {
            font-style: normal;
            margin: 20mm 0 10mm;
            white-space: pre-line;
          }
          h1 {
            font-size: 16pt;
          }
          li {
            margin-bottom: 4px;
          }
          p {
            white-space: pre-line;
          }
        </style>
      </head>
      <body>
        <address>${address}</address>
        <p>${longDay(on, language)}</p>
        <h1>${subject}</h1>
        ${asHtml(blocks)} ${enclosed}
      </body>
    </html>`.toString()
}
