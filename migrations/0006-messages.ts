import type { MigrationInterface, QueryRunner } from 'typeorm'

export class Messages1764000000006 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      create schema messages;

      create table messages.message (
        id uuid primary key default gen_random_uuid(),
        care_path_id uuid not null,
        version integer not null,
        kind text not null,
        patient_id uuid,
        channel text check (channel in ('email', 'letter', 'phone')),
        state text not null check (state in
          ('queued', 'sending', 'sent', 'failed', 'to-print', 'printed', 'to-call', 'called', 'superseded')),
        subject text,
        body text,
        reason text,
        told_at timestamptz,
        told_day date,
        created_at timestamptz not null,
        changed_at timestamptz not null,
        unique (care_path_id, version, kind),
        check ((told_at is null) = (told_day is null))
      );
      create index message_waits_for_somebody on messages.message (state, changed_at)
        where state in ('failed', 'to-print', 'to-call');

      create table messages.link (
        token_hash bytea primary key check (length(token_hash) = 32),
        care_path_id uuid not null,
        tries integer not null default 0,
        created_at timestamptz not null,
        expires_at timestamptz not null
      );

      create table messages.session (
        secret_hash bytea primary key check (length(secret_hash) = 32),
        care_path_id uuid not null,
        expires_at timestamptz not null
      );
    `)
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop schema messages cascade`)
  }
}
