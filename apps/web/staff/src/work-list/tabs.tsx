import { Link } from '@tanstack/react-router'
import { t } from '../texts'
import { w } from './words'
import classes from './work-list.module.css'
import type { WorkPage } from './work-list-api'

/** Shown only while something is in them: they are passing states, not lists to work through. */
const PASSING = ['booking', 'snoozed']

export function Tabs({ tabs, current }: { tabs: WorkPage['tabs']; current: string }) {
  return (
    <nav aria-label={t.workList.tabs} className={classes.tabs}>
      {tabs
        .filter(({ key, count }) => count > 0 || key === current || !PASSING.includes(key))
        .map(({ key, count }) => (
          <Link
            key={key}
            to="/werklijst"
            search={{ tab: key }}
            aria-current={key === current ? 'page' : undefined}
            data-empty={count === 0}
            activeProps={{}}
          >
            <b>{count}</b> <span>{w.lists[key]}</span>
          </Link>
        ))}
    </nav>
  )
}
