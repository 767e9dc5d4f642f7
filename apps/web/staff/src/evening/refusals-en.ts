/** What the server refuses on the evening's screens, by its code; it says it in Dutch itself. */
export const REFUSALS_EN: Readonly<Record<string, string>> = {
  'no-evening': 'There is no evening clinic on this day.',
  past: 'This evening is over.',
  'already-moved': 'This evening was moved already. Decide about the other date.',
  'no-date': 'Choose the date on which the evening is held.',
  'bad-date': 'That date is not possible: choose a working day after today without an evening clinic.',
  'not-open': 'Somebody has closed this already. Load the list again.',
  'too-few-tries': 'A letter may go only after three calls.',
  'no-reason': 'Write down why you close it without having spoken to the patient.',
}
