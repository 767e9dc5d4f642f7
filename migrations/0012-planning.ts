import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Rosters that repeat by other weeks or by the month, skipped sessions, closures with a reach, extra places, and who must be planned again because of them. */
export class Planning1764000000012 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Every so many weeks counted from the week of counted_from, or only the nth such weekday of a month (-1 = the last).
      alter table scheduling.roster
        add column every_weeks  int  not null default 1 check (every_weeks between 1 and 12),
        add column nth          int  check (nth in (-1, 1, 2, 3, 4, 5)),
        add column counted_from date,
        add column version      int  not null default 1,
        add column changed_by   text,
        add column changed_at   timestamptz,
        add constraint roster_repeats_one_way check (every_weeks = 1 or nth is null),
        drop constraint roster_opens_once,
        add constraint roster_opens_once exclude using gist
          (unit_id with =, weekday with =, int4range(from_minute, to_minute) with &&, daterange(valid_from, valid_to, '[]') with &&)
          where (every_weeks = 1 and nth is null);
      update scheduling.roster set counted_from = valid_from;
      create index roster_of_unit on scheduling.roster (unit_id);

      -- A date on which one line of a roster does not open.
      create table scheduling.roster_skip (
        roster_id  bigint not null references scheduling.roster on delete cascade,
        day        date not null,
        reason     text not null check (reason ~ '\\S'),
        changed_by text not null,
        changed_at timestamptz not null,
        primary key (roster_id, day)
      );

      alter table scheduling.session
        add column id         bigint generated always as identity unique,
        add column reason     text,
        add column version    int not null default 1,
        add column changed_by text,
        add column changed_at timestamptz;

      alter table scheduling.block
        add column version    int not null default 1,
        add column changed_by text,
        add column changed_at timestamptz;

      -- Nothing is done in these minutes: of every day from the first to the last where daily, else from the first minute
      -- of the first day to the last minute of the last. Targets are units or pools; a clinic has none.
      create table scheduling.outage (
        id          bigint generated always as identity primary key,
        kind        text not null check (kind in ('closed', 'ill', 'down')),
        scope       text not null check (scope in ('unit', 'pool', 'clinic')),
        targets     text[] not null,
        from_day    date not null,
        to_day      date not null check (to_day >= from_day and to_day <= from_day + 400),
        from_minute int  not null check (from_minute between 0 and 1439),
        to_minute   int  not null check (to_minute between 1 and 1440),
        daily       boolean not null,
        reason      text not null check (reason ~ '\\S'),
        ended       boolean not null default false,
        version     int not null default 1,
        changed_by  text not null,
        changed_at  timestamptz not null,
        check ((scope = 'clinic') = (cardinality(targets) = 0)),
        check ((daily or from_day = to_day) <= (from_minute < to_minute))
      );
      create index outage_of_days on scheduling.outage using gist (daterange(from_day, to_day, '[]')) where (not ended);

      -- One more place at a unit on one day, though it is full: a unit of its own, so that each place is still taken once.
      alter table scheduling.unit
        add column extra_of   text references scheduling.unit,
        add column extra_day  date,
        add column reason     text,
        add column changed_by text,
        add column changed_at timestamptz,
        add constraint unit_extra_says_why check ((extra_of is null) = (extra_day is null) and (extra_of is null or reason ~ '\\S'));
      create index unit_extra_of_day on scheduling.unit (extra_day) where (extra_day is not null);

      -- A path with a visit where its unit is not open any more. Counts as long as the path is at this version.
      create table scheduling.displaced (
        care_path_id uuid not null references scheduling.care_path,
        version      int  not null,
        unit_id      text not null references scheduling.unit,
        reason       text not null,
        since        timestamptz not null,
        primary key (care_path_id, version, unit_id)
      );
      create index displaced_of_unit on scheduling.displaced (unit_id);

      -- What is proposed for each path that an outage hits, and what became of it.
      create table scheduling.rebooking (
        outage_id    bigint not null references scheduling.outage,
        care_path_id uuid not null references scheduling.care_path,
        version      int  not null,
        day          date not null,
        state        text not null check (state in ('waiting', 'proposed', 'call', 'chosen', 'moved', 'refused')),
        choice       jsonb,
        minutes      int,
        reason       text,
        round        int  not null default 0,
        chosen_by    text,
        chosen_role  text,
        primary key (outage_id, care_path_id),
        check (state in ('waiting', 'call') or choice is not null or reason is not null)
      );
      create index rebooking_of_path on scheduling.rebooking (care_path_id);

      select platform.tell_changes_of('scheduling.roster_skip', 'day', 'day');
      select platform.tell_changes_of('scheduling.outage', 'outage', 'id');
      select platform.tell_changes_of('scheduling.rebooking', 'outage', 'outage_id');
      select platform.tell_changes_of('scheduling.displaced', 'care-path', 'care_path_id');
    `)
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      delete from platform.long_work where kind in ('propose', 'rebook');
      drop table scheduling.rebooking, scheduling.displaced, scheduling.outage, scheduling.roster_skip;
      delete from scheduling.visit where unit_id in (select id from scheduling.unit where extra_of is not null);
      delete from scheduling.session where unit_id in (select id from scheduling.unit where extra_of is not null);
      delete from scheduling.unit where extra_of is not null;
      alter table scheduling.unit drop constraint unit_extra_says_why,
        drop column extra_of, drop column extra_day, drop column reason, drop column changed_by, drop column changed_at;
      alter table scheduling.block drop column version, drop column changed_by, drop column changed_at;
      alter table scheduling.session
        drop column id, drop column reason, drop column version, drop column changed_by, drop column changed_at;
      delete from scheduling.roster where every_weeks > 1 or nth is not null;
      drop index scheduling.roster_of_unit;
      alter table scheduling.roster
        drop constraint roster_opens_once, drop constraint roster_repeats_one_way,
        drop column every_weeks, drop column nth, drop column counted_from,
        drop column version, drop column changed_by, drop column changed_at,
        add constraint roster_opens_once exclude using gist
          (unit_id with =, weekday with =, int4range(from_minute, to_minute) with &&, daterange(valid_from, valid_to, '[]') with &&);
    `)
  }
}
