import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What stands still on the day board keeps its minutes from everybody who plans. */
export class BoardStops1764000000023 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      -- The stop of the running day that it stands for; it comes and goes with that one.
      alter table scheduling.block add column stop_id uuid unique;
      insert into scheduling.block (unit_id, day, from_minute, to_minute, reason, changed_by, changed_at, stop_id)
        select unit_id, day, from_minute, to_minute, reason, changed_by, changed_at, key::uuid from day_board.stop;
    `)
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`
      delete from scheduling.block where stop_id is not null;
      alter table scheduling.block drop column stop_id;
    `)
  }
}
