import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The language that a patient chose on her own pages. */
export class VisitLanguage1764000000022 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      -- Null where she chose none: then that of her messages counts.
      alter table messages.session add column language text check (language in ('nl', 'en'));
    `)
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`alter table messages.session drop column language`)
  }
}
