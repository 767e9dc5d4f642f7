import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Tables whose rows are on a screen, the topic under which a change of them is told, and the column that names which one. */
const TOLD = [
  ['scheduling.care_path', 'care-path', 'id'],
  ['lab.blood_order', 'care-path', 'care_path_id'],
  ['lab.urine_kit', 'care-path', 'care_path_id'],
  ['messages.message', 'care-path', 'care_path_id'],
  ['questionnaire.schedule', 'care-path', 'care_path_id'],
  ['questionnaire.invitation', 'care-path', 'care_path_id'],
  ['questionnaire.response', 'care-path', 'care_path_id'],
  ['evening_clinic.phone_result', 'care-path', 'care_path_id'],
  ['evening_clinic.call_attempt', 'care-path', 'care_path_id'],
  ['scheduling.visit', 'day', 'day'],
  ['scheduling.block', 'day', 'day'],
  ['scheduling.session', 'day', 'day'],
  ['scheduling.reserved', 'day', 'day'],
  ['scheduling.closure', 'day', 'day'],
  ['scheduling.session_closure', 'day', 'day'],
  ['evening_clinic.decision', 'day', 'day'],
  ['scheduling.roster', 'unit', 'unit_id'],
  ['scheduling.unit', 'unit', 'id'],
  ['intake.referral', 'referral', 'id'],
  ['intake.taken', 'referral', 'referral_id'],
  ['intake.snoozed', 'referral', 'referral_id'],
  ['intake.call_note', 'referral', 'referral_id'],
  ['platform.long_work', 'long-work', 'id'],
] as const

/** What the desk works with: changes told to every screen, long work, who took which row, calls, rows put off, and names to search by. */
export class Desk1764000000011 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Tells every listening process that one row changed: a topic and an id, never what the row says. Heard at commit, once per transaction.
      create function platform.tell_change() returns trigger language plpgsql as $$
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
      end $$;

      -- From now on changes of this table are told: select platform.tell_changes_of('scheduling.visit', 'day', 'day').
      create function platform.tell_changes_of(tab regclass, topic text, id_column text) returns void language plpgsql as $$
      begin
        execute format('create trigger changes_told after insert or update or delete on %s for each row execute function platform.tell_change(%L, %L)',
          tab, topic, id_column);
      end $$;

      -- Work that takes longer than a request: who asked, how far it is, what came of it.
      create table platform.long_work (
        id         uuid primary key default gen_random_uuid(),
        kind       text not null,
        -- What the asker called it, such as the name of a file; never a patient's name.
        label      text not null,
        input      bytea not null,
        asked_by   text not null,
        role       text not null,
        state      text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed')),
        done       int  not null default 0 check (done >= 0),
        total      int  not null default 0 check (total >= 0),
        result     jsonb,
        reason     text,
        asked_at   timestamptz not null,
        ended_at   timestamptz,
        put_away   boolean not null default false,
        check ((state in ('done', 'failed')) = (ended_at is not null))
      );
      create index long_work_of_asker on platform.long_work (asked_by, asked_at) where not put_away;

      -- A row of the work list that a member of staff works on.
      create table intake.taken (
        referral_id uuid primary key references intake.referral,
        by          text not null,
        by_name     text not null,
        at          timestamptz not null
      );

      -- A row that is off one list until a day, on which it comes back with the note.
      create table intake.snoozed (
        referral_id uuid not null references intake.referral,
        list        text not null,
        until       date not null,
        note        text not null,
        by_name     text not null,
        at          timestamptz not null,
        primary key (referral_id, list)
      );

      -- Calls about a referral; none is ever changed.
      create table intake.call_note (
        id          bigint generated always as identity primary key,
        referral_id uuid not null references intake.referral,
        at          timestamptz not null,
        by_name     text not null,
        outcome     text not null check (outcome in ('reached', 'no-answer', 'voicemail', 'wrong-number', 'called-us')),
        note        text not null
      );
      create index call_note_of_referral on intake.call_note (referral_id, at);

      -- A name as it is compared: small letters without accents, and every sign between its parts a space.
      create function intake.folded(name text) returns text language sql immutable parallel safe as $$
        select trim(regexp_replace(
          regexp_replace(normalize(translate(replace(replace(lower(name), 'ß', 'ss'), 'æ', 'ae'), 'łøđ', 'lod'), nfd), '[\\u0300-\\u036f]', '', 'g'),
          '[^[:alnum:]]+', ' ', 'g'))
      $$;
      -- Every beginning by which a patient is found: the whole surname and each of its parts, birth name and partner's name alike.
      create table intake.patient_name (
        patient_id uuid not null references intake.patient on delete cascade,
        name       text not null,
        primary key (patient_id, name)
      );
      create index patient_name_begins on intake.patient_name (name text_pattern_ops);
      create function intake.keep_names() returns trigger language plpgsql as $$
      begin
        delete from intake.patient_name where patient_id = new.id;
        insert into intake.patient_name
          select distinct new.id, part from (
            select intake.folded(new.surname) as part
            union all select intake.folded(new.infix || ' ' || new.surname)
            union all select regexp_split_to_table(intake.folded(new.surname), ' ')
          ) parts where part <> '';
        return null;
      end $$;
      create trigger names_kept after insert or update of surname, infix on intake.patient for each row execute function intake.keep_names();
      update intake.patient set surname = surname;
      alter table intake.referral add column on_paper boolean not null default false;
      create index referral_of_patient on intake.referral (patient_id, received);
      create index referral_by_number on intake.referral (lower(number));
      create index patient_by_number on intake.patient (lower(number));
    `)
    for (const [table, topic, column] of TOLD)
      await db.query(`select platform.tell_changes_of('${table}', '${topic}', '${column}')`)
  }

  async down(db: QueryRunner): Promise<void> {
    for (const [table] of TOLD) await db.query(`drop trigger changes_told on ${table}`)
    await db.query(`
      alter table intake.referral drop column on_paper;
      drop index intake.patient_by_number, intake.referral_by_number, intake.referral_of_patient;
      drop trigger names_kept on intake.patient;
      drop table intake.patient_name, intake.call_note, intake.snoozed, intake.taken, platform.long_work;
      drop function intake.keep_names(), intake.folded(text);
    `)
    await db.query(`drop function platform.tell_changes_of(regclass, text, text); drop function platform.tell_change()`)
  }
}
