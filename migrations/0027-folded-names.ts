import type { MigrationInterface, QueryRunner } from 'typeorm'

const refill = `
  delete from intake.patient_name;
  update intake.patient set surname = surname;
`

/** Names are compared the same whatever language the database was set up in: Łuczak and Öztürk are found where it knows ASCII only. */
export class FoldedNames1764000000027 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      create or replace function intake.folded(name text) returns text language sql immutable parallel safe as $$
        select trim(regexp_replace(
          lower(translate(
            replace(replace(replace(replace(replace(regexp_replace(normalize(name, nfd), '[\\u0300-\\u036f]', '', 'g'),
              'ß', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'),
            'łøđıŁØĐ', 'lodilod')),
          '[^a-z0-9\\u00c0-\\u1fff\\u2c00-\\uffff]+', ' ', 'g'))
      $$;
      ${refill}
    `)
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`
      create or replace function intake.folded(name text) returns text language sql immutable parallel safe as $$
        select trim(regexp_replace(
          regexp_replace(normalize(translate(replace(replace(lower(name), 'ß', 'ss'), 'æ', 'ae'), 'łøđ', 'lod'), nfd), '[\\u0300-\\u036f]', '', 'g'),
          '[^[:alnum:]]+', ' ', 'g'))
      $$;
      ${refill}
    `)
  }
}
