import type { LinkProps } from '@tanstack/react-router'
import { showBirth, showInstant, showShort } from '../shared/dates'
import { t } from '../texts'
import { w } from './words'
import type { RowReason, WorkRow } from './work-list-api'

const text = (value: unknown) => (typeof value === 'string' ? value : '')

export const pathOf = ({ path }: WorkRow) => path

/** Why a row is on its list, in words: one of its reasons. */
export function reasonOf({ why, about, labels }: RowReason): string {
  const day = (value: unknown) => (text(value) ? showShort(text(value)) : '')
  switch (why) {
    case 'referral': {
      const reason = labels.reason ?? text(about.reason)
      if (!about.site && !about.on) return reason
      const site = about.site ? (labels.site ?? text(about.site)) : w.siteUnknown
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
      return [w.hit(labels.step ?? text(about.step), text(about.reason)), w.proposals[text(about.proposal)]]
        .filter(Boolean)
        .join('. ')
    case 'recall':
      return w.recall(text(about.what), day(about.from), day(about.to))
    case 'concern':
      return text(about.detail)
    case 'ordered':
      return w.ordered
    case 'message':
      return [w.kinds[text(about.kind)] ?? text(about.kind), text(about.reason)].filter(Boolean).join(': ')
    case 'result':
      return w.result(day(about.day))
  }
}

/** Every word typed must occur somewhere in the row as it is shown, whatever its case and accents. */
export function matches(row: WorkRow, typed: string) {
  const { patient, taken } = row
  const reasons = row.reasons.map(reasonOf)
  const shown = [patient.name, showBirth(patient.birthDate), patient.number, pathOf(row), ...reasons, taken?.name]
  const all = plain(shown.join(' '))
  return plain(typed)
    .split(/\s+/)
    .every((word) => all.includes(word))
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** What one does about a reason. */
export function actionLabel({ carePathId, list }: WorkRow, { messageId, why }: RowReason) {
  const { actions } = t.workList
  if (messageId) return list === 'to-call' ? actions.call : list === 'message-failed' ? actions.message : actions.print
  if (why === 'held') return actions.held
  if (carePathId) return actions.path
  return list === 'doctor-decides' ? actions.decide : actions.options
}

export const pathOfRow = (carePathId: string): LinkProps => ({ to: '/paden/$id', params: { id: carePathId } })

/** Where that is done. */
export function actionOf({ carePathId, referralId }: WorkRow, { messageId, why }: RowReason): LinkProps {
  if (messageId) return { to: '/berichten/$id', params: { id: messageId } }
  if (why === 'result') return { to: '/avond', search: {} }
  if (carePathId && why !== 'held') return pathOfRow(carePathId)
  return { to: '/opties', search: { referral: referralId } }
}
