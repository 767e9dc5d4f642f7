export { Accounts, displayNames, type PasswordChange, type SignIn } from './accounts.js'
export { AccountsElsewhere } from './accounts-elsewhere.js'
export { Audit, type AuditEntry } from './audit.js'
export { type ChainFault, type Head } from './audit-chain.js'
export { AuditSeals, type Verified } from './audit-seals.js'
export { AuditSearch, type AuditView } from './audit-search.js'
export { type BreakGlass, Protection } from './protection.js'
export { type Change, Changes } from './changes.js'
export { Clock, dayOf, instantAt, minuteOf, SetClock, SystemClock, ZONE } from './clock.js'
export { Config, ConfigError, isSet, readConfig, settingsOrExit, VARIABLES } from './config.js'
export { Database, sqlState, Tx } from './database.js'
export { type EmbeddedPg, startEmbeddedPg } from './embedded-pg.js'
export { answerTo, Wording } from './error.filter.js'
export { freePort } from './free-port.js'
export { handOver, type GatewayAddress, RefusedForGood } from './gateway.js'
export { limitSlowness, prepareHttp, productionLog } from './http.js'
export { LongWorks, type LongWork, type LongWorkRunner, type Progress } from './long-works.js'
export { type PdfContent, pdfOf, type PdfPage } from './pdf.js'
export { catchMail, type MailCatcher } from './mail-catcher.js'
export { type CaughtMail, Mailbox } from './mailbox.js'
export { MailboxController } from './mailbox.controller.js'
export { type Mail, Mailer, ONE_CLICK } from './mailer.js'
export { migrate, migrationSource } from './migrate.js'
export { escapeHtml } from './page.js'
export { Outbox } from './outbox.js'
export { PlatformModule, type PlatformOptions } from './platform.module.js'
export { type Named, Repeats } from './repeats.js'
export { type JobWork, type QueuedJob, Queues } from './queues.js'
export { type AccountView, type Managed, StaffAccounts } from './staff-accounts.js'
export { SingleSignOn } from './single-sign-on.js'
export { cookieOf, knownDevice, rememberDevice } from './known-device.js'
export { Purpose } from './purpose.js'
export {
  BeforeOwnPassword,
  CurrentStaff,
  isBeforeOwnPassword,
  isPublic,
  Public,
  type Role,
  ROLES,
  Roles,
  rolesOf,
  type Staff,
} from './roles.js'
export { endSession, startSession } from './session.js'
