import { Sign, type Look } from '../shared/status'
import classes from './visit-block.module.css'
import { w } from './words'

const LOOKS: readonly (readonly [Look, string])[] = [
  ['planned', w.states.planned],
  ['arrived', w.states.arrived],
  ['busy', w.states.busy],
  ['done', w.states.done],
  ['late', w.lateLook],
  ['missed', w.states['no-show']],
]

/** A state as sign, word and border together. */
export function Chip({ look, children }: { look: Look; children: string }) {
  return (
    <span className={classes.chip} data-look={look}>
      <Sign look={look} />
      {children}
    </span>
  )
}

/** What the looks of the board mean. */
export function Legend() {
  return (
    <ul className={classes.legend} aria-label={w.looks}>
      {LOOKS.map(([look, word]) => (
        <li key={look}>
          <Chip look={look}>{word}</Chip>
        </li>
      ))}
    </ul>
  )
}
