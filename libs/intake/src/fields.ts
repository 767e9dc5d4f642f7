import { type Column, COLUMNS, type FieldOf } from './columns.js'
import { Fault } from './fault.js'

export interface CellFault {
  readonly column: Column
  readonly reason: string
}

/** Columns where people write freely: line breaks and joined emoji are theirs. */
const FREE_TEXT: readonly Column[] = ['Opmerking']

/** Reads the cells of one row and collects what is wrong with each, so that all faults are told at once. */
export class Fields {
  private readonly found = new Map<Column, string>()

  constructor(private readonly field: FieldOf) {}

  /** Undefined where the cell has a fault; an empty cell is one. */
  required<T>(column: Column, read: (text: string) => T | Fault): T | undefined {
    return this.read(column, (text) => (text === '' ? new Fault('dit is niet ingevuld') : read(text)))
  }

  /** Null where the cell is empty, undefined where it has a fault. */
  optional<T>(column: Column, read: (text: string) => T | Fault): T | null | undefined {
    return this.read(column, (text) => (text === '' ? null : read(text)))
  }

  /** A fault between cells, told at the column where it is to be mended; the first fault of a column stays. */
  blame(column: Column, reason: string): void {
    if (!this.found.has(column)) this.found.set(column, reason)
  }

  /** In the order of the columns. */
  faults(): CellFault[] {
    return COLUMNS.flatMap((column) => {
      const reason = this.found.get(column)
      return reason === undefined ? [] : [{ column, reason }]
    })
  }

  private read<T>(column: Column, read: (text: string) => T | Fault): T | undefined {
    const text = this.field(column).normalize('NFC').trim()
    const value = unreadable(text, FREE_TEXT.includes(column)) ?? read(text)
    if (!(value instanceof Fault)) return value
    this.blame(column, value.reason)
    return undefined
  }
}

/** Signs that no reader sees: control and format characters, halves of characters, and what could not be decoded. */
function unreadable(text: string, free: boolean): Fault | undefined {
  if (text.includes('\uFFFD')) return new Fault('er staat een teken in dat niet te lezen is')
  const hidden = free ? /[^\P{Cc}\r\n\t]|\p{Cs}/u : /[^\P{Cc}\r\n]|[\p{Cf}\p{Cs}]/u
  return hidden.test(text) ? new Fault('er staat een onzichtbaar teken in') : undefined
}
