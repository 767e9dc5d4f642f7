import Provider from 'oidc-provider'

/** What the test tells this process: how the hospital's server is set up, and what changes while it runs. */
export interface Told {
  readonly start?: { readonly port: number; readonly house: string; readonly secret: string }
  /** Groups by login. */
  readonly groups?: Readonly<Record<string, readonly string[]>>
  /** Seconds by which this server's clock is ahead. */
  readonly ahead?: number
}

/** A hospital's own OpenID Connect server, in a process of its own so that its clock can differ; whoever signs in needs no password. */
let groups: Told['groups'] = {}
let ahead = 0
const realNow = Date.now.bind(Date)
Date.now = () => realNow() + ahead * 1000

const claimsOf = (login: string) => ({
  name: `Mevrouw ${login}`,
  preferred_username: login,
  email: 'everybody@ziekenhuis.example',
  groups: groups?.[login],
})

function start({ port, house, secret }: NonNullable<Told['start']>): Promise<void> {
  const issuer = `http://127.0.0.1:${port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'dagpad',
        client_secret: secret,
        redirect_uris: [`${house}/api/sign-in/back`],
        post_logout_redirect_uris: [`${house}/inloggen`],
      },
    ],
    claims: { openid: ['sub'], profile: ['name', 'preferred_username'], groups: ['groups'] },
    scopes: ['openid', 'profile', 'groups'],
    cookies: { keys: ['a key of the test'] },
    pkce: { required: () => true },
    ttl: { IdToken: 300, Session: 3600, Interaction: 600, Grant: 3600, AccessToken: 300, AuthorizationCode: 300 },
    findAccount: (_: unknown, id: string) => ({ accountId: id, claims: () => ({ ...claimsOf(id), sub: id }) }),
  })
  return new Promise((listening) => provider.listen(port, '127.0.0.1', listening))
}

process.on('message', (told: Told) => {
  groups = told.groups ?? groups
  ahead = told.ahead ?? ahead
  void (told.start ? start(told.start) : Promise.resolve()).then(() => process.send!('done'))
})
