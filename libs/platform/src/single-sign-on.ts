import { createHmac, timingSafeEqual } from 'node:crypto'
import { Injectable, Logger } from '@nestjs/common'
import * as oidc from 'openid-client'
import { Clock } from './clock.js'
import { Config } from './config.js'
import type { Role } from './roles.js'

/** What is remembered, in a sealed cookie, of a sign-in that went to the hospital's own server. */
interface Pending {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  /** Where she was going: an address inside the screens. */
  readonly to: string
  /** Milliseconds since 1970. */
  readonly until: number
}
/** Somebody whom the hospital's server knows. */
export interface KnownElsewhere {
  /** Issuer and subject: the only two that never change and that nobody else can get. */
  readonly externalId: string
  /** As she is called there; free text. */
  readonly name: string
  readonly displayName: string
  /** Null when none of her groups has one. */
  readonly role: Role | null
}
export type Returned =
  | { readonly ok: true; readonly who: KnownElsewhere; readonly to: string }
  | { readonly ok: false; readonly refusal: 'too-late' | 'refused' | 'away' }

/** How long she may take on the pages of the hospital's server, in minutes. */
const MINUTES = 10
/** Seconds by which the clock of the hospital's server may differ from ours, and that it may take to answer. */
const SKEW = 60
const PATIENCE = 8

/** OpenID Connect with the hospital's own server: authorization code with PKCE, state and nonce. Only where the settings name one. */
@Injectable()
export class SingleSignOn {
  private readonly log = new Logger(SingleSignOn.name)
  private found: Promise<oidc.Configuration> | undefined

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  get isOn(): boolean {
    return this.config.oidcIssuer !== null
  }

  /** Where to send the browser, and what it must bring back in a cookie; null while the hospital's server does not answer. */
  async begin(to: string): Promise<{ readonly url: string; readonly pending: string } | null> {
    const pending: Pending = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
      to,
      until: this.clock.now().getTime() + MINUTES * 60_000,
    }
    const server = await this.server().catch((error: unknown) => this.tell(error))
    if (!server) return null
    const url = oidc.buildAuthorizationUrl(server, {
      redirect_uri: this.back,
      scope: this.config.oidcScope,
      code_challenge: await oidc.calculatePKCECodeChallenge(pending.verifier),
      code_challenge_method: 'S256',
      state: pending.state,
      nonce: pending.nonce,
    })
    return { url: url.href, pending: this.sealed(pending) }
  }

  /** The browser is back with `query` (from the question mark on); the code in it is good for once. */
  async finish(query: string, cookie: string | null): Promise<Returned> {
    const pending = this.opened(cookie)
    if (!pending || pending.until < this.clock.now().getTime()) return { ok: false, refusal: 'too-late' }
    try {
      const server = await this.server()
      const tokens = await oidc.authorizationCodeGrant(server, new URL(`${this.back}${query}`), {
        pkceCodeVerifier: pending.verifier,
        expectedState: pending.state,
        expectedNonce: pending.nonce,
        idTokenExpected: true,
      })
      return { ok: true, who: this.whoIs(await claimsOf(server, tokens, this.config.oidcGroupsClaim)), to: pending.to }
    } catch (error) {
      this.tell(error)
      return { ok: false, refusal: isAway(error) ? 'away' : 'refused' }
    }
  }

  /** Where the browser signs out at the hospital's server too, or null where that has no such page. No token goes into that address. */
  async end(): Promise<string | null> {
    const server = await this.server().catch((error: unknown) => this.tell(error))
    if (!server?.serverMetadata().end_session_endpoint) return null
    return oidc.buildEndSessionUrl(server, { post_logout_redirect_uri: `${this.config.publicUrl}/inloggen` }).href
  }

  private whoIs(claims: Claims): KnownElsewhere {
    const name = String(claims.preferred_username ?? '').trim()
    return {
      externalId: `${claims.iss}#${claims.sub}`,
      name,
      displayName: String(claims.name ?? '').trim() || name || claims.sub,
      role: this.roleOf(claims[this.config.oidcGroupsClaim]),
    }
  }

  /** The role of the first group in the settings that she is in. */
  private roleOf(groups: unknown): Role | null {
    const hers = [groups ?? []].flat().map(String)
    return this.config.oidcRoles.find(({ group }) => hers.includes(group))?.role ?? null
  }

  private get back(): string {
    return `${this.config.publicUrl}/api/sign-in/back`
  }

  /** Asked once; a server that was away is asked again. */
  private server(): Promise<oidc.Configuration> {
    const { oidcIssuer, oidcClientId, oidcClientSecret } = this.config
    const client = { [oidc.clockTolerance]: SKEW, ...(oidcClientSecret && { client_secret: oidcClientSecret }) }
    const isPlain = oidcIssuer!.startsWith('http:')
    this.found ??= oidc
      .discovery(new URL(oidcIssuer!), oidcClientId, client, oidcClientSecret ? undefined : oidc.None(), {
        timeout: PATIENCE,
        ...(isPlain && { execute: [oidc.allowInsecureRequests] }),
      })
      .catch((error: Error) => {
        this.found = undefined
        throw error
      })
    return this.found
  }

  /** What went wrong, for who keeps the house running: a code, never what was in the answer. */
  private tell(error: unknown): void {
    const { code, name } = error as { code?: string; name?: string }
    this.log.warn(`the hospital's sign-in: ${code ?? name ?? 'fault'}`)
  }

  private sealed(pending: Pending): string {
    const text = Buffer.from(JSON.stringify(pending)).toString('base64url')
    return `${text}.${this.seal(text)}`
  }

  private opened(cookie: string | null): Pending | null {
    const [text = '', seal = ''] = (cookie ?? '').split('.')
    const right = Buffer.from(this.seal(text))
    const given = Buffer.from(seal)
    if (!text || given.length !== right.length || !timingSafeEqual(given, right)) return null
    return JSON.parse(Buffer.from(text, 'base64url').toString()) as Pending
  }

  private seal(text: string): string {
    return createHmac('sha256', this.config.sessionSecret).update(`sign-in\0${text}`).digest('base64url')
  }
}

type Claims = oidc.IDToken & Readonly<Record<string, unknown>>
type Tokens = Awaited<ReturnType<typeof oidc.authorizationCodeGrant>>

/** What the server says of her: in the id token, and where that does not have her groups, what it answers to who asks. */
async function claimsOf(server: oidc.Configuration, tokens: Tokens, groups: string): Promise<Claims> {
  const said = tokens.claims()! as Claims
  if (said[groups] !== undefined || !server.serverMetadata().userinfo_endpoint) return said
  return { ...(await oidc.fetchUserInfo(server, tokens.access_token, said.sub)), ...said } as Claims
}

/** No connection, or no answer in time: of the error itself or of what lies under it. */
function isAway(error: unknown): boolean {
  const { code = '', cause } = error as { code?: string; cause?: unknown }
  return /^(E(?!RR_)[A-Z_]+|UND_ERR_\w+|OAUTH_(TIMEOUT|ABORT))$/.test(code) || (cause != null && isAway(cause))
}
