-- Written by npm run schema from the migrations. Not run by anything: it is here to be read and reviewed.

create table platform.account (
  id uuid default gen_random_uuid() not null,
  name text not null,
  display_name text not null,
  role text not null,
  password_hash text not null,
  created_at timestamp with time zone default now() not null,
  disabled_at timestamp with time zone,
  constraint account_name_check CHECK (((name = lower(name)) AND (name <> ''::text))),
  constraint account_name_key UNIQUE (name),
  constraint account_pkey PRIMARY KEY (id),
  constraint account_role_check CHECK ((role = ANY (ARRAY['secretariat'::text, 'nurse'::text, 'doctor'::text, 'admin'::text])))
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
  constraint audit_action_check CHECK ((action = ANY (ARRAY['C'::text, 'R'::text, 'U'::text, 'D'::text, 'E'::text]))),
  constraint audit_pkey PRIMARY KEY (id)
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

create table platform.outbox (
  id bigint generated always as identity not null,
  name text not null,
  payload jsonb not null,
  not_before timestamp with time zone default now() not null,
  created_at timestamp with time zone default now() not null,
  relayed_at timestamp with time zone,
  constraint outbox_pkey PRIMARY KEY (id)
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

CREATE INDEX audit_of_patient ON platform.audit USING btree (patient_id, at);

CREATE INDEX outbox_waiting ON platform.outbox USING btree (not_before, id) WHERE (relayed_at IS NULL);

CREATE INDEX session_expire ON platform.session USING btree (expire);

CREATE OR REPLACE FUNCTION platform.audit_is_append_only()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      begin
        raise exception 'platform.audit is append-only' using errcode = 'insufficient_privilege';
      end $function$
;

CREATE TRIGGER audit_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON platform.audit FOR EACH STATEMENT EXECUTE FUNCTION platform.audit_is_append_only();
