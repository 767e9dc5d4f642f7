import { type DynamicModule, Global, Module } from '@nestjs/common'
import { APP_GUARD } from '@nestjs/core'
import { TypeOrmModule } from '@nestjs/typeorm'
import pg from 'pg'
import { Accounts } from './accounts.js'
import { AccountsElsewhere } from './accounts-elsewhere.js'
import { Audit } from './audit.js'
import { AuditSeals } from './audit-seals.js'
import { AuditSearch } from './audit-search.js'
import { Changes } from './changes.js'
import { Clock, SystemClock } from './clock.js'
import { Config } from './config.js'
import { Database } from './database.js'
import { LongWorks } from './long-works.js'
import { Mailbox } from './mailbox.js'
import { Mailer } from './mailer.js'
import { APP_ROLE } from './migrate.js'
import { Outbox } from './outbox.js'
import { OutboxEntity } from './outbox.entity.js'
import { Protection } from './protection.js'
import { CRASHED_AFTER, Queues, RETRY_DELAY, USUALLY_CRASHED_AFTER } from './queues.js'
import { Repeats } from './repeats.js'
import { SingleSignOn } from './single-sign-on.js'
import { StaffAccounts } from './staff-accounts.js'
import { StaffGuard } from './staff.guard.js'

// A civil date has no time and no zone: it stays the text that PostgreSQL sends.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

export interface PlatformOptions {
  readonly config: Config
  readonly clock?: Clock
  /** Milliseconds before the second try of a job; doubles with every further try. */
  readonly retryDelay?: number
  /** Milliseconds after which another process takes over the job of one that died. */
  readonly crashedAfter?: number
}

/** What every part of the house may ask for: settings, time, transactions, jobs, mail, the audit trail and who is signed in. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot({
    config,
    clock = new SystemClock(),
    retryDelay = 1000,
    crashedAfter = USUALLY_CRASHED_AFTER,
  }: PlatformOptions): DynamicModule {
    const shared = [
      Audit,
      AuditSeals,
      AuditSearch,
      Protection,
      Accounts,
      AccountsElsewhere,
      SingleSignOn,
      StaffAccounts,
      Changes,
      Database,
      LongWorks,
      Mailbox,
      Mailer,
      Outbox,
      Queues,
      Repeats,
    ]
    return {
      module: PlatformModule,
      imports: [
        TypeOrmModule.forRoot({
          type: 'postgres',
          url: config.databaseUrl,
          autoLoadEntities: true,
          poolSize: 10,
          retryAttempts: 3,
          retryDelay: 500,
          applicationName: 'dagpad',
          extra: {
            lock_timeout: 5_000,
            idle_in_transaction_session_timeout: 60_000,
            options: `-c role=${APP_ROLE}`,
          },
        }),
        TypeOrmModule.forFeature([OutboxEntity]),
      ],
      providers: [
        ...shared,
        { provide: Config, useValue: config },
        { provide: Clock, useValue: clock },
        { provide: RETRY_DELAY, useValue: retryDelay },
        { provide: CRASHED_AFTER, useValue: crashedAfter },
        { provide: APP_GUARD, useClass: StaffGuard },
      ],
      exports: [...shared, Config, Clock],
    }
  }
}
