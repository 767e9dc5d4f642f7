import { CloseButton, Progress } from '@mantine/core'
import { Link, type LinkProps } from '@tanstack/react-router'
import { useWrite } from '../shared/use-write'
import classes from './long-work.module.css'
import { type LongWork, putAway, useLongWork } from './long-work-api'
import { w } from './words'

/** Where each kind of work shows what came of it. */
const PAGE: Record<string, LinkProps['to']> = {
  import: '/inlezen',
  propose: '/planbord/uitval',
  rebook: '/planbord/uitval',
}

/** Below the menu of every screen: how far long work is, so that who asked for it may leave and come back. */
export function LongWorkBar() {
  const works = useLongWork()
  if (works.length === 0) return null
  return (
    <section aria-label={w.region} className={classes.bar}>
      {works.slice(0, 4).map((work) => (
        <Work key={work.id} work={work} />
      ))}
    </section>
  )
}

function Work({ work: { id, kind, label, state, done, total } }: { work: LongWork }) {
  const { mutate } = useWrite(putAway)
  const name = `${w.kinds[kind] ?? kind}: ${label}`
  const ended = state === 'done' || state === 'failed'
  return (
    <div className={classes.work} data-state={state}>
      <span>
        <b>{name}</b> {w.states[state]}
      </span>
      {!ended && (
        <Progress.Root w={160} size="lg">
          <Progress.Section
            value={total ? (done / total) * 100 : 100}
            animated={!total}
            aria-label={name}
            aria-valuetext={total ? w.steps(done, total) : w.states[state]}
          />
        </Progress.Root>
      )}
      {!ended && total > 0 && <span>{w.steps(done, total)}</span>}
      {ended && PAGE[kind] && <Link to={PAGE[kind]}>{w.see}</Link>}
      {ended && <CloseButton size="sm" aria-label={`${w.putAway}: ${label}`} onClick={() => mutate(id)} />}
    </div>
  )
}
