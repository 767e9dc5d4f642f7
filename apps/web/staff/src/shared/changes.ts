import { useEffect, useRef } from 'react'
import { hospitalQuery, queryClient } from '../queries'

type Hear = (changes: readonly string[]) => void

const listeners = new Set<Hear>()
/** Milliseconds to wait for what belongs together, and at least between two readings because of changes. */
const GATHER = 200
const REST = 1000
/** Milliseconds before a stream that a proxy turned away is asked for again; one that broke off comes back by itself. */
const AGAIN = 3000

/** One tab of a browser listens to the server and tells the others: a browser opens few connections to one house. */
const tabs = new BroadcastChannel('dagpad.changes')
tabs.onmessage = ({ data }) => tell(data as string[])

let source: EventSource | undefined

function tell(changes: readonly string[]) {
  for (const hear of [...listeners]) hear(changes)
}

const beat = () => void queryClient.invalidateQueries({ queryKey: hospitalQuery.queryKey })

/** What breaks off or comes back is told to the heartbeat at once, so that the screens need not wait for its next beat. */
function open() {
  source?.close()
  source = new EventSource('/api/changes')
  source.onmessage = ({ data }: MessageEvent<string>) => {
    const changes = JSON.parse(data) as string[]
    tell(changes)
    tabs.postMessage(changes)
  }
  source.onopen = beat
  source.onerror = () => {
    beat()
    if (source?.readyState === EventSource.CLOSED) setTimeout(() => source && open(), AGAIN)
  }
}

/** Listens for as long as this tab is open. Called once, by the frame around the screens; what it misses is told as `all`. */
export function useChangeStream() {
  useEffect(() => {
    const gone = new AbortController()
    const listen = () => new Promise<void>((left) => gone.signal.addEventListener('abort', () => left()))
    if ('locks' in navigator)
      void navigator.locks
        .request('dagpad.changes', { signal: gone.signal }, () => {
          if (gone.signal.aborted) return
          open()
          return listen()
        })
        .catch(() => {})
    else open()
    return () => {
      gone.abort()
      source?.close()
      source = undefined
    }
  }, [])
}

/** Whether one of `changes` is about one of `topics`: `care-path` is any path, `care-path:ID` that one. */
const isAbout = (changes: readonly string[], topics: readonly string[]) =>
  changes.some(
    (change) =>
      change === 'all' ||
      topics.some((topic) => topic === change || change.startsWith(`${topic}:`) || topic.startsWith(`${change}:`)),
  )

/**
 * Calls `changed` soon after anything of these topics changed, in whichever browser: `useChanges(['day:2026-12-01'], refetch)`.
 * Topics: `care-path` (its visits, messages, answers and kits too), `day`, `unit`, `referral`, `long-work`; each alone or with `:ID`.
 */
export function useChanges(topics: readonly string[], changed: () => void) {
  const latest = useRef({ topics, changed })
  latest.current = { topics, changed }
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined
    let last = 0
    const hear: Hear = (changes) => {
      if (!isAbout(changes, latest.current.topics)) return
      waiting ??= setTimeout(
        () => {
          waiting = undefined
          last = Date.now()
          latest.current.changed()
        },
        Math.max(GATHER, last + REST - Date.now()),
      )
    }
    listeners.add(hear)
    return () => {
      listeners.delete(hear)
      clearTimeout(waiting)
    }
  }, [])
}
