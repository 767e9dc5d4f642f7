import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Outbox, accounts and sessions, the audit trail, and the mails the house caught itself. */
export class Platform1764000000001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create extension if not exists btree_gist;
      create schema platform;

      create table platform.outbox (
        id         bigint generated always as identity primary key,
        name       text        not null,
        payload    jsonb       not null,
        not_before timestamptz not null default now(),
        created_at timestamptz not null default now(),
        relayed_at timestamptz
      );
      create index outbox_waiting on platform.outbox (not_before, id) where relayed_at is null;

      create table platform.account (
        id            uuid primary key default gen_random_uuid(),
        name          text        not null unique check (name = lower(name) and name <> ''),
        display_name  text        not null,
        role          text        not null check (role in ('secretariat', 'nurse', 'doctor', 'admin')),
        password_hash text        not null,
        created_at    timestamptz not null default now(),
        disabled_at   timestamptz
      );

      -- The key is a hash of a name, an address, or both: a name that nobody has is counted like any other.
      create table platform.sign_in_try (
        key     text primary key,
        tries   int         not null check (tries > 0),
        last_at timestamptz not null
      );

      create table platform.session (
        sid    text primary key,
        sess   json        not null,
        expire timestamptz not null
      );
      create index session_expire on platform.session (expire);

      create table platform.audit (
        id          bigint generated always as identity primary key,
        at          timestamptz not null,
        actor       text        not null,
        role        text        not null,
        action      text        not null check (action in ('C', 'R', 'U', 'D', 'E')),
        event       text        not null,
        patient_id  uuid,
        object_type text        not null,
        object_id   text,
        purpose     text
      );
      create index audit_of_patient on platform.audit (patient_id, at);

      create function platform.audit_is_append_only() returns trigger language plpgsql as $$
      begin
        raise exception 'platform.audit is append-only' using errcode = 'insufficient_privilege';
      end $$;
      create trigger audit_kept before update or delete or truncate on platform.audit
        for each statement execute function platform.audit_is_append_only();

      create table platform.caught_mail (
        id         bigint generated always as identity primary key,
        message_id text        not null unique,
        recipients text[]      not null,
        source     bytea       not null,
        caught_at  timestamptz not null default now(),
        deliveries int         not null default 1
      );
    `)
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop schema platform cascade; drop extension btree_gist`)
  }
}
