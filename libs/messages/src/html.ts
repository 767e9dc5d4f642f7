import { escapeHtml } from '#platform'

/** Text that is HTML already. The `html` tag makes it, so nothing gets into a page unescaped; else only what another module escaped. */
export class Html {
  constructor(private readonly text: string) {}

  toString(): string {
    return this.text
  }
}

export type HtmlPart = Html | string | number | null | undefined | false | readonly HtmlPart[]

/** Writes HTML; every value is escaped unless it is HTML itself. Lists are joined, `null` and `false` leave nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlPart[]): Html {
  return new Html(strings.reduce((out, text, i) => out + inHtml(values[i - 1]) + text))
}

function inHtml(value: HtmlPart): string {
  if (value === null || value === undefined || value === false) return ''
  if (Array.isArray(value)) return value.map(inHtml).join('')
  return value instanceof Html ? value.toString() : escapeHtml(String(value))
}
