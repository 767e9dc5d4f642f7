/** One rule of a path day, as a query that finds what breaks it. Written from the leaflets, not from the program. */
export interface PathRule {
  readonly rule: string
  readonly sql: string
}

const PAIR = `scheduling.visit a join scheduling.visit b on b.care_path_id = a.care_path_id and b.day = a.day`
const lag = (before: string, after: string, minutes: number): PathRule => ({
  rule: `${after} begins at least ${minutes} minutes after the end of ${before}`,
  sql: `select a.care_path_id from ${PAIR} where a.kind = '${before}' and b.kind = '${after}' and a.session_type = 'day' and b.session_type = 'day'
          and b.from_minute < a.to_minute + ${minutes}`,
})
const WORKDAY = (day: string) =>
  `(extract(isodow from ${day}) < 6 and not exists (select 1 from scheduling.closure c where c.day = ${day} and c.state <> 'open'))`

/** Everything that must be true of every booked day, whoever booked it. */
export const PATH_RULES: readonly PathRule[] = [
  {
    rule: 'a unit holds one patient at a time',
    sql: `select a.id from scheduling.visit a join scheduling.visit b on a.unit_id = b.unit_id and a.day = b.day and a.id < b.id
            and a.from_minute < b.to_minute and b.from_minute < a.to_minute`,
  },
  {
    rule: 'a patient is in one place at a time, and has time to walk',
    sql: `select a.care_path_id from ${PAIR} join scheduling.unit ua on ua.id = a.unit_id join scheduling.unit ub on ub.id = b.unit_id
           where a.id <> b.id and a.from_minute <= b.from_minute and b.from_minute < a.to_minute + case when ua.place = ub.place then 0 else 5 end`,
  },
  {
    rule: 'no path is half booked: every visit booked, no step of its pathway missing',
    sql: `select p.id from scheduling.care_path p join intake.referral r on r.id = p.referral_id
            left join scheduling.visit v on v.care_path_id = p.id
           where p.status in ('held', 'ordered', 'booked')
           group by p.id, r.id
          having p.status <> 'booked' or bool_or(v.status <> 'booked')
              or not array_agg(v.kind::text) @> (case when p.pathway like 'evening%' then array['blood', 'consult', 'phone-result', 'xray'] else array['blood', 'nurse', 'consult', 'xray'] end)
              or (p.pathway not like '%without-urine%' and not array_agg(v.kind::text) @> array['urine'])
              or (r.needs->>'dxaElsewhereOn' is null and not array_agg(v.kind::text) @> array['dxa'])`,
  },
  {
    rule: 'a path that is off has no visit left',
    sql: `select p.id from scheduling.care_path p join scheduling.visit v on v.care_path_id = p.id where p.status in ('released', 'cancelled', 'failed')`,
  },
  lag('blood', 'consult', 180),
  lag('urine', 'consult', 180),
  lag('dxa', 'consult', 45),
  lag('xray', 'consult', 30),
  lag('nurse', 'consult', 0),
  lag('blood', 'dxa', 0),
  {
    rule: 'every visit lies inside the hours of its unit',
    sql: `select v.id from scheduling.visit v
           where not exists (select 1 from scheduling.roster o where o.unit_id = v.unit_id and o.weekday = extract(isodow from v.day)
                               and o.from_minute <= v.from_minute and v.to_minute <= o.to_minute and v.day >= o.valid_from)
             and not exists (select 1 from scheduling.session s where s.unit_id = v.unit_id and s.day = v.day
                               and s.from_minute <= v.from_minute and v.to_minute <= s.to_minute)`,
  },
  {
    rule: 'nothing happens on a closed or undecided day',
    sql: `select v.id from scheduling.visit v where not ${WORKDAY('v.day')}`,
  },
  {
    rule: 'there is no imaging in the evening: scans end by 16:30',
    sql: `select id from scheduling.visit where kind in ('dxa', 'vfa', 'xray') and to_minute > 16 * 60 + 30`,
  },
  {
    rule: 'an evening is a first Tuesday, 16:30 to 19:30, with the imaging on the same date',
    sql: `select v.id from scheduling.visit v join scheduling.care_path p on p.id = v.care_path_id
           where v.session_type = 'evening' and (extract(isodow from v.day) <> 2 or extract(day from v.day) > 7 or v.from_minute < 990 or v.to_minute > 1170)
              or v.kind in ('dxa', 'xray', 'consult', 'blood') and v.day <> p.day`,
  },
  {
    rule: 'urine is handed in at the counter by 10:30, or in daytime before the evening clinic',
    sql: `select v.id from scheduling.visit v join scheduling.care_path p on p.id = v.care_path_id
           where v.kind = 'urine' and v.to_minute > case when p.pathway like 'evening%' then 990 else 630 end`,
  },
  {
    rule: 'a kit is fetched on an open counter day before the morning of D-1, and never in the past',
    sql: `select k.care_path_id from lab.urine_kit k join scheduling.care_path p on p.id = k.care_path_id
           where k.state <> 'withdrawn' and (k.pick_up_by >= p.day - 1 or not ${WORKDAY('k.pick_up_by')} or k.pick_up_by < k.arranged_at::date
              or exists (select 1 from generate_series(k.pick_up_by + 1, p.day - 2, interval '1 day') as d(at) where ${WORKDAY('d.at::date')}))`,
  },
  {
    rule: 'whoever collects urine has a kit, and nobody else',
    sql: `select p.id from scheduling.care_path p where p.status = 'booked' and
            exists (select 1 from scheduling.visit v where v.care_path_id = p.id and v.kind = 'urine')
            <> exists (select 1 from lab.urine_kit k where k.care_path_id = p.id and k.version = p.version and k.state <> 'withdrawn')`,
  },
  {
    rule: 'no scan within seven days after contrast',
    sql: `select p.id from scheduling.care_path p join intake.referral r on r.id = p.referral_id join scheduling.visit v on v.care_path_id = p.id and v.kind = 'dxa'
           where v.day - (r.needs->>'contrastOn')::date between 0 and 6`,
  },
  {
    rule: 'nobody comes after the latest date, or on a day she cannot come',
    sql: `select p.id from scheduling.care_path p join intake.referral r on r.id = p.referral_id
           where p.status = 'booked' and (p.day > r.latest or exists (
             select 1 from jsonb_array_elements(r.wish->'unavailable') u
              where p.day between (u->>'from')::date and (u->>'to')::date
                 or (u->>'weekday')::int = extract(isodow from p.day) and u->>'daypart' = 'whole-day'))`,
  },
  {
    rule: 'nobody over 150 kg is scanned before the department was asked, and a lift patient gets the scanner with the lift',
    sql: `select p.id from scheduling.care_path p join intake.referral r on r.id = p.referral_id join scheduling.visit v on v.care_path_id = p.id and v.kind = 'dxa'
            join scheduling.unit u on u.id = v.unit_id
           where (r.needs->>'weightKg')::numeric > 150 and not (r.needs->>'departmentAgreed')::boolean
              or (r.needs->>'lift')::boolean and not 'lift' = any(u.qualities)`,
  },
  {
    rule: 'one referral and one patient have one day',
    sql: `select patient_id from scheduling.care_path where status in ('held', 'ordered', 'booked') group by patient_id having count(*) > 1`,
  },
  {
    rule: 'nobody gets the same mail twice',
    sql: `select message_id from platform.caught_mail where deliveries > 1
          union all select carePath.id::text from scheduling.care_path carePath join messages.message m on m.care_path_id = carePath.id
           group by carePath.id, m.version, m.kind having count(*) > 1`,
  },
]

/** The names of the rules that some row of this database breaks, with how many rows do. */
export async function brokenRules(query: (sql: string) => Promise<readonly unknown[]>): Promise<readonly string[]> {
  const broken: string[] = []
  for (const { rule, sql } of PATH_RULES) {
    const rows = await query(sql)
    if (rows.length > 0) broken.push(`${rule}: ${rows.length}`)
  }
  return broken
}
