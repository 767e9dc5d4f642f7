import { showPhone } from '#contracts'
import { type PdfContent, pdfOf } from '#platform'
import { HORIZON_WORDS, type PreparationView, type ReadyRow } from './preparation-page.js'

const WORDS = {
  nl: {
    title: 'VOORBEREIDING',
    head: ['dag', 'patiënt', 'geb.', 'nr', 'telefoon', 'nog open', 'aandacht', 'gedaan'],
    made: (day: string) => `Gemaakt op ${day}`,
    by: (day: string) => `vóór ${day}`,
    none: 'Deze week komt niemand.',
    ready: 'alles is klaar',
  },
  en: {
    title: 'PREPARATION',
    head: ['day', 'patient', 'born', 'no.', 'phone', 'still open', 'attention', 'done'],
    made: (day: string) => `Made on ${day}`,
    by: (day: string) => `by ${day}`,
    none: 'Nobody comes this week.',
    ready: 'all is ready',
  },
}
const BOX: PdfContent = { canvas: [{ type: 'rect', x: 0, y: 1, w: 9, h: 9, lineWidth: 0.8 }] }
const LINES = { hLineWidth: () => 0.5, vLineWidth: () => 0, hLineColor: () => '#7a8794' }

/** Who comes within a week and what is open, to work through by telephone. */
export function preparationList({ rows, today }: PreparationView, language: 'nl' | 'en'): Promise<Buffer> {
  const w = WORDS[language]
  const head = w.head.map((text) => ({ text, bold: true, fontSize: 9 }))
  const groups = [...new Set(rows.map(({ horizon }) => horizon))]
  const content = groups.flatMap((group): PdfContent[] => [
    { text: HORIZON_WORDS[language][group as 'D-1'], bold: true, margin: [0, 8, 0, 4] },
    {
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: [52, 100, 54, 44, 70, '*', '*', 34],
        body: [head, ...rows.filter(({ horizon }) => horizon === group).map((row) => line(row, language))],
      },
      layout: LINES,
      fontSize: 9,
    },
  ])
  return pdfOf({
    ...{ title: w.title, language, landscape: true, header: `${w.title}  ${dutch(today)}` },
    footer: w.made(dutch(today)),
    content: content.length > 0 ? content : w.none,
  })
}

function line({ day, arrival, patient, items, concerns, message }: ReadyRow, language: 'nl' | 'en'): PdfContent[] {
  const w = WORDS[language]
  const open = items.filter(({ done }) => !done).map(({ label, due }) => `${label} (${w.by(dutch(due))})`)
  const failed = message?.state === 'failed' ? [`${message.kindLabel}: ${message.stateLabel}`] : []
  return [
    `${dutch(day)}\n${arrival}`,
    { text: patient.name, bold: true },
    dutch(patient.birthDate),
    patient.number,
    showPhone(patient.phone ?? ''),
    open.join('\n') || w.ready,
    [...concerns.map(({ detail }) => detail), ...failed].join('\n'),
    BOX,
  ]
}

const dutch = (day: string) => day.split('-').reverse().join('-')
