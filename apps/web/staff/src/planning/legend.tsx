import classes from './day-board.module.css'
import { w } from './words'

const LOOKS = ['open', 'planned', 'held', 'busy', 'done', 'displaced', 'out', 'block', 'kept'] as const

/** What the looks of the board mean. */
export function Legend() {
  return (
    <ul className={classes.legend} aria-label={w.legend.title}>
      {LOOKS.map((look) => (
        <li key={look}>
          <span className={classes.sample} data-look={look} />
          {w.legend[look]}
        </li>
      ))}
    </ul>
  )
}
