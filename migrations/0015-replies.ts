import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What patients answer about their own day. */
export class Replies1764000000015 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      -- One answer to one question about one version of a path; the last one counts.
      create table messages.reply (
        care_path_id uuid not null,
        version      integer not null,
        question     text not null check (question in ('comes', 'imaging')),
        answer       text not null check (answer in ('yes', 'no', 'unknown')),
        at           timestamptz not null,
        primary key (care_path_id, version, question)
      );
    `)
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop table messages.reply`)
  }
}
