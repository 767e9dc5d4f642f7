import type { RowFault } from './read-list.js'

/** What became of one row; `line` is where it starts in the file, counted from 1. Reasons, rules and sources are Dutch or titles. */
export type RowOutcome =
  | ({ readonly is: 'invalid'; readonly line: number; readonly also: readonly RowFault[] } & RowFault)
  | { readonly is: 'duplicate'; readonly line: number; readonly number: string; readonly reason: string }
  | ({ readonly is: 'to-plan' } & Accepted)
  | ({ readonly is: 'not-eligible' | 'doctor-decides' } & Accepted & Ruling)

interface Accepted {
  readonly line: number
  readonly number: string
  readonly referralId: string
}
interface Ruling {
  readonly reason: string
  readonly rule: string
  readonly source: string
}

/** What became of a whole file: one outcome per row, in the order of the file. */
export interface ImportReport {
  readonly importId: string
  readonly name: string
  readonly rows: number
  readonly outcomes: readonly RowOutcome[]
}

/** The rows of a report with one outcome. */
export const having = <K extends RowOutcome['is']>({ outcomes }: ImportReport, is: K) =>
  outcomes.filter((row): row is Extract<RowOutcome, { is: K }> => row.is === is)
