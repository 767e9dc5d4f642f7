/** Resolves when somebody asks the process to stop: Ctrl-C, SIGTERM, or the terminal closing. A second request ends it at once. */
export function stopSignal(): Promise<void> {
  return new Promise((stop) => {
    let asked = false
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        // npm passes a Ctrl-C on that the terminal has already sent, so only a later one means impatience.
        if (asked) return
        asked = true
        setTimeout(() => process.on('SIGINT', () => process.exit(130)), 1000).unref()
        stop()
      })
    }
  })
}
