import type { CarePathDefinition } from '#care-path'
import type { Day } from '#contracts'
import { readHeader } from './columns.js'
import { readCsv } from './csv.js'
import { decode } from './decode.js'
import type { ReferralDraft } from './draft.js'
import { UnreadableFile } from './fault.js'
import type { CellFault } from './fields.js'
import { readRow } from './read-row.js'

/** Where a row as a whole is at fault and no column is. */
const WHOLE_ROW = '(hele regel)'
/** What stands under Aanvraagnr may be anything in a row that cannot be read. */
const LONGEST_NUMBER = 40

export interface RowFault {
  readonly column: CellFault['column'] | typeof WHOLE_ROW
  readonly reason: string
}
export type ListRow =
  | { readonly line: number; readonly draft: ReferralDraft }
  | { readonly line: number; readonly number: string; readonly faults: readonly RowFault[] }

/** Reads a file of referrals, each row by itself; throws `UnreadableFile` where no row can be read. */
export function readList(bytes: Uint8Array, name: string, definition: CarePathDefinition, today: Day): ListRow[] {
  const [header, ...rows] = readCsv(decode(bytes, name))
  if (!header) throw new UnreadableFile(`${name}: het bestand is leeg`)
  if ('fault' in header) throw new UnreadableFile(`${name}: regel ${header.line}: ${header.fault}`)
  const fieldsOf = readHeader(header.fields, name)
  return rows.map((row): ListRow => {
    const { line } = row
    if ('fault' in row) return { line, number: '', faults: [{ column: WHOLE_ROW, reason: row.fault }] }
    const field = fieldsOf(row.fields)
    return { line, number: field('Aanvraagnr').trim().slice(0, LONGEST_NUMBER), ...readRow(field, definition, today) }
  })
}
