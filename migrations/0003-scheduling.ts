import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Units, their weekly rosters and dated sessions, closures, and the care paths with every minute they take. */
export class Scheduling1764000000003 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create extension if not exists btree_gist;
      create schema scheduling;

      -- A unit of capacity is a row: a pool of four chairs is four units.
      create table scheduling.unit (
        id         text primary key check (id ~ '^[a-z0-9-]{1,40}$'),
        pool       text not null,
        label      text not null,
        place      text not null,
        min_useful int  not null default 0 check (min_useful between 0 and 240),
        qualities  text[] not null default '{}'
      );
      create index unit_of_pool on scheduling.unit (pool);

      -- Open every week on this weekday (ISO, 1 = Monday) from valid_from up to and including valid_to.
      create table scheduling.roster (
        id          bigint generated always as identity primary key,
        unit_id     text not null references scheduling.unit,
        weekday     int  not null check (weekday between 1 and 7),
        from_minute int  not null check (from_minute between 0 and 1439),
        to_minute   int  not null check (to_minute between 1 and 1440),
        valid_from  date not null,
        valid_to    date check (valid_to >= valid_from),
        check (from_minute < to_minute),
        constraint roster_opens_once exclude using gist
          (unit_id with =, weekday with =, int4range(from_minute, to_minute) with &&, daterange(valid_from, valid_to, '[]') with &&)
      );

      -- Open on one date: an evening clinic, an extra morning.
      create table scheduling.session (
        unit_id     text not null references scheduling.unit,
        day         date not null,
        from_minute int  not null check (from_minute between 0 and 1439),
        to_minute   int  not null check (to_minute between 1 and 1440),
        type        text not null check (type in ('day', 'evening')),
        check (from_minute < to_minute),
        constraint session_opens_once exclude using gist (unit_id with =, day with =, int4range(from_minute, to_minute) with &&)
      );

      -- Taken for something else than a visit: out of order, on leave, a meeting.
      create table scheduling.block (
        id          bigint generated always as identity primary key,
        unit_id     text not null references scheduling.unit,
        day         date not null,
        from_minute int  not null check (from_minute between 0 and 1439),
        to_minute   int  not null check (to_minute between 1 and 1440),
        reason      text not null,
        check (from_minute < to_minute)
      );
      create index block_of_day on scheduling.block (day);

      -- The whole hospital: closed, or undecided until a person says whether the clinic goes on.
      create table scheduling.closure (
        day    date primary key,
        state  text not null check (state in ('closed', 'undecided', 'open')),
        reason text not null,
        source text not null
      );

      create table scheduling.care_path (
        id                 uuid primary key,
        referral_id        uuid not null,
        patient_id         uuid not null,
        hospital           text not null,
        definition_version text not null,
        pathway            text not null,
        day                date not null,
        ask                jsonb not null,
        status             text not null check (status in ('held', 'ordered', 'booked', 'done', 'released', 'cancelled', 'failed')),
        version            int  not null default 1 check (version > 0),
        hold_expires_at    timestamptz,
        announced          boolean not null default false,
        outcome            text,
        notes              jsonb not null default '[]',
        created_at         timestamptz not null,
        changed_at         timestamptz not null,
        check (status <> 'held' or hold_expires_at is not null)
      );
      create unique index one_live_path_per_referral on scheduling.care_path (referral_id) where status in ('held', 'ordered', 'booked');
      create unique index one_live_path_per_patient on scheduling.care_path (patient_id) where status in ('held', 'ordered', 'booked');
      create index care_path_of_referral on scheduling.care_path (referral_id);
      create index care_path_of_day on scheduling.care_path (day);

      create table scheduling.visit (
        id           uuid primary key default gen_random_uuid(),
        care_path_id uuid not null references scheduling.care_path,
        patient_id   uuid not null,
        step         text not null,
        kind         text not null,
        unit_id      text not null references scheduling.unit,
        day          date not null,
        from_minute  int  not null check (from_minute between 0 and 1439),
        to_minute    int  not null check (to_minute between 1 and 1440),
        session_type text not null check (session_type in ('day', 'evening')),
        status       text not null default 'held' check (status in ('held', 'booked')),
        check (from_minute < to_minute and to_minute - from_minute <= 720),
        -- There is no scanner in the evening, ever.
        constraint no_imaging_in_the_evening check (not (session_type = 'evening' and kind in ('dxa', 'vfa', 'xray'))),
        unique (care_path_id, step),
        -- Half-open, so a visit may start the minute the one before it ends.
        constraint unit_taken_once exclude using gist (unit_id with =, day with =, int4range(from_minute, to_minute) with &&),
        constraint patient_in_one_place exclude using gist (patient_id with =, day with =, int4range(from_minute, to_minute) with &&)
      );
      create index visit_of_day on scheduling.visit (day);

      -- What a path was at each version, and who made it so.
      create table scheduling.history (
        id           bigint generated always as identity primary key,
        care_path_id uuid not null references scheduling.care_path,
        version      int  not null,
        at           timestamptz not null,
        actor        text not null,
        what         text not null,
        detail       text,
        day          date not null,
        visits       jsonb not null
      );
      create index history_of_path on scheduling.history (care_path_id, id);
    `)
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop schema scheduling cascade`)
  }
}
