import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Seven roles, temporary passwords, accounts of a hospital's own sign-in; where an audit line came from, its seal, and patients with extra protection. */
export class Access1764000000010 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table platform.account
        drop constraint account_role_check,
        add constraint account_role_check
          check (role in ('secretariat', 'nurse', 'doctor', 'assistant', 'imaging', 'manager', 'admin')),
        alter column password_hash drop not null,
        add column must_change   boolean not null default false,
        add column expires_at    timestamptz,
        add column external_id   text unique,
        add column signed_in_at  timestamptz,
        add constraint account_signs_in_one_way check ((password_hash is null) = (external_id is not null)),
        add constraint account_temporary_password_ends check (must_change = (expires_at is not null));
      create index session_of_staff on platform.session ((sess->>'staffId'));

      -- place: the address it was asked from; device: what kind of browser; session: the first half of a hash of its id. All empty for jobs.
      alter table platform.audit
        add column place   text,
        add column device  text,
        add column session text;
      create index audit_of_actor on platform.audit (actor, id);
      create index audit_of_day on platform.audit (at, id);

      -- The chain over the audit lines: one seal each, numbered without gaps, made within seconds by one sealer at a time.
      create table platform.audit_seal (
        number   bigint primary key check (number > 0),
        audit_id bigint not null unique,
        hash     text   not null check (hash ~ '^[0-9a-f]{64}$')
      );
      create trigger audit_seal_kept before update or delete or truncate on platform.audit_seal
        for each statement execute function platform.audit_is_append_only();

      -- Which patients are protected, who sees them without being asked why, and for how long (minutes) a given reason opens a file.
      create table platform.protection_kind (
        kind    text primary key,
        label   text   not null,
        open_to text[] not null,
        minutes int    not null check (minutes between 1 and 1440)
      );
      insert into platform.protection_kind values
        ('own-staff', 'Eigen medewerker', '{doctor,nurse}', 120),
        ('well-known', 'Bekende persoon', '{doctor,nurse}', 120),
        ('threatened', 'Geheim adres of bedreiging', '{}', 30);
      create table platform.protected_patient (
        patient_id uuid primary key,
        kind       text not null references platform.protection_kind,
        set_by     text not null,
        set_at     timestamptz not null
      );
      create table platform.break_glass (
        id         bigint generated always as identity primary key,
        patient_id uuid not null,
        actor      text not null,
        role       text not null,
        reason     text not null check (reason ~ '\\S'),
        at         timestamptz not null,
        until      timestamptz not null check (until > at)
      );
      create index break_glass_of_actor on platform.break_glass (actor, patient_id, until);
    `)
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table platform.break_glass, platform.protected_patient, platform.protection_kind, platform.audit_seal;
      drop index platform.audit_of_day, platform.audit_of_actor, platform.session_of_staff;
      alter table platform.audit drop column place, drop column device, drop column session;
      delete from platform.account where password_hash is null or role in ('assistant', 'imaging', 'manager');
      alter table platform.account
        drop constraint account_signs_in_one_way,
        drop constraint account_temporary_password_ends,
        drop column must_change, drop column expires_at, drop column external_id, drop column signed_in_at,
        alter column password_hash set not null,
        drop constraint account_role_check,
        add constraint account_role_check check (role in ('secretariat', 'nurse', 'doctor', 'admin'));
    `)
  }
}
