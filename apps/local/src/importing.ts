import type { INestApplicationContext } from '@nestjs/common'
import { type ImportReport, Referrals } from '#intake'

export interface ImportedList extends ImportReport {
  readonly name: string
}

/** Reads every list, in the order given; a list that is no list at all is told with its name. */
export async function importAll(
  app: INestApplicationContext,
  lists: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<readonly ImportedList[]> {
  const referrals = app.get(Referrals)
  const imports: ImportedList[] = []
  for (const { name, bytes } of lists) imports.push({ name, ...(await referrals.importFile(bytes, name)) })
  return imports
}
