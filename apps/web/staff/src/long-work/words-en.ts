import type { Words } from './words-nl'

export const en: Words = {
  region: 'Work in progress',
  kinds: { import: 'Import', propose: 'Looking for proposals', rebook: 'Rebooking' },
  states: { waiting: 'waiting', running: 'busy', done: 'ready', failed: 'failed' },
  steps: (done, total) => `${done} of ${total}`,
  rebooked: (moved, left) => `${moved} moved${left > 0 ? `, ${left} did not work` : ''}`,
  see: 'View',
  putAway: 'Remove from this bar',
}
