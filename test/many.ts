import type { TestHouse } from './house.js'
import { aBookedPatient } from './booked.js'

const NAMES = [
  'Vries',
  'Jansen',
  'Groot-Bos',
  'Łuczak',
  'Nguyễn',
  'El Amrani',
  'Bakker',
  'Smit',
  'Meulen',
  'Visser',
  'Dijk',
]

/** A hospital with very many paths, a little of everything: written past the modules in a few statements, after one path that was really booked. */
export async function manyPaths(house: TestHouse, count: number): Promise<void> {
  const { referralId, carePathId } = await aBookedPatient(house)
  const run = (sql: string, params: unknown[] = []) => house.db(sql, params)
  await run(
    `insert into intake.patient (id, number, bsn, initials, infix, surname, birth_date, sex, phone, email, channel, language)
     select gen_random_uuid(), (8000000 + i)::text, (100000000 + i)::text, 'A.' || chr(65 + i % 26) || '.', case when i % 3 = 0 then 'van der' else '' end,
            ($2::text[])[1 + i % array_length($2::text[], 1)] || case when i % 7 = 0 then '-' || chr(65 + i % 26) || 'eeuw' else '' end,
            date '1935-01-01' + i * 3 % 15000, 'F', '+31612345678', 'patient@voorbeeld.example', 'email', 'nl'
       from generate_series(1, $1) i`,
    [count, NAMES],
  )
  await run(
    `insert into intake.referral (id, number, patient_id, hospital, received, route, reason, fracture_site, fracture_on, risk_factors, needs, wish, latest, requester, remark, eligibility, state)
     select gen_random_uuid(), 'M-' || n.i, p.id, r.hospital, r.received - n.i % 40, r.route, r.reason, r.fracture_site, r.fracture_on, r.risk_factors, r.needs, r.wish,
            case when n.i % 5 > 0 then r.received + n.i % 60 end, r.requester, '', r.eligibility,
            case when n.i % 20 < 5 or n.i % 20 = 19 then 'to-plan' when n.i % 20 = 5 then 'doctor-decides' when n.i % 20 = 6 then 'not-placed' when n.i % 20 = 18 then 'done' else 'planned' end
       from generate_series(1, $1) n(i) join intake.patient p on p.number = (8000000 + n.i)::text cross join (select * from intake.referral where id = $2) r`,
    [count, referralId],
  )
  await run(
    `insert into scheduling.care_path (id, referral_id, patient_id, hospital, definition_version, pathway, day, ask, status, hold_expires_at, outcome, created_at, changed_at)
     select gen_random_uuid(), r.id, r.patient_id, b.hospital, b.definition_version, b.pathway, b.day + (n.i % 90), b.ask || jsonb_build_object('referralId', r.id),
            case n.i % 20 when 7 then 'held' when 8 then 'ordered' when 9 then 'failed' when 18 then 'done' when 19 then 'cancelled' else 'booked' end,
            case when n.i % 20 = 7 then b.created_at + interval '10 minutes' end, case when n.i % 20 = 9 then 'DEXA 1 is bezet' end, b.created_at, b.changed_at
       from generate_series(1, $1) n(i) join intake.referral r on r.number = 'M-' || n.i cross join (select * from scheduling.care_path where id = $2) b
      where n.i % 20 >= 7`,
    [count, carePathId],
  )
  await run(
    `insert into scheduling.visit (care_path_id, patient_id, step, kind, unit_id, day, from_minute, to_minute, session_type, status)
     select p.id, p.patient_id, 'consult', 'consult', u.id, p.day + 200, 480 + (p.k / (select count(*) from scheduling.unit))::int % 50 * 10,
            490 + (p.k / (select count(*) from scheduling.unit))::int % 50 * 10, 'day', case p.status when 'held' then 'held' else 'booked' end
       from (select *, row_number() over (partition by day order by id) - 1 as k from scheduling.care_path where status in ('held', 'ordered', 'booked') and id <> $1) p
       join (select id, row_number() over (order by id) - 1 as k from scheduling.unit) u on u.k = p.k % (select count(*) from scheduling.unit)`,
    [carePathId],
  )
  const numbered = `(select p.*, row_number() over (order by r.number)::int as k from scheduling.care_path p join intake.referral r on r.id = p.referral_id where p.status = 'booked' and p.id <> '${carePathId}') p`
  await run(
    `insert into questionnaire.schedule (care_path_id, patient_id, version, send_at, closes_at, withdrawn_at)
     select id, patient_id, version, changed_at, changed_at + interval '90 days', case when k % 11 = 0 then changed_at end from ${numbered}`,
  )
  await run(
    `insert into questionnaire.invitation (care_path_id, form, answer_by, invited_at, invited_version)
     select p.id, f, p.changed_at::date - 3 + p.k % 7 + case f when 'calcium' then 2 else 0 end, case when p.k % 3 > 0 then p.changed_at end, case when p.k % 3 > 0 then p.version end from ${numbered} cross join unnest(array['frax', 'calcium']) f`,
  )
  await run(
    `insert into questionnaire.response (care_path_id, form, resource, updated_at, completed_at)
     select p.id, 'frax', '{"status": "completed"}', p.changed_at, p.changed_at from ${numbered} where k % 3 > 0 and k % 2 = 0`,
  )
  await run(
    `insert into lab.urine_kit (care_path_id, version, pick_up_from, pick_up_by, collect_from, hand_in_on, state, arranged_at)
     select id, version, changed_at::date - 9 + k % 8, changed_at::date - 4 + k % 8, p.day + 30, p.day + 31, (array['to-fetch', 'fetched', 'withdrawn'])[1 + k % 3], changed_at from ${numbered}`,
  )
  await run(
    `insert into messages.message (care_path_id, version, kind, patient_id, channel, state, subject, body, reason, created_at, changed_at)
     select id, version, case when k % 2 = 0 then 'confirmation' else 'questionnaires' end, patient_id, 'letter',
            (array['sent', 'failed', 'to-print', 'to-call', 'printed', 'sent', 'sent'])[1 + k % 7], 'Bericht', '', case when k % 7 = 3 then 'een brief komt te laat' end, changed_at, changed_at from ${numbered}`,
  )
  await run(
    `insert into scheduling.block (unit_id, day, from_minute, to_minute, reason)
     select v.unit_id, v.day, v.from_minute, v.to_minute, 'apparaat kapot' from scheduling.visit v where extract(day from v.day) = 13 and v.from_minute < 500`,
  )
  await run(
    `insert into scheduling.waiting (referral_id, patient_id, ask, state, added_by, added_at, changed_at)
     select id, patient_id, jsonb_build_object('referralId', id), 'waiting', 'post', now(), now() from intake.referral r where state = 'to-plan' and eligibility->>'answer' = 'yes' order by number limit 400`,
  )
  await run(
    `insert into scheduling.gap (care_path_id, version, day, arrival, freed_at)
     select id, version, day + 7, 600, changed_at from scheduling.care_path where status = 'cancelled' order by day, id limit 1`,
  )
  await run('analyze')
}
