import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Tables whose changes show on screens from now on. */
const TOLD = ['messages.reply', 'questionnaire.concern', 'preparation.rung'] as const

/** Preparation that is chased until it is done, and blood orders that say what is drawn. */
export class Chasing1764000000018 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- What was ordered stays as it was, whatever the path's data say later.
      alter table lab.blood_order
        add column label         text,
        add column lines         jsonb not null default '[]',
        add column tubes         jsonb not null default '[]',
        add column fasting_hours int check (fasting_hours > 0);

      -- Of one kind there may be several for a version: reminders, one for each round.
      alter table messages.message
        add column round int not null default 0 check (round between 0 and 99),
        -- Items of the path's preparation that it is about.
        add column items text[] not null default '{}',
        drop constraint message_care_path_id_version_kind_key,
        add constraint message_once unique (care_path_id, version, kind, round);

      create schema preparation;
      -- Each step of the ladder of one item: when somebody is reminded or phoned, and what came of it. One round is one moment of one path.
      create table preparation.rung (
        care_path_id uuid not null,
        version      int  not null,
        round        int  not null check (round between 1 and 99),
        item         text not null,
        does         text not null check (does in ('remind', 'call')),
        due_at       timestamptz not null,
        outcome      text check (outcome in ('reminded', 'to-call', 'done', 'overtaken')),
        settled_at   timestamptz,
        primary key (care_path_id, version, round, item),
        check ((outcome is null) = (settled_at is null))
      );
    `)
    for (const table of TOLD) await db.query(`select platform.tell_changes_of('${table}', 'care-path', 'care_path_id')`)
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of TOLD) await db.query(`drop trigger changes_told on ${table}`)
    await db.query(`
      drop schema preparation cascade;
      delete from messages.message where kind = 'reminder';
      alter table messages.message
        drop constraint message_once,
        drop column round, drop column items,
        add constraint message_care_path_id_version_kind_key unique (care_path_id, version, kind);
      alter table lab.blood_order
        drop column label, drop column lines, drop column tubes, drop column fasting_hours;
    `)
  }
}
