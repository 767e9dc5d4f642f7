import { onlineManager, useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { ApiError } from '../api'
import { hospitalQuery } from '../queries'

/** False as soon as the browser or the heartbeat says that the hospital's server cannot be reached. */
export function useConnected() {
  const online = useSyncExternalStore(
    (changed) => onlineManager.subscribe(changed),
    () => onlineManager.isOnline(),
  )
  const { error } = useQuery(hospitalQuery)
  return online && !(error instanceof ApiError && error.status === 0)
}
