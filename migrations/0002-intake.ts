import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Patients, their referrals, and the files these came from. */
export class Intake1764000000002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create schema intake;

      create table intake.patient (
        id         uuid primary key,
        number     text not null unique,
        bsn        text not null check (bsn ~ '^[0-9]{9}$'),
        initials   text not null,
        infix      text not null,
        surname    text not null check (surname <> ''),
        birth_date date not null,
        sex        text not null check (sex in ('M', 'F', 'X')),
        phone      text,
        email      text,
        channel    text not null check (channel in ('email', 'letter', 'phone')),
        language   text not null check (language ~ '^[a-z]{2}$'),
        check (channel <> 'email' or email is not null),
        check (channel <> 'phone' or phone is not null)
      );
      create index patient_by_bsn on intake.patient (bsn);
      create index patient_by_surname on intake.patient (lower(surname) text_pattern_ops);
      create index patient_by_birth_date on intake.patient (birth_date);

      create table intake.referral (
        id              uuid primary key,
        number          text not null unique,
        patient_id      uuid not null references intake.patient,
        hospital        text not null,
        received        date not null,
        route           text not null,
        reason          text not null,
        fracture_site   text,
        fracture_on     date,
        risk_factors    text[] not null,
        needs           jsonb not null,
        wish            jsonb not null,
        latest          date check (latest >= received),
        requester       text not null,
        remark          text not null,
        caution         text,
        eligibility     jsonb not null,
        decision        jsonb,
        department_note text,
        state           text not null
          check (state in ('to-plan', 'doctor-decides', 'not-eligible', 'planned', 'not-placed', 'done'))
      );
      create index referral_in_state on intake.referral (state, latest, received, number);
      -- A patient has one open referral at a time: nobody is booked twice for one question.
      create unique index referral_open_once on intake.referral (patient_id)
        where state in ('to-plan', 'doctor-decides', 'planned', 'not-placed');

      create table intake.import (
        id           bigint generated always as identity primary key,
        sha256       text not null,
        name         text not null,
        report       jsonb not null,
        started_at   timestamptz not null,
        completed_at timestamptz
      );
      create index import_of_file on intake.import (sha256) where completed_at is null;
    `)
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop schema intake cascade`)
  }
}
