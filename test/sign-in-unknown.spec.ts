import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import * as argon2 from '@node-rs/argon2'
import type { aProbe } from './probe.js'

/** What a password was compared with; the comparison is the slow part of an answer, and the real one is made. */
const compared: string[] = []
jest.unstable_mockModule('@node-rs/argon2', () => ({
  ...argon2,
  verify: (hashed: string, password: string) => {
    compared.push(hashed)
    return argon2.verify(hashed, password)
  },
}))

describe('signing in with a name that nobody has', () => {
  let probe: Awaited<ReturnType<typeof aProbe>>
  beforeAll(async () => {
    probe = await (await import('./probe.js')).aProbe()
    await probe.accounts.put({ name: 'anna', displayName: 'Anna', role: 'nurse', password: 'een heel lang wachtwoord' })
  })
  afterAll(() => probe.close())

  it('costs the same work as a wrong password, so that the time of an answer tells nothing', async () => {
    for (const name of ['anna', 'ook-niemand'])
      expect(await probe.accounts.signIn(name, 'verkeerd wachtwoord', '10.1.0.1')).toMatchObject({ ok: false })
    const costs = compared.map((hashed) => hashed.split('$').slice(0, 4))
    expect(costs).toHaveLength(2)
    expect(costs[1]).toEqual(costs[0])
  })
})
