-- Written by npm run schema from the migrations. Not run by anything: it is here to be read and reviewed.

create table day_board.act (
  id bigint generated always as identity not null,
  day date not null,
  care_path_id uuid,
  what text not null,
  at timestamp with time zone not null,
  by text not null,
  role text not null,
  reason text,
  about jsonb,
  undoes bigint,
  constraint act_care_path_id_fkey FOREIGN KEY (care_path_id) REFERENCES scheduling.care_path(id),
  constraint act_pkey PRIMARY KEY (id),
  constraint act_undoes_fkey FOREIGN KEY (undoes) REFERENCES day_board.act(id),
  constraint act_undoes_key UNIQUE (undoes)
);

create table day_board.change (
  act_id bigint not null,
  subject text not null,
  key text not null,
  before jsonb,
  after jsonb,
  constraint change_act_id_fkey FOREIGN KEY (act_id) REFERENCES day_board.act(id),
  constraint change_pkey PRIMARY KEY (act_id, subject, key)
);

create table day_board.day (
  key text not null,
  day date not null,
  closed_at timestamp with time zone,
  version bigint not null,
  changed_by text not null,
  changed_at timestamp with time zone not null,
  constraint day_check CHECK ((key = day_board.iso(day))),
  constraint day_pkey PRIMARY KEY (key)
);

create table day_board.outcome (
  key text not null,
  care_path_id uuid not null,
  day date not null,
  told_by text,
  told_how text not null,
  same_day boolean not null,
  cause text,
  plan text not null,
  medicine text,
  started_on date,
  note text,
  version bigint not null,
  changed_by text not null,
  changed_at timestamp with time zone not null,
  constraint outcome_care_path_id_fkey FOREIGN KEY (care_path_id) REFERENCES scheduling.care_path(id),
  constraint outcome_check CHECK ((key = (care_path_id)::text)),
  constraint outcome_check1 CHECK ((same_day OR (cause IS NOT NULL))),
  constraint outcome_check2 CHECK (((told_how = 'later'::text) OR (told_by IS NOT NULL))),
  constraint outcome_pkey PRIMARY KEY (key),
  constraint outcome_told_by_check CHECK ((told_by = ANY (ARRAY['doctor'::text, 'nurse'::text, 'assistant'::text]))),
  constraint outcome_told_how_check CHECK ((told_how = ANY (ARRAY['in-person'::text, 'phone'::text, 'letter'::text, 'later'::text])))
);

create table day_board.patient_day (
  key text not null,
  care_path_id uuid not null,
  day date not null,
  arrived_at timestamp with time zone,
  arrived_how text,
  expected_at integer,
  leave_by integer,
  height_cm numeric(4,1),
  weight_kg numeric(4,1),
  version bigint not null,
  changed_by text not null,
  changed_at timestamp with time zone not null,
  constraint patient_day_arrived_how_check CHECK ((arrived_how = ANY (ARRAY['desk'::text, 'link'::text]))),
  constraint patient_day_care_path_id_fkey FOREIGN KEY (care_path_id) REFERENCES scheduling.care_path(id),
  constraint patient_day_check CHECK ((key = ((care_path_id || ':'::text) || day_board.iso(day)))),
  constraint patient_day_expected_at_check CHECK (((expected_at >= 0) AND (expected_at <= 1439))),
  constraint patient_day_height_cm_check CHECK (((height_cm >= (50)::numeric) AND (height_cm <= (250)::numeric))),
  constraint patient_day_leave_by_check CHECK (((leave_by >= 1) AND (leave_by <= 1440))),
  constraint patient_day_pkey PRIMARY KEY (key),
  constraint patient_day_weight_kg_check CHECK (((weight_kg >= (20)::numeric) AND (weight_kg <= (350)::numeric)))
);

create table day_board.recall (
  key text not null,
  care_path_id uuid not null,
  referral_id uuid not null,
  patient_id uuid not null,
  rule text not null,
  label text not null,
  day date not null,
  from_day date not null,
  to_day date not null,
  alarm_day date,
  state text not null,
  version bigint not null,
  changed_by text not null,
  changed_at timestamp with time zone not null,
  constraint recall_care_path_id_fkey FOREIGN KEY (care_path_id) REFERENCES scheduling.care_path(id),
  constraint recall_check CHECK ((key = ((care_path_id || ':'::text) || rule))),
  constraint recall_check1 CHECK ((to_day >= from_day)),
  constraint recall_pkey PRIMARY KEY (key),
  constraint recall_state_check CHECK ((state = ANY (ARRAY['open'::text, 'planned'::text, 'dropped'::text])))
);

create table day_board.result (
  key text not null,
  care_path_id uuid not null,
  item text not null,
  day date not null,
  state text not null,
  expected_at integer,
  source text not null,
  version bigint not null,
  changed_by text not null,
  changed_at timestamp with time zone not null,
  constraint result_care_path_id_fkey FOREIGN KEY (care_path_id) REFERENCES scheduling.care_path(id),
  constraint result_check CHECK ((key = ((care_path_id || ':'::text) || item))),
  constraint result_expected_at_check CHECK (((expected_at >= 0) AND (expected_at <= 1440))),
  constraint result_pkey PRIMARY KEY (key),
  constraint result_source_check CHECK ((source = ANY (ARRAY['hand'::text, 'interface'::text]))),
  constraint result_state_check CHECK ((state = ANY (ARRAY['awaited'::text, 'in'::text, 'phone'::text])))
);

create table day_board.stop (
  key text not null,
  day date not null,
  unit_id text not null,
  from_minute integer not null,
  to_minute integer not null,
  reason text not null,
  version bigint not null,
  changed_by text not null,
  changed_at timestamp with time zone not null,
  constraint stop_check CHECK ((from_minute < to_minute)),
  constraint stop_from_minute_check CHECK (((from_minute >= 0) AND (from_minute <= 1439))),
  constraint stop_key_check CHECK ((key ~ '^[0-9a-f-]{36}$'::text)),
  constraint stop_pkey PRIMARY KEY (key),
  constraint stop_to_minute_check CHECK (((to_minute >= 1) AND (to_minute <= 1440))),
  constraint stop_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES scheduling.unit(id)
);

create table day_board.task (
  key text not null,
  day date not null,
  care_path_id uuid,
  kind text not null,
  about jsonb not null,
  done boolean not null,
  version bigint not null,
  changed_by text not null,
  changed_at timestamp with time zone not null,
  constraint task_care_path_id_fkey FOREIGN KEY (care_path_id) REFERENCES scheduling.care_path(id),
  constraint task_key_check CHECK ((key ~ '^[0-9a-f-]{36}$'::text)),
  constraint task_pkey PRIMARY KEY (key)
);

create table day_board.visit_state (
  key text not null,
  care_path_id uuid not null,
  step text not null,
  day date not null,
  state text not null,
  reason text,
  decided text,
  arrived_at timestamp with time zone,
  began_at timestamp with time zone,
  ended_at timestamp with time zone,
  expected_to integer,
  freed jsonb,
  version bigint not null,
  changed_by text not null,
  changed_at timestamp with time zone not null,
  constraint visit_state_care_path_id_fkey FOREIGN KEY (care_path_id) REFERENCES scheduling.care_path(id),
  constraint visit_state_check CHECK ((key = ((care_path_id || ':'::text) || step))),
  constraint visit_state_expected_to_check CHECK (((expected_to >= 1) AND (expected_to <= 1440))),
  constraint visit_state_pkey PRIMARY KEY (key),
  constraint visit_state_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'arrived'::text, 'busy'::text, 'paused'::text, 'done'::text, 'partly-done'::text, 'not-done'::text, 'no-show'::text])))
);

create table evening_clinic.call_attempt (
  id bigint generated always as identity not null,
  care_path_id uuid not null,
  version integer not null,
  at timestamp with time zone not null,
  by text not null,
  outcome text not null,
  constraint call_attempt_care_path_id_version_fkey FOREIGN KEY (care_path_id, version) REFERENCES evening_clinic.phone_result(care_path_id, version),
  constraint call_attempt_outcome_check CHECK ((outcome = ANY (ARRAY['reached'::text, 'no-answer'::text, 'voicemail'::text, 'wrong-number'::text]))),
  constraint call_attempt_pkey PRIMARY KEY (id)
);

create table evening_clinic.decision (
  id bigint generated always as identity not null,
  series_id text not null,
  day date not null,
  decision text not null,
  moved_to date,
  reason text not null,
  decided_by text not null,
  decided_at timestamp with time zone not null,
  constraint decision_check CHECK ((((decision = 'moved'::text) = (moved_to IS NOT NULL)) AND (moved_to IS DISTINCT FROM day))),
  constraint decision_decision_check CHECK ((decision = ANY (ARRAY['goes-on'::text, 'moved'::text, 'dropped'::text]))),
  constraint decision_pkey PRIMARY KEY (id),
  constraint decision_reason_check CHECK ((reason ~ '\S'::text)),
  constraint decision_series_id_fkey FOREIGN KEY (series_id) REFERENCES evening_clinic.series(id)
);

create table evening_clinic.exception (
  series_id text not null,
  day date not null,
  kind text not null,
  reason text not null,
  constraint exception_kind_check CHECK ((kind = ANY (ARRAY['extra'::text, 'skipped'::text]))),
  constraint exception_pkey PRIMARY KEY (series_id, day),
  constraint exception_series_id_fkey FOREIGN KEY (series_id) REFERENCES evening_clinic.series(id)
);

create table evening_clinic.phone_result (
  care_path_id uuid not null,
  version integer not null,
  day date not null,
  minute integer not null,
  state text not null,
  closed_how text,
  closed_by text,
  closed_at timestamp with time zone,
  closed_reason text,
  constraint phone_result_closed_how_check CHECK ((closed_how = ANY (ARRAY['reached'::text, 'letter'::text, 'other'::text]))),
  constraint phone_result_minute_check CHECK (((minute >= 0) AND (minute <= 1439))),
  constraint phone_result_pkey PRIMARY KEY (care_path_id, version),
  constraint phone_result_says_how CHECK ((((state = 'closed'::text) = (closed_how IS NOT NULL)) AND ((closed_how IS NULL) OR ((closed_by IS NOT NULL) AND (closed_at IS NOT NULL))) AND ((closed_how IS DISTINCT FROM 'other'::text) OR (closed_reason ~ '\S'::text)))),
  constraint phone_result_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'closed'::text, 'released'::text])))
);

create table evening_clinic.priority (
  referral_id uuid not null,
  reason text not null,
  noted_by text not null,
  noted_at timestamp with time zone not null,
  constraint priority_pkey PRIMARY KEY (referral_id, reason)
);

create table evening_clinic.request (
  id bigint generated always as identity not null,
  patient_id uuid not null,
  referral_id uuid not null,
  care_path_id uuid,
  via text not null,
  asked_by text not null,
  asked_at timestamp with time zone not null,
  closed_by text,
  closed_at timestamp with time zone,
  closed_reason text,
  constraint request_closed_reason_check CHECK ((closed_reason ~ '\S'::text)),
  constraint request_pkey PRIMARY KEY (id),
  constraint request_says_why_closed CHECK ((((closed_at IS NULL) = (closed_reason IS NULL)) AND ((closed_at IS NULL) = (closed_by IS NULL)))),
  constraint request_via_check CHECK ((via = ANY (ARRAY['link'::text, 'phone'::text])))
);

create table evening_clinic.series (
  id text not null,
  weekday integer not null,
  nth integer not null,
  from_minute integer not null,
  to_minute integer not null,
  valid_from date not null,
  valid_to date,
  source text not null,
  constraint series_check CHECK ((valid_to >= valid_from)),
  constraint series_check1 CHECK ((from_minute < to_minute)),
  constraint series_from_minute_check CHECK (((from_minute >= 0) AND (from_minute <= 1439))),
  constraint series_nth_check CHECK (((nth >= 1) AND (nth <= 5))),
  constraint series_pkey PRIMARY KEY (id),
  constraint series_to_minute_check CHECK (((to_minute >= 1) AND (to_minute <= 1440))),
  constraint series_weekday_check CHECK (((weekday >= 1) AND (weekday <= 7)))
);

create table intake.call_note (
  id bigint generated always as identity not null,
  referral_id uuid not null,
  at timestamp with time zone not null,
  by_name text not null,
  outcome text not null,
  note text not null,
  constraint call_note_outcome_check CHECK ((outcome = ANY (ARRAY['reached'::text, 'no-answer'::text, 'voicemail'::text, 'wrong-number'::text, 'called-us'::text]))),
  constraint call_note_pkey PRIMARY KEY (id),
  constraint call_note_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES intake.referral(id)
);

create table intake.import (
  id bigint generated always as identity not null,
  sha256 text not null,
  name text not null,
  report jsonb not null,
  started_at timestamp with time zone not null,
  completed_at timestamp with time zone,
  constraint import_pkey PRIMARY KEY (id)
);

create table intake.patient (
  id uuid not null,
  number text not null,
  bsn text not null,
  initials text not null,
  infix text not null,
  surname text not null,
  birth_date date not null,
  sex text not null,
  phone text,
  email text,
  channel text not null,
  language text not null,
  constraint patient_bsn_check CHECK ((bsn ~ '^[0-9]{9}$'::text)),
  constraint patient_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'letter'::text, 'phone'::text, 'sms'::text]))),
  constraint patient_check CHECK (((channel <> 'email'::text) OR (email IS NOT NULL))),
  constraint patient_check1 CHECK (((channel <> 'phone'::text) OR (phone IS NOT NULL))),
  constraint patient_language_check CHECK ((language ~ '^[a-z]{2}$'::text)),
  constraint patient_number_key UNIQUE (number),
  constraint patient_pkey PRIMARY KEY (id),
  constraint patient_sex_check CHECK ((sex = ANY (ARRAY['M'::text, 'F'::text, 'X'::text]))),
  constraint patient_surname_check CHECK ((surname <> ''::text)),
  constraint patient_text_needs_phone CHECK (((channel <> 'sms'::text) OR (phone IS NOT NULL)))
);

create table intake.patient_name (
  patient_id uuid not null,
  name text not null,
  constraint patient_name_patient_id_fkey FOREIGN KEY (patient_id) REFERENCES intake.patient(id) ON DELETE CASCADE,
  constraint patient_name_pkey PRIMARY KEY (patient_id, name)
);

create table intake.referral (
  id uuid not null,
  number text not null,
  patient_id uuid not null,
  hospital text not null,
  received date not null,
  route text not null,
  reason text not null,
  fracture_site text,
  fracture_on date,
  risk_factors text[] not null,
  needs jsonb not null,
  wish jsonb not null,
  latest date,
  requester text not null,
  remark text not null,
  caution text,
  eligibility jsonb not null,
  decision jsonb,
  department_note text,
  state text not null,
  on_paper boolean default false not null,
  constraint referral_check CHECK ((latest >= received)),
  constraint referral_number_key UNIQUE (number),
  constraint referral_patient_id_fkey FOREIGN KEY (patient_id) REFERENCES intake.patient(id),
  constraint referral_pkey PRIMARY KEY (id),
  constraint referral_state_check CHECK ((state = ANY (ARRAY['to-plan'::text, 'doctor-decides'::text, 'not-eligible'::text, 'planned'::text, 'not-placed'::text, 'done'::text])))
);

create table intake.snoozed (
  referral_id uuid not null,
  list text not null,
  until date not null,
  note text not null,
  by_name text not null,
  at timestamp with time zone not null,
  constraint snoozed_pkey PRIMARY KEY (referral_id, list),
  constraint snoozed_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES intake.referral(id)
);

create table intake.taken (
  referral_id uuid not null,
  by text not null,
  by_name text not null,
  at timestamp with time zone not null,
  constraint taken_pkey PRIMARY KEY (referral_id),
  constraint taken_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES intake.referral(id)
);

create table lab.blood_order (
  care_path_id uuid not null,
  version integer not null,
  draw_on date not null,
  tests jsonb not null,
  state text not null,
  ordered_at timestamp with time zone not null,
  label text,
  lines jsonb default '[]'::jsonb not null,
  tubes jsonb default '[]'::jsonb not null,
  fasting_hours integer,
  constraint blood_order_fasting_hours_check CHECK ((fasting_hours > 0)),
  constraint blood_order_pkey PRIMARY KEY (care_path_id, version),
  constraint blood_order_state_check CHECK ((state = ANY (ARRAY['ordered'::text, 'withdrawn'::text])))
);

create table lab.urine_kit (
  care_path_id uuid not null,
  version integer not null,
  pick_up_from date not null,
  pick_up_by date not null,
  collect_from date not null,
  hand_in_on date not null,
  state text not null,
  arranged_at timestamp with time zone not null,
  containers integer default 1 not null,
  fetched_at timestamp with time zone,
  started_at timestamp with time zone,
  stopped_at timestamp with time zone,
  handed_in_at timestamp with time zone,
  total_ml integer,
  lost boolean,
  menstruation text,
  remark text,
  constraint handed_in_with_its_data CHECK (((state <> 'handed-in'::text) OR ((started_at IS NOT NULL) AND (stopped_at IS NOT NULL) AND (total_ml IS NOT NULL) AND (lost = false)))),
  constraint urine_kit_check CHECK (((pick_up_from <= pick_up_by) AND (pick_up_by < collect_from) AND (collect_from = (hand_in_on - 1)))),
  constraint urine_kit_containers_check CHECK (((containers >= 1) AND (containers <= 9))),
  constraint urine_kit_menstruation_check CHECK ((menstruation = ANY (ARRAY['yes'::text, 'no'::text, 'not-applicable'::text]))),
  constraint urine_kit_pkey PRIMARY KEY (care_path_id, version),
  constraint urine_kit_state_check CHECK ((state = ANY (ARRAY['to-fetch'::text, 'fetched'::text, 'collecting'::text, 'handed-in'::text, 'doubtful'::text, 'missing'::text, 'withdrawn'::text]))),
  constraint urine_kit_total_ml_check CHECK ((total_ml > 0)),
  constraint urine_stops_after_it_starts CHECK ((stopped_at > started_at))
);

create table lab.withdrawal (
  care_path_id uuid not null,
  version integer not null,
  constraint withdrawal_pkey PRIMARY KEY (care_path_id)
);

create table messages.link (
  token_hash bytea not null,
  care_path_id uuid not null,
  tries integer default 0 not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint link_pkey PRIMARY KEY (token_hash),
  constraint link_token_hash_check CHECK ((length(token_hash) = 32))
);

create table messages.message (
  id uuid default gen_random_uuid() not null,
  care_path_id uuid not null,
  version integer not null,
  kind text not null,
  patient_id uuid,
  channel text,
  state text not null,
  subject text,
  body text,
  reason text,
  told_at timestamp with time zone,
  told_day date,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  again integer default 0 not null,
  round integer default 0 not null,
  items text[] default '{}'::text[] not null,
  done_by text,
  constraint message_again_check CHECK (((again >= 0) AND (again <= 3))),
  constraint message_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'letter'::text, 'phone'::text, 'sms'::text]))),
  constraint message_check CHECK (((told_at IS NULL) = (told_day IS NULL))),
  constraint message_once UNIQUE (care_path_id, version, kind, round),
  constraint message_pkey PRIMARY KEY (id),
  constraint message_round_check CHECK (((round >= 0) AND (round <= 99))),
  constraint message_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'sending'::text, 'sent'::text, 'failed'::text, 'to-print'::text, 'printed'::text, 'to-call'::text, 'called'::text, 'superseded'::text])))
);

create table messages.reminders_off (
  patient_id uuid not null,
  care_path_id uuid not null,
  at timestamp with time zone not null,
  by text not null,
  constraint reminders_off_pkey PRIMARY KEY (patient_id)
);

create table messages.reply (
  care_path_id uuid not null,
  version integer not null,
  question text not null,
  answer text not null,
  at timestamp with time zone not null,
  constraint reply_answer_check CHECK ((answer = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  constraint reply_pkey PRIMARY KEY (care_path_id, version, question),
  constraint reply_question_check CHECK ((question = ANY (ARRAY['comes'::text, 'imaging'::text])))
);

create table messages.session (
  secret_hash bytea not null,
  care_path_id uuid not null,
  expires_at timestamp with time zone not null,
  language text,
  constraint session_language_check CHECK ((language = ANY (ARRAY['nl'::text, 'en'::text]))),
  constraint session_pkey PRIMARY KEY (secret_hash),
  constraint session_secret_hash_check CHECK ((length(secret_hash) = 32))
);

create table messages.unsubscribe_link (
  token_hash bytea not null,
  care_path_id uuid not null,
  patient_id uuid not null,
  created_at timestamp with time zone not null,
  constraint unsubscribe_link_pkey PRIMARY KEY (token_hash),
  constraint unsubscribe_link_token_hash_check CHECK ((length(token_hash) = 32))
);

create table platform.account (
  id uuid default gen_random_uuid() not null,
  name text not null,
  display_name text not null,
  role text not null,
  password_hash text,
  created_at timestamp with time zone default now() not null,
  disabled_at timestamp with time zone,
  must_change boolean default false not null,
  expires_at timestamp with time zone,
  external_id text,
  signed_in_at timestamp with time zone,
  constraint account_external_id_key UNIQUE (external_id),
  constraint account_name_check CHECK (((name = lower(name)) AND (name <> ''::text))),
  constraint account_name_key UNIQUE (name),
  constraint account_pkey PRIMARY KEY (id),
  constraint account_role_check CHECK ((role = ANY (ARRAY['secretariat'::text, 'nurse'::text, 'doctor'::text, 'assistant'::text, 'imaging'::text, 'manager'::text, 'admin'::text]))),
  constraint account_signs_in_one_way CHECK (((password_hash IS NULL) = (external_id IS NOT NULL))),
  constraint account_temporary_password_ends CHECK ((must_change = (expires_at IS NOT NULL)))
);

create table platform.audit (
  id bigint generated always as identity not null,
  at timestamp with time zone not null,
  actor text not null,
  role text not null,
  action text not null,
  event text not null,
  patient_id uuid,
  object_type text not null,
  object_id text,
  purpose text,
  place text,
  device text,
  session text,
  constraint audit_action_check CHECK ((action = ANY (ARRAY['C'::text, 'R'::text, 'U'::text, 'D'::text, 'E'::text]))),
  constraint audit_pkey PRIMARY KEY (id),
  constraint audit_says_why CHECK (((purpose IS NOT NULL) AND (purpose ~ '\S'::text))) NOT VALID
);

create table platform.audit_seal (
  number bigint not null,
  audit_id bigint not null,
  hash text not null,
  constraint audit_seal_audit_id_key UNIQUE (audit_id),
  constraint audit_seal_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
  constraint audit_seal_number_check CHECK ((number > 0)),
  constraint audit_seal_pkey PRIMARY KEY (number)
);

create table platform.break_glass (
  id bigint generated always as identity not null,
  patient_id uuid not null,
  actor text not null,
  role text not null,
  reason text not null,
  at timestamp with time zone not null,
  until timestamp with time zone not null,
  constraint break_glass_check CHECK ((until > at)),
  constraint break_glass_pkey PRIMARY KEY (id),
  constraint break_glass_reason_check CHECK ((reason ~ '\S'::text))
);

create table platform.caught_mail (
  id bigint generated always as identity not null,
  message_id text not null,
  recipients text[] not null,
  source bytea not null,
  caught_at timestamp with time zone default now() not null,
  deliveries integer default 1 not null,
  constraint caught_mail_message_id_key UNIQUE (message_id),
  constraint caught_mail_pkey PRIMARY KEY (id)
);

create table platform.long_work (
  id uuid default gen_random_uuid() not null,
  kind text not null,
  label text not null,
  input bytea not null,
  asked_by text not null,
  role text not null,
  state text default 'waiting'::text not null,
  done integer default 0 not null,
  total integer default 0 not null,
  result jsonb,
  reason text,
  asked_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  put_away boolean default false not null,
  constraint long_work_check CHECK (((state = ANY (ARRAY['done'::text, 'failed'::text])) = (ended_at IS NOT NULL))),
  constraint long_work_done_check CHECK ((done >= 0)),
  constraint long_work_pkey PRIMARY KEY (id),
  constraint long_work_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'failed'::text]))),
  constraint long_work_total_check CHECK ((total >= 0))
);

create table platform.outbox (
  id bigint generated always as identity not null,
  name text not null,
  payload jsonb not null,
  not_before timestamp with time zone default now() not null,
  created_at timestamp with time zone default now() not null,
  relayed_at timestamp with time zone,
  constraint outbox_pkey PRIMARY KEY (id)
);

create table platform.protected_patient (
  patient_id uuid not null,
  kind text not null,
  set_by text not null,
  set_at timestamp with time zone not null,
  constraint protected_patient_kind_fkey FOREIGN KEY (kind) REFERENCES platform.protection_kind(kind),
  constraint protected_patient_pkey PRIMARY KEY (patient_id)
);

create table platform.protection_kind (
  kind text not null,
  label text not null,
  open_to text[] not null,
  minutes integer not null,
  constraint protection_kind_minutes_check CHECK (((minutes >= 1) AND (minutes <= 1440))),
  constraint protection_kind_pkey PRIMARY KEY (kind)
);

create table platform.repeat (
  key text not null,
  actor text not null,
  request bytea not null,
  outcome jsonb,
  created_at timestamp with time zone not null,
  constraint repeat_key_check CHECK ((key ~ '^[!-~]{8,100}$'::text)),
  constraint repeat_pkey PRIMARY KEY (actor, key)
);

create table platform.session (
  sid text not null,
  sess json not null,
  expire timestamp with time zone not null,
  constraint session_pkey PRIMARY KEY (sid)
);

create table platform.sign_in_try (
  key text not null,
  tries integer not null,
  last_at timestamp with time zone not null,
  constraint sign_in_try_pkey PRIMARY KEY (key),
  constraint sign_in_try_tries_check CHECK ((tries > 0))
);

create table preparation.rung (
  care_path_id uuid not null,
  version integer not null,
  round integer not null,
  item text not null,
  does text not null,
  due_at timestamp with time zone not null,
  outcome text,
  settled_at timestamp with time zone,
  constraint rung_check CHECK (((outcome IS NULL) = (settled_at IS NULL))),
  constraint rung_does_check CHECK ((does = ANY (ARRAY['remind'::text, 'call'::text]))),
  constraint rung_outcome_check CHECK ((outcome = ANY (ARRAY['reminded'::text, 'to-call'::text, 'done'::text, 'overtaken'::text]))),
  constraint rung_pkey PRIMARY KEY (care_path_id, version, round, item),
  constraint rung_round_check CHECK (((round >= 1) AND (round <= 99)))
);

create table questionnaire.concern (
  id bigint generated always as identity not null,
  care_path_id uuid not null,
  patient_id uuid not null,
  kind text not null,
  detail text not null,
  raised_at timestamp with time zone not null,
  settled_at timestamp with time zone,
  settled_by text,
  constraint concern_check CHECK (((settled_at IS NULL) = (settled_by IS NULL))),
  constraint concern_kind_check CHECK ((kind = ANY (ARRAY['rule'::text, 'remark'::text, 'urine'::text]))),
  constraint concern_pkey PRIMARY KEY (id)
);

create table questionnaire.frax_result (
  id bigint generated always as identity not null,
  care_path_id uuid not null,
  tool_version text not null,
  with_bmd boolean not null,
  major_pct numeric(4,1) not null,
  hip_pct numeric(4,1) not null,
  entered_by text not null,
  entered_at timestamp with time zone not null,
  answers_of timestamp with time zone,
  constraint frax_result_hip_pct_check CHECK (((hip_pct >= 0.1) AND (hip_pct <= 99.9))),
  constraint frax_result_major_pct_check CHECK (((major_pct >= 0.1) AND (major_pct <= 99.9))),
  constraint frax_result_pkey PRIMARY KEY (id),
  constraint hip_is_not_above_major CHECK ((hip_pct <= major_pct))
);

create table questionnaire.instrument (
  id uuid default gen_random_uuid() not null,
  form text not null,
  language text not null,
  canonical text not null,
  resource jsonb not null,
  imported_by text not null,
  imported_at timestamp with time zone not null,
  number bigint generated always as identity not null,
  retired_at timestamp with time zone,
  constraint instrument_form_language_canonical_key UNIQUE (form, language, canonical),
  constraint instrument_language_check CHECK ((language = ANY (ARRAY['nl'::text, 'en'::text]))),
  constraint instrument_pkey PRIMARY KEY (id),
  constraint instrument_resource_check CHECK (((resource ->> 'resourceType'::text) = 'Questionnaire'::text))
);

create table questionnaire.invitation (
  care_path_id uuid not null,
  form text not null,
  answer_by date not null,
  invited_at timestamp with time zone,
  invited_version integer,
  constraint invitation_care_path_id_fkey FOREIGN KEY (care_path_id) REFERENCES questionnaire.schedule(care_path_id),
  constraint invitation_pkey PRIMARY KEY (care_path_id, form)
);

create table questionnaire.response (
  care_path_id uuid not null,
  form text not null,
  resource jsonb not null,
  updated_at timestamp with time zone not null,
  completed_at timestamp with time zone,
  constraint response_care_path_id_form_fkey FOREIGN KEY (care_path_id, form) REFERENCES questionnaire.invitation(care_path_id, form),
  constraint response_pkey PRIMARY KEY (care_path_id, form),
  constraint response_status CHECK ((((resource ->> 'status'::text) = ANY (ARRAY['completed'::text, 'amended'::text])) = (completed_at IS NOT NULL)))
);

create table questionnaire.schedule (
  care_path_id uuid not null,
  patient_id uuid not null,
  version integer not null,
  send_at timestamp with time zone not null,
  closes_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  constraint schedule_pkey PRIMARY KEY (care_path_id)
);

create table scheduling.block (
  id bigint generated always as identity not null,
  unit_id text not null,
  day date not null,
  from_minute integer not null,
  to_minute integer not null,
  reason text not null,
  version integer default 1 not null,
  changed_by text,
  changed_at timestamp with time zone,
  stop_id uuid,
  constraint block_check CHECK ((from_minute < to_minute)),
  constraint block_from_minute_check CHECK (((from_minute >= 0) AND (from_minute <= 1439))),
  constraint block_pkey PRIMARY KEY (id),
  constraint block_stop_id_key UNIQUE (stop_id),
  constraint block_to_minute_check CHECK (((to_minute >= 1) AND (to_minute <= 1440))),
  constraint block_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES scheduling.unit(id)
);

create table scheduling.care_path (
  id uuid not null,
  referral_id uuid not null,
  patient_id uuid not null,
  hospital text not null,
  definition_version text not null,
  pathway text not null,
  day date not null,
  ask jsonb not null,
  status text not null,
  version integer default 1 not null,
  hold_expires_at timestamp with time zone,
  announced boolean default false not null,
  outcome text,
  notes jsonb default '[]'::jsonb not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  begun_at timestamp with time zone,
  constraint care_path_hold_ends CHECK (((status <> ALL (ARRAY['held'::text, 'offered'::text])) OR (hold_expires_at IS NOT NULL))),
  constraint care_path_pkey PRIMARY KEY (id),
  constraint care_path_status_check CHECK ((status = ANY (ARRAY['held'::text, 'offered'::text, 'ordered'::text, 'booked'::text, 'done'::text, 'no-show'::text, 'released'::text, 'cancelled'::text, 'failed'::text]))),
  constraint care_path_version_check CHECK ((version > 0))
);

create table scheduling.closure (
  day date not null,
  state text not null,
  reason text not null,
  source text not null,
  constraint closure_pkey PRIMARY KEY (day),
  constraint closure_state_check CHECK ((state = ANY (ARRAY['closed'::text, 'undecided'::text, 'open'::text])))
);

create table scheduling.displaced (
  care_path_id uuid not null,
  version integer not null,
  unit_id text not null,
  reason text not null,
  since timestamp with time zone not null,
  constraint displaced_care_path_id_fkey FOREIGN KEY (care_path_id) REFERENCES scheduling.care_path(id),
  constraint displaced_pkey PRIMARY KEY (care_path_id, version, unit_id),
  constraint displaced_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES scheduling.unit(id)
);

create table scheduling.gap (
  care_path_id uuid not null,
  version integer not null,
  day date not null,
  arrival integer not null,
  freed_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  closed_by text,
  constraint gap_arrival_check CHECK (((arrival >= 0) AND (arrival <= 1439))),
  constraint gap_care_path_id_fkey FOREIGN KEY (care_path_id) REFERENCES scheduling.care_path(id),
  constraint gap_check CHECK (((closed_at IS NULL) = (closed_by IS NULL))),
  constraint gap_pkey PRIMARY KEY (care_path_id, version)
);

create table scheduling.history (
  id bigint generated always as identity not null,
  care_path_id uuid not null,
  version integer not null,
  at timestamp with time zone not null,
  actor text not null,
  what text not null,
  detail text,
  day date not null,
  visits jsonb not null,
  pathway text,
  ask jsonb,
  notes jsonb,
  definition_version text,
  constraint history_care_path_id_fkey FOREIGN KEY (care_path_id) REFERENCES scheduling.care_path(id),
  constraint history_pkey PRIMARY KEY (id)
);

create table scheduling.offer (
  care_path_id uuid not null,
  waiting_id uuid not null,
  day date not null,
  state text not null,
  expires_at timestamp with time zone not null,
  offered_by text not null,
  offered_at timestamp with time zone not null,
  answered_by text,
  answered_at timestamp with time zone,
  constraint offer_care_path_id_fkey FOREIGN KEY (care_path_id) REFERENCES scheduling.care_path(id),
  constraint offer_pkey PRIMARY KEY (care_path_id),
  constraint offer_state_check CHECK ((state = ANY (ARRAY['open'::text, 'accepted'::text, 'declined'::text, 'expired'::text, 'withdrawn'::text]))),
  constraint offer_waiting_id_fkey FOREIGN KEY (waiting_id) REFERENCES scheduling.waiting(id)
);

create table scheduling.outage (
  id bigint generated always as identity not null,
  kind text not null,
  scope text not null,
  targets text[] not null,
  from_day date not null,
  to_day date not null,
  from_minute integer not null,
  to_minute integer not null,
  daily boolean not null,
  reason text not null,
  ended boolean default false not null,
  version integer default 1 not null,
  changed_by text not null,
  changed_at timestamp with time zone not null,
  constraint outage_check CHECK (((to_day >= from_day) AND (to_day <= (from_day + 400)))),
  constraint outage_check1 CHECK (((scope = 'clinic'::text) = (cardinality(targets) = 0))),
  constraint outage_check2 CHECK (((daily OR (from_day = to_day)) <= (from_minute < to_minute))),
  constraint outage_from_minute_check CHECK (((from_minute >= 0) AND (from_minute <= 1439))),
  constraint outage_kind_check CHECK ((kind = ANY (ARRAY['closed'::text, 'ill'::text, 'down'::text]))),
  constraint outage_pkey PRIMARY KEY (id),
  constraint outage_reason_check CHECK ((reason ~ '\S'::text)),
  constraint outage_scope_check CHECK ((scope = ANY (ARRAY['unit'::text, 'pool'::text, 'clinic'::text]))),
  constraint outage_to_minute_check CHECK (((to_minute >= 1) AND (to_minute <= 1440)))
);

create table scheduling.rebooking (
  outage_id bigint not null,
  care_path_id uuid not null,
  version integer not null,
  day date not null,
  state text not null,
  choice jsonb,
  minutes integer,
  reason text,
  round integer default 0 not null,
  chosen_by text,
  chosen_role text,
  lost_from integer default 0 not null,
  constraint rebooking_care_path_id_fkey FOREIGN KEY (care_path_id) REFERENCES scheduling.care_path(id),
  constraint rebooking_check CHECK (((state = ANY (ARRAY['waiting'::text, 'call'::text])) OR (choice IS NOT NULL) OR (reason IS NOT NULL))),
  constraint rebooking_lost_from_check CHECK (((lost_from >= 0) AND (lost_from <= 1440))),
  constraint rebooking_outage_id_fkey FOREIGN KEY (outage_id) REFERENCES scheduling.outage(id),
  constraint rebooking_pkey PRIMARY KEY (outage_id, care_path_id),
  constraint rebooking_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'proposed'::text, 'call'::text, 'chosen'::text, 'moved'::text, 'refused'::text])))
);

create table scheduling.reserved (
  unit_id text not null,
  day date not null,
  from_minute integer not null,
  to_minute integer not null,
  type text not null,
  release_on date not null,
  constraint reserved_check CHECK ((release_on <= day)),
  constraint reserved_check1 CHECK ((from_minute < to_minute)),
  constraint reserved_from_minute_check CHECK (((from_minute >= 0) AND (from_minute <= 1439))),
  constraint reserved_once EXCLUDE USING gist (unit_id WITH =, day WITH =, int4range(from_minute, to_minute) WITH &&),
  constraint reserved_to_minute_check CHECK (((to_minute >= 1) AND (to_minute <= 1440))),
  constraint reserved_type_check CHECK ((type = ANY (ARRAY['day'::text, 'evening'::text]))),
  constraint reserved_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES scheduling.unit(id)
);

create table scheduling.roster (
  id bigint generated always as identity not null,
  unit_id text not null,
  weekday integer not null,
  from_minute integer not null,
  to_minute integer not null,
  valid_from date not null,
  valid_to date,
  every_weeks integer default 1 not null,
  nth integer,
  counted_from date,
  version integer default 1 not null,
  changed_by text,
  changed_at timestamp with time zone,
  constraint roster_check CHECK ((valid_to >= valid_from)),
  constraint roster_check1 CHECK ((from_minute < to_minute)),
  constraint roster_every_weeks_check CHECK (((every_weeks >= 1) AND (every_weeks <= 12))),
  constraint roster_from_minute_check CHECK (((from_minute >= 0) AND (from_minute <= 1439))),
  constraint roster_nth_check CHECK ((nth = ANY (ARRAY['-1'::integer, 1, 2, 3, 4, 5]))),
  constraint roster_opens_once EXCLUDE USING gist (unit_id WITH =, weekday WITH =, int4range(from_minute, to_minute) WITH &&, daterange(valid_from, valid_to, '[]'::text) WITH &&) WHERE (((every_weeks = 1) AND (nth IS NULL))),
  constraint roster_pkey PRIMARY KEY (id),
  constraint roster_repeats_one_way CHECK (((every_weeks = 1) OR (nth IS NULL))),
  constraint roster_to_minute_check CHECK (((to_minute >= 1) AND (to_minute <= 1440))),
  constraint roster_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES scheduling.unit(id),
  constraint roster_weekday_check CHECK (((weekday >= 1) AND (weekday <= 7)))
);

create table scheduling.roster_skip (
  roster_id bigint not null,
  day date not null,
  reason text not null,
  changed_by text not null,
  changed_at timestamp with time zone not null,
  constraint roster_skip_pkey PRIMARY KEY (roster_id, day),
  constraint roster_skip_reason_check CHECK ((reason ~ '\S'::text)),
  constraint roster_skip_roster_id_fkey FOREIGN KEY (roster_id) REFERENCES scheduling.roster(id) ON DELETE CASCADE
);

create table scheduling.session (
  unit_id text not null,
  day date not null,
  from_minute integer not null,
  to_minute integer not null,
  type text not null,
  id bigint generated always as identity not null,
  reason text,
  version integer default 1 not null,
  changed_by text,
  changed_at timestamp with time zone,
  constraint session_check CHECK ((from_minute < to_minute)),
  constraint session_from_minute_check CHECK (((from_minute >= 0) AND (from_minute <= 1439))),
  constraint session_id_key UNIQUE (id),
  constraint session_opens_once EXCLUDE USING gist (unit_id WITH =, day WITH =, int4range(from_minute, to_minute) WITH &&),
  constraint session_to_minute_check CHECK (((to_minute >= 1) AND (to_minute <= 1440))),
  constraint session_type_check CHECK ((type = ANY (ARRAY['day'::text, 'evening'::text]))),
  constraint session_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES scheduling.unit(id)
);

create table scheduling.session_closure (
  day date not null,
  type text not null,
  state text not null,
  reason text not null,
  constraint session_closure_pkey PRIMARY KEY (day, type),
  constraint session_closure_state_check CHECK ((state = ANY (ARRAY['closed'::text, 'undecided'::text, 'open'::text]))),
  constraint session_closure_type_check CHECK ((type = ANY (ARRAY['day'::text, 'evening'::text])))
);

create table scheduling.unit (
  id text not null,
  pool text not null,
  label text not null,
  place text not null,
  min_useful integer default 0 not null,
  qualities text[] default '{}'::text[] not null,
  extra_of text,
  extra_day date,
  reason text,
  changed_by text,
  changed_at timestamp with time zone,
  constraint unit_extra_of_fkey FOREIGN KEY (extra_of) REFERENCES scheduling.unit(id),
  constraint unit_extra_says_why CHECK ((((extra_of IS NULL) = (extra_day IS NULL)) AND ((extra_of IS NULL) OR (reason ~ '\S'::text)))),
  constraint unit_id_check CHECK ((id ~ '^[a-z0-9-]{1,40}$'::text)),
  constraint unit_min_useful_check CHECK (((min_useful >= 0) AND (min_useful <= 240))),
  constraint unit_pkey PRIMARY KEY (id)
);

create table scheduling.visit (
  id uuid default gen_random_uuid() not null,
  care_path_id uuid not null,
  patient_id uuid not null,
  step text not null,
  kind text not null,
  unit_id text not null,
  day date not null,
  from_minute integer not null,
  to_minute integer not null,
  session_type text not null,
  status text default 'held'::text not null,
  constraint no_imaging_in_the_evening CHECK ((NOT ((session_type = 'evening'::text) AND (kind = ANY (ARRAY['dxa'::text, 'vfa'::text, 'xray'::text]))))),
  constraint patient_in_one_place EXCLUDE USING gist (patient_id WITH =, day WITH =, int4range(from_minute, to_minute) WITH &&),
  constraint unit_taken_once EXCLUDE USING gist (unit_id WITH =, day WITH =, int4range(from_minute, to_minute) WITH &&),
  constraint visit_care_path_id_fkey FOREIGN KEY (care_path_id) REFERENCES scheduling.care_path(id),
  constraint visit_care_path_id_step_key UNIQUE (care_path_id, step),
  constraint visit_check CHECK (((from_minute < to_minute) AND ((to_minute - from_minute) <= 720))),
  constraint visit_from_minute_check CHECK (((from_minute >= 0) AND (from_minute <= 1439))),
  constraint visit_pkey PRIMARY KEY (id),
  constraint visit_session_type_check CHECK ((session_type = ANY (ARRAY['day'::text, 'evening'::text]))),
  constraint visit_status_check CHECK ((status = ANY (ARRAY['held'::text, 'booked'::text]))),
  constraint visit_to_minute_check CHECK (((to_minute >= 1) AND (to_minute <= 1440))),
  constraint visit_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES scheduling.unit(id)
);

create table scheduling.waiting (
  id uuid default gen_random_uuid() not null,
  referral_id uuid not null,
  patient_id uuid not null,
  ask jsonb not null,
  note text default ''::text not null,
  state text not null,
  added_by text not null,
  added_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  constraint waiting_pkey PRIMARY KEY (id),
  constraint waiting_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'placed'::text, 'withdrawn'::text])))
);

CREATE INDEX act_of_day ON day_board.act USING btree (day, id);

CREATE INDEX act_of_path ON day_board.act USING btree (care_path_id, id);

CREATE INDEX change_of_row ON day_board.change USING btree (subject, key, act_id);

CREATE INDEX outcome_of_day ON day_board.outcome USING btree (day);

CREATE INDEX patient_day_of_day ON day_board.patient_day USING btree (day);

CREATE INDEX recall_open ON day_board.recall USING btree (from_day) WHERE (state = 'open'::text);

CREATE INDEX result_of_day ON day_board.result USING btree (day);

CREATE INDEX stop_of_day ON day_board.stop USING btree (day);

CREATE INDEX task_of_day ON day_board.task USING btree (day);

CREATE INDEX visit_state_of_day ON day_board.visit_state USING btree (day);

CREATE INDEX call_attempt_of_path ON evening_clinic.call_attempt USING btree (care_path_id, version);

CREATE INDEX decision_of_day ON evening_clinic.decision USING btree (day, id);

CREATE UNIQUE INDEX one_open_request_per_patient ON evening_clinic.request USING btree (patient_id) WHERE (closed_at IS NULL);

CREATE INDEX call_note_of_referral ON intake.call_note USING btree (referral_id, at);

CREATE INDEX import_of_file ON intake.import USING btree (sha256) WHERE (completed_at IS NULL);

CREATE INDEX patient_by_birth_date ON intake.patient USING btree (birth_date);

CREATE INDEX patient_by_bsn ON intake.patient USING btree (bsn);

CREATE INDEX patient_by_number ON intake.patient USING btree (lower(number));

CREATE INDEX patient_by_surname ON intake.patient USING btree (lower(surname) text_pattern_ops);

CREATE INDEX patient_name_begins ON intake.patient_name USING btree (name text_pattern_ops);

CREATE INDEX referral_by_number ON intake.referral USING btree (lower(number));

CREATE INDEX referral_in_state ON intake.referral USING btree (state, latest, received, number);

CREATE INDEX referral_of_patient ON intake.referral USING btree (patient_id, received);

CREATE UNIQUE INDEX referral_open_once ON intake.referral USING btree (patient_id) WHERE (state = ANY (ARRAY['to-plan'::text, 'doctor-decides'::text, 'planned'::text, 'not-placed'::text]));

CREATE INDEX message_waits_for_somebody ON messages.message USING btree (state, changed_at) WHERE (state = ANY (ARRAY['failed'::text, 'to-print'::text, 'to-call'::text]));

CREATE INDEX audit_of_actor ON platform.audit USING btree (actor, id);

CREATE INDEX audit_of_day ON platform.audit USING btree (at, id);

CREATE INDEX audit_of_patient ON platform.audit USING btree (patient_id, at);

CREATE INDEX audit_of_planning ON platform.audit USING btree (object_id, id) WHERE (object_type = 'planning'::text);

CREATE INDEX break_glass_of_actor ON platform.break_glass USING btree (actor, patient_id, until);

CREATE INDEX long_work_of_asker ON platform.long_work USING btree (asked_by, asked_at) WHERE (NOT put_away);

CREATE INDEX outbox_waiting ON platform.outbox USING btree (not_before, id) WHERE (relayed_at IS NULL);

CREATE INDEX repeat_by_age ON platform.repeat USING btree (created_at);

CREATE INDEX session_expire ON platform.session USING btree (expire);

CREATE INDEX session_of_staff ON platform.session USING btree (((sess ->> 'staffId'::text)));

CREATE UNIQUE INDEX concern_once ON questionnaire.concern USING btree (care_path_id, kind, detail) WHERE (settled_at IS NULL);

CREATE INDEX concern_waits ON questionnaire.concern USING btree (raised_at) WHERE (settled_at IS NULL);

CREATE INDEX frax_result_of_path ON questionnaire.frax_result USING btree (care_path_id);

CREATE INDEX block_of_day ON scheduling.block USING btree (day);

CREATE INDEX care_path_of_day ON scheduling.care_path USING btree (day);

CREATE INDEX care_path_of_referral ON scheduling.care_path USING btree (referral_id);

CREATE INDEX care_path_that_ends ON scheduling.care_path USING btree (hold_expires_at) WHERE (status = ANY (ARRAY['held'::text, 'offered'::text]));

CREATE INDEX displaced_of_unit ON scheduling.displaced USING btree (unit_id);

CREATE INDEX gap_of_day ON scheduling.gap USING btree (day) WHERE (closed_at IS NULL);

CREATE INDEX history_of_path ON scheduling.history USING btree (care_path_id, id);

CREATE INDEX offer_of_day ON scheduling.offer USING btree (day);

CREATE UNIQUE INDEX one_live_path_per_patient ON scheduling.care_path USING btree (patient_id) WHERE (status = ANY (ARRAY['held'::text, 'ordered'::text, 'booked'::text]));

CREATE UNIQUE INDEX one_live_path_per_referral ON scheduling.care_path USING btree (referral_id) WHERE (status = ANY (ARRAY['held'::text, 'ordered'::text, 'booked'::text]));

CREATE UNIQUE INDEX one_open_offer ON scheduling.offer USING btree (waiting_id) WHERE (state = 'open'::text);

CREATE INDEX outage_of_days ON scheduling.outage USING gist (daterange(from_day, to_day, '[]'::text)) WHERE (NOT ended);

CREATE INDEX rebooking_of_path ON scheduling.rebooking USING btree (care_path_id);

CREATE INDEX reserved_of_day ON scheduling.reserved USING btree (day);

CREATE INDEX roster_of_unit ON scheduling.roster USING btree (unit_id);

CREATE INDEX unit_extra_of_day ON scheduling.unit USING btree (extra_day) WHERE (extra_day IS NOT NULL);

CREATE INDEX unit_of_pool ON scheduling.unit USING btree (pool);

CREATE INDEX visit_of_day ON scheduling.visit USING btree (day);

CREATE UNIQUE INDEX waits_once ON scheduling.waiting USING btree (referral_id) WHERE (state = 'waiting'::text);

CREATE OR REPLACE FUNCTION day_board.iso(day date)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$ select to_char(day, 'YYYY-MM-DD') $function$
;

CREATE OR REPLACE FUNCTION day_board.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      begin
        raise exception 'the history of a day is append-only';
      end $function$
;

CREATE OR REPLACE FUNCTION intake.folded(name text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
        select trim(regexp_replace(
          lower(translate(
            replace(replace(replace(replace(replace(regexp_replace(normalize(name, nfd), '[\u0300-\u036f]', '', 'g'),
              'ß', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'),
            'łøđıŁØĐ', 'lodilod')),
          '[^a-z0-9\u00c0-\u1fff\u2c00-\uffff]+', ' ', 'g'))
      $function$
;

CREATE OR REPLACE FUNCTION intake.keep_names()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      begin
        delete from intake.patient_name where patient_id = new.id;
        insert into intake.patient_name
          select distinct new.id, part from (
            select intake.folded(new.surname) as part
            union all select intake.folded(new.infix || ' ' || new.surname)
            union all select regexp_split_to_table(intake.folded(new.surname), ' ')
          ) parts where part <> '';
        return null;
      end $function$
;

CREATE OR REPLACE FUNCTION platform.audit_is_append_only()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      begin
        raise exception 'platform.audit is append-only' using errcode = 'insufficient_privilege';
      end $function$
;

CREATE OR REPLACE FUNCTION platform.tell_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      declare
        id text := to_jsonb(case when tg_op = 'DELETE' then old else new end) ->> tg_argv[1];
        before text;
      begin
        perform pg_notify('dagpad_changes', tg_argv[0] || ':' || id);
        if tg_op = 'UPDATE' then
          before := to_jsonb(old) ->> tg_argv[1];
          if before <> id then
            perform pg_notify('dagpad_changes', tg_argv[0] || ':' || before);
          end if;
        end if;
        return null;
      end $function$
;

CREATE OR REPLACE FUNCTION platform.tell_changes_of(tab regclass, topic text, id_column text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
      begin
        execute format('create trigger changes_told after insert or update or delete on %s for each row execute function platform.tell_change(%L, %L)',
          tab, topic, id_column);
      end $function$
;

CREATE TRIGGER act_all_stay BEFORE TRUNCATE ON day_board.act FOR EACH STATEMENT EXECUTE FUNCTION day_board.refuse_change();

CREATE TRIGGER act_stays BEFORE DELETE OR UPDATE ON day_board.act FOR EACH ROW EXECUTE FUNCTION day_board.refuse_change();

CREATE TRIGGER change_all_stay BEFORE TRUNCATE ON day_board.change FOR EACH STATEMENT EXECUTE FUNCTION day_board.refuse_change();

CREATE TRIGGER change_stays BEFORE DELETE OR UPDATE ON day_board.change FOR EACH ROW EXECUTE FUNCTION day_board.refuse_change();

CREATE TRIGGER changes_told AFTER INSERT OR DELETE OR UPDATE ON day_board.day FOR EACH ROW EXECUTE FUNCTION platform.tell_change('day', 'day');

CREATE TRIGGER changes_told AFTER INSERT OR DELETE OR UPDATE ON day_board.outcome FOR EACH ROW EXECUTE FUNCTION platform.tell_change('day', 'day');

CREATE TRIGGER changes_told AFTER INSERT OR DELETE OR UPDATE ON day_board.patient_day FOR EACH ROW EXECUTE FUNCTION platform.tell_change('day', 'day');

CREATE TRIGGER changes_told AFTER INSERT OR DELETE OR UPDATE ON day_board.recall FOR EACH ROW EXECUTE FUNCTION platform.tell_change('day', 'day');

CREATE TRIGGER changes_told AFTER INSERT OR DELETE OR UPDATE ON day_board.result FOR EACH ROW EXECUTE FUNCTION platform.tell_change('day', 'day');

CREATE TRIGGER changes_told AFTER INSERT OR DELETE OR UPDATE ON day_board.stop FOR EACH ROW EXECUTE FUNCTION platform.tell_change('day', 'day');

CREATE TRIGGER changes_told AFTER INSERT OR DELETE OR UPDATE ON day_board.task FOR EACH ROW EXECUTE FUNCTION platform.tell_change('day', 'day');

CREATE TRIGGER changes_told AFTER INSERT OR DELETE OR UPDATE ON day_board.visit_state FOR EACH ROW EXECUTE FUNCTION platform.tell_change('day', 'day');

CREATE TRIGGER changes_told AFTER INSERT OR DELETE OR UPDATE ON evening_clinic.call_attempt FOR EACH ROW EXECUTE FUNCTION platform.tell_change('care-path', 'care_path_id');

CREATE TRIGGER changes_told AFTER INSERT OR DELETE OR UPDATE ON evening_clinic.decision FOR EACH ROW EXECUTE FUNCTION platform.tell_change('day', 'day');

CREATE TRIGGER changes_told AFTER INSERT OR DELETE OR UPDATE ON evening_clinic.phone_result FOR EACH ROW EXECUTE FUNCTION platform.tell_change('care-path', 'care_path_id');

CREATE TRIGGER changes_told AFTER INSERT OR DELETE OR UPDATE ON intake.call_note FOR EACH ROW EXECUTE FUNCTION platform.tell_change('referral', 'referral_id');

CREATE TRIGGER names_kept AFTER INSERT OR UPDATE OF surname, infix ON intake.patient FOR EACH ROW EXECUTE FUNCTION intake.keep_names();

CREATE TRIGGER changes_told AFTER INSERT OR DELETE OR UPDATE ON intake.referral FOR EACH ROW EXECUTE FUNCTION platform.tell_change('referral', 'id');

CREATE TRIGGER changes_told AFTER INSERT OR DELETE OR UPDATE ON intake.snoozed FOR EACH ROW EXECUTE FUNCTION platform.tell_change('referral', 'referral_id');

CREATE TRIGGER changes_told AFTER INSERT OR DELETE OR UPDATE ON intake.taken FOR EACH ROW EXECUTE FUNCTION platform.tell_change('referral', 'referral_id');

CREATE TRIGGER changes_told AFTER INSERT OR DELETE OR UPDATE ON lab.blood_order FOR EACH ROW EXECUTE FUNCTION platform.tell_change('care-path', 'care_path_id');

CREATE TRIGGER changes_told AFTER INSERT OR DELETE OR UPDATE ON lab.urine_kit FOR EACH ROW EXECUTE FUNCTION platform.tell_change('care-path', 'care_path_id');

CREATE TRIGGER changes_told AFTER INSERT OR DELETE OR UPDATE ON messages.message FOR EACH ROW EXECUTE FUNCTION platform.tell_change('care-path', 'care_path_id');

CREATE TRIGGER changes_told AFTER INSERT OR DELETE OR UPDATE ON messages.reminders_off FOR EACH ROW EXECUTE FUNCTION platform.tell_change('care-path', 'care_path_id');

CREATE TRIGGER changes_told AFTER INSERT OR DELETE OR UPDATE ON messages.reply FOR EACH ROW EXECUTE FUNCTION platform.tell_change('care-path', 'care_path_id');

CREATE TRIGGER audit_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON platform.audit FOR EACH STATEMENT EXECUTE FUNCTION platform.audit_is_append_only();

CREATE TRIGGER audit_seal_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON platform.audit_seal FOR EACH STATEMENT EXECUTE FUNCTION platform.audit_is_append_only();

CREATE TRIGGER changes_told AFTER INSERT OR DELETE OR UPDATE ON platform.long_work FOR EACH ROW EXECUTE FUNCTION platform.tell_change('long-work', 'id');

CREATE TRIGGER changes_told AFTER INSERT OR DELETE OR UPDATE ON preparation.rung FOR EACH ROW EXECUTE FUNCTION platform.tell_change('care-path', 'care_path_id');

CREATE TRIGGER changes_told AFTER INSERT OR DELETE OR UPDATE ON questionnaire.concern FOR EACH ROW EXECUTE FUNCTION platform.tell_change('care-path', 'care_path_id');

CREATE TRIGGER changes_told AFTER INSERT OR DELETE OR UPDATE ON questionnaire.invitation FOR EACH ROW EXECUTE FUNCTION platform.tell_change('care-path', 'care_path_id');

CREATE TRIGGER changes_told AFTER INSERT OR DELETE OR UPDATE ON questionnaire.response FOR EACH ROW EXECUTE FUNCTION platform.tell_change('care-path', 'care_path_id');

CREATE TRIGGER changes_told AFTER INSERT OR DELETE OR UPDATE ON questionnaire.schedule FOR EACH ROW EXECUTE FUNCTION platform.tell_change('care-path', 'care_path_id');

CREATE TRIGGER changes_told AFTER INSERT OR DELETE OR UPDATE ON scheduling.block FOR EACH ROW EXECUTE FUNCTION platform.tell_change('day', 'day');

CREATE TRIGGER changes_told AFTER INSERT OR DELETE OR UPDATE ON scheduling.care_path FOR EACH ROW EXECUTE FUNCTION platform.tell_change('care-path', 'id');

CREATE TRIGGER changes_told AFTER INSERT OR DELETE OR UPDATE ON scheduling.closure FOR EACH ROW EXECUTE FUNCTION platform.tell_change('day', 'day');

CREATE TRIGGER changes_told AFTER INSERT OR DELETE OR UPDATE ON scheduling.displaced FOR EACH ROW EXECUTE FUNCTION platform.tell_change('care-path', 'care_path_id');

CREATE TRIGGER changes_told AFTER INSERT OR DELETE OR UPDATE ON scheduling.outage FOR EACH ROW EXECUTE FUNCTION platform.tell_change('outage', 'id');

CREATE TRIGGER changes_told AFTER INSERT OR DELETE OR UPDATE ON scheduling.rebooking FOR EACH ROW EXECUTE FUNCTION platform.tell_change('outage', 'outage_id');

CREATE TRIGGER changes_told AFTER INSERT OR DELETE OR UPDATE ON scheduling.reserved FOR EACH ROW EXECUTE FUNCTION platform.tell_change('day', 'day');

CREATE TRIGGER changes_told AFTER INSERT OR DELETE OR UPDATE ON scheduling.roster FOR EACH ROW EXECUTE FUNCTION platform.tell_change('unit', 'unit_id');

CREATE TRIGGER changes_told AFTER INSERT OR DELETE OR UPDATE ON scheduling.roster_skip FOR EACH ROW EXECUTE FUNCTION platform.tell_change('day', 'day');

CREATE TRIGGER changes_told AFTER INSERT OR DELETE OR UPDATE ON scheduling.session FOR EACH ROW EXECUTE FUNCTION platform.tell_change('day', 'day');

CREATE TRIGGER changes_told AFTER INSERT OR DELETE OR UPDATE ON scheduling.session_closure FOR EACH ROW EXECUTE FUNCTION platform.tell_change('day', 'day');

CREATE TRIGGER changes_told AFTER INSERT OR DELETE OR UPDATE ON scheduling.unit FOR EACH ROW EXECUTE FUNCTION platform.tell_change('unit', 'id');

CREATE TRIGGER changes_told AFTER INSERT OR DELETE OR UPDATE ON scheduling.visit FOR EACH ROW EXECUTE FUNCTION platform.tell_change('day', 'day');
