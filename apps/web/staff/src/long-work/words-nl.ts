export const nl = {
  region: 'Werk dat loopt',
  /** What each kind of work is called while it runs. */
  kinds: { import: 'Inlezen', propose: 'Voorstellen zoeken', rebook: 'Omboeken' } as Record<string, string>,
  states: { waiting: 'wacht', running: 'bezig', done: 'klaar', failed: 'mislukt' },
  steps: (done: number, total: number) => `${done} van ${total}`,
  see: 'Bekijk',
  putAway: 'Weg uit deze balk',
}
export type Words = typeof nl
