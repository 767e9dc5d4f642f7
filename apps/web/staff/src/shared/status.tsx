import classes from './status.module.css'

/** Drawn, not typed: not every computer has these signs in its fonts. On a square of 12 by 12. */
const SIGNS = {
  planned: 'M6 1.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0 -9',
  arrived: 'M6 3a3 3 0 1 0 0 6a3 3 0 1 0 0 -6M6 4.5a1.5 1.5 0 1 0 0 3a1.5 1.5 0 1 0 0 -3',
  busy: 'M3.5 2.5l6 3.5l-6 3.5z',
  done: 'M2 6.5l3 3l5 -7',
  late: 'M6 1.2a4.8 4.8 0 1 0 0 9.6a4.8 4.8 0 1 0 0 -9.6M6 3.2v3l2 1.4',
  missed: 'M2.5 2.5l7 7M9.5 2.5l-7 7',
  void: 'M2 6h8',
  paused: 'M4 2.5v7M8 2.5v7',
  partly: 'M1.5 6.5l2 2.5l3.5 -5.5M8 9h3',
} as const
export type Look = keyof typeof SIGNS

/** The sign of a look; its word stands beside it. */
export function Sign({ look, className }: { look: Look; className?: string | undefined }) {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true" className={className}>
      <path d={SIGNS[look]} />
    </svg>
  )
}

/** Which of the house's looks each status of the server wears; a status that is not listed is shown as planned. */
const LOOK_OF: Record<string, Look> = {
  'doctor-decides': 'arrived',
  'to-call': 'arrived',
  'to-check': 'late',
  fetched: 'arrived',
  collecting: 'busy',
  'handed-in': 'done',
  doubtful: 'late',
  missing: 'missed',
  'to-print': 'arrived',
  invited: 'arrived',
  held: 'late',
  late: 'late',
  ordered: 'busy',
  booking: 'busy',
  sending: 'busy',
  started: 'busy',
  'in-progress': 'busy',
  booked: 'done',
  done: 'done',
  completed: 'done',
  sent: 'done',
  delivered: 'done',
  printed: 'done',
  called: 'done',
  ok: 'done',
  failed: 'missed',
  'no-show': 'missed',
  'message-failed': 'missed',
  'not-placed': 'missed',
  cancelled: 'void',
  released: 'void',
  superseded: 'void',
  withdrawn: 'void',
}

/** Status as sign, word and border together: never colour alone. */
export function Status({ status, urgent = false }: { status: { key: string; label: string }; urgent?: boolean }) {
  const look = LOOK_OF[status.key] ?? (urgent ? 'late' : 'planned')
  return (
    <span className={classes.chip} data-look={look}>
      <Sign look={look} className={classes.sign} />
      {status.label}
    </span>
  )
}
