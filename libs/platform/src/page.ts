const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text made safe to stand in HTML, in an element or in a quoted attribute. */
export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign]!)

/** A bare Dutch page of the house itself: the demo's inbox, an error. `body` is HTML. */
export const page = (title: string, body: string) => `<!doctype html>
<html lang="nl">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="icon" href="data:,">
    <title>${escapeHtml(title)}</title>
    <style>
      body { font: 18px/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a }
      table { width: 100%; border-collapse: collapse } th, td { text-align: left; padding: .4rem .6rem .4rem 0; border-bottom: 1px solid #ccc }
      pre { white-space: pre-wrap; font: inherit } iframe { width: 100%; height: 32rem; border: 1px solid #ccc } a { color: #0b5394 }
    </style>
  </head>
  <body><main><h1>${escapeHtml(title)}</h1>${body}</main></body>
</html>
`
