import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Blood orders and the 24-hour urine kit of each care path. */
export class Lab1764000000004 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create schema lab;

      -- Everything up to this version is off: an order that comes late finds this row and does nothing.
      create table lab.withdrawal (
        care_path_id uuid primary key,
        version      int not null
      );

      create table lab.blood_order (
        care_path_id uuid not null,
        version      int  not null,
        draw_on      date not null,
        tests        jsonb not null,
        state        text not null check (state in ('ordered', 'withdrawn')),
        ordered_at   timestamptz not null,
        primary key (care_path_id, version)
      );

      create table lab.urine_kit (
        care_path_id   uuid not null,
        version        int  not null,
        pick_up_from   date not null,
        pick_up_by     date not null,
        collect_from   date not null,
        hand_in_on     date not null,
        state          text not null check (state in ('to-fetch', 'fetched', 'handed-in', 'withdrawn')),
        arranged_at    timestamptz not null,
        primary key (care_path_id, version),
        check (pick_up_from <= pick_up_by and pick_up_by < collect_from and collect_from = hand_in_on - 1)
      );
    `)
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop schema lab cascade`)
  }
}
