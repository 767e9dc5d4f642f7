import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What a hospital brings, types over and checks before the day. */
export class Preparation1764000000014 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      -- An instrument that the hospital brought under its own licence. Never changed: a new text is a new version.
      create table questionnaire.instrument (
        id uuid primary key default gen_random_uuid(),
        form text not null,
        language text not null check (language in ('nl', 'en')),
        canonical text not null,
        resource jsonb not null check (resource ->> 'resourceType' = 'Questionnaire'),
        imported_by text not null,
        imported_at timestamptz not null,
        retired_at timestamptz,
        unique (form, language, canonical)
      );

      -- Staff may correct what was handed in.
      alter table questionnaire.response drop constraint response_status;
      alter table questionnaire.response add constraint response_status
        check ((resource ->> 'status' in ('completed', 'amended')) = (completed_at is not null));

      -- Typed over from the official tool; the hip is one of the major fractures.
      create table questionnaire.frax_result (
        id bigint generated always as identity primary key,
        care_path_id uuid not null,
        tool_version text not null,
        with_bmd boolean not null,
        major_pct numeric(4, 1) not null check (major_pct between 0.1 and 99.9),
        hip_pct numeric(4, 1) not null check (hip_pct between 0.1 and 99.9),
        entered_by text not null,
        entered_at timestamptz not null,
        answers_of timestamptz,
        constraint hip_is_not_above_major check (hip_pct <= major_pct)
      );
      create index frax_result_of_path on questionnaire.frax_result (care_path_id);
    `)
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`
      drop table questionnaire.frax_result;
      alter table questionnaire.response drop constraint response_status;
      update questionnaire.response set resource = jsonb_set(resource, '{status}', '"completed"') where resource ->> 'status' = 'amended';
      alter table questionnaire.response add constraint response_status
        check ((resource ->> 'status' = 'completed') = (completed_at is not null));
      drop table questionnaire.instrument;
    `)
  }
}
