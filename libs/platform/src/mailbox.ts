import { Injectable } from '@nestjs/common'
import PostalMime, { type Attachment } from 'postal-mime'
import { DataSource } from 'typeorm'

/** A mail that the embedded catcher kept. */
export interface CaughtMail {
  readonly id: string
  readonly messageId: string
  readonly to: readonly string[]
  readonly subject: string
  readonly text: string
  readonly html: string | null
  /** Text of what was attached, by file name. */
  readonly attachments: Readonly<Record<string, string>>
  readonly headers: Readonly<Record<string, string>>
  /** By the sender's clock. */
  readonly sentAt: Date
  /** More than 1 when the same Message-ID was delivered again. */
  readonly deliveries: number
}

interface Row {
  id: string
  message_id: string
  recipients: string[]
  source: Buffer
  caught_at: Date
  deliveries: number
}

/** Reads what the embedded catcher caught. */
@Injectable()
export class Mailbox {
  constructor(private readonly source: DataSource) {}

  /** The newest mails first. */
  async newest(count = 100): Promise<CaughtMail[]> {
    const rows: Row[] = await this.source.query(`select * from platform.caught_mail order by id desc limit $1`, [count])
    return Promise.all(rows.map(parse))
  }

  /** Whether a mail with this Message-ID, without angle brackets, was caught. */
  async has(messageId: string): Promise<boolean> {
    const rows: unknown[] = await this.source.query(`select 1 from platform.caught_mail where message_id = $1`, [
      messageId,
    ])
    return rows.length > 0
  }

  async get(id: string): Promise<CaughtMail | null> {
    if (!/^\d{1,15}$/.test(id)) return null
    const [row] = await this.source.query<Row[]>(`select * from platform.caught_mail where id = $1`, [id])
    return row ? parse(row) : null
  }
}

async function parse({ id, message_id, recipients, source, caught_at, deliveries }: Row): Promise<CaughtMail> {
  const mail = await PostalMime.parse(source)
  return {
    id,
    messageId: message_id,
    to: recipients,
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html ?? null,
    attachments: Object.fromEntries(mail.attachments.map(attachment)),
    headers: Object.fromEntries(mail.headers.map(({ key, value }) => [key, value])),
    sentAt: mail.date ? new Date(mail.date) : caught_at,
    deliveries,
  }
}

const attachment = ({ filename, content }: Attachment) => [
  filename ?? 'attachment',
  typeof content === 'string' ? content : Buffer.from(content as ArrayBuffer).toString('utf8'),
]
