import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What people decide about evenings, minutes kept for their patients, calls with a result, and why somebody should come first. */
export class EveningClinicSessions1764000000008 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- One kind of session on one day: closed, undecided until a person speaks, or open although the hospital is closed.
      create table scheduling.session_closure (
        day    date not null,
        type   text not null check (type in ('day', 'evening')),
        state  text not null check (state in ('closed', 'undecided', 'open')),
        reason text not null,
        primary key (day, type)
      );

      -- Minutes that only paths with this kind of session may take before the day of release; after it they are everybody's.
      create table scheduling.reserved (
        unit_id     text not null references scheduling.unit,
        day         date not null,
        from_minute int  not null check (from_minute between 0 and 1439),
        to_minute   int  not null check (to_minute between 1 and 1440),
        type        text not null check (type in ('day', 'evening')),
        release_on  date not null check (release_on <= day),
        check (from_minute < to_minute),
        constraint reserved_once exclude using gist (unit_id with =, day with =, int4range(from_minute, to_minute) with &&)
      );
      create index reserved_of_day on scheduling.reserved (day);

      -- What a person decided about an evening; the last row of a date counts, none is ever changed.
      create table evening_clinic.decision (
        id         bigint generated always as identity primary key,
        series_id  text not null references evening_clinic.series,
        day        date not null,
        decision   text not null check (decision in ('goes-on', 'moved', 'dropped')),
        moved_to   date,
        reason     text not null check (reason ~ '\\S'),
        decided_by text not null,
        decided_at timestamptz not null,
        check ((decision = 'moved') = (moved_to is not null) and moved_to is distinct from day)
      );
      create index decision_of_day on evening_clinic.decision (day, id);

      alter table evening_clinic.phone_result
        drop constraint phone_result_state_check,
        add constraint phone_result_state_check check (state in ('planned', 'closed', 'released')),
        add column closed_how    text check (closed_how in ('reached', 'letter', 'other')),
        add column closed_by     text,
        add column closed_at     timestamptz,
        add column closed_reason text,
        add constraint phone_result_says_how check ((state = 'closed') = (closed_how is not null)
          and (closed_how is null or closed_by is not null and closed_at is not null)
          and (closed_how is distinct from 'other' or closed_reason ~ '\\S'));

      create table evening_clinic.call_attempt (
        id           bigint generated always as identity primary key,
        care_path_id uuid not null,
        version      int  not null,
        at           timestamptz not null,
        by           text not null,
        outcome      text not null check (outcome in ('reached', 'no-answer', 'voicemail', 'wrong-number')),
        foreign key (care_path_id, version) references evening_clinic.phone_result
      );
      create index call_attempt_of_path on evening_clinic.call_attempt (care_path_id, version);

      -- Why somebody should come first; never a reason to keep anybody away.
      create table evening_clinic.priority (
        referral_id uuid not null,
        reason      text not null,
        noted_by    text not null,
        noted_at    timestamptz not null,
        primary key (referral_id, reason)
      );
    `)
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table evening_clinic.priority, evening_clinic.call_attempt, evening_clinic.decision, scheduling.reserved, scheduling.session_closure;
      alter table evening_clinic.phone_result
        drop constraint phone_result_says_how, drop constraint phone_result_state_check,
        drop column closed_how, drop column closed_by, drop column closed_at, drop column closed_reason,
        add constraint phone_result_state_check check (state in ('planned', 'released'));
    `)
  }
}
