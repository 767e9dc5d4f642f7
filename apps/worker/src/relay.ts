import { setTimeout as pause } from 'node:timers/promises'
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common'
import type { EventName, Events } from '#contracts'
import { Database, type QueuedJob, Queues } from '#platform'
import { REACTIONS } from './reactions.js'

interface Waiting {
  readonly id: string
  readonly name: EventName
  readonly payload: Events[EventName]
}

const BATCH = 200
/** Milliseconds between two looks at the outbox when it was empty, and after a fault. */
const LOOK = 200
const RECOVER = 1000
/** How far back events are queued again when the job store lost everything. */
const AGAIN = '7 days'

/** Moves committed events to the queues once they are due, oldest first. A crash in the middle repeats, never loses: job keys take the repeats out. */
@Injectable()
export class Relay implements OnModuleDestroy {
  private readonly log = new Logger(Relay.name)
  private running: Promise<void> | undefined
  private stopping = false

  constructor(
    private readonly db: Database,
    private readonly queues: Queues,
  ) {}

  /** Moves one batch; returns how many events it held. Several relays may run at once: each takes other rows. */
  async once(): Promise<number> {
    if (!(await this.queues.remembers())) {
      await this.startAgain()
      await this.queues.remember()
    }
    return this.db.transaction(async (tx) => {
      const waiting: Waiting[] = await tx.sql.query(
        `select id, name, payload from platform.outbox where relayed_at is null and not_before <= $1
          order by not_before, id limit ${BATCH} for update skip locked`,
        [tx.now],
      )
      if (waiting.length === 0) return 0
      await this.queues.addAll(waiting.flatMap(whatFollows))
      await tx.sql.query(`update platform.outbox set relayed_at = $1 where id = any($2)`, [
        tx.now,
        waiting.map(({ id }) => id),
      ])
      return waiting.length
    })
  }

  /** Keeps moving events until `stop`. */
  start(): void {
    this.running ??= this.run()
  }

  onModuleDestroy(): Promise<void> {
    return this.stop()
  }

  async stop(): Promise<void> {
    this.stopping = true
    await this.running
  }

  /** The job store is empty: what it was given lately is given again, and whoever did it already finds nothing to do. */
  private async startAgain(): Promise<void> {
    await this.db.transaction((tx) =>
      tx.sql.query(
        `update platform.outbox set relayed_at = null where relayed_at > $1::timestamptz - interval '${AGAIN}'`,
        [tx.now],
      ),
    )
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      try {
        if ((await this.once()) === 0) await pause(LOOK)
      } catch (error) {
        this.log.warn(`the outbox waits: ${(error as Error).message}`)
        await pause(RECOVER)
      }
    }
  }
}

const whatFollows = ({ name, payload }: Waiting): readonly QueuedJob[] =>
  (REACTIONS[name] as (event: Events[EventName]) => readonly QueuedJob[])(payload)
