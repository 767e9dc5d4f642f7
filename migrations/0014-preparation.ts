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
        number bigint generated always as identity,
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

      -- From the counter to the counter: fetched, begun, stopped, handed in; doubtful or missing makes the day less.
      alter table lab.urine_kit drop constraint urine_kit_state_check;
      alter table lab.urine_kit
        add constraint urine_kit_state_check
          check (state in ('to-fetch', 'fetched', 'collecting', 'handed-in', 'doubtful', 'missing', 'withdrawn')),
        add column containers   int not null default 1 check (containers between 1 and 9),
        add column fetched_at   timestamptz,
        add column started_at   timestamptz,
        add column stopped_at   timestamptz,
        add column handed_in_at timestamptz,
        add column total_ml     int check (total_ml > 0),
        add column lost         boolean,
        add column menstruation text check (menstruation in ('yes', 'no', 'not-applicable')),
        add column remark       text,
        add constraint urine_stops_after_it_starts check (stopped_at > started_at),
        -- Without these the laboratory does not take it.
        add constraint handed_in_with_its_data check (
          state <> 'handed-in'
          or (started_at is not null and stopped_at is not null and total_ml is not null and lost = false));

      -- What a person must look at before the day: an answer that changes it, or a collection that went wrong.
      create table questionnaire.concern (
        id bigint generated always as identity primary key,
        care_path_id uuid not null,
        patient_id uuid not null,
        kind text not null check (kind in ('rule', 'remark', 'urine')),
        detail text not null,
        raised_at timestamptz not null,
        settled_at timestamptz,
        settled_by text,
        check ((settled_at is null) = (settled_by is null))
      );
      create unique index concern_once on questionnaire.concern (care_path_id, kind, detail) where settled_at is null;
      create index concern_waits on questionnaire.concern (raised_at) where settled_at is null;
    `)
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`
      drop table questionnaire.concern;
      alter table lab.urine_kit
        drop constraint handed_in_with_its_data,
        drop constraint urine_stops_after_it_starts,
        drop constraint urine_kit_state_check,
        drop column containers, drop column fetched_at, drop column started_at, drop column stopped_at,
        drop column handed_in_at, drop column total_ml, drop column lost, drop column menstruation, drop column remark;
      update lab.urine_kit set state = 'fetched' where state in ('collecting', 'doubtful', 'missing');
      alter table lab.urine_kit add constraint urine_kit_state_check
        check (state in ('to-fetch', 'fetched', 'handed-in', 'withdrawn'));
      drop table questionnaire.frax_result;
      alter table questionnaire.response drop constraint response_status;
      update questionnaire.response set resource = jsonb_set(resource, '{status}', '"completed"') where resource ->> 'status' = 'amended';
      alter table questionnaire.response add constraint response_status
        check ((resource ->> 'status' = 'completed') = (completed_at is not null));
      drop table questionnaire.instrument;
    `)
  }
}
