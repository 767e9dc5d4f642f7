import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** The moment at which the page is printed, ISO 8601: it is read when printing begins. */
export function usePrintedAt(): string {
  const [at, setAt] = useState(() => new Date().toISOString())
  useEffect(() => {
    const now = () => flushSync(() => setAt(new Date().toISOString()))
    window.addEventListener('beforeprint', now)
    return () => window.removeEventListener('beforeprint', now)
  }, [])
  return at
}
