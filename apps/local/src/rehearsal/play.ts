import { setTimeout as pause } from 'node:timers/promises'
import { clock } from '#planner'
import { Database, instantAt, type SetClock } from '#platform'
import type { BoardPageView } from '../../../api/src/board-page.js'
import type { Answer, RehearsalBrowser } from './browser.js'
import { differences } from './differences.js'
import { clicksOf, type Dice, type Story, storyOf } from './script.js'

export interface Stage {
  readonly day: string
  readonly clock: SetClock
  readonly browsers: readonly [RehearsalBrowser, RehearsalBrowser]
  readonly db: Database
  /** Ends one of the two processes. */
  readonly endOther: () => Promise<void>
  /** Lets the jobs do what follows. */
  readonly settle: () => Promise<void>
  readonly say: (line: string) => void
  /** Milliseconds for one minute of the day. */
  readonly pace: number
}
export interface Played {
  readonly acts: number
  readonly refused: Readonly<Record<string, number>>
  readonly replans: number
  readonly movedVisits: number
  /** Milliseconds from an answer until the slower of the two browsers had heard of it. */
  readonly slowest: number
  readonly paths: Readonly<Record<string, number>>
  /** What was lost or does not agree; none when all is well. */
  readonly faults: readonly string[]
}

/** Minutes between which the day is played: nobody stays signed in for longer than ten hours. */
const FROM = 450
const TO = 1035

/** Plays one clinic day, minute by minute, against the running system, as two people at two browsers. */
export async function play(stage: Stage, dice: Dice): Promise<Played> {
  const { day, browsers, say } = stage
  const at = (minute: number) => stage.clock.set(instantAt(day, minute))
  at(FROM)
  const tally = { acts: 0, refused: {} as Record<string, number>, replans: 0, movedVisits: 0, slowest: 0 }
  const faults: string[] = []
  let turn = 0
  let looks = 0
  const click = async (path: string, body?: object): Promise<Answer> => {
    const since = browsers.map((browser) => browser.heard())
    const answer = await browsers[turn++ % 2]!.post(`/api/day-board/${path}`, body)
    if (answer.status === 200 && typeof answer.body.act === 'number') {
      tally.acts += 1
      const waits = browsers.map((browser, b) => browser.hears(`day:${day}`, since[b]!))
      tally.slowest = Math.max(tally.slowest, ...(await Promise.all(waits)))
    } else if (answer.status !== 200) {
      const code = String(answer.body?.code ?? answer.status)
      tally.refused[code] = (tally.refused[code] ?? 0) + 1
      if (answer.status >= 500) faults.push(`${path}: ${answer.status}`)
    }
    return answer
  }
  const board = async (): Promise<BoardPageView> => (await browsers[looks++ % 2]!.get(`/api/day-board?day=${day}`)).body
  const story = storyOf(await board(), dice)

  for (let minute = FROM; minute <= TO; minute += 1) {
    at(minute)
    if (minute === 660) {
      say(`${clock(minute)} een van de twee processen valt uit`)
      const opened = browsers[1].streams()
      await stage.endOther()
      await browsers[1].reconnected(opened)
    }
    const now = await board()
    await stopWhatStops(now, story, minute, click, say)
    for (const { path, body, says } of clicksOf(now, story)) {
      const { status, body: answer } = await click(path, body)
      say(`${clock(minute)} ${says}${status === 200 ? '' : ` — ${answer.message}`}`)
    }
    const seen = await board()
    if (minute % 5 === 0 && seen.attention.some(({ solutions }) => solutions.includes('replan')))
      await replan(day, minute, click, tally, say)
    if (stage.pace > 0) await pause(stage.pace)
  }
  faults.push(...(await finish(await board(), click, say)))
  await stage.settle()
  const rows = await stage.db.transaction((tx) =>
    tx.sql.query(`select status, count(*)::int as count from scheduling.care_path where day = $1 group by status`, [
      day,
    ]),
  )
  const written = await stage.db.transaction((tx) =>
    tx.sql.query(`select count(*)::int as count from day_board.act where day = $1`, [day]),
  )
  if (written[0].count !== tally.acts) faults.push(`${tally.acts} acts were answered, ${written[0].count} are written`)
  faults.push(...(await stage.db.transaction((tx) => differences((sql, values) => tx.sql.query(sql, values), day))))
  const [one, other] = await Promise.all(
    browsers.map(async (browser) => (await browser.get(`/api/day-board?day=${day}`)).body),
  )
  if (JSON.stringify(one.rows) !== JSON.stringify(other.rows)) faults.push('the two browsers do not show the same')
  const paths = Object.fromEntries(rows.map(({ status, count }: { status: string; count: number }) => [status, count]))
  return { ...tally, slowest: Math.round(tally.slowest), paths, faults }
}

type ClickOn = (path: string, body?: object) => Promise<Answer>

async function stopWhatStops(
  { units, day }: BoardPageView,
  { incidents }: Story,
  minute: number,
  click: ClickOn,
  say: (line: string) => void,
): Promise<void> {
  for (const { at, pool, minutes, reason } of incidents) {
    const unit = units.find(
      (one) => one.pool === pool && one.sessions.some(({ from, to }) => from <= minute && minute < to),
    )
    if (at !== minute || !unit) continue
    say(`${clock(minute)} ${unit.label}: ${reason}, ${minutes} minuten`)
    await click('stops', { day, unit: unit.id, from: minute, to: minute + minutes, reason })
  }
}

async function replan(
  day: string,
  minute: number,
  click: ClickOn,
  tally: { replans: number; movedVisits: number },
  say: (line: string) => void,
): Promise<void> {
  const { status, body: proposal } = await click('proposals', { day, overtime: 60 })
  if (status !== 200 || proposal.moved.length + proposal.dropped.length === 0) return
  const { at, basis, overtime, maxAdvance, moved, saves } = proposal
  const asked = { day, at, basis, overtime, maxAdvance, acceptPastClosing: true, acceptDropped: true }
  const done = await click('proposals/commit', asked)
  if (done.status !== 200) return
  tally.replans += 1
  tally.movedVisits += moved.reduce((sum: number, one: { visits: unknown[] }) => sum + one.visits.length, 0)
  say(`${clock(minute)} herplan: ${moved.length} patiënten schuiven, ${saves.minutes} minuten gespaard`)
}

/** Settles what hangs loose, says what came of each day, and closes. */
async function finish(board: BoardPageView, click: ClickOn, say: (line: string) => void): Promise<readonly string[]> {
  const { day } = board
  for (const row of board.rows) {
    for (const { id, state, version } of row.visits)
      if (state === 'busy') await click(`visits/${id}/state`, { state: 'done', version })
      else if (state === 'planned' || state === 'arrived')
        await click(`visits/${id}/state`, { state: 'not-done', version, reason: 'geen tijd meer' })
    const awaited = row.results.filter(({ state }) => state === 'awaited').map(({ item }) => item)
    if (awaited.length > 0) await click(`paths/${row.carePathId}/results`, { day, items: awaited, state: 'phone' })
    const seen = row.visits.some(({ kind, state }) => kind === 'consult' && (state === 'done' || state === 'busy'))
    if (!seen) continue
    const told = { toldBy: 'doctor', toldHow: 'in-person', sameDay: true, plan: 'treatment', recalls: ['start-check'] }
    await click(`paths/${row.carePathId}/outcome`, { day, ...told, version: 0 })
  }
  for (const { id, done, version } of board.tasks)
    if (!done) await click(`tasks/${id}/done`, { day, done: true, version })
  const closed = await click('days', { day, what: 'close' })
  say(closed.status === 200 ? 'dag afgesloten' : `niet afgesloten: ${closed.body.message}`)
  return closed.status === 200 ? [] : ['the day could not be closed']
}
