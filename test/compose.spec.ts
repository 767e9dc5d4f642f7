import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { readConfig, VARIABLES } from '#platform'

interface Service {
  readonly image?: string
  readonly build?: { readonly context: string; readonly dockerfile: string }
  readonly command?: readonly string[]
  readonly environment?: Readonly<Record<string, string | number>>
  readonly depends_on?: Readonly<Record<string, unknown>>
  readonly volumes?: readonly string[]
}

const { services, volumes } = parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true }) as {
  services: Record<string, Service>
  volumes: Record<string, unknown>
}
const ours = Object.entries(services).filter(([, { build }]) => build)

/** As Docker fills in `${NAME:-otherwise}` and `${NAME:?complaint}`. */
const filledIn = (environment: Service['environment'] = {}) =>
  Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [
      name,
      String(value).replace(/\$\{\w+(?::-([^}]*)|:\?[^}]*)?\}/g, (_, otherwise) => otherwise ?? 'x'.repeat(32)),
    ]),
  )

describe('docker-compose.yml', () => {
  it('runs the api and the worker beside PostgreSQL, Redis and mail', () => {
    expect(Object.keys(services).sort()).toEqual(['api', 'mail', 'postgres', 'redis', 'worker'])
    expect(ours.map(([name]) => name)).toEqual(['api', 'worker'])
  })

  it.each(ours)('gives %s only settings that the house reads, and all that it needs', (_, { environment }) => {
    expect(Object.keys(VARIABLES)).toEqual(expect.arrayContaining(Object.keys(environment!)))
    const config = readConfig({}, filledIn(environment))
    expect(config.redisUrl).not.toBeNull()
    expect(config.smtpUrl).not.toBeNull()
  })

  it.each(ours)('builds and starts %s from files that exist', (_, { build, command }) => {
    expect(existsSync(build!.dockerfile)).toBe(true)
    expect(existsSync(command!.at(-1)!)).toBe(true)
  })

  it('names only services and volumes that it has', () => {
    for (const { depends_on = {}, volumes: used = [] } of Object.values(services)) {
      expect(Object.keys(services)).toEqual(expect.arrayContaining(Object.keys(depends_on)))
      expect(Object.keys(volumes)).toEqual(expect.arrayContaining(used.map((volume) => volume.split(':')[0])))
    }
  })

  it('keeps what Redis has been given', () => {
    expect(services.redis!.command!.join(' ')).toContain('--appendonly yes')
  })

  it('writes no secret down', () => {
    for (const [, { environment }] of ours)
      for (const name of ['SESSION_SECRET', 'ADMIN_PASSWORD', 'DATABASE_URL'])
        if (environment![name]) expect(environment![name]).toMatch(/\$\{\w+:\?/)
  })
})
