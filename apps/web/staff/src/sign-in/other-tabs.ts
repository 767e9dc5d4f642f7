/** Tabs of this browser tell each other here that somebody signed in. */
const CHANNEL = 'dagpad.signed-in'

export function tellOtherTabs(): void {
  const channel = new BroadcastChannel(CHANNEL)
  channel.postMessage(null)
  channel.close()
}

/** Calls back when another tab tells it, and when somebody comes back to this one; ends with what it answers. */
export function whenBack(look: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL)
  channel.onmessage = look
  addEventListener('focus', look)
  return () => {
    channel.close()
    removeEventListener('focus', look)
  }
}
