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
  const shown = works.filter((work, nth) => !works.slice(0, nth).some((newer) => isFollowedBy(work, newer)))
  if (shown.length === 0) return null
  return (
    <section aria-label={w.region} className={classes.bar}>
      {shown.slice(0, 4).map((work) => (
        <Work key={work.id} work={work} />
      ))}
    </section>
  )
}

/** What ended before newer work on the same absence says nothing any more. */
const isFollowedBy = ({ result }: LongWork, newer: LongWork) =>
  result?.outageId !== undefined && newer.result?.outageId === result.outageId

function Work({ work: { id, kind, label, state, done, total, result } }: { work: LongWork }) {
  const { mutate } = useWrite(putAway)
  const name = `${w.kinds[kind] ?? kind}: ${label}`
  const outage = typeof result?.outageId === 'string' ? result.outageId : null
  const ended = state === 'done' || state === 'failed'
  return (
    <div className={classes.work} data-state={state}>
      <span>
        <b>{name}</b>{' '}
        {state === 'done' && typeof result?.moved === 'number'
          ? w.rebooked(result.moved, Number(result.left))
          : w.states[state]}
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
      {ended && outage && (
        <Link to="/planbord/uitval/$id" params={{ id: outage }}>
          {w.see}
        </Link>
      )}
      {ended && !outage && PAGE[kind] && <Link to={PAGE[kind]}>{w.see}</Link>}
      {ended && <CloseButton size={26} aria-label={`${w.putAway}: ${label}`} onClick={() => mutate(id)} />}
    </div>
  )
}
