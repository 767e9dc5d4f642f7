import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Who asks for an evening. The daytime images of an evening patient are visits like any other: what repeated them goes. */
export class EveningRequests1764000000009 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table evening_clinic.imaging_reservation;

      -- A patient asks to come in the evening: with this path (care_path_id), or at her next visit.
      create table evening_clinic.request (
        id            bigint generated always as identity primary key,
        patient_id    uuid not null,
        referral_id   uuid not null,
        care_path_id  uuid,
        via           text not null check (via in ('link', 'phone')),
        asked_by      text not null,
        asked_at      timestamptz not null,
        closed_by     text,
        closed_at     timestamptz,
        closed_reason text check (closed_reason ~ '\\S'),
        constraint request_says_why_closed check ((closed_at is null) = (closed_reason is null) and (closed_at is null) = (closed_by is null))
      );
      create unique index one_open_request_per_patient on evening_clinic.request (patient_id) where closed_at is null;
    `)
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table evening_clinic.request;
      create table evening_clinic.imaging_reservation (
        care_path_id uuid not null,
        version      int  not null,
        day          date not null,
        state        text not null check (state in ('reserved', 'released')),
        reserved_at  timestamptz not null,
        primary key (care_path_id, version)
      );
    `)
  }
}
