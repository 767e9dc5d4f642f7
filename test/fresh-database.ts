import { randomBytes } from 'node:crypto'
import { admin, TEMPLATE, urlOf } from './template.js'

/** A database of one's own, copied from the migrated template. */
export async function freshDatabase({ migrated = true } = {}): Promise<{
  name: string
  url: string
  drop(): Promise<void>
}> {
  const name = `dagpad_${randomBytes(5).toString('hex')}`
  await admin(migrated ? `create database ${name} template ${TEMPLATE} strategy file_copy` : `create database ${name}`)
  return { name, url: urlOf(name), drop: async () => void (await admin(`drop database ${name} with (force)`)) }
}
