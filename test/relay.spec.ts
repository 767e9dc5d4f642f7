import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from '@jest/globals'
import { Redis } from 'ioredis'
import { Database } from '#platform'
import { Relay } from '../apps/worker/src/relay.js'
import { aHouse, redisUrl, type TestHouse } from './house.js'

describe('the relay', () => {
  let house: TestHouse
  afterEach(() => house.close())
  const emit = (notBefore?: Date) =>
    house
      .get(Database)
      .transaction((tx) => tx.emit('questionnaires.due', { carePathId: randomUUID(), version: 1 }, notBefore))
  const relayed = () => house.db(`select 1 from platform.outbox where relayed_at is not null`)

  it('moves an event once, whoever looks', async () => {
    house = await aHouse()
    await emit()
    const relay = house.get(Relay)
    const moved = await Promise.all([relay.once(), relay.once(), relay.once()])
    expect(moved.sort()).toEqual([0, 0, 1])
    expect(await relay.once()).toBe(0)
  })

  it('leaves an event until its day', async () => {
    house = await aHouse()
    const day = new Date(house.clock.now().getTime() + 14 * 86_400_000)
    await emit(day)
    await house.drain()
    expect(await relayed()).toHaveLength(0)
    house.clock.set(day)
    await house.drain()
    expect(await relayed()).toHaveLength(1)
  })

  it('forgets an event whose transaction was rolled back', async () => {
    house = await aHouse()
    const broken = house.get(Database).transaction(async (tx) => {
      await tx.emit('questionnaires.due', { carePathId: randomUUID(), version: 1 })
      throw new Error('no')
    })
    await expect(broken).rejects.toThrow('no')
    expect(await house.get(Relay).once()).toBe(0)
  })

  it('keeps an event when the queue does not take it', async () => {
    house = await aHouse()
    await emit()
    await house.db(`alter schema bullmq rename to away`)
    await expect(house.get(Relay).once()).rejects.toThrow()
    expect(await relayed()).toHaveLength(0)
    await house.db(`alter schema away rename to bullmq`)
    expect(await house.get(Relay).once()).toBe(1)
  })

  if (redisUrl())
    it('fills a Redis again that has lost everything', async () => {
      house = await aHouse({ redis: true })
      await emit()
      await house.drain()
      expect(await house.get(Relay).once()).toBe(0)

      const redis = new Redis(redisUrl()!)
      const [{ name }] = (await house.db<{ name: string }>(`select current_database() as name`)) as [{ name: string }]
      const keys = await redis.keys(`${name}:*`)
      await redis.del(...keys)
      redis.disconnect()
      expect(await house.get(Relay).once()).toBe(1)
    })
})
