import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Who took a row of the planning away is found without reading the whole audit trail. */
export class AuditOfPlanning1764000000026 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`create index audit_of_planning on platform.audit (object_id, id) where object_type = 'planning'`)
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`drop index platform.audit_of_planning`)
  }
}
