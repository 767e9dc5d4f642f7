export const nl = {
  region: 'Werk dat loopt',
  /** What each kind of work is called while it runs. */
  kinds: { import: 'Inlezen', propose: 'Voorstellen zoeken', rebook: 'Omboeken' } as Record<string, string>,
  states: { waiting: 'wacht', running: 'bezig', done: 'klaar', failed: 'mislukt' },
  steps: (done: number, total: number) => `${done} van ${total}`,
  /** What came of moving patients. */
  rebooked: (moved: number, left: number) => `${moved} verplaatst${left > 0 ? `, ${left} niet gelukt` : ''}`,
  see: 'Bekijk',
  putAway: 'Weg uit deze balk',
}
export type Words = typeof nl
