import type { INestApplicationContext } from '@nestjs/common'
import { Accounts, type Role } from '#platform'

/** One account per role, so that a visitor can see the house as each of them. */
export const DEMO_ACCOUNTS: readonly { readonly name: string; readonly displayName: string; readonly role: Role }[] = [
  { name: 'secretariaat', displayName: 'Secretariaat', role: 'secretariat' },
  { name: 'verpleegkundige', displayName: 'Verpleegkundig specialist', role: 'nurse' },
  { name: 'arts', displayName: 'Arts', role: 'doctor' },
  { name: 'assistent', displayName: 'Doktersassistent', role: 'assistant' },
  { name: 'radiologie', displayName: 'Radiologie', role: 'imaging' },
  { name: 'leiding', displayName: 'Teamleider', role: 'manager' },
  { name: 'beheer', displayName: 'Beheer', role: 'admin' },
]

/** Makes the demo's accounts, or gives them this password again. */
export async function makeDemoAccounts(app: INestApplicationContext, password: string): Promise<void> {
  const accounts = app.get(Accounts)
  for (const account of DEMO_ACCOUNTS) await accounts.put({ ...account, password })
}
