import { createRequire } from 'node:module'

/** A node of pdfmake's document: text, columns, a table, a stack. Its own types would bring a browser's globals along. */
export type PdfContent = string | { readonly [property: string]: unknown } | readonly PdfContent[]

const load = createRequire(import.meta.url)
const pdfmake = load('pdfmake') as {
  setFonts(fonts: object): void
  setUrlAccessPolicy(mayRead: (url: string) => boolean): void
  setLocalAccessPolicy(mayRead: (path: string) => boolean): void
  createPdf(document: object): { getBuffer(): Promise<Buffer> }
}
/** The fonts that come with the package: every Latin letter of a patient's name is in them. */
const fonts = load('pdfmake/fonts/Roboto.js') as { readonly Roboto: Readonly<Record<string, string>> }
const FONT_FILES = new Set(Object.values(fonts.Roboto))

pdfmake.setFonts(fonts)
// Nothing that stands in a document can make the server read an address or a file of its own.
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path) => FONT_FILES.has(path))

/** One printed document. */
export interface PdfPage {
  /** Told to the viewer, never a patient's name. */
  readonly title: string
  readonly language: 'nl' | 'en'
  readonly landscape?: boolean
  /** On top of every page, before the page number. */
  readonly header?: string
  /** At the foot of every page: when it was made, and of which version. */
  readonly footer: string
  readonly content: PdfContent
}

const INK = '#1b2733'
const MARGIN = 34

/** An A4 document as PDF. */
export async function pdfOf({ title, language, landscape = false, header, footer, content }: PdfPage): Promise<Buffer> {
  const line = (left: string, right: string, margin: [number, number, number, number]): PdfContent => ({
    columns: [{ text: left }, { text: right, alignment: 'right', width: 'auto' }],
    fontSize: 9,
    color: INK,
    margin,
  })
  const document = {
    pageSize: 'A4',
    pageOrientation: landscape ? 'landscape' : 'portrait',
    pageMargins: [MARGIN, header ? 46 : MARGIN, MARGIN, 40],
    language,
    info: { title },
    ...(header && {
      header: (page: number, pages: number) => line(header, `${page}/${pages}`, [MARGIN, 20, MARGIN, 0]),
    }),
    footer: (page: number, pages: number) => line(footer, header ? '' : `${page}/${pages}`, [MARGIN, 12, MARGIN, 0]),
    defaultStyle: { font: 'Roboto', fontSize: 10, color: INK, lineHeight: 1.15 },
    styles: {
      title: { fontSize: 15, bold: true, margin: [0, 0, 0, 8] },
      heading: { fontSize: 11, bold: true, margin: [0, 10, 0, 3] },
      small: { fontSize: 8 },
    },
    content: copied(content),
  }
  return pdfmake.createPdf(document).getBuffer()
}

/** The library writes into the nodes it is given: each place gets a node of its own, so that a piece may stand in many places and documents. */
const copied = (content: unknown): unknown => {
  if (Array.isArray(content)) return content.map(copied)
  if (typeof content !== 'object' || content === null) return content
  return Object.fromEntries(Object.entries(content).map(([name, value]) => [name, copied(value)]))
}
