import { Link } from '@tanstack/react-router'
import type { WorkList } from '../api'
import { t } from '../texts'
import classes from './work-list.module.css'

export function Tabs({ tabs, current }: { tabs: WorkList['tabs']; current: string }) {
  return (
    <nav aria-label={t.workList.tabs} className={classes.tabs}>
      {tabs.map(({ key, label, count }) => (
        <Link
          key={key}
          to="/werklijst"
          search={{ tab: key }}
          aria-current={key === current ? 'page' : undefined}
          data-empty={count === 0}
          activeProps={{}}
        >
          <b>{count}</b> <span>{label}</span>
        </Link>
      ))}
    </nav>
  )
}
