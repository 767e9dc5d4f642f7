const counted = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`

/** What the planning screens say. Plain Dutch, level B1, "u". */
export const nl = {
  title: 'Planbord',
  week: (number: number) => `Week ${number}`,
  views: { day: 'Dag', week: 'Week', list: 'Als lijst', board: 'Als bord' },
  today: 'Vandaag',
  before: { day: 'Vorige dag', week: 'Vorige week' },
  after: { day: 'Volgende dag', week: 'Volgende week' },
  goTo: 'Ga naar dag',
  keys: 'Pijltjes: langs het bord · Enter: openen · , en . : dag terug of verder · D dag · W week · V vandaag',
  boardLabel: (day: string) => `Bord van ${day}`,
  unit: 'Wie of wat',
  rosterOf: (unit: string) => `Rooster van ${unit}`,
  closedDay: (reason: string) => `Gesloten: ${reason}`,
  noSession: 'geen spreekuur',
  skipped: (reason: string) => `Spreekuur overgeslagen: ${reason}`,
  kept: 'Bewaard voor de avond',
  out: { closed: 'Gesloten', ill: 'Ziek', down: 'Defect' },
  block: 'Vrijgehouden',
  extra: 'Extra plek',
  extraBecause: (reason: string, by: string) => `Extra plek: ${reason} (${by})`,
  displaced: 'Omboeken',
  now: 'nu',
  legend: {
    title: 'Uitleg',
    planned: 'Gepland',
    held: 'Vastgehouden',
    done: 'Afgerond',
    displaced: 'Omboeken',
    out: 'Dicht, ziek of defect',
    block: 'Vrijgehouden',
    open: 'Spreekuur',
    kept: 'Bewaard voor de avond',
  },
  cell: {
    visits: (n: number) => counted(n, 'afspraak', 'afspraken'),
    full: (percent: number) => `${percent}% bezet`,
    closed: 'dicht',
    displaced: (n: number) => `${n} omboeken`,
  },
  columns: { time: 'Tijd', what: 'Onderdeel', who: 'Patiënt', status: 'Status' },
  nobody: 'Geen afspraken',
  open: 'Open',
}

export type Words = typeof nl
