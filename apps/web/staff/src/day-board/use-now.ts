import { useEffect, useState } from 'react'

const TICK = 10_000

/** The minute of the hospital's day, going on by itself between two readings of the board. `minute` as read at `readAt`, in milliseconds. */
export function useNow(minute: number, readAt: number): number {
  const [, tick] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => tick((n) => n + 1), TICK)
    return () => clearInterval(timer)
  }, [])
  return minute + Math.max(0, Math.floor((Date.now() - readAt) / 60_000))
}
