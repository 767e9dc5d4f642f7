import { Injectable } from '@nestjs/common'
import { Database, dayOf, minuteOf, type Tx } from '#platform'
import { type CarePathView, PathLists } from '#scheduling'
import type { Block } from './blocks.js'
import { LATE_LETTER } from './channel.js'
import { Drafts, isWritten, knownDay, type WrittenRow } from './drafts.js'
import { hasPage, isReminder, isTrue } from './kinds.js'
import type { PrintedLetter } from './letter-pdf.js'
import { become, byId, claim, type MessageRef, type MessageRow, type MessageState } from './message-store.js'
import { type Language, longDay, shortTime } from './words.js'
import { Writer } from './writer.js'

const AS_LETTER = { link: null, channel: 'letter' } as const

/** Letters that are printed here and put in the post by hand. */
@Injectable()
export class Letters {
  constructor(
    private readonly db: Database,
    private readonly paths: PathLists,
    private readonly writer: Writer,
    private readonly drafts: Drafts,
  ) {}

  /** The letter to print, with a link of its own; null when the message is none, or when what it says does not hold any more. */
  async write(id: string): Promise<PrintedLetter | null> {
    return this.db.transaction(async (tx) => {
      const found = await this.waiting(tx, await byId(tx, id))
      if (!found) return null
      const { row, path } = found
      const told = await knownDay(tx, row)
      const written = await this.writer.write(tx, row.kind, path, { ...AS_LETTER, told, items: row.items })
      const link = hasPage(row.kind) ? await this.drafts.typedLink(tx, path) : null
      const { language, subject, letterhead, address } = written
      return {
        ...{ language, subject, letterhead, address },
        dated: longDay(dayOf(tx.now), language),
        blocks: link ? withLink(written.blocks, link) : written.blocks,
        footer: madeAt(language, path.version, tx.now),
      }
    })
  }

  /** A letter that nobody printed while the post could still bring it in time: somebody phones instead. Nothing where it was printed, or where there is time again. */
  async overdue(ref: MessageRef): Promise<{ state: MessageState }> {
    return this.db.transaction(async (tx) => {
      const row = await claim(tx, ref)
      const found = row.state === 'to-print' && (await this.waiting(tx, row))
      if (!found) return { state: row.state }
      const told = await knownDay(tx, found.row)
      const { post } = await this.writer.write(tx, found.row.kind, found.path, { ...AS_LETTER, told })
      if (post.arrives <= post.neededOn) {
        await this.drafts.watchPost(tx, found.row, post)
        return { state: row.state }
      }
      // Nobody is phoned to be reminded: calls have a rung of their own.
      const state = isReminder(found.row.kind) ? 'superseded' : 'to-call'
      if (state === 'superseded') await become(tx, row.id, { state, reason: LATE_LETTER })
      else await this.drafts.put(tx, found.row, found.path, 'phone', LATE_LETTER)
      const { patientId } = found.path
      await this.drafts.record(tx, { ...row, patientId, state }, { actor: 'worker', role: 'worker', action: 'E' })
      return { state }
    })
  }

  /** A letter that says what is true, with the path it is about. */
  private async waiting(tx: Tx, row: MessageRow | null): Promise<{ row: WrittenRow; path: CarePathView } | null> {
    const path = row && (await this.paths.get(tx, row.carePathId))
    if (!row || !isWritten(row) || row.channel !== 'letter' || !path || path.version !== row.version) return null
    return isTrue(row.kind, path) ? { row, path } : null
  }
}

/** Under the greeting's text and above the closing lines. */
const withLink = (blocks: readonly Block[], link: string): readonly Block[] => [
  ...blocks.slice(0, -1),
  { link, label: '' },
  ...blocks.slice(-1),
]

/** When it was made, and of which version of the path. */
function madeAt(language: Language, version: number, now: Date): string {
  const [day, time] = [dayOf(now).split('-').reverse().join('-'), shortTime(minuteOf(now))]
  return language === 'nl'
    ? `Gemaakt op ${day} om ${time} uur · versie ${version} van uw afspraak`
    : `Made on ${day} at ${time} · version ${version} of your appointment`
}
