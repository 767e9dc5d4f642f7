import { counted } from '../counted'

export const messaging = {
  message: {
    title: 'Message',
    letter: 'Letter',
    call: 'Call',
    printFirst:
      'Print the letter and post it. Name and patient number are in the window: the address comes from the hospital’s own system. Then say here that it was posted, and it leaves the work list.',
    sent: (when: string) => `Sent on ${when}. Does the patient want it on paper? Make it a letter.`,
    callFirst: 'Call the patient and tell what stands below. First check name and birth date.',
    failed: 'This message did not arrive. Choose how the patient hears it after all.',
    openLetter: 'Open the letter to print',
    notWritten: 'The text is written at the moment of sending.',
    outcomes: {
      printed: 'Printed, in the post',
      called: 'Spoken',
      'no-answer': 'No answer',
      'as-letter': 'Make it a letter',
      'as-call': 'Make it a call',
      again: 'Send again',
    },
    by: (who: string) => `Done by ${who}.`,
    saved: 'Saved.',
    also: 'Also waiting for this patient:',
    more: (n: number) => `${counted(n, 'more message', 'more messages')} for this patient.`,
  },
  import: {
    title: 'Import referral lists',
    intro:
      'CSV file of the plaster clinic, GP or specialist. Each row is judged by itself; a fault in one does not stop the rest.',
    drop: 'Drop a file here',
    pick: 'Choose a file',
    reading: (name: string) => `Reading ${name}…`,
    report: (name: string) => `Report of ${name}`,
    rows: (n: number) => `${counted(n, 'row', 'rows')} read`,
    classes: {
      toPlan: 'To plan',
      doctorDecides: 'Doctor decides',
      notEligible: 'Not eligible',
      duplicates: 'Duplicate',
      invalid: 'Not readable',
      cautions: 'Taken in, but check this',
    },
    line: 'Row',
    number: 'Referral no.',
    column: 'Column',
    why: 'Reason',
    more: (shown: number, all: number) => `Show more (${shown} of ${all})`,
    allGood: 'Nothing special: all rows are ready to plan.',
    toWorkList: 'To the work list',
    nothing: 'No report is waiting. After an import this shows what became of each row.',
  },
}
