import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Tables whose rows are on a screen, the topic under which a change of them is told, and the column that names which one. */
const TOLD = [
  ['scheduling.care_path', 'care-path', 'id'],
  ['lab.blood_order', 'care-path', 'care_path_id'],
  ['lab.urine_kit', 'care-path', 'care_path_id'],
  ['messages.message', 'care-path', 'care_path_id'],
  ['questionnaire.schedule', 'care-path', 'care_path_id'],
  ['questionnaire.invitation', 'care-path', 'care_path_id'],
  ['questionnaire.response', 'care-path', 'care_path_id'],
  ['evening_clinic.phone_result', 'care-path', 'care_path_id'],
  ['evening_clinic.call_attempt', 'care-path', 'care_path_id'],
  ['scheduling.visit', 'day', 'day'],
  ['scheduling.block', 'day', 'day'],
  ['scheduling.session', 'day', 'day'],
  ['scheduling.reserved', 'day', 'day'],
  ['scheduling.closure', 'day', 'day'],
  ['scheduling.session_closure', 'day', 'day'],
  ['evening_clinic.decision', 'day', 'day'],
  ['scheduling.roster', 'unit', 'unit_id'],
  ['scheduling.unit', 'unit', 'id'],
  ['intake.referral', 'referral', 'id'],
] as const

/** What the desk works with: changes told to every screen. */
export class Desk1764000000011 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Tells every listening process that one row changed: a topic and an id, never what the row says. Heard at commit, once per transaction.
      create function platform.tell_change() returns trigger language plpgsql as $$
      declare
        id text := to_jsonb(case when tg_op = 'DELETE' then old else new end) ->> tg_argv[1];
        before text;
      begin
        perform pg_notify('dagpad_changes', tg_argv[0] || ':' || id);
        if tg_op = 'UPDATE' then
          before := to_jsonb(old) ->> tg_argv[1];
          if before <> id then
            perform pg_notify('dagpad_changes', tg_argv[0] || ':' || before);
          end if;
        end if;
        return null;
      end $$;

      -- From now on changes of this table are told: select platform.tell_changes_of('scheduling.visit', 'day', 'day').
      create function platform.tell_changes_of(tab regclass, topic text, id_column text) returns void language plpgsql as $$
      begin
        execute format('create trigger changes_told after insert or update or delete on %s for each row execute function platform.tell_change(%L, %L)',
          tab, topic, id_column);
      end $$;
    `)
    for (const [table, topic, column] of TOLD)
      await db.query(`select platform.tell_changes_of('${table}', '${topic}', '${column}')`)
  }

  async down(db: QueryRunner): Promise<void> {
    for (const [table] of TOLD) await db.query(`drop trigger changes_told on ${table}`)
    await db.query(`drop function platform.tell_changes_of(regclass, text, text); drop function platform.tell_change()`)
  }
}
