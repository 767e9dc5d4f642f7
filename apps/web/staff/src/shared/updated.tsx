import { useQuery } from '@tanstack/react-query'
import { hospitalQuery } from '../queries'
import { t } from '../texts'
import { showClock } from './dates'

/** When a list was read last, on the hospital's clock; `at` in milliseconds of the browser's own, which may be wrong. */
export function Updated({ at }: { at: number }) {
  const { data: hospital } = useQuery(hospitalQuery)
  return hospital ? t.connection.updated(showClock(at + hospital.ahead)) : null
}
