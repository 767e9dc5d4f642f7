import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { DataSource } from 'typeorm'

/** A service that takes text messages and keeps in the rehearsal's own table what it took: a repeat under one key is one message. */
export interface TextService {
  readonly url: string
  readonly token: string
  /** The next text is taken, and then this happens before the answer. */
  onNext(happens: () => Promise<void>): void
  close(): Promise<void>
}

export async function textService(source: DataSource): Promise<TextService> {
  await source.query(`create schema if not exists rehearsal`)
  await source.query(
    `create table if not exists rehearsal.text_message (message_id text primary key, deliveries int not null default 1)`,
  )
  let happens: (() => Promise<void>) | null = null
  const server = createServer((request, response) => {
    request.resume().once('end', async () => {
      await source.query(
        `insert into rehearsal.text_message as t (message_id) values ($1)
         on conflict (message_id) do update set deliveries = t.deliveries + 1`,
        [request.headers['idempotency-key']],
      )
      const now = happens
      happens = null
      await now?.()
      response.writeHead(202).end()
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/messages`,
    token: 'rehearsal',
    onNext: (next) => void (happens = next),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}
