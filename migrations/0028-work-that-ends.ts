import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Paths that were booked before now get what each new one gets with its rounds: the word that its day is over, after which nobody is called
 * or written to about it. And a path that an outage hits keeps when it does, so that a list in that order can be read a page at a time.
 */
export class WorkThatEnds1764000000028 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      alter table scheduling.rebooking add column lost_from int not null default 0 check (lost_from between 0 and 1440);
      insert into platform.outbox (name, payload, not_before)
      select 'preparation.over', jsonb_build_object('carePathId', p.id, 'version', p.version), (p.day + 1)::timestamp at time zone 'Europe/Amsterdam'
        from scheduling.care_path p
       where (p.status = 'booked' and exists (select from preparation.rung r where r.care_path_id = p.id))
          or exists (select from messages.message m where m.care_path_id = p.id and m.kind in ('confirmation', 'questionnaires', 'reminder', 'preparation-call')
                        and m.state in ('queued', 'failed', 'to-print', 'to-call'))
    `)
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`
      delete from platform.outbox where name = 'preparation.over' and relayed_at is null;
      alter table scheduling.rebooking drop column lost_from
    `)
  }
}
