/** The lists on which work waits, in the order of the screen. A path or referral is in each that its state implies. */
export const WORK_LISTS = [
  'to-plan',
  'doctor-decides',
  'waiting',
  'preparation',
  'rebook',
  'to-call',
  'message-failed',
  'letter-late',
  'recall',
  'to-print',
  'booking',
] as const
export type WorkList = (typeof WORK_LISTS)[number]

/** What has been asked of the patient and is still open, per path: forms invited, and the kit of the present version. */
const OPEN_ASKS = `
  open_forms as (
    select i.care_path_id,
           count(*) filter (where i.answer_by >= $1)::int as forms, min(i.answer_by) filter (where i.answer_by >= $1) as answer_by,
           count(*) filter (where i.answer_by < $1)::int as late_forms, min(i.answer_by) filter (where i.answer_by < $1) as late_by
      from questionnaire.invitation i
      join questionnaire.schedule s on s.care_path_id = i.care_path_id and s.withdrawn_at is null
      left join questionnaire.response r on r.care_path_id = i.care_path_id and r.form = i.form and r.completed_at is not null
     where i.invited_at is not null and r.form is null group by i.care_path_id
  ),
  asked as (
    select p.*, f.forms, f.answer_by, f.late_forms, f.late_by, case when k.pick_up_from <= $1 then k.pick_up_by end as kit_by
      from scheduling.care_path p
      left join open_forms f on f.care_path_id = p.id
      left join lab.urine_kit k on k.care_path_id = p.id and k.version = p.version and k.state = 'to-fetch'
     where p.status = 'booked' and p.day >= $1
  )`

/** A letter that is printed today is in the box on $3; this is the day before which it is of use. */
const NEEDED_ON = `
  coalesce(
    case m.kind
      when 'confirmation' then (select k.pick_up_by from lab.urine_kit k where k.care_path_id = p.id and k.version = p.version and k.state <> 'withdrawn')
      when 'questionnaires' then (select min(i.answer_by) from questionnaire.invitation i where i.care_path_id = p.id)
    end, p.day - 1)`

/** Why visit `v` of path `p` cannot stay where it is: what a change of the planning wrote down first, then what lies over it on the day. */
const LOST = `
        select d.reason, 0 as rank,
               (select r.state from scheduling.rebooking r join scheduling.outage o on o.id = r.outage_id and not o.ended
                 where r.care_path_id = p.id and r.version = p.version order by r.outage_id desc limit 1) as proposal
          from scheduling.displaced d where d.care_path_id = p.id and d.version = p.version and d.unit_id = v.unit_id
        union all select b.reason, 1, null from scheduling.block b
         where b.unit_id = v.unit_id and b.day = v.day and b.from_minute < v.to_minute and b.to_minute > v.from_minute and b.stop_id is null
        union all select c.reason, 2, null from scheduling.closure c where c.day = v.day and c.state = 'closed'
          and not exists (select from scheduling.session_closure o where o.day = v.day and o.type = v.session_type and o.state = 'open')
        union all select s.reason, 3, null from scheduling.session_closure s where s.day = v.day and s.type = v.session_type and s.state = 'closed'`

/** Days before a control may be at which it is on the list: time to find a day and to prepare. An assumption. */
const RECALL_AHEAD = 42

/**
 * Everything that waits, as one read across the schemas: it decides nothing, each state is its owner's. $1 is today, $2 the day up to which
 * a latest date is near, $3 the day on which a letter printed now arrives. `about` holds codes, dates and counts; the screen has the words.
 * `rows` has a path once in each list, with everything that puts it there.
 */
export const WORK_ITEMS = `
  with ${OPEN_ASKS},
  items (list, referral_id, care_path_id, message_id, patient_id, due, since, urgent, why, about) as (
    select case state when 'doctor-decides' then state else 'to-plan' end, id, null::uuid, null::uuid, patient_id, latest, received::timestamptz,
           coalesce(latest <= $2, false), 'referral', jsonb_build_object('reason', reason, 'site', fracture_site, 'on', fracture_on, 'route', route, 'number', number)
      from intake.referral where state in ('to-plan', 'not-placed', 'doctor-decides')
    union all
    select 'waiting', referral_id, id, null, patient_id, day, changed_at, false, 'held', jsonb_build_object('until', hold_expires_at)
      from scheduling.care_path where status = 'held'
    union all
    select 'waiting', referral_id, id, null, patient_id, day, changed_at, false, 'asked',
           jsonb_build_object('forms', forms, 'answerBy', answer_by, 'kitBy', case when kit_by >= $1 then kit_by end)
      from asked where forms > 0 or kit_by >= $1
    union all
    select 'preparation', referral_id, id, null, patient_id, day, changed_at, day <= $1::date + 3, 'late',
           jsonb_build_object('forms', late_forms, 'answerBy', late_by, 'kitBy', case when kit_by < $1 then kit_by end)
      from asked where late_forms > 0 or kit_by < $1
    union all
    select 'rebook', referral_id, id, null, patient_id, day, changed_at, true, 'failed', jsonb_build_object('outcome', outcome)
      from scheduling.care_path p
     where status = 'failed' and not exists (
       select from scheduling.care_path later where later.referral_id = p.referral_id and later.created_at > p.created_at)
    union all
    (select distinct on (p.id) 'rebook', p.referral_id, p.id, null::uuid, p.patient_id, p.day, p.changed_at, true, 'hit',
            jsonb_build_object('step', v.step, 'reason', hit.reason, 'proposal', hit.proposal)
      from scheduling.care_path p
      join scheduling.visit v on v.care_path_id = p.id and v.day >= $1
      join lateral (${LOST}) hit on true
     where p.status in ('held', 'ordered', 'booked')
     order by p.id, hit.rank, v.day, v.from_minute)
    union all
    select case when bool_or(c.kind = 'rule') then 'rebook' else 'preparation' end, p.referral_id, p.id, null, p.patient_id, p.day, min(c.raised_at), true,
           'concern', jsonb_build_object('detail', string_agg(c.detail, '; ' order by c.id))
      from questionnaire.concern c join scheduling.care_path p on p.id = c.care_path_id
     where c.settled_at is null and p.status = 'booked' group by p.id
    union all
    select 'booking', referral_id, id, null, patient_id, day, changed_at, false, 'ordered', '{}' from scheduling.care_path where status = 'ordered'
    union all
    select case m.state when 'failed' then 'message-failed' when 'to-call' then 'to-call' else case when ${NEEDED_ON} < $3 then 'letter-late' else 'to-print' end end,
           p.referral_id, p.id, m.id, p.patient_id, p.day, m.changed_at, m.state = 'failed' or (m.state = 'to-print' and ${NEEDED_ON} < $3), 'message',
           jsonb_build_object('kind', m.kind, 'reason', m.reason)
      from messages.message m join scheduling.care_path p on p.id = m.care_path_id
     where m.state in ('failed', 'to-call', 'to-print')
    union all
    select 'to-call', p.referral_id, p.id, null, p.patient_id, c.day, p.changed_at, c.day < $1, 'result', jsonb_build_object('day', c.day)
      from evening_clinic.phone_result c join scheduling.care_path p on p.id = c.care_path_id and p.version = c.version
     where c.state = 'planned' and p.status in ('booked', 'done') and p.day <= $1
    union all
    select 'recall', referral_id, care_path_id, null, patient_id, to_day, changed_at, coalesce(alarm_day <= $1, false), 'recall',
           jsonb_build_object('what', label, 'from', from_day, 'to', to_day)
      from day_board.recall where state = 'open' and from_day <= $1::date + ${RECALL_AHEAD}
  ),
  shown as (
    select i.*, case when s.until > $1 then 'snoozed' else i.list end as shown_in, s.until, s.note, s.by_name as snoozed_by
      from items i left join intake.snoozed s on s.referral_id = i.referral_id and s.list = i.list
  ),
  rows as (
    select shown_in, list, referral_id, care_path_id, patient_id, until, note, snoozed_by, min(due) as due, min(since) as since, bool_or(urgent) as urgent,
           jsonb_agg(jsonb_build_object('why', why, 'messageId', message_id, 'about', about) order by since, why, about->>'kind', message_id) as reasons
      from shown group by shown_in, list, referral_id, care_path_id, patient_id, until, note, snoozed_by
  )`
