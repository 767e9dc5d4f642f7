import type { RowFault } from './read-list.js'

interface Row {
  /** Where the row starts in the file, counted from 1. */
  readonly line: number
}
/** `column` and `reason` are the row's first fault in the order of the columns, `also` the others. */
export interface InvalidRow extends Row, RowFault {
  /** The referral's, as it stands in the row; '' where that cannot be told. */
  readonly number: string
  readonly also: readonly RowFault[]
}
export interface DuplicateRow extends Row {
  readonly number: string
  readonly reason: string
}
export interface AcceptedRow extends Row {
  readonly number: string
  readonly referralId: string
}
export interface RuledRow extends AcceptedRow {
  readonly reason: string
  readonly rule: string
  readonly source: string
}

/** Taken in, but somebody must check this. */
export interface CautionRow extends AcceptedRow, RowFault {}

/** What became of a file: each row in exactly one of five lists, each in the order of the file. Reasons and rules are Dutch. */
export interface ImportReport {
  readonly importId: string
  readonly rows: number
  readonly toPlan: readonly AcceptedRow[]
  readonly invalid: readonly InvalidRow[]
  readonly duplicates: readonly DuplicateRow[]
  readonly notEligible: readonly RuledRow[]
  readonly doctorDecides: readonly RuledRow[]
  /** Rows of the lists above, besides; not a list of its own. */
  readonly cautions: readonly CautionRow[]
}
export type ImportLists = Omit<ImportReport, 'importId'>

export const REPORT_LISTS = ['toPlan', 'invalid', 'duplicates', 'notEligible', 'doctorDecides', 'cautions'] as const
export type ReportList = (typeof REPORT_LISTS)[number]

/** A report without its rows: how many each list has. */
export interface ImportSummary {
  readonly importId: string
  readonly name: string
  readonly rows: number
  readonly counts: Readonly<Record<ReportList, number>>
}
/** A row of any list, with what that list tells of it. `nth` is its place in the list, from 1. */
export interface ReportLine extends Row, Partial<Omit<InvalidRow & CautionRow & RuledRow, keyof Row>> {
  readonly nth: number
}
