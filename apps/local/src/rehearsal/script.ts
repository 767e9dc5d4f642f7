import type { BoardPageRow, BoardPageView } from '../../../api/src/board-page.js'

type Visit = BoardPageRow['visits'][number]

/** Numbers from a seed: the same seed gives the same day. */
export interface Dice {
  /** A whole number from `from` up to and including `to`. */
  between(from: number, to: number): number
  chance(part: number): boolean
}

export function diceFrom(seed: number): Dice {
  let state = (seed * 2_654_435_761 + 1) >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    chance: (part) => next() < part,
  }
}

/** How one patient's day really goes, whatever is planned. Minutes. */
interface Fate {
  /** Null: she does not come. */
  readonly arrives: number | null
  readonly leaveBy: number | null
  /** How long each step takes beyond its plan. */
  readonly extra: ReadonlyMap<string, number>
  /** How long after its visit each result is later than it should be. */
  readonly resultLate: number
}
/** What stops, and when. */
interface Incident {
  readonly at: number
  readonly pool: string
  readonly minutes: number
  readonly reason: string
}
export interface Story {
  readonly fates: ReadonlyMap<string, Fate>
  readonly incidents: readonly Incident[]
}

/** What will happen on a day, from its plan and a seed. */
export function storyOf({ rows }: BoardPageView, dice: Dice): Story {
  const fates = rows.map(({ carePathId, visits }): [string, Fate] => {
    const first = visits[0]!.from
    return [
      carePathId,
      {
        arrives: dice.chance(0.07) ? null : first + dice.between(-15, 8),
        leaveBy: dice.chance(0.07) ? visits.at(-1)!.to - 30 : null,
        extra: new Map(visits.map(({ step }) => [step, dice.chance(0.25) ? dice.between(2, 12) : dice.between(-3, 2)])),
        resultLate: dice.chance(0.2) ? dice.between(15, 50) : dice.between(-20, 0),
      },
    ]
  })
  return {
    fates: new Map(fates),
    incidents: [
      { at: dice.between(540, 640), pool: 'dxa', minutes: dice.between(20, 45), reason: 'DEXA staat stil' },
      { at: dice.between(660, 720), pool: 'doctor', minutes: dice.between(15, 30), reason: 'Arts is te laat' },
    ],
  }
}

/** One thing that somebody does next on the board. */
export interface Click {
  readonly path: string
  readonly body?: object
  readonly says: string
}

/** What the people of the clinic do in this minute, by what they see on the board and by what really happens. */
export function clicksOf(board: BoardPageView, story: Story): readonly Click[] {
  const now = board.now!
  const busyUnits = new Set(board.rows.flatMap(({ visits }) => visits.filter(isBusy).map(({ unit }) => unit)))
  const down = new Set(
    board.units.filter(({ stops }) => stops.some(({ from, to }) => from <= now && now < to)).map(({ id }) => id),
  )
  return board.rows.flatMap((row): Click[] => {
    const fate = story.fates.get(row.carePathId)!
    const clicks = [...ofArrival(row, fate, now), ...ofResults(row, fate, board), ...ofLeaving(row, fate, now)]
    const next = nextStep(row, fate, now, (unit) => busyUnits.has(unit) || down.has(unit))
    if (next?.state === 'busy') busyUnits.add(next.visit.unit)
    if (!next) return clicks
    const { visit, state } = next
    const says = `${row.initials} ${visit.code} ${state === 'busy' ? 'begint' : 'is klaar'}`
    const body = { state, version: visit.version }
    return [...clicks, { path: `visits/${visit.id}/state`, body, says }]
  })
}

const isBusy = ({ state }: Visit) => state === 'busy'

function ofArrival(row: BoardPageRow, { arrives }: Fate, now: number): Click[] {
  const [first] = row.visits
  if (row.checkedIn || row.visits.some(({ state }) => state !== 'planned')) return []
  if (arrives !== null)
    return now >= arrives ? [{ path: `paths/${row.carePathId}/check-in`, says: `${row.initials} meldt zich` }] : []
  if (now < first!.from + 25) return []
  const body = { state: 'no-show', version: first!.version }
  return [{ path: `visits/${first!.id}/state`, body, says: `${row.initials} is niet gekomen` }]
}

function ofResults(row: BoardPageRow, { resultLate }: Fate, { day, now }: BoardPageView): Click[] {
  const items = row.results
    .filter(
      ({ state, due, overdue }) => state === 'awaited' && due !== null && !overdue && now! >= due + resultLate - 5,
    )
    .map(({ item }) => item)
  const late = row.results.filter(
    ({ state, overdue, item }) => state === 'awaited' && overdue && (now! + item.length) % 7 === 0,
  )
  const all = [...new Set([...items, ...late.map(({ item }) => item)])]
  const hasBegun = row.visits.some(({ kind, state }) => (kind === 'blood' || kind === 'dxa') && state === 'done')
  if (all.length === 0 || !hasBegun) return []
  const names = row.results.filter(({ item }) => all.includes(item)).map(({ label }) => label)
  return [
    {
      path: `paths/${row.carePathId}/results`,
      body: { day, items: all, state: 'in' },
      says: `${row.initials} uitslag: ${names.join(', ')}`,
    },
  ]
}

function ofLeaving(row: BoardPageRow, { leaveBy }: Fate, now: number): Click[] {
  if (leaveBy === null || row.leaveBy !== null || !row.checkedIn || now < row.checkedIn.at + 10) return []
  return [{ path: `paths/${row.carePathId}/said`, body: { leaveBy }, says: `${row.initials} moet eerder weg` }]
}

function nextStep(
  row: BoardPageRow,
  { extra }: Fate,
  now: number,
  isTaken: (unit: string) => boolean,
): { readonly visit: Visit; readonly state: 'busy' | 'done' } | null {
  const busy = row.visits.find(isBusy)
  if (busy) {
    const length = Math.max(3, busy.to - busy.from + (extra.get(busy.step) ?? 0))
    return now >= busy.actualFrom! + length ? { visit: busy, state: 'done' } : null
  }
  const visit = row.visits.find(({ state, freed }) => !freed && (state === 'planned' || state === 'arrived'))
  if (!visit || !row.checkedIn || now < visit.from - 2 || isTaken(visit.unit)) return null
  return visit.earliest !== null && now < visit.earliest ? null : { visit, state: 'busy' }
}
