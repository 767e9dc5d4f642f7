import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What undoing a change needs, answers to repeated requests, and the waiting list with its freed days and offers. */
export class Booking1764000000013 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- A request that was named by who sent it, and what came of it: a repeat does nothing twice. Ids only.
      create table platform.repeat (
        key        text not null check (key ~ '^[!-~]{8,100}$'),
        actor      text not null,
        request    bytea not null,
        outcome    jsonb,
        created_at timestamptz not null,
        primary key (actor, key)
      );
      create index repeat_by_age on platform.repeat (created_at);

      -- The question that the visits of a version answered, so that it can be put back as it was. Null for changes of before this step.
      alter table scheduling.history
        add column pathway            text,
        add column ask                jsonb,
        add column notes              jsonb,
        add column definition_version text;

      -- Offered: kept for somebody on the waiting list. Beside it she may have the path that it would replace.
      alter table scheduling.care_path
        drop constraint care_path_status_check,
        add constraint care_path_status_check
          check (status in ('held', 'offered', 'ordered', 'booked', 'done', 'released', 'cancelled', 'failed')),
        drop constraint care_path_check,
        add constraint care_path_hold_ends check (status not in ('held', 'offered') or hold_expires_at is not null);
      create index care_path_that_ends on scheduling.care_path (hold_expires_at) where status in ('held', 'offered');

      create table scheduling.waiting (
        id          uuid primary key default gen_random_uuid(),
        referral_id uuid not null,
        patient_id  uuid not null,
        -- What she wishes, as a question to the finder.
        ask         jsonb not null,
        note        text not null default '',
        state       text not null check (state in ('waiting', 'placed', 'withdrawn')),
        added_by    text not null,
        added_at    timestamptz not null,
        changed_at  timestamptz not null
      );
      create unique index waits_once on scheduling.waiting (referral_id) where state = 'waiting';

      -- A whole day that somebody gave back.
      create table scheduling.gap (
        care_path_id uuid not null references scheduling.care_path,
        version      int  not null,
        day          date not null,
        arrival      int  not null check (arrival between 0 and 1439),
        freed_at     timestamptz not null,
        closed_at    timestamptz,
        closed_by    text,
        primary key (care_path_id, version),
        check ((closed_at is null) = (closed_by is null))
      );
      create index gap_of_day on scheduling.gap (day) where closed_at is null;

      -- One day offered to one who waits; its path keeps the places until the offer ends.
      create table scheduling.offer (
        care_path_id uuid primary key references scheduling.care_path,
        waiting_id   uuid not null references scheduling.waiting,
        day          date not null,
        state        text not null check (state in ('open', 'accepted', 'declined', 'expired', 'withdrawn')),
        expires_at   timestamptz not null,
        offered_by   text not null,
        offered_at   timestamptz not null,
        answered_by  text,
        answered_at  timestamptz
      );
      create unique index one_open_offer on scheduling.offer (waiting_id) where state = 'open';
      create index offer_of_day on scheduling.offer (day);
    `)
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table scheduling.offer, scheduling.gap, scheduling.waiting, platform.repeat;
      delete from scheduling.visit where care_path_id in (select id from scheduling.care_path where status = 'offered');
      update scheduling.care_path set status = 'released' where status = 'offered';
      drop index scheduling.care_path_that_ends;
      alter table scheduling.care_path
        drop constraint care_path_hold_ends,
        add constraint care_path_check check (status <> 'held' or hold_expires_at is not null),
        drop constraint care_path_status_check,
        add constraint care_path_status_check
          check (status in ('held', 'ordered', 'booked', 'done', 'released', 'cancelled', 'failed'));
      alter table scheduling.history
        drop column pathway, drop column ask, drop column notes, drop column definition_version;
    `)
  }
}
