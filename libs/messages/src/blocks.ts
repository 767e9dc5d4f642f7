import { html, type Html } from './html.js'

/** A piece of a message, whatever it is written on. */
export type Block =
  | { readonly say: string }
  | { readonly heading: string }
  /** Lines that must stand out: day, time, building. */
  | { readonly box: readonly string[] }
  | { readonly list: readonly string[] }
  /** Rows of a table: a time and what happens then. */
  | { readonly rows: readonly (readonly [string, string])[] }
  | { readonly link: string; readonly label: string }
  /** A link that is there for who looks for it. */
  | { readonly aside: string; readonly label: string }

export const say = (text: string): Block => ({ say: text })

/** The message as plain text, blank lines between its pieces. */
export const asText = (blocks: readonly Block[]): string => blocks.map(textOf).join('\n\n') + '\n'

function textOf(block: Block): string {
  if ('say' in block) return block.say
  if ('heading' in block) return block.heading.toUpperCase()
  if ('box' in block) return block.box.map((line) => `    ${line}`).join('\n')
  if ('list' in block) return block.list.map((line) => `- ${line}`).join('\n')
  if ('rows' in block) return block.rows.map(([left, right]) => `${left.padEnd(12)} ${right}`).join('\n')
  if ('aside' in block) return `${block.label}:\n${block.aside}`
  return `${block.label}:\n${block.link}`
}

/** The message as HTML, to stand in a mail. Styles are inline: mail programs drop the rest. */
export const asHtml = (blocks: readonly Block[]): Html => html`${blocks.map(htmlOf)}`

const BOX =
  'border:2px solid #154273;border-radius:8px;background:#eef4fb;padding:14px 16px;margin:16px 0;font-weight:bold'
const BUTTON =
  'display:inline-block;background:#154273;color:#fff;font-weight:bold;text-decoration:none;border-radius:8px;padding:14px 22px'

function htmlOf(block: Block): Html {
  if ('say' in block) return html`<p>${onLines(block.say.split('\n'))}</p>`
  if ('heading' in block) return html`<h2 style="font-size:1.15em;margin:22px 0 6px">${block.heading}</h2>`
  if ('box' in block) return html`<p style="${BOX}">${onLines(block.box)}</p>`
  if ('list' in block)
    return html`<ul>
      ${block.list.map((line) => html`<li>${line}</li>`)}
    </ul>`
  if ('rows' in block) {
    const cell = 'padding:6px 14px 6px 0;vertical-align:top;text-align:left;border-bottom:1px solid #c6c6c6'
    return html`<table style="border-collapse:collapse">
      ${block.rows.map(
        ([left, right]) =>
          html`<tr>
            <th scope="row" style="${cell};white-space:nowrap">${left}</th>
            <td style="${cell}">${right}</td>
          </tr>`,
      )}
    </table>`
  }
  if ('aside' in block)
    return html`<p style="font-size:.85em"><a href="${block.aside}" style="color:#154273">${block.label}</a></p>`
  return html`<p><a href="${block.link}" style="${BUTTON}">${block.label}</a></p>
    <p style="font-size:.85em;word-break:break-all">${block.link}</p>`
}

const onLines = (lines: readonly string[]): Html =>
  html`${lines.map((line, i) => html`${i > 0 && html`<br />`}${line}`)}`

/** A whole mail. Loads nothing from anywhere. */
export const mailPage = (language: string, subject: string, blocks: readonly Block[]): string =>
  html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${subject}</title>
      </head>
      <body style="margin:0;background:#fff;color:#1b1b1b;font:18px/1.5 Verdana,Arial,sans-serif">
        <div style="max-width:600px;margin:0 auto;padding:20px">${asHtml(blocks)}</div>
      </body>
    </html>`.toString()
