import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The evening clinic: its rule, its exceptions, and the daytime imaging and phone results of its patients. */
export class EveningClinic1764000000005 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create schema evening_clinic;

      -- Every nth weekday of the month between two dates.
      create table evening_clinic.series (
        id          text primary key,
        weekday     int  not null check (weekday between 1 and 7),
        nth         int  not null check (nth between 1 and 5),
        from_minute int  not null check (from_minute between 0 and 1439),
        to_minute   int  not null check (to_minute between 1 and 1440),
        valid_from  date not null,
        valid_to    date check (valid_to >= valid_from),
        source      text not null,
        check (from_minute < to_minute)
      );

      -- A date on which the rule does not tell the truth: an extra evening, or one that is skipped.
      create table evening_clinic.exception (
        series_id text not null references evening_clinic.series,
        day       date not null,
        kind      text not null check (kind in ('extra', 'skipped')),
        reason    text not null,
        primary key (series_id, day)
      );

      create table evening_clinic.imaging_reservation (
        care_path_id uuid not null,
        version      int  not null,
        day          date not null,
        state        text not null check (state in ('reserved', 'released')),
        reserved_at  timestamptz not null,
        primary key (care_path_id, version)
      );

      create table evening_clinic.phone_result (
        care_path_id uuid not null,
        version      int  not null,
        day          date not null,
        minute       int  not null check (minute between 0 and 1439),
        state        text not null check (state in ('planned', 'released')),
        primary key (care_path_id, version)
      );
    `)
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop schema evening_clinic cascade`)
  }
}
