import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Text messages beside mail, letter and phone; messages that staff send again. */
export class Delivery1764000000016 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      alter table intake.patient drop constraint patient_channel_check;
      alter table intake.patient add constraint patient_channel_check check (channel in ('email', 'letter', 'phone', 'sms'));
      alter table intake.patient add constraint patient_text_needs_phone check (channel <> 'sms' or phone is not null);
      alter table messages.message drop constraint message_channel_check;
      alter table messages.message add constraint message_channel_check check (channel in ('email', 'letter', 'phone', 'sms'));
      -- How often staff had it sent again: each time is a message of its own for the server that takes it.
      alter table messages.message add column again integer not null default 0 check (again between 0 and 3);
    `)
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`
      alter table messages.message drop column again;
      update messages.message set channel = 'phone' where channel = 'sms';
      alter table messages.message drop constraint message_channel_check;
      alter table messages.message add constraint message_channel_check check (channel in ('email', 'letter', 'phone'));
      update intake.patient set channel = 'phone' where channel = 'sms';
      alter table intake.patient drop constraint patient_text_needs_phone;
      alter table intake.patient drop constraint patient_channel_check;
      alter table intake.patient add constraint patient_channel_check check (channel in ('email', 'letter', 'phone'));
    `)
  }
}
