import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common'
import pg from 'pg'
import { Config } from './config.js'

/** One change as it is told: `care-path:ID`, `day:2026-12-01`; `all` where some may have been missed. */
export type Change = string
type Hear = (changes: readonly Change[]) => void

const CHANNEL = 'dagpad_changes'
/** Milliseconds in which changes are gathered before they are told, so that a hundred rows of one booking are one message. */
const GATHER = 100
const RECOVER = 1000
/** More changes than this of one topic at once are told as the bare topic: whoever shows any of them reads again. */
const MOST = 50

/** What changes in the database, told to whoever listens in this process, whichever process changed it. See `platform.tell_change` in migration 0011. */
@Injectable()
export class Changes implements OnModuleDestroy {
  private readonly log = new Logger(Changes.name)
  private readonly listeners = new Set<Hear>()
  private readonly gathered = new Set<Change>()
  private readonly leavers = new Set<() => void>()
  private client: pg.Client | undefined
  private timer: NodeJS.Timeout | undefined
  private opening: Promise<void> | undefined
  private stopped = false

  constructor(private readonly config: Config) {}

  /** Calls `hear` with each batch of changes until the returned function is called. Resolves once nothing that commits from now on is missed. */
  async listen(hear: Hear, leave: () => void = () => {}): Promise<() => void> {
    this.listeners.add(hear)
    this.leavers.add(leave)
    await this.connect()
    if (this.stopped) leave()
    return () => {
      this.listeners.delete(hear)
      this.leavers.delete(leave)
    }
  }

  /** How many listen in this process. */
  get audience(): number {
    return this.listeners.size
  }

  onModuleDestroy(): Promise<void> {
    return this.stop()
  }

  /** Ends the connection and tells every listener to leave. */
  async stop(): Promise<void> {
    this.stopped = true
    clearTimeout(this.timer)
    for (const leave of [...this.leavers]) leave()
    const client = this.client
    this.client = undefined
    await client?.end().catch(() => {})
  }

  private connect(): Promise<void> {
    return (this.opening ??= this.open())
  }

  private async open(): Promise<void> {
    const client = new pg.Client({ connectionString: this.config.databaseUrl, application_name: 'dagpad changes' })
    client.on('notification', ({ payload }) => payload && this.gather(payload))
    client.on('error', () => void this.lost(client))
    client.on('end', () => void this.lost(client))
    try {
      await client.connect()
      await client.query(`listen ${CHANNEL}`)
      if (this.stopped) return await client.end()
      this.client = client
    } catch (error) {
      this.opening = undefined
      await client.end().catch(() => {})
      throw error
    }
  }

  /** The connection broke: what was missed meanwhile cannot be known, so everything is read again. */
  private async lost(client: pg.Client): Promise<void> {
    if (this.stopped || this.client !== client) return
    this.client = undefined
    while (!this.stopped) {
      this.opening = undefined
      try {
        await this.connect()
        this.gather('all')
        return
      } catch (error) {
        this.log.warn(`changes are not heard: ${(error as Error).message}`)
        await new Promise((waited) => setTimeout(waited, RECOVER).unref())
      }
    }
  }

  private gather(change: Change): void {
    this.gathered.add(change)
    this.timer ??= setTimeout(() => this.tell(), GATHER)
  }

  private tell(): void {
    this.timer = undefined
    const changes = summary([...this.gathered])
    this.gathered.clear()
    for (const hear of [...this.listeners]) hear(changes)
  }
}

/** The same changes, with one bare topic in place of very many of it. */
export function summary(changes: readonly Change[]): readonly Change[] {
  if (changes.includes('all')) return ['all']
  const byTopic = new Map<string, Change[]>()
  for (const change of changes) {
    const topic = change.split(':', 1)[0]!
    byTopic.set(topic, [...(byTopic.get(topic) ?? []), change])
  }
  return [...byTopic].flatMap(([topic, told]) => (told.length > MOST ? [topic] : told))
}
