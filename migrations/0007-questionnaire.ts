import type { MigrationInterface, QueryRunner } from 'typeorm'

export class Questionnaire1764000000007 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      create schema questionnaire;

      create table questionnaire.schedule (
        care_path_id uuid primary key,
        patient_id uuid not null,
        version integer not null,
        send_at timestamptz not null,
        closes_at timestamptz not null,
        withdrawn_at timestamptz
      );

      create table questionnaire.invitation (
        care_path_id uuid not null references questionnaire.schedule,
        form text not null,
        answer_by date not null,
        invited_at timestamptz,
        invited_version integer,
        primary key (care_path_id, form)
      );

      create table questionnaire.response (
        care_path_id uuid not null,
        form text not null,
        resource jsonb not null,
        updated_at timestamptz not null,
        completed_at timestamptz,
        primary key (care_path_id, form),
        foreign key (care_path_id, form) references questionnaire.invitation,
        constraint response_status check ((resource ->> 'status' = 'completed') = (completed_at is not null))
      );
    `)
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop schema questionnaire cascade`)
  }
}
