import { describe, expect, it } from '@jest/globals'
import { ConfigError, readConfig, VARIABLES } from './config.js'

const ENOUGH = { DATABASE_URL: 'postgres://a:b@localhost/dagpad', SESSION_SECRET: 'x'.repeat(32) }
const complaints = (environment: Record<string, string>) => {
  try {
    readConfig({}, environment)
    return []
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError)
    return (error as Error).message.split('\n')
  }
}

describe('readConfig', () => {
  it('needs a database and a secret, and takes the rest by itself', () => {
    expect(complaints({})).toEqual(['DATABASE_URL: is missing', 'SESSION_SECRET: is missing'])
    expect(readConfig({}, ENOUGH)).toMatchObject({
      port: 3000,
      redisUrl: null,
      smtpUrl: null,
      hospital: 'lumc',
      demo: false,
    })
  })

  it('names every variable that is wrong, and why', () => {
    expect(
      complaints({ ...ENOUGH, PORT: '70000', REDIS_URL: 'localhost:6379', MAIL_FROM: 'A <a@b>', DAGPAD_DEMO: 'maybe' }),
    ).toEqual([
      'REDIS_URL: expected an address that begins with redis:// or rediss://',
      'PORT: expected a whole number from 0 to 65535 (found "70000")',
      'MAIL_FROM: expected one bare mail address (found "A <a@b>")',
      'DAGPAD_DEMO: expected 1 or 0 (found "maybe")',
    ])
  })

  it('never repeats a secret', () => {
    expect(
      complaints({ ...ENOUGH, SESSION_SECRET: 'hunter2', DATABASE_URL: 'mysql://root:hunter2@x' }).join(),
    ).not.toContain('hunter2')
  })

  it('takes the environment before the defaults it is given', () => {
    const config = readConfig(
      { databaseUrl: 'postgres://built-in', port: 1, sessionSecret: 'y' },
      { ...ENOUGH, PUBLIC_URL: 'https://dagpad.example/' },
    )
    expect(config).toMatchObject({ databaseUrl: ENOUGH.DATABASE_URL, port: 1, publicUrl: 'https://dagpad.example' })
  })

  it('fills every setting there is', () => {
    const settings = Object.values(VARIABLES).map(({ setting }) => setting)
    expect(Object.keys(readConfig({}, ENOUGH)).sort()).toEqual([...settings].sort())
  })
})
