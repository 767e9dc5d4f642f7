import { createHash } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server'

/** An SMTP server on this machine only that keeps what it is given instead of delivering it. */
export interface MailCatcher {
  /** For SMTP_URL. */
  readonly url: string
  close(): Promise<void>
}

const LARGEST_MAIL = 5 * 1024 * 1024

/** Starts the catcher; a mail that comes twice under one Message-ID is kept once and counted. */
export async function catchMail(databaseUrl: string): Promise<MailCatcher> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 })
  pool.on('error', () => {})
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: LARGEST_MAIL,
    logger: false,
    onData(stream, { envelope }, answer) {
      const to = envelope.rcptTo.map(({ address }) => address)
      keep(pool, stream, to).then(
        () => answer(),
        (error: Error) => answer(Object.assign(error, { responseCode: 451 })),
      )
    },
  })
  server.on('error', () => {})
  await new Promise<void>((ready, fail) => {
    server.server.once('error', fail)
    server.listen(0, '127.0.0.1', () => ready())
  })
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    async close() {
      await new Promise<void>((closed) => server.close(() => closed()))
      await pool.end()
    },
  }
}

async function keep(pool: pg.Pool, stream: SMTPServerDataStream, to: string[]): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  if (stream.sizeExceeded) throw new Error(`a mail of more than ${LARGEST_MAIL} bytes`)
  const source = Buffer.concat(chunks)
  const head = source.toString('latin1').split('\r\n\r\n', 1)[0]!
  const messageId = /^message-id:\s*<([^>]+)>/im.exec(head)?.[1] ?? createHash('sha256').update(source).digest('hex')
  await pool.query(
    `insert into platform.caught_mail as m (message_id, recipients, source) values ($1, $2, $3)
     on conflict (message_id) do update set deliveries = m.deliveries + 1`,
    [messageId, to, source],
  )
}
