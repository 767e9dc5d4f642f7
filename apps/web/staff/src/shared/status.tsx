import classes from './status.module.css'

const LOOKS = { planned: '○', arrived: '●', busy: '▶', done: '✓', late: '⏱', missed: '✕', void: '–' } as const
type Look = keyof typeof LOOKS

/** Which of the house's looks each status of the server wears; a status nobody listed is shown as planned. */
const LOOK_OF: Record<string, Look> = {
  'doctor-decides': 'arrived',
  held: 'late',
  ordered: 'busy',
  booking: 'busy',
  booked: 'done',
  done: 'done',
  completed: 'done',
  sent: 'done',
  delivered: 'done',
  printed: 'done',
  called: 'done',
  ok: 'done',
  failed: 'missed',
  'message-failed': 'missed',
  'not-placed': 'missed',
  late: 'late',
  sending: 'busy',
  started: 'busy',
  'in-progress': 'busy',
  'to-call': 'arrived',
  'to-print': 'arrived',
  invited: 'arrived',
  cancelled: 'void',
  released: 'void',
  superseded: 'void',
  withdrawn: 'void',
}

/** Status as glyph, word and border together: never colour alone. */
export function Status({ status, urgent = false }: { status: { key: string; label: string }; urgent?: boolean }) {
  const look = LOOK_OF[status.key] ?? (urgent ? 'late' : 'planned')
  return (
    <span className={classes.chip} data-look={look}>
      <span aria-hidden="true">{LOOKS[look]}</span>
      {status.label}
    </span>
  )
}
