import { showBirth, showInstant, showShort } from '../shared/dates'
import { language, t } from '../texts'
import { w } from './words'
import type { WorkRow } from './work-list-api'

const text = (value: unknown) => (typeof value === 'string' ? value : '')

/** A hospital's own word in the language of the page: by its code where the page knows it, else as the hospital writes it. */
const word = (known: Record<string, string>, code: unknown, label: string | undefined) =>
  known[text(code)] ?? label ?? text(code)

export const pathOf = ({ path, carePathId }: WorkRow) =>
  language === 'nl' ? path : carePathId ? (w.pathways[path] ?? path) : w.path

/** Why a row is on its list, in words. */
export function reasonOf({ why, about, labels }: WorkRow): string {
  const day = (value: unknown) => (text(value) ? showShort(text(value)) : '')
  switch (why) {
    case 'referral': {
      const reason = word(w.reasons, about.reason, labels.reason)
      if (!about.site && !about.on) return reason
      const site = about.site ? word(w.sites, about.site, labels.site) : w.siteUnknown
      return `${reason}: ${site}, ${text(about.on) ? showBirth(text(about.on)) : w.dateUnknown}`
    }
    case 'held':
      return w.held(showInstant(text(about.until)))
    case 'asked':
    case 'late': {
      const late = why === 'late'
      const forms = Number(about.forms ?? 0)
      return [
        forms > 0 && (late ? w.formsLate : w.formsOpen)(forms, day(about.answerBy)),
        about.kitBy && (late ? w.kitLate : w.kitOpen)(day(about.kitBy)),
      ]
        .filter(Boolean)
        .join('; ')
    }
    case 'failed':
      return [w.failed, text(about.outcome)].filter(Boolean).join(': ')
    case 'hit':
      return [w.hit(word(w.steps, about.step, labels.step), text(about.reason)), w.proposals[text(about.proposal)]]
        .filter(Boolean)
        .join('. ')
    case 'recall':
      return w.recall(text(about.what), day(about.from), day(about.to))
    case 'concern':
      return text(about.detail)
    case 'ordered':
      return w.ordered
    case 'message':
      return [word(w.kinds, about.kind, undefined), translated(text(about.reason))].filter(Boolean).join(': ')
    case 'result':
      return w.result(day(about.day))
  }
}

const translated = (reason: string) =>
  reason
    .split('; ')
    .map((part) => w.reasonWords[part] ?? part)
    .join('; ')

/** Every word typed must occur somewhere in the row as it is shown, whatever its case and accents. */
export function matches(row: WorkRow, typed: string) {
  const { patient, taken } = row
  const shown = [patient.name, showBirth(patient.birthDate), patient.number, pathOf(row), reasonOf(row), taken?.name]
  const all = plain(shown.join(' '))
  return plain(typed)
    .split(/\s+/)
    .every((word) => all.includes(word))
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** What one does with a row first. */
export function actionLabel({ messageId, carePathId, list, why }: WorkRow) {
  const { actions } = t.workList
  if (messageId) return list === 'to-call' ? actions.call : list === 'message-failed' ? actions.message : actions.print
  if (why === 'held') return actions.held
  if (carePathId) return actions.path
  return list === 'doctor-decides' ? actions.decide : actions.options
}
