import { readFileSync } from 'node:fs'
import type { INestApplicationContext } from '@nestjs/common'
import type { Day } from '#contracts'
import { Referrals } from '#intake'
import { addDays } from '#planner'
import { Clock } from '#platform'
import { seedHospital } from './hospital.js'

/** A dozen made-up referrals, each showing something else that changes a day; seen from dist/apps/local/src. `{-9}` is nine days ago. */
const LIST = new URL('../../../../apps/local/data/demo.csv', import.meta.url)

/** Fills an empty demo hospital; a house that is filled already stays as it is. */
export async function seedDemo(app: INestApplicationContext): Promise<void> {
  await seedHospital(app)
  const referrals = app.get(Referrals)
  if (Object.values(await referrals.counts()).some((count) => count > 0)) return
  const list = dated(readFileSync(LIST, 'utf8'), app.get(Clock).today())
  const { importId } = await referrals.importFile(Buffer.from(list), 'demo.csv')
  await referrals.finishImport(importId)
}

const dated = (list: string, today: Day): string =>
  list.replace(/\{(-?\d+)\}/g, (_, days: string) => addDays(today, Number(days)).split('-').reverse().join('-'))
