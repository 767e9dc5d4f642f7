import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Who printed a letter; patients who want no reminders, and the links with which they say so. */
export class Letters1764000000019 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      -- The account that printed it, or phoned.
      alter table messages.message add column done_by text;

      -- A patient who asked for no more reminders; an invitation or news of the day still reaches her.
      create table messages.reminders_off (
        patient_id   uuid primary key,
        -- The path it was said about.
        care_path_id uuid not null,
        at           timestamptz not null,
        -- The account that noted it, or 'patient'.
        by           text not null
      );
      select platform.tell_changes_of('messages.reminders_off', 'care-path', 'care_path_id');

      -- The link at the foot of a reminder. It opens nothing: all it can do is stop reminders.
      create table messages.unsubscribe_link (
        token_hash   bytea primary key check (length(token_hash) = 32),
        care_path_id uuid not null,
        patient_id   uuid not null,
        created_at   timestamptz not null
      );
    `)
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`
      drop table messages.unsubscribe_link;
      drop table messages.reminders_off;
      alter table messages.message drop column done_by;
    `)
  }
}
