import { createRequire } from 'node:module'

/** A node of pdfmake's document: text, columns, a table, a stack. Its own types would bring a browser's globals along. */
export type PdfContent = string | { readonly [property: string]: unknown } | readonly PdfContent[]

interface Pdfmake {
  setFonts(fonts: object): void
  setUrlAccessPolicy(mayRead: (url: string) => boolean): void
  setLocalAccessPolicy(mayRead: (path: string) => boolean): void
  createPdf(document: object): { getBuffer(): Promise<Buffer> }
}

let loaded: Pdfmake | undefined
/** Read at the first page that is printed: it is the largest thing that the house is made of, and many a process prints nothing. */
function pdfmake(): Pdfmake {
  if (loaded) return loaded
  const load = createRequire(import.meta.url)
  const made = load('pdfmake') as Pdfmake
  /** The fonts that come with the package: every Latin letter of a patient's name is in them. */
  const fonts = load('pdfmake/fonts/Roboto.js') as { readonly Roboto: Readonly<Record<string, string>> }
  const files = new Set(Object.values(fonts.Roboto))
  made.setFonts(fonts)
  // Nothing that stands in a document can make the server read an address or a file of its own.
  made.setUrlAccessPolicy(() => false)
  made.setLocalAccessPolicy((path) => files.has(path))
  return (loaded = made)
}

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
  /** Points; what a letter needs is more than what a list needs. */
  readonly textSize?: number
  /** Points left and right of the text. */
  readonly margin?: number
  readonly content: PdfContent
}

const INK = '#1b2733'
const TEXT = 10
const MARGIN = 34
const PAGE_OF = {
  nl: (page: number, pages: number) => `pagina ${page} van ${pages}`,
  en: (page: number, pages: number) => `page ${page} of ${pages}`,
}

/** An A4 document as PDF. */
export async function pdfOf(page: PdfPage): Promise<Buffer> {
  const { title, language, landscape = false, header, footer, textSize = TEXT, margin: side = MARGIN, content } = page
  const line = (left: string, right: string, margin: [number, number, number, number]): PdfContent => ({
    columns: [{ text: left }, { text: right, alignment: 'right', width: 'auto' }],
    fontSize: 9,
    color: INK,
    margin,
  })
  const document = {
    pageSize: 'A4',
    pageOrientation: landscape ? 'landscape' : 'portrait',
    pageMargins: [side, header ? 46 : side, side, 40],
    language,
    info: { title },
    ...(header && {
      header: (page: number, pages: number) => line(header, `${page}/${pages}`, [side, 20, side, 0]),
    }),
    footer: (page: number, pages: number) =>
      line(footer, header ? '' : PAGE_OF[language](page, pages), [side, 12, side, 0]),
    defaultStyle: { font: 'Roboto', fontSize: textSize, color: INK, lineHeight: 1.15 },
    styles: {
      title: { fontSize: textSize * 1.5, bold: true, margin: [0, 0, 0, 8] },
      heading: { fontSize: textSize * 1.1, bold: true, margin: [0, textSize, 0, 3] },
      small: { fontSize: textSize * 0.8 },
    },
    content: copied(content),
  }
  return pdfmake().createPdf(document).getBuffer()
}

/** The library writes into the nodes it is given: each place gets a node of its own, so that a piece may stand in many places and documents. */
const copied = (content: unknown): unknown => {
  if (Array.isArray(content)) return content.map(copied)
  if (typeof content !== 'object' || content === null) return content
  return Object.fromEntries(Object.entries(content).map(([name, value]) => [name, copied(value)]))
}
