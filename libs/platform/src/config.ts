import type { GatewayAddress } from './gateway.js'
import { type Role, ROLES } from './roles.js'

/** What differs between one installation and another. Read once, at the start; nothing else looks at the environment. */
export class Config {
  /** PostgreSQL, e.g. `postgres://user:password@host:5432/dagpad`. */
  readonly databaseUrl!: string
  /** Redis for the queues; without it they live in PostgreSQL. */
  readonly redisUrl!: string | null
  /** Where the queues live inside a Redis that others may use too. */
  readonly redisPrefix!: string
  readonly host!: string
  /** 0 takes any free port. */
  readonly port!: number
  /** Where a reader of a mail finds this house, without a slash at the end; when empty, filled in with the address it listens on. */
  readonly publicUrl!: string
  /** Without it mails are caught in the house itself and shown in its inbox. */
  readonly smtpUrl!: string | null
  readonly mailFrom!: string
  /** A service that takes text messages; without it nobody gets one. */
  readonly sms!: GatewayAddress | null
  /** The hospital's secure mail (NTA 7516): what would go out as plain mail goes there instead, with everything in it. */
  readonly secureMail!: GatewayAddress | null
  /** With it, the mail server may report what came back; see the bounces controller. */
  readonly bounceSecret!: string | null
  /** Shared with the laboratory and imaging systems that tell which results are in; null: none may. */
  readonly resultsSecret!: string | null
  /** Whether mails and text messages wait until people are up; off where somebody tries the house out. */
  readonly quietHours!: boolean
  readonly sessionSecret!: string
  /** Makes the seals of the audit trail; the session secret where empty. With another one the old seals cannot be read again. */
  readonly auditKey!: string
  /** The hospital's own OpenID Connect server; null where staff sign in with a password of the house only. */
  readonly oidcIssuer!: string | null
  readonly oidcClientId!: string
  /** Null for a client without one: PKCE alone. */
  readonly oidcClientSecret!: string | null
  readonly oidcScope!: string
  /** Which claim lists somebody's groups. */
  readonly oidcGroupsClaim!: string
  /** The first one that fits counts. */
  readonly oidcRoles!: readonly { readonly group: string; readonly role: Role }[]
  /** Whether others than administrators may sign in with a password of the house. */
  readonly localSignIn!: boolean
  /** Minutes without a key or mouse after which somebody must sign in again. */
  readonly idleMinutes!: number
  /** Minutes after a sign-in at which its session ends in any case. */
  readonly sessionMinutes!: number
  /** Gives an installation without any account its first one, `beheer`. */
  readonly adminPassword!: string | null
  /** Minutes that a day is held for a patient on the phone. */
  readonly holdMinutes!: number
  /** Minutes that a freed day is kept for somebody on the waiting list. */
  readonly offerMinutes!: number
  /** Which care path this installation runs: the name of a file in libs/care-path/data. */
  readonly hospital!: string
  /** Example rosters and accounts with a printed password. Never for a real hospital. */
  readonly demo!: boolean
}

/** A setting that cannot be used: one line per wrong variable. */
export class ConfigError extends Error {}

type Environment = Readonly<Record<string, string | undefined>>
type Read<T> = (text: string) => T

const url =
  (...schemes: string[]): Read<string> =>
  (text) => {
    const scheme = URL.canParse(text) ? new URL(text).protocol.slice(0, -1) : ''
    if (!schemes.includes(scheme)) throw new Error(`expected an address that begins with ${schemes.join(':// or ')}://`)
    return text
  }

/** `https://token@host/path`: the token goes in a header, never in the address that is called. */
const gateway: Read<GatewayAddress> = (text) => {
  const address = new URL(url('http', 'https')(text))
  const token = decodeURIComponent(address.username)
  if (!token || address.password)
    throw new Error('expected an address with a token in it, like https://token@host/path')
  address.username = ''
  return { url: address.href, token }
}

const port: Read<number> = (text) => {
  const number = Number(text)
  if (!/^\d+$/.test(text) || number > 65535) throw new Error('expected a whole number from 0 to 65535')
  return number
}

const minutes =
  (least: number, most: number): Read<number> =>
  (text) => {
    const number = Number(text)
    if (!/^\d+$/.test(text) || number < least || number > most)
      throw new Error(`expected a whole number of minutes from ${least} to ${most}`)
    return number
  }

const yesNo: Read<boolean> = (text) => {
  if (['1', 'true', 'yes'].includes(text)) return true
  if (['0', 'false', 'no'].includes(text)) return false
  throw new Error('expected 1 or 0')
}

const matching =
  (pattern: RegExp, expected: string): Read<string> =>
  (text) => {
    if (!pattern.test(text)) throw new Error(`expected ${expected}`)
    return text
  }

/** `endocrinologen=doctor,polisecretariaat=secretariat` */
const groupsToRoles: Read<Config['oidcRoles']> = (text) =>
  text.split(',').map((pair) => {
    const at = pair.lastIndexOf('=')
    const [group, role] = [pair.slice(0, Math.max(at, 0)).trim(), pair.slice(at + 1).trim() as Role]
    if (!group || !ROLES.includes(role))
      throw new Error(`expected group=role,group=role with roles ${ROLES.join(', ')}`)
    return { group, role }
  })

interface Variable<K extends keyof Config> {
  readonly setting: K
  readonly read: Read<NonNullable<Config[K]>>
  readonly otherwise?: Config[K]
  /** Its value may not be shown in an error. */
  readonly secret?: true
}
const variable = <K extends keyof Config>(it: Variable<K>) => it

/** Every variable the house knows, with the setting it fills. Without `otherwise` it must be set. */
export const VARIABLES = {
  DATABASE_URL: variable({ setting: 'databaseUrl', read: url('postgres', 'postgresql'), secret: true }),
  REDIS_URL: variable({ setting: 'redisUrl', read: url('redis', 'rediss'), otherwise: null, secret: true }),
  REDIS_PREFIX: variable({
    setting: 'redisPrefix',
    read: matching(/^[\w.-]+$/, 'letters, digits, dots and dashes'),
    otherwise: 'dagpad',
  }),
  HOST: variable({ setting: 'host', read: matching(/^[\w.:-]+$/, 'a host name or address'), otherwise: '127.0.0.1' }),
  PORT: variable({ setting: 'port', read: port, otherwise: 3000 }),
  PUBLIC_URL: variable({
    setting: 'publicUrl',
    read: (text) => url('http', 'https')(text).replace(/\/+$/, ''),
    otherwise: '',
  }),
  SMTP_URL: variable({ setting: 'smtpUrl', read: url('smtp', 'smtps'), otherwise: null, secret: true }),
  MAIL_FROM: variable({
    setting: 'mailFrom',
    read: matching(/^[^\s<>@,;]+@[^\s<>@,;]+$/, 'one bare mail address'),
    otherwise: 'noreply@ziekenhuis.example',
  }),
  SMS_URL: variable({ setting: 'sms', read: gateway, otherwise: null, secret: true }),
  SECURE_MAIL_URL: variable({ setting: 'secureMail', read: gateway, otherwise: null, secret: true }),
  BOUNCE_SECRET: variable({
    setting: 'bounceSecret',
    read: matching(/^.{32,}$/, 'at least 32 characters'),
    otherwise: null,
    secret: true,
  }),
  RESULTS_SECRET: variable({
    setting: 'resultsSecret',
    read: matching(/^.{32,}$/, 'at least 32 characters'),
    otherwise: null,
    secret: true,
  }),
  QUIET_HOURS: variable({ setting: 'quietHours', read: yesNo, otherwise: true }),
  SESSION_SECRET: variable({
    setting: 'sessionSecret',
    read: matching(/^.{32,}$/, 'at least 32 characters'),
    secret: true,
  }),
  AUDIT_KEY: variable({
    setting: 'auditKey',
    read: matching(/^.{32,}$/, 'at least 32 characters'),
    otherwise: '',
    secret: true,
  }),
  OIDC_ISSUER: variable({ setting: 'oidcIssuer', read: url('http', 'https'), otherwise: null }),
  OIDC_CLIENT_ID: variable({ setting: 'oidcClientId', read: (text) => text, otherwise: '' }),
  OIDC_CLIENT_SECRET: variable({
    setting: 'oidcClientSecret',
    read: (text) => text,
    otherwise: null,
    secret: true,
  }),
  OIDC_SCOPE: variable({
    setting: 'oidcScope',
    read: matching(/(^| )openid( |$)/, 'scopes with openid among them'),
    otherwise: 'openid profile',
  }),
  OIDC_GROUPS_CLAIM: variable({ setting: 'oidcGroupsClaim', read: (text) => text, otherwise: 'groups' }),
  OIDC_ROLES: variable({ setting: 'oidcRoles', read: groupsToRoles, otherwise: [] }),
  LOCAL_SIGN_IN: variable({ setting: 'localSignIn', read: yesNo, otherwise: true }),
  SESSION_IDLE_MINUTES: variable({ setting: 'idleMinutes', read: minutes(1, 480), otherwise: 30 }),
  SESSION_MINUTES: variable({ setting: 'sessionMinutes', read: minutes(2, 1440), otherwise: 600 }),
  ADMIN_PASSWORD: variable({
    setting: 'adminPassword',
    read: matching(/^.{12,}$/, 'at least 12 characters'),
    otherwise: null,
    secret: true,
  }),
  HOLD_MINUTES: variable({ setting: 'holdMinutes', read: minutes(1, 60), otherwise: 10 }),
  OFFER_MINUTES: variable({ setting: 'offerMinutes', read: minutes(5, 4320), otherwise: 240 }),
  HOSPITAL: variable({
    setting: 'hospital',
    read: matching(/^[a-z0-9-]+$/, 'a hospital name such as lumc'),
    otherwise: 'lumc',
  }),
  DAGPAD_DEMO: variable({ setting: 'demo', read: yesNo, otherwise: false }),
} as const

/** The settings of this process: its variables first, then `defaults`, then what the house takes by itself. */
export function readConfig(defaults: Partial<Config> = {}, environment: Environment = process.env): Config {
  const faults: string[] = []
  const settings: Record<string, unknown> = {}
  for (const [name, { setting, read, secret, ...rest }] of Object.entries<Variable<keyof Config>>(VARIABLES)) {
    const text = environment[name]?.trim()
    try {
      settings[setting] = text ? read(text) : setting in defaults ? defaults[setting] : rest.otherwise
      if (settings[setting] === undefined) throw new Error('is missing')
    } catch (error) {
      const shown = text && !secret ? ` (found "${text}")` : ''
      faults.push(`${name}: ${(error as Error).message}${shown}`)
    }
  }
  if (faults.length === 0) faults.push(...signInFaults(settings as unknown as Config))
  if (faults.length > 0) throw new ConfigError(faults.join('\n'))
  return Object.assign(new Config(), settings)
}

/** A server that cannot be used, or no way in at all. */
function signInFaults({ oidcIssuer, oidcClientId, oidcRoles, localSignIn }: Config): string[] {
  if (!oidcIssuer) return localSignIn ? [] : ['LOCAL_SIGN_IN: can be 0 only with an OIDC_ISSUER']
  return [
    ...(oidcClientId ? [] : ['OIDC_CLIENT_ID: is missing']),
    ...(oidcRoles.length > 0 ? [] : ['OIDC_ROLES: is missing']),
  ]
}

/** Whether this process was given a value of its own for a variable. */
export const isSet = (name: keyof typeof VARIABLES, environment: Environment = process.env) =>
  Boolean(environment[name]?.trim())

/** The settings of a process that has nothing else to do without them: what is wrong is printed, and the process ends with 1. */
export function settingsOrExit(): Config {
  try {
    return readConfig()
  } catch (error) {
    console.error((error as Error).message)
    return process.exit(1)
  }
}
