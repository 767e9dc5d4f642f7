import { Text } from '@mantine/core'
import type { Stretch, UnitPlan } from './planning-api'
import { between, clock } from './scale'
import { w } from './words'

const words = w.roster
type Visit = UnitPlan['kinds'][number]['visits'][number]

/** Which visits cannot be in these minutes: `tooLong` for them, or only at other hours (`outside`); `never` where no visit can. */
export interface Fit {
  readonly tooLong: Visit[]
  readonly outside: Visit[]
  readonly never: 'too-short' | 'outside' | null
}

export function fitOf(visits: Visit[], place: Stretch | null): Fit {
  if (!place || visits.length === 0) return { tooLong: [], outside: [], never: null }
  const tooLong = visits.filter(({ minutes }) => minutes > place.to - place.from)
  const outside = visits.filter((visit) => !tooLong.includes(visit) && !holds(place, visit))
  const isForNobody = tooLong.length + outside.length === visits.length
  return { tooLong, outside, never: isForNobody ? (outside.length > 0 ? 'outside' : 'too-short') : null }
}

const holds = ({ from, to }: Stretch, { minutes, hours }: Visit) =>
  hours.some((open) => Math.min(to, open.to) - Math.max(from, open.from) >= minutes)

/** How long a visit lasts here and at which hours it may be; and for which of them these minutes are too few, or the wrong ones. */
export function VisitFit({ visits, place, fit }: { visits: Visit[]; place: Stretch | null; fit: Fit }) {
  return (
    <div>
      <Text size="sm" c="dimmed">
        {words.lengths(lengthsOf(visits))} {words.hours(hoursOf(visits))}
      </Text>
      <Text size="sm" c="#7d1515" role="status">
        {place ? whyNot(visits, place, fit) : ''}
      </Text>
    </div>
  )
}

function whyNot(visits: Visit[], place: Stretch, { tooLong, outside, never }: Fit): string {
  if (never === 'too-short') return words.needsAtLeast(visits[0]!.minutes)
  if (never === 'outside') return words.nobodyAt(clock(place.from), clock(place.to))
  return [
    tooLong.length > 0 && words.tooShortFor(lengthsOf(tooLong)),
    outside.length > 0 && words.outsideFor(hoursOf(outside)),
  ]
    .filter(Boolean)
    .join(' ')
}

const lengthsOf = (visits: Visit[]) => visits.map(({ label, minutes }) => words.lasts(label, minutes)).join(', ')
const hoursOf = (visits: Visit[]) =>
  visits.map(({ label, hours }) => [label, ...hours.map(between)].join(' ')).join(', ')
