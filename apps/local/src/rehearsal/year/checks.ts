import type { DataSource } from 'typeorm'

/** One promise, and what breaks it: rows of ids, never a name. */
export interface Check {
  readonly promise: string
  readonly sql: string
}

const MESSAGE_ID = `m.care_path_id || '.v' || m.version || '.' || m.kind || case when m.round > 0 then '-' || m.round else '' end || case when m.again > 0 then '.' || m.again else '' end || '@dagpad'`
const LOCAL = (at: string) => `(${at} at time zone 'Europe/Amsterdam')`

/** From when a version of a path was no longer the plan: the next version, or the end of the path. */
const ENDS = `ends as (
  select h.care_path_id, h.version, least(
           (select min(n.at) from scheduling.history n where n.care_path_id = h.care_path_id and n.version > h.version),
           (select min(n.at) from scheduling.history n where n.care_path_id = h.care_path_id and n.version >= h.version and n.what in ('cancelled', 'failed', 'released'))) as at
    from (select distinct care_path_id, version from scheduling.history) h)`

/** Of a confirmation that is given again only the last time is kept with it; the audit trail has every one. */
const WAS_GIVEN = (moment: string) =>
  `exists (select from platform.audit t where t.event = 'reply.given' and t.object_id = r.care_path_id::text and t.at <= ${moment})`

/** Whether an item was done at a moment, from what the parts of the house themselves keep; `given`: when a confirmation counts. */
const DONE_BY = (moment: string, given = `a.at <= ${moment}`) => `(
  exists (select from questionnaire.response q where q.care_path_id = r.care_path_id and q.form = r.item and q.completed_at <= ${moment})
  or (r.item = 'urine-kit' and exists (select from lab.urine_kit k where k.care_path_id = r.care_path_id and k.version = r.version and k.fetched_at <= ${moment}))
  or (r.item = 'confirm' and exists (select from messages.reply a where a.care_path_id = r.care_path_id and a.version = r.version and a.question = 'comes' and ${given})))`

export const CHECKS: readonly Check[] = [
  { promise: 'a mail goes out once', sql: `select message_id from platform.caught_mail where deliveries > 1` },
  {
    promise: 'every message that counts as sent was mailed',
    sql: `select m.id from messages.message m where m.state = 'sent' and m.channel = 'email'
             and not exists (select from platform.caught_mail c where c.message_id = ${MESSAGE_ID})`,
  },
  {
    promise: 'every mail is a message that counts as sent',
    sql: `select c.message_id from platform.caught_mail c
           where not exists (select from messages.message m where m.state = 'sent' and c.message_id = ${MESSAGE_ID})`,
  },
  {
    promise: 'every text message that counts as sent was taken, and none besides, whatever was tried again',
    sql: `select coalesce(m.id::text, t.message_id) as id
            from (select * from messages.message where state = 'sent' and channel = 'sms') m
            full join rehearsal.text_message t on t.message_id = ${MESSAGE_ID} where m.id is null or t.message_id is null`,
  },
  {
    promise: 'every booked version has its confirmation, once, and it has come to an end',
    sql: `select o.payload ->> 'carePathId' as id from platform.outbox o
            left join messages.message m on m.care_path_id = (o.payload ->> 'carePathId')::uuid and m.version = (o.payload ->> 'version')::int and m.kind = 'confirmation'
           where o.name = 'care-path.booked' group by o.id, o.payload
          having count(m.id) <> 1 or bool_or(m.state in ('queued', 'sending', 'failed'))`,
  },
  {
    promise: 'every cancelled path whose patient knew of it has its cancellation, once',
    sql: `select o.payload ->> 'carePathId' as id from platform.outbox o
            left join messages.message m on m.care_path_id = (o.payload ->> 'carePathId')::uuid and m.kind = 'cancellation' and m.state <> 'queued'
           where o.name = 'care-path.cancelled' and (o.payload ->> 'announced')::boolean group by o.id, o.payload having count(m.id) <> 1`,
  },
  {
    promise: 'no round is left open after its time',
    sql: `select care_path_id from preparation.rung where outcome is null and due_at <= $1`,
  },
  {
    promise: 'who had done it is not asked again',
    sql: `select r.care_path_id from preparation.rung r where r.outcome in ('reminded', 'to-call') and ${DONE_BY(`r.settled_at - interval '1 second'`)}`,
  },
  {
    promise: 'who had not done it is not left out',
    sql: `select r.care_path_id from preparation.rung r where r.outcome = 'done' and not ${DONE_BY('r.settled_at', WAS_GIVEN('r.settled_at'))}`,
  },
  {
    promise: 'a round is overtaken only by the end of its plan, its day, or a later round',
    sql: `with ${ENDS} select r.care_path_id from preparation.rung r
            left join ends e using (care_path_id, version) join scheduling.care_path p on p.id = r.care_path_id
           where r.outcome = 'overtaken' and not coalesce(e.at <= r.settled_at, false) and p.day > ${LOCAL('r.settled_at')}::date
             and not exists (select from preparation.rung l where l.care_path_id = r.care_path_id and l.version = r.version and l.item = r.item and l.round > r.round and ${LOCAL('l.due_at')}::date <= ${LOCAL('r.settled_at')}::date)`,
  },
  {
    promise: 'a round in which something was open has one message, and any other none',
    sql: `select r.care_path_id from (
            select care_path_id, version, round, bool_or(outcome in ('reminded', 'to-call')) as asked from preparation.rung where outcome is not null group by 1, 2, 3) r
            left join messages.message m on m.care_path_id = r.care_path_id and m.version = r.version and m.round = r.round and m.kind in ('reminder', 'preparation-call')
           group by r.care_path_id, r.version, r.round, r.asked
          having case when r.asked then count(m.id) <> 1 else count(m.id) filter (where m.state <> 'superseded') > 0 end`,
  },
  {
    promise: 'everything that she counts as reminded of is in the message of its round',
    sql: `select r.care_path_id from preparation.rung r
            join messages.message m on m.care_path_id = r.care_path_id and m.version = r.version and m.round = r.round and m.kind = 'reminder' and m.state in ('sent', 'to-print', 'printed')
           where r.outcome = 'reminded' and not r.item = any(m.items)`,
  },
  {
    promise: 'nobody hears twice on one day that something is left to do',
    sql: `select care_path_id from messages.message
           where kind in ('reminder', 'preparation-call') and state in ('sent', 'to-print', 'printed', 'to-call', 'called') and again = 0
           group by care_path_id, ${LOCAL('changed_at')}::date having count(*) > 1`,
  },
  {
    promise: 'nobody is told or asked anything by a plan that is dead',
    sql: `with ${ENDS} select m.id from messages.message m join ends e using (care_path_id, version)
           where m.kind in ('confirmation', 'questionnaires', 'reminder', 'preparation-call') and m.state in ('sent', 'to-call', 'to-print', 'printed', 'called') and m.again = 0 and e.at < m.changed_at`,
  },
  {
    promise: 'nobody is mailed at night, but for news of today or tomorrow',
    sql: `select m.id from messages.message m join scheduling.care_path p on p.id = m.care_path_id
           where m.state = 'sent' and m.channel in ('email', 'sms') and not (extract(hour from ${LOCAL('m.changed_at')}) between 8 and 19)
             and not (m.kind in ('confirmation', 'cancellation') and least(p.day, m.told_day) <= ${LOCAL('m.changed_at')}::date + 1)`,
  },
  {
    promise: 'no message waits for a machine',
    sql: `select id from messages.message where state in ('queued', 'sending', 'failed')`,
  },
  {
    promise: 'nothing that is due is left',
    sql: `select id from platform.outbox where relayed_at is null and not_before <= $1`,
  },
]

/** Messages of one kind: how many the house's events and rounds call for, how many there are, and what became of them. */
export interface KindCount {
  readonly kind: string
  readonly expected: number
  readonly found: number
  /** Mailed, texted, or in the hands of staff. */
  readonly told: number
  readonly dropped: number
}

const EXPECTED = `(
  select payload ->> 'carePathId' as path, (payload ->> 'version')::int as version, 0 as round,
         case name when 'care-path.booked' then 'confirmation' when 'care-path.cancelled' then 'cancellation' else 'questionnaires' end as kind
    from platform.outbox
   where name in ('care-path.booked', 'questionnaires.invited') or (name = 'care-path.cancelled' and (payload ->> 'announced')::boolean)
  union
  select care_path_id::text, version, round, case when bool_or(outcome = 'to-call') then 'preparation-call' else 'reminder' end
    from preparation.rung group by care_path_id, version, round having bool_or(outcome in ('reminded', 'to-call')))`

/** Counts what was expected against what there is, kind by kind. */
export const KINDS = `
  select e.kind, count(*)::int as expected, count(m.id)::int as found,
         (count(*) filter (where m.state in ('sent', 'to-print', 'printed', 'to-call', 'called')))::int as told,
         (count(*) filter (where m.state = 'superseded'))::int as dropped
    from ${EXPECTED} e
    left join messages.message m on m.care_path_id::text = e.path and m.version = e.version and m.round = e.round and m.kind = e.kind
   group by e.kind order by e.kind`

export interface Broken {
  readonly promise: string
  readonly count: number
  /** The first of them. */
  readonly ids: readonly string[]
}

/** Asks the database about each promise; [] where all are kept. */
export async function brokenOf(source: DataSource, now: Date): Promise<readonly Broken[]> {
  const broken: Broken[] = []
  for (const { promise, sql } of CHECKS) {
    const rows: Record<string, unknown>[] = await source.query(sql, sql.includes('$1') ? [now] : [])
    if (rows.length > 0)
      broken.push({ promise, count: rows.length, ids: rows.slice(0, 5).map((row) => String(Object.values(row)[0])) })
  }
  const counts: KindCount[] = await source.query(KINDS)
  const ids = counts.filter(({ expected, found, told, dropped }) => found !== expected || told + dropped !== found)
  if (ids.length > 0) broken.push({ promise: COUNTED, count: ids.length, ids: ids.map(({ kind }) => kind) })
  return broken
}

const COUNTED = 'of every kind there are as many messages as were called for, and each came to an end'
/** How many promises there are. */
export const PROMISES = CHECKS.length + 1
