import type { CSSProperties } from 'react'
import type { Stretch } from '../planning/planning-api'

/** Pixels for one minute: a step of ten minutes has room for its letters, and on a tablet for a finger. */
export const PER_MINUTE = { desk: 4.2, tablet: 4.6 } as const
/** Minutes before now at which the board begins. */
export const LOOK_BACK = 60
const QUIET_DAY: Stretch = { from: 8 * 60, to: 17 * 60 }

/** The day as these stretches use it, from whole hour to whole hour. */
export function scaleOf(all: readonly Stretch[]): Stretch {
  if (all.length === 0) return QUIET_DAY
  return {
    from: Math.floor(Math.min(...all.map(({ from }) => from)) / 60) * 60,
    to: Math.ceil(Math.max(...all.map(({ to }) => to)) / 60) * 60,
  }
}

/** Where a stretch lies on a track. */
export const place = ({ from, to }: Stretch, scale: Stretch, perMinute: number): CSSProperties => ({
  left: (from - scale.from) * perMinute,
  width: (to - from) * perMinute,
})
