import type { WriteStream } from 'node:tty'

export interface Progress {
  /** Shows `done` of `total` and what is being done; nothing where nobody looks. */
  show(done: number, total: number, what: string): void
  done(): void
}

const WIDTH = 30

/** A bar on a terminal, silence elsewhere. */
export function progressBar(out: WriteStream): Progress {
  if (!out.isTTY) return { show: () => {}, done: () => {} }
  let shown = ''
  return {
    show(done, total, what) {
      const full = total === 0 ? WIDTH : Math.round((WIDTH * done) / total)
      const line = `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${done}/${total} ${what}`
      if (line === shown) return
      shown = line
      out.write(`\r\x1b[2K${line}`)
    },
    done() {
      out.write('\r\x1b[2K')
    },
  }
}
