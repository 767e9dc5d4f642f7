import type { MigrationInterface, QueryRunner } from 'typeorm'

/** No line of the audit trail without a purpose. What was written before stays as it is. */
export class Purpose1764000000021 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table platform.audit
        add constraint audit_says_why check (purpose is not null and purpose ~ '\\S') not valid
    `)
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table platform.audit drop constraint audit_says_why`)
  }
}
