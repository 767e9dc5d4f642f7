import { Injectable } from '@nestjs/common'
import { type CarePathRef, IMAGING, type ReplyAnswer, type ReplyQuestion } from '#contracts'
import { Audit, Database, type Tx } from '#platform'
import { type Actor, type CarePathView, PathLists } from '#scheduling'
import { type CallAbout, CallBacks } from './call-backs.js'

/** What a patient answered about one version of her day. */
export interface Reply {
  readonly question: ReplyQuestion
  readonly answer: ReplyAnswer
  readonly at: Date
}

/** What patients answer about their own day: whether they come, and what they expect of an evening. */
@Injectable()
export class Replies {
  constructor(
    private readonly db: Database,
    private readonly paths: PathLists,
    private readonly callBacks: CallBacks,
    private readonly audit: Audit,
  ) {}

  /** The answers about this version; a day that moved is asked about again. */
  async of(tx: Tx, { carePathId, version }: CarePathRef): Promise<readonly Reply[]> {
    return tx.sql.query(
      `select question, answer, at from messages.reply where care_path_id = $1 and version = $2 order by question`,
      [carePathId, version],
    )
  }

  /** What each of these paths' patients said of whether they come, by the present version; who said nothing is left out. */
  async whetherTheyCome(
    tx: Tx,
    paths: readonly Pick<CarePathView, 'id' | 'version'>[],
  ): Promise<ReadonlyMap<string, ReplyAnswer>> {
    const rows: { id: string; answer: ReplyAnswer }[] = await tx.sql.query(
      `select r.care_path_id as id, r.answer from unnest($1::uuid[], $2::int[]) p(id, version)
         join messages.reply r on r.care_path_id = p.id and r.version = p.version and r.question = 'comes'`,
      [paths.map(({ id }) => id), paths.map(({ version }) => version)],
    )
    return new Map(rows.map(({ id, answer }) => [id, answer]))
  }

  /** Keeps an answer, the last one counts; one that the plan does not bear out puts a call on the list. False where the path has gone on. */
  async give(ref: CarePathRef, question: ReplyQuestion, answer: ReplyAnswer, by: Actor): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const path = await this.paths.get(tx, ref.carePathId)
      if (path?.status !== 'booked' || path.version !== ref.version) return false
      await tx.sql.query(
        `insert into messages.reply (care_path_id, version, question, answer, at) values ($1, $2, $3, $4, $5)
         on conflict (care_path_id, version, question) do update set answer = excluded.answer, at = excluded.at`,
        [ref.carePathId, ref.version, question, answer, tx.now],
      )
      await this.audit.record(tx, {
        ...{ actor: by.name, role: by.role, action: 'C', event: 'reply.given', patientId: path.patientId },
        ...{ objectType: 'care-path', objectId: path.id },
      })
      await tx.emit('preparation.done', { ...ref, what: question, at: tx.now.toISOString() })
      const about = question === 'imaging' ? toTalkAbout(path, answer) : null
      if (about) await this.callBacks.ask(tx, path, about, by)
      return true
    })
  }
}

function toTalkAbout({ visits }: CarePathView, answer: ReplyAnswer): CallAbout | null {
  if (answer === 'unknown') return 'imaging-unknown'
  const isPlanned = visits.some(({ kind }) => IMAGING.includes(kind))
  if (isPlanned === (answer === 'yes')) return null
  return isPlanned ? 'imaging-unexpected' : 'imaging-expected'
}
