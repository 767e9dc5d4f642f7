import type { PdfContent, PdfPage } from '#platform'
import type { Block } from './blocks.js'
import type { Language } from './words.js'

/** What is printed: the letter itself, before what is enclosed with it. */
export interface PrintedLetter {
  readonly language: Language
  readonly subject: string
  /** Whose paper it is, the largest first. */
  readonly letterhead: readonly string[]
  /** Lines in the window of the envelope. */
  readonly address: readonly string[]
  /** The day of the letter, in words. */
  readonly dated: string
  readonly blocks: readonly Block[]
  readonly footer: string
}

/** Points: 25 mm left and right, text that reads at arm's length. */
const MARGIN = 71
const TEXT = 13
/** Points from the top of the sheet. An envelope with its window on the left shows 20–110 mm by 45–85 mm; the sheet is folded below that. */
const LETTERHEAD = 48
const WINDOW = 150
const BELOW_FOLD = 285
const QR = 92
const GAP = [0, 0, 0, 10] as const

/** One letter as a document, each enclosure behind it. */
export function letterPdf(letter: PrintedLetter, enclosed: readonly PdfContent[] = []): PdfPage {
  const { language, subject, letterhead, address, dated, blocks, footer } = letter
  const [sender = '', ...below] = letterhead
  return {
    ...{ title: subject, language, footer, textSize: TEXT, margin: MARGIN },
    content: [
      { text: sender, bold: true, fontSize: 15, absolutePosition: { x: MARGIN, y: LETTERHEAD } },
      { text: below.join('\n'), fontSize: 10, absolutePosition: { x: MARGIN, y: LETTERHEAD + 20 } },
      { text: address.join('\n'), fontSize: 12, absolutePosition: { x: MARGIN, y: WINDOW } },
      { text: dated, margin: [0, BELOW_FOLD - MARGIN, 0, 14] },
      { text: subject, style: 'title' },
      ...grouped(blocks).map((group) => together(group.map((block) => drawn(block, language)))),
      ...enclosed,
    ],
  }
}

/** A heading stands on the page of what it is about. */
const grouped = (blocks: readonly Block[]): readonly (readonly Block[])[] =>
  blocks.flatMap((block, i) => {
    if (i > 0 && 'heading' in blocks[i - 1]!) return []
    return 'heading' in block ? [blocks.slice(i, i + 2)] : [[block]]
  })

const together = (parts: readonly PdfContent[]): PdfContent => ({ stack: parts, unbreakable: true })

function drawn(block: Block, language: Language): PdfContent {
  if ('say' in block) return { text: block.say, margin: GAP }
  if ('heading' in block) return { text: block.heading, style: 'heading' }
  if ('box' in block) return boxed(block.box.map((text, i) => ({ text, bold: true, fontSize: i === 0 ? 17 : 15 })))
  if ('list' in block) return { ul: block.list.map((text) => ({ text, margin: [0, 0, 0, 4] })), margin: GAP }
  if ('rows' in block) return table(block.rows)
  if ('aside' in block) return { text: `${block.label}: ${block.aside}`, margin: GAP }
  return linked(block.link, language)
}

const boxed = (lines: readonly PdfContent[]): PdfContent => ({
  table: { widths: ['*'], body: [[{ stack: lines, margin: [8, 6, 8, 6] }]] },
  layout: { hLineWidth: () => 1.4, vLineWidth: () => 1.4 },
  margin: GAP,
})

const table = (rows: readonly (readonly [string, string])[]): PdfContent => ({
  table: {
    dontBreakRows: true,
    widths: [72, '*'],
    body: rows.map(([left, right]) => [{ text: left, bold: true, noWrap: true }, { text: right }]),
  },
  layout: { hLineWidth: () => 0.5, vLineWidth: () => 0, hLineColor: () => '#7a8794', paddingLeft: () => 0 },
  margin: GAP,
})

const LINK_WORDS = {
  nl: {
    title: 'Liever op uw telefoon of computer?',
    how: 'Scan de code met de camera van uw telefoon, of typ dit adres over. Hoofdletters en streepjes maken niet uit. U vult daar eerst uw geboortedatum in.',
  },
  en: {
    title: 'Rather on your phone or computer?',
    how: 'Scan the code with the camera of your phone, or type this address. Capitals and dashes do not matter. You will first be asked for your date of birth.',
  },
}

/** The way to the same page as the link of a mail: to scan, and to type. */
const linked = (link: string, language: Language): PdfContent => ({
  stack: [
    {
      columns: [
        { qr: link, fit: QR, eccLevel: 'M', width: QR + 14 },
        { stack: [{ text: LINK_WORDS[language].title, bold: true }, LINK_WORDS[language].how], width: '*' },
      ],
    },
    { text: link.replace(/^https?:\/\//, ''), bold: true, fontSize: 12, margin: [0, 4, 0, 0] },
  ],
  margin: [0, 6, 0, 14],
})
