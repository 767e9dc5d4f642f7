import { parse } from 'csv-parse/sync'

/** One row of a file. `line` is the line on which it starts, counted from 1 as an editor does. */
export type CsvRow =
  { readonly line: number; readonly fields: readonly string[] } | { readonly line: number; readonly fault: string }

/** A quoted text longer than this many lines is taken for a quote that was never closed. */
const LONGEST_QUOTE = 100

/**
 * The rows of a CSV text, header included, empty rows left out. A row that cannot be read costs only itself: each row is
 * cut out by its quotes and parsed alone, and where that fails just its first line is given up.
 */
export function readCsv(text: string): CsvRow[] {
  const lines = text.split(/\r\n|\n|\r/)
  const delimiter = delimiterOf(lines.find((line) => line.trim() !== '') ?? '')
  const parseRow = (row: string): readonly string[] | undefined => {
    try {
      return (parse(row, { delimiter, relaxColumnCount: true, bom: true }) as string[][])[0]
    } catch {
      return undefined
    }
  }
  let width: number | undefined
  const rows: CsvRow[] = []
  for (let at = 0; at < lines.length;) {
    const line = at + 1
    const size = quotedLines(lines, at)
    const fields = size === 0 ? undefined : parseRow(lines.slice(at, at + size).join('\n'))
    const swallowed =
      width !== undefined && lines.slice(at + 1, at + size).some((inner) => parseRow(inner)?.length === width)
    if (size === 0 || swallowed || (!fields && lines[at]!.includes('"'))) {
      rows.push({ line, fault: 'een aanhalingsteken (") is niet goed gesloten' })
      at += 1
      continue
    }
    at += size
    if (!fields || fields.every((field) => field.trim() === '')) continue
    width ??= fields.length
    rows.push(fields.length === width ? { line, fields } : { line, fault: raggedness(fields.length, width) })
  }
  return rows
}

/** How many lines the row at `at` spans: until its quotes are in pairs; 0 where they never are. */
function quotedLines(lines: readonly string[], at: number): number {
  let quotes = 0
  for (let size = 1; size <= LONGEST_QUOTE && at + size <= lines.length; size += 1) {
    quotes += lines[at + size - 1]!.split('"').length - 1
    if (quotes % 2 === 0) return size
  }
  return 0
}

const raggedness = (found: number, width: number) =>
  `de regel heeft ${found} velden in plaats van ${width}: er is een scheidingsteken te ${found < width ? 'weinig' : 'veel'}`

/** The sign that cuts the header into the most fields. */
const delimiterOf = (header: string): string =>
  [';', '\t', ','].reduce((best, sign) => (header.split(sign).length > header.split(best).length ? sign : best))
