import type { Words } from './words-nl'

export const en: Words = {
  region: 'Work in progress',
  kinds: { import: 'Import' },
  states: { waiting: 'waiting', running: 'busy', done: 'ready', failed: 'failed' },
  steps: (done, total) => `${done} of ${total}`,
  see: 'View',
  putAway: 'Remove from this bar',
}
