import type { CarePathRef, Channel, Day, MessageKind } from '#contracts'
import type { Tx } from '#platform'

export type MessageState =
  'queued' | 'sending' | 'sent' | 'failed' | 'to-print' | 'printed' | 'to-call' | 'called' | 'superseded'
export type MessageRef = CarePathRef & { readonly kind: MessageKind; readonly round?: number }

export interface MessageRow {
  readonly id: string
  readonly carePathId: string
  readonly version: number
  readonly kind: MessageKind
  /** Which of its kind it is; 0 where there is only one. */
  readonly round: number
  /** Items of the path's preparation that it is about. */
  readonly items: readonly string[]
  readonly patientId: string | null
  readonly channel: Channel | null
  readonly state: MessageState
  readonly subject: string | null
  readonly body: string | null
  readonly reason: string | null
  /** How often staff had it sent again. */
  readonly again: number
  /** Who printed it or phoned. */
  readonly doneBy: string | null
  readonly createdAt: Date
  readonly changedAt: Date
}

const COLUMNS = `id, care_path_id as "carePathId", version, kind, round, items, patient_id as "patientId", channel, state, subject, body, reason, again, done_by as "doneBy",
  created_at as "createdAt", changed_at as "changedAt"`

/** The row of one message, made if it is not there yet, and locked: two runs of one job wait for each other. */
export async function claim(tx: Tx, { carePathId, version, kind, round = 0 }: MessageRef): Promise<MessageRow> {
  await tx.sql.query(
    `insert into messages.message (care_path_id, version, kind, round, state, created_at, changed_at) values ($1, $2, $3, $4, 'queued', $5, $5)
     on conflict (care_path_id, version, kind, round) do nothing`,
    [carePathId, version, kind, round, tx.now],
  )
  const [row] = await tx.sql.query(
    `select ${COLUMNS} from messages.message where care_path_id = $1 and version = $2 and kind = $3 and round = $4 for update`,
    [carePathId, version, kind, round],
  )
  return row
}

export async function byId(tx: Tx, id: string, lock: '' | 'for update' = ''): Promise<MessageRow | null> {
  const [row] = await tx.sql.query(`select ${COLUMNS} from messages.message where id = $1 ${lock}`, [id])
  return row ?? null
}

/** The message that this reference was sent as, locked; null when it was not, or has become something else since. */
export async function sentAs(tx: Tx, { carePathId, version, kind, round = 0 }: MessageRef): Promise<MessageRow | null> {
  const [row] = await tx.sql.query(
    `select ${COLUMNS} from messages.message where care_path_id = $1 and version = $2 and kind = $3 and round = $4 and state = 'sent' for update`,
    [carePathId, version, kind, round],
  )
  return row ?? null
}

export const ofPath = (tx: Tx, carePathId: string): Promise<MessageRow[]> =>
  tx.sql.query(`select ${COLUMNS} from messages.message where care_path_id = $1 order by created_at desc, id`, [
    carePathId,
  ])

export const inState = (tx: Tx, state: MessageState, limit: number, offset: number): Promise<MessageRow[]> =>
  tx.sql.query(`select ${COLUMNS} from messages.message where state = $1 order by changed_at, id limit $2 offset $3`, [
    state,
    limit,
    offset,
  ])

/** Whether the patient was invited to the questionnaires for an earlier day already: they are hers, and the news of the new day has a link of its own. */
export async function hasThem(tx: Tx, { carePathId, version }: MessageRef): Promise<boolean> {
  const rows: unknown[] = await tx.sql.query(
    `select 1 from messages.message where care_path_id = $1 and version < $2 and kind = 'questionnaires' and state in ('sent', 'printed') limit 1`,
    [carePathId, version],
  )
  return rows.length > 0
}

/** How many messages wait for somebody, by state. */
export async function countWaiting(tx: Tx): Promise<Readonly<Record<'to-print' | 'to-call' | 'failed', number>>> {
  const rows: { state: 'to-print' | 'to-call' | 'failed'; count: number }[] = await tx.sql.query(
    `select state, count(*)::int as count from messages.message where state in ('failed', 'to-print', 'to-call') group by state`,
  )
  return {
    'to-print': 0,
    'to-call': 0,
    failed: 0,
    ...Object.fromEntries(rows.map(({ state, count }) => [state, count])),
  }
}

/** Messages of one sort. */
export interface MessageTally {
  readonly kind: MessageKind
  readonly channel: Channel | null
  readonly state: MessageState
  readonly count: number
}

export const tallyOf = (tx: Tx): Promise<MessageTally[]> =>
  tx.sql.query(
    `select kind, channel, state, count(*)::int as count from messages.message
      group by kind, channel, state order by kind, channel, state`,
  )

type Change = Partial<Pick<MessageRow, 'patientId' | 'channel' | 'subject' | 'body' | 'reason'>> & {
  readonly state: MessageState
  /** The day of the path; kept as told by the first change after which the patient may know it. */
  readonly day?: Day
  readonly again?: number
  readonly doneBy?: string
}

/** A mail that is on its way may have arrived, also when sending it failed in the end. */
const TELLING: readonly MessageState[] = ['sending', 'printed', 'called']

/** Changes what is named; the rest stays. A confirmation that was told stays told, whatever becomes of it. */
export async function become(tx: Tx, id: string, { state, reason, ...rest }: Change): Promise<void> {
  await tx.sql.query(
    `update messages.message set state = $2, reason = $3, changed_at = $4, patient_id = coalesce($5, patient_id),
            channel = coalesce($6, channel), subject = coalesce($7, subject), body = coalesce($8, body),
            again = coalesce($10, again), done_by = coalesce($11, done_by),
            told_at = case when kind = 'confirmation' and $9::date is not null then coalesce(told_at, $4) else told_at end,
            told_day = case when kind = 'confirmation' then coalesce(told_day, $9::date) end
      where id = $1`,
    [
      id,
      state,
      reason ?? null,
      tx.now,
      rest.patientId ?? null,
      rest.channel ?? null,
      rest.subject ?? null,
      rest.body ?? null,
      (TELLING.includes(state) && rest.day) || null,
      rest.again ?? null,
      rest.doneBy ?? null,
    ],
  )
}

/** Why a message about the day as it was is not sent any more. */
export const OUT_OF_DATE = 'de dag is daarna gewijzigd of afgezegd'

/** What this message replaces and nobody has received yet: it would now tell something untrue. */
export async function supersedeOthers(tx: Tx, { carePathId, version, kind }: MessageRef): Promise<void> {
  await tx.sql.query(
    `update messages.message set state = 'superseded', reason = coalesce(reason, $5), changed_at = $4
      where care_path_id = $1 and state in ('queued', 'failed', 'to-print', 'to-call')
        and (version < $2 or (version = $2 and $3 = 'cancellation' and kind <> $3))`,
    [carePathId, version, kind, tx.now, OUT_OF_DATE],
  )
}

export async function supersedeOffer(tx: Tx, carePathId: string): Promise<void> {
  await tx.sql.query(
    `update messages.message set state = 'superseded', reason = 'al beantwoord of voorbij', changed_at = $2
      where care_path_id = $1 and kind = 'offer' and state in ('queued', 'failed', 'to-print', 'to-call')`,
    [carePathId, tx.now],
  )
}

/** The day that the patient may last have been told of, by a version before `before`; null when she heard nothing. */
export async function toldDay(tx: Tx, carePathId: string, before: number): Promise<Day | null> {
  const [row]: { day: Day }[] = await tx.sql.query(
    `select told_day::text as day from messages.message
      where care_path_id = $1 and version < $2 and told_at is not null order by version desc limit 1`,
    [carePathId, before],
  )
  return row?.day ?? null
}

/** Why a confirmation of another plan was not sent. */
export const SAME_FOR_PATIENT = 'voor de patiënt verandert er niets'

/** The version whose confirmation has surely reached her, where nothing after it told her otherwise; null when she may not know. */
export async function heardVersion(tx: Tx, carePathId: string, before: number): Promise<number | null> {
  const [last]: { version: number; heard: boolean }[] = await tx.sql.query(
    `select version, kind = 'confirmation' and state in ('sent', 'printed', 'called') as heard from messages.message
      where care_path_id = $1 and version < $2 and kind in ('confirmation', 'cancellation') and reason is distinct from $3
      order by version desc, kind = 'cancellation' desc limit 1`,
    [carePathId, before, SAME_FOR_PATIENT],
  )
  return last?.heard ? last.version : null
}

/** What stood in for a mail that came back is to be told after all; answers whether there was such a message. */
export async function tellAfterAll(tx: Tx, { carePathId, version }: CarePathRef, reason: string): Promise<boolean> {
  const [told]: [unknown[], number] = await tx.sql.query(
    `update messages.message set state = 'failed', reason = $4, changed_at = $5
      where id = (select id from messages.message where care_path_id = $1 and version > $2 and kind = 'confirmation' and state = 'superseded' and reason = $3
                   order by version desc limit 1) returning id`,
    [carePathId, version, SAME_FOR_PATIENT, reason, tx.now],
  )
  return told.length > 0
}

/** Whether the last that a patient heard of her day, before this version, is that it is off. */
export async function wasCalledOff(tx: Tx, carePathId: string, before: number): Promise<boolean> {
  const [last] = await tx.sql.query(
    `select kind from messages.message
      where care_path_id = $1 and version < $2 and (told_at is not null or (kind = 'cancellation' and state in ('sending', 'sent', 'printed', 'called')))
      order by version desc, kind = 'cancellation' desc limit 1`,
    [carePathId, before],
  )
  return last?.kind === 'cancellation'
}

export type Attention = 'to-call' | 'to-print' | 'message-failed'
export const stateOfTab = (tab: Attention): MessageState => (tab === 'message-failed' ? 'failed' : tab)

/** A message that waits for a member of staff. */
export interface AttentionRow {
  readonly messageId: string
  readonly carePathId: string
  readonly patientId: string | null
  readonly kind: MessageKind
  readonly since: Date
  /** In Dutch. */
  readonly why: string
}
