import { VisuallyHidden } from '@mantine/core'
import { useInterval } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { hospitalQuery } from '../queries'
import { t } from '../texts'
import classes from './find-options.module.css'

const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

/** Minutes and seconds left by the server's clock; spoken once, when one minute is left. */
export function Countdown({ until, ended }: { until: string; ended: () => void }) {
  const { data: hospital } = useQuery(hospitalQuery)
  const [now, setNow] = useState(() => Date.now())
  useInterval(() => setNow(Date.now()), 500, { autoInvoke: true })
  const left = Math.max(0, Math.ceil((Date.parse(until) - now - (hospital?.ahead ?? 0)) / 1000))
  const isOver = left === 0
  useEffect(() => {
    if (isOver) ended()
    // The callback is new on each render; only the moment itself counts.
  }, [isOver])
  return (
    <>
      <span role="timer" className={classes.timer}>
        {isOver ? t.hold.ended : `${t.hold.left} ${clock(left)}`}
      </span>
      <VisuallyHidden role="status">{left > 0 && left <= 60 ? t.hold.soon : ''}</VisuallyHidden>
    </>
  )
}
