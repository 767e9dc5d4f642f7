import type { MigrationInterface, QueryRunner } from 'typeorm'

const TOLD = ['visit_state', 'patient_day', 'result', 'outcome', 'recall', 'stop', 'task', 'day'] as const

/** The running day: where each visit is, which results are in, what stands still, what is to be done, what came of it; and every change of it, for ever. */
export class DayBoard1764000000017 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table scheduling.care_path
        drop constraint care_path_status_check,
        add constraint care_path_status_check
          check (status in ('held', 'offered', 'ordered', 'booked', 'done', 'no-show', 'released', 'cancelled', 'failed')),
        -- The first thing of its day that was done or noted: from then on the board alone moves it.
        add column begun_at timestamptz;

      create schema day_board;
      create function day_board.iso(day date) returns text language sql immutable parallel safe as $$ select to_char(day, 'YYYY-MM-DD') $$;

      -- One thing that somebody did on the board; never changed. It may undo one that went before.
      create table day_board.act (
        id           bigint generated always as identity primary key,
        day          date not null,
        care_path_id uuid references scheduling.care_path,
        what         text not null,
        at           timestamptz not null,
        by           text not null,
        role         text not null,
        reason       text,
        -- Ids, minutes and codes of what it did beside the rows of the board.
        about        jsonb,
        undoes       bigint unique references day_board.act
      );
      create index act_of_day on day_board.act (day, id);
      create index act_of_path on day_board.act (care_path_id, id);

      -- What an act made of one row: the row before it and after it, null where there was none.
      create table day_board.change (
        act_id  bigint not null references day_board.act,
        subject text not null,
        key     text not null,
        before  jsonb,
        after   jsonb,
        primary key (act_id, subject, key)
      );
      create index change_of_row on day_board.change (subject, key, act_id);

      create function day_board.refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'the history of a day is append-only';
      end $$;
      create trigger act_stays before update or delete on day_board.act for each row execute function day_board.refuse_change();
      create trigger change_stays before update or delete on day_board.change for each row execute function day_board.refuse_change();
      create trigger act_all_stay before truncate on day_board.act execute function day_board.refuse_change();
      create trigger change_all_stay before truncate on day_board.change execute function day_board.refuse_change();

      -- In every table below, version is the act that wrote the row.

      -- Where a visit is; without a row it is planned. A visit that was dropped from its day keeps its old place in freed.
      create table day_board.visit_state (
        key          text primary key check (key = care_path_id || ':' || step),
        care_path_id uuid not null references scheduling.care_path,
        step         text not null,
        day          date not null,
        state        text not null check (state in ('planned', 'arrived', 'busy', 'paused', 'done', 'partly-done', 'not-done', 'no-show')),
        reason       text,
        -- Why a person went against a rule: a consult without its results.
        decided      text,
        arrived_at   timestamptz,
        began_at     timestamptz,
        ended_at     timestamptz,
        -- Minute at which it is now expected to end.
        expected_to  int check (expected_to between 1 and 1440),
        freed        jsonb,
        version      bigint not null,
        changed_by   text not null,
        changed_at   timestamptz not null
      );
      create index visit_state_of_day on day_board.visit_state (day);

      create table day_board.patient_day (
        key          text primary key check (key = care_path_id || ':' || day_board.iso(day)),
        care_path_id uuid not null references scheduling.care_path,
        day          date not null,
        arrived_at   timestamptz,
        arrived_how  text check (arrived_how in ('desk', 'link')),
        -- Minutes: from when she says she is there, by when she must have left.
        expected_at  int check (expected_at between 0 and 1439),
        leave_by     int check (leave_by between 1 and 1440),
        height_cm    numeric(4, 1) check (height_cm between 50 and 250),
        weight_kg    numeric(4, 1) check (weight_kg between 20 and 350),
        version      bigint not null,
        changed_by   text not null,
        changed_at   timestamptz not null
      );
      create index patient_day_of_day on day_board.patient_day (day);

      -- One image or laboratory test that the consult waits for; without a row it is awaited. Never what it says.
      create table day_board.result (
        key          text primary key check (key = care_path_id || ':' || item),
        care_path_id uuid not null references scheduling.care_path,
        item         text not null,
        day          date not null,
        state        text not null check (state in ('awaited', 'in', 'phone')),
        expected_at  int check (expected_at between 0 and 1440),
        source       text not null check (source in ('hand', 'interface')),
        version      bigint not null,
        changed_by   text not null,
        changed_at   timestamptz not null
      );
      create index result_of_day on day_board.result (day);

      -- What came of the day, as the clinician chose it.
      create table day_board.outcome (
        key          text primary key check (key = care_path_id::text),
        care_path_id uuid not null references scheduling.care_path,
        day          date not null,
        told_by      text check (told_by in ('doctor', 'nurse', 'assistant')),
        told_how     text not null check (told_how in ('in-person', 'phone', 'letter', 'later')),
        same_day     boolean not null,
        cause        text,
        plan         text not null,
        medicine     text,
        started_on   date,
        note         text,
        version      bigint not null,
        changed_by   text not null,
        changed_at   timestamptz not null,
        check (same_day or cause is not null),
        check (told_how = 'later' or told_by is not null)
      );
      create index outcome_of_day on day_board.outcome (day);

      -- A follow-up that the outcome asks for, by the path's own rule; both ends included.
      create table day_board.recall (
        key          text primary key check (key = care_path_id || ':' || rule),
        care_path_id uuid not null references scheduling.care_path,
        referral_id  uuid not null,
        patient_id   uuid not null,
        rule         text not null,
        -- As the path's data names it.
        label        text not null,
        day          date not null,
        from_day     date not null,
        to_day       date not null check (to_day >= from_day),
        alarm_day    date,
        state        text not null check (state in ('open', 'planned', 'dropped')),
        version      bigint not null,
        changed_by   text not null,
        changed_at   timestamptz not null
      );
      create index recall_open on day_board.recall (from_day) where state = 'open';

      -- A unit that stands still for a while, or a doctor who is late.
      create table day_board.stop (
        key          text primary key check (key ~ '^[0-9a-f-]{36}$'),
        day          date not null,
        unit_id      text not null references scheduling.unit,
        from_minute  int not null check (from_minute between 0 and 1439),
        to_minute    int not null check (to_minute between 1 and 1440),
        reason       text not null,
        version      bigint not null,
        changed_by   text not null,
        changed_at   timestamptz not null,
        check (from_minute < to_minute)
      );
      create index stop_of_day on day_board.stop (day);

      create table day_board.task (
        key          text primary key check (key ~ '^[0-9a-f-]{36}$'),
        day          date not null,
        care_path_id uuid references scheduling.care_path,
        kind         text not null,
        about        jsonb not null,
        done         boolean not null,
        version      bigint not null,
        changed_by   text not null,
        changed_at   timestamptz not null
      );
      create index task_of_day on day_board.task (day);

      create table day_board.day (
        key          text primary key check (key = day_board.iso(day)),
        day          date not null,
        closed_at    timestamptz,
        version      bigint not null,
        changed_by   text not null,
        changed_at   timestamptz not null
      );
    `)
    for (const table of TOLD) await db.query(`select platform.tell_changes_of('day_board.${table}', 'day', 'day')`)
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop schema day_board cascade;
      update scheduling.care_path set status = 'done' where status = 'no-show';
      alter table scheduling.care_path
        drop column begun_at,
        drop constraint care_path_status_check,
        add constraint care_path_status_check
          check (status in ('held', 'offered', 'ordered', 'booked', 'done', 'released', 'cancelled', 'failed'));
    `)
  }
}
