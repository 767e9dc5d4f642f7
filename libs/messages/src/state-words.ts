import type { MessageKind } from '#contracts'
import type { MessageState } from './message-store.js'

/** Message kinds as staff read them. */
export const KIND_WORDS: Record<MessageKind, string> = {
  confirmation: 'Bevestiging',
  questionnaires: 'Vragenlijsten',
  reminder: 'Herinnering',
  'preparation-call': 'Voorbereiding niet klaar',
  cancellation: 'Afzegging',
  'not-reached': 'Niet bereikt',
  offer: 'Aanbod',
  'call-back': 'Terugbellen',
}

/** Message states as staff read them. */
export const STATE_WORDS: Record<MessageState, string> = {
  queued: 'In de wachtrij',
  sending: 'Wordt verstuurd',
  sent: 'Verstuurd',
  failed: 'Mislukt',
  'to-print': 'Brief printen',
  printed: 'Brief geprint',
  'to-call': 'Bellen',
  called: 'Gebeld',
  superseded: 'Vervallen',
}
