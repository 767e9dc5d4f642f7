import { clock } from '#planner'
import type { CarePathView } from '#scheduling'
import type { BookingOutcome } from './booking.js'
import type { ImportedList } from './importing.js'

/** Every row of the lists in exactly one of six classes. */
export function classify(imports: readonly ImportedList[], { booked, notPlaced, patients, ...rest }: BookingOutcome) {
  const rowsOf = <K extends RowClass>(of: K) =>
    imports.flatMap(({ file, [of]: rows }) => rows.map((row) => ({ file, ...(row as ImportedList[K][number]) })))
  const numbered = <T extends { readonly referralId: string }>({ referralId, ...row }: T) => ({
    ...row,
    patient: patients.get(referralId)?.number ?? '',
  })
  const toPlan = rowsOf('toPlan')
  return {
    invalid: rowsOf('invalid'),
    duplicates: rowsOf('duplicates'),
    notEligible: rowsOf('notEligible').map(numbered),
    doctorDecides: rowsOf('doctorDecides').map(numbered),
    booked: toPlan
      .filter(({ referralId }) => booked.has(referralId))
      .map((row) => ({ ...numbered(row), ...day(booked.get(row.referralId)!, rest) })),
    notPlaced: toPlan
      .filter(({ referralId }) => notPlaced.has(referralId))
      .map((row) => ({ ...numbered(row), reasons: notPlaced.get(row.referralId)! })),
  }
}
type RowClass = 'invalid' | 'duplicates' | 'notEligible' | 'doctorDecides' | 'toPlan'

function day(path: CarePathView, { definition, units }: Pick<BookingOutcome, 'definition' | 'units'>) {
  const onTheDay = path.visits.filter((visit) => visit.day === path.day)
  return {
    date: path.day,
    arrival: clock(Math.min(...onTheDay.map(({ from }) => from))),
    departure: clock(Math.max(...onTheDay.map(({ to }) => to))),
    pathway: path.pathway,
    notes: path.notes,
    visits: path.visits.map((visit) => {
      const step = definition.steps.find(({ id }) => id === visit.step)
      const place = definition.places.find(({ id }) => id === visit.place)
      return {
        step: step?.label ?? visit.step,
        code: step?.code ?? '',
        date: visit.day,
        from: clock(visit.from),
        to: clock(visit.to),
        unit: units.get(visit.unit) ?? visit.unit,
        place: place?.label ?? visit.place,
      }
    }),
  }
}

/** One JSON object: the classes as counts that add up to `rows`, their rows under `lists`, messages by kind. */
export function jsonReport(imports: readonly ImportedList[], outcome: BookingOutcome, seconds: number): string {
  const lists = classify(imports, outcome)
  const counts = Object.fromEntries(Object.entries(lists).map(([name, rows]) => [name, rows.length]))
  const cautions = cautionsOf(imports)
  return JSON.stringify({
    rows: rowCount(imports),
    ...counts,
    messages: byKind(outcome),
    seconds: Math.round(seconds * 10) / 10,
    lists,
    cautions,
  })
}

/** A line per patient, a line per row that was left out, and the sums. */
export function textReport(imports: readonly ImportedList[], outcome: BookingOutcome, seconds: number): string {
  const lists = classify(imports, outcome)
  const booked = lists.booked.map(({ patient, date, arrival, departure, visits, notes }) => [
    `${patient}  ${date}  ${arrival}–${departure}  ${visits.map((v) => `${v.date === date ? '' : `${v.date} `}${v.from} ${v.code} ${v.unit}, ${v.place}`).join(' · ')}`,
    ...notes.map((note) => `         ${note}`),
  ])
  const left = [
    ...lists.notPlaced.map((row) => `${row.patient}  niet gepland: ${row.reasons.map(inWords).join('; ')}`),
    ...lists.doctorDecides.map((row) => `${row.patient}  arts beslist: ${row.reason}`),
    ...lists.notEligible.map((row) => `${row.patient}  komt niet in aanmerking: ${row.reason}`),
    ...lists.duplicates.map((row) => `${row.file} regel ${row.line}  dubbel: ${row.reason}`),
    ...lists.invalid.map((row) => `${row.file} regel ${row.line}, ${row.column}: ${row.reason}`),
    ...cautionsOf(imports).map((row) => `${row.file} regel ${row.line}, ${row.column}: let op, ${row.reason}`),
  ]
  const sums = [
    `${rowCount(imports)} rijen: ${lists.booked.length} geboekt, ${lists.notPlaced.length} niet gepland, ${lists.doctorDecides.length} arts beslist,`,
    `${lists.notEligible.length} komt niet in aanmerking, ${lists.duplicates.length} dubbel, ${lists.invalid.length} ongeldig; in ${seconds.toFixed(1)} s`,
    ...outcome.messages.map(({ kind, state, count }) => `${count} × ${kind} ${state}`),
  ]
  return [...booked.flat(), '', ...left, '', ...sums].join('\n')
}

const cautionsOf = (imports: readonly ImportedList[]) =>
  imports.flatMap(({ file, cautions }) =>
    cautions.map(({ line, number, column, reason }) => ({ file, line, number, column, reason })),
  )

const rowCount = (imports: readonly ImportedList[]) => imports.reduce((sum, { rows }) => sum + rows, 0)

const byKind = ({ messages: all }: BookingOutcome) => {
  const messages = all.filter(({ state }) => state !== 'superseded')
  const kinds = [...new Set(messages.map(({ kind }) => kind))]
  const total = (kind: string) => messages.filter((one) => one.kind === kind).reduce((sum, { count }) => sum + count, 0)
  return Object.fromEntries(kinds.map((kind) => [kind, total(kind)]))
}

function inWords(reason: {
  readonly reason: string
  readonly detail: string
  readonly from?: string
  readonly to?: string
}): string {
  const days = reason.from ? (reason.from === reason.to ? `${reason.from} ` : `${reason.from} t/m ${reason.to} `) : ''
  return `${days}${reason.reason}${reason.detail ? ` (${reason.detail})` : ''}`
}
