import { createHash } from 'node:crypto'
import { html, Html, type HtmlPart, type Language } from '#messages'

const STYLE = `:root{--ink:#1b1b1b;--blue:#154273;--red:#b00000;--focus:#ffb612}*{box-sizing:border-box}
body{margin:0;font:1.25rem/1.5 "Noto Sans",Verdana,system-ui,sans-serif;color:var(--ink);background:#fff;overflow-wrap:anywhere}
a{color:var(--blue)}h1,legend,.q{font-size:1.6rem;line-height:1.25;font-weight:700;margin:8px 0 12px;padding:0}h2{font-size:1.3rem;line-height:1.3;margin:28px 0 8px}
h1.in{margin:0;font:inherit}p{margin:0 0 14px}.skip{position:absolute;left:-999px}.skip:focus{left:8px;top:8px;background:#fff;padding:8px}
header{background:var(--blue);color:#fff;padding:12px 20px;font-weight:600}main{max-width:640px;margin:0 auto;padding:16px 20px 32px}
footer{max-width:640px;margin:0 auto;padding:16px 20px 40px;border-top:1px solid #8a8a8a;font-size:1.05rem}footer p{margin:0 0 8px}
fieldset{border:0;margin:0;padding:0;min-width:0}.muted{color:#4a4a4a;font-size:1.05rem}.help{margin:0 0 16px}
.opt{display:flex;align-items:center;gap:14px;min-height:56px;padding:8px 14px;margin:0 0 10px;border:2px solid #5b5b5b;border-radius:8px}
.opt:has(:checked){border-color:var(--blue);background:#eef4fb;box-shadow:inset 0 0 0 1px var(--blue)}
.opt input{width:28px;height:28px;accent-color:var(--blue);flex:none;margin:0}
input[type=text],textarea{font:inherit;width:100%;padding:10px 12px;border:2px solid #5b5b5b;border-radius:8px;min-height:56px;color:inherit;background:#fff}
input.short{width:8ch;max-width:100%}.opt span,.num span{min-width:0}.dob{display:flex;gap:10px;flex-wrap:wrap;margin:0 0 20px}.dob input.short{width:3.4em}.dob input.year{width:4.7em}.dob label{display:block;font-size:1.05rem}
.opt:focus-within,input[type=text]:focus,textarea:focus,button:focus-visible,a:focus-visible,.sum:focus{outline:4px solid var(--focus);outline-offset:0;box-shadow:inset 0 0 0 2px var(--ink)}
button,.btn{display:block;font:inherit;font-weight:700;text-align:center;text-decoration:none;background:var(--blue);color:#fff;border:2px solid var(--blue);border-radius:8px;min-height:56px;padding:12px 28px;width:100%;margin:20px 0}
.btn.sec{background:#fff;color:var(--blue)}.num{display:flex;align-items:center;gap:12px;margin:0 0 14px}.or{margin:14px 0 8px}
.err{border-left:6px solid #c00;padding-left:16px}.errtxt{color:var(--red);font-weight:700;margin:0 0 12px}.sum{border:4px solid var(--red);padding:12px 16px;margin:0 0 20px}.sum h2{margin:0 0 6px}
progress{width:100%;height:10px;accent-color:var(--blue);margin:0 0 18px}
.box{border:3px solid var(--blue);border-radius:10px;background:#eef4fb;padding:12px 14px;margin:12px 0}.box b{font-size:1.35rem;line-height:1.3}
dl{margin:0}dl div{border-bottom:1px solid #8a8a8a;padding:10px 0;display:grid;grid-template-columns:minmax(0,1fr) auto;gap:4px 12px}dt{grid-column:1/3}dd{margin:0;font-weight:700;white-space:pre-line;min-width:0}dd a{font-weight:400}
.steps{list-style:none;margin:0;padding:0}.steps>li{display:grid;grid-template-columns:4.2rem minmax(0,1fr);gap:12px;padding:12px 0;border-bottom:1px solid #8a8a8a}.steps time{font-weight:700;font-size:1.3rem}.steps p{margin:2px 0 0;font-size:1.05rem}
.todo{display:flex;gap:12px;align-items:start;padding:10px 0;border-bottom:1px solid #8a8a8a}.todo>div{min-width:0}.tick{flex:none;width:28px;height:28px;border:2px solid #5b5b5b;border-radius:6px;text-align:center;line-height:24px;font-weight:700}.tick.ok{background:#1d5427;border-color:#1d5427;color:#fff}
@media(min-width:600px){button{width:auto}}@media print{header,.skip,.btn,button{display:none}body{font-size:12pt}}`

/** Its text is what the content policy's hash is of: not a space more. */
const STYLE_ELEMENT = new Html(`<style>${STYLE}</style>`)

/** No script, nothing from elsewhere, and only this one style. */
const CSP = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  'img-src data:',
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Headers of every patient page. */
export const HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': CSP,
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex, nofollow',
}

/** Who the page is from. Before the birth date is known this is the hospital alone, never the clinic. */
export interface Letterhead {
  readonly name: string
  readonly phone: string
  readonly hours: string
}

export interface Page {
  readonly title: string
  readonly body: HtmlPart
  readonly status?: number
  /** Seconds after which the browser asks for it anew; only where the patient wants that and can stop it. */
  readonly refresh?: number
}

const WORDS = {
  nl: {
    toContent: 'Naar de inhoud',
    help: 'Vragen of hulp nodig? Bel',
    intendedUse: 'Dagpad is voor planning en administratie. Het geeft geen diagnose en geen advies over behandeling.',
  },
  en: {
    toContent: 'Skip to the content',
    help: 'Questions, or do you need help? Call',
    intendedUse: 'Dagpad is for planning and administration. It gives no diagnosis and no treatment advice.',
  },
} as const

/** A whole page as it goes over the line. */
export function render({ title, body }: Page, { name, phone, hours }: Letterhead, language: Language = 'nl'): string {
  const words = WORDS[language]
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} – ${name}</title>
        <link rel="icon" href="data:," />
        ${STYLE_ELEMENT}
      </head>
      <body>
        <a class="skip" href="#inhoud">${words.toContent}</a>
        <header>${name}</header>
        <main id="inhoud">${body}</main>
        <footer>
          <p>${words.help} <a href="tel:${phone.replace(/[^+\d]/g, '')}">${phone}</a>, ${hours}.</p>
          <p class="muted">${words.intendedUse}</p>
        </footer>
      </body>
    </html>`.toString()
}
