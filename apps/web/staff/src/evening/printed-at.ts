import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { hospitalQuery } from '../queries'

/** The moment at which the page is printed, ISO 8601, on the hospital's clock: it is read when printing begins. */
export function usePrintedAt(): string {
  const queries = useQueryClient()
  const now = () => new Date(Date.now() + (queries.getQueryData(hospitalQuery.queryKey)?.ahead ?? 0)).toISOString()
  const [at, setAt] = useState(now)
  useEffect(() => {
    const read = () => flushSync(() => setAt(now()))
    window.addEventListener('beforeprint', read)
    return () => window.removeEventListener('beforeprint', read)
    // Everything it looks at is read when it is called.
  }, [])
  return at
}
