import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Database, LongWorks } from '#platform'
import { aHouse, type TestHouse } from './house.js'
import { aList } from './referrals.js'

const BY = { name: 'post', role: 'secretariat' }

describe('work that takes longer than a request', () => {
  let house: TestHouse
  beforeAll(async () => {
    house = await aHouse()
  })
  afterAll(() => house?.close())

  const ask = (input: Uint8Array, label = 'lijst.csv') =>
    house.get(Database).transaction((tx) => house.get(LongWorks).ask(tx, { kind: 'import', label, input }, BY))
  const mine = (name = BY.name) => house.get(Database).transaction((tx) => house.get(LongWorks).of(tx, name))

  it('is done by the worker and tells its asker what came of it', async () => {
    const id = await ask(aList(Array.from({ length: 1200 }, () => ({}))))
    expect(await mine()).toMatchObject([{ id, state: 'waiting', done: 0 }])
    await house.drain()
    expect(await mine()).toMatchObject([{ id, state: 'done', done: 1200, total: 1200, result: { rows: 1200 } }])
    expect(await mine('somebody else')).toEqual([])
  })

  it('says why it was not done', async () => {
    await ask(Buffer.from('dit is geen lijst'), 'brief.csv')
    await house.drain()
    expect((await mine()).find(({ label }: { label: string }) => label.startsWith('brief.c'))).toMatchObject({
      state: 'failed',
      reason: expect.stringContaining('geen verwijzingenlijst'),
    })
  })

  it('is not done twice when its job runs twice', async () => {
    const id = await ask(aList([{}]))
    await house.drain()
    const runs: string[] = []
    const again = async () => (runs.push('again'), {})
    await house.get(LongWorks).run(id, { import: again, propose: again, rebook: again })
    expect(runs).toEqual([])
  })

  it('keeps no list of patients once it has ended', async () => {
    expect(await house.db(`select id from platform.long_work where length(input) > 0`)).toEqual([])
  })
})
