import type { INestApplicationContext } from '@nestjs/common'
import { type ImportReport, Referrals } from '#intake'

export interface ImportedList extends ImportReport {
  readonly file: string
}

/** Reads every list, in the order given; a file that is no list fails with its name and the reason. */
export async function importAll(
  app: INestApplicationContext,
  lists: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<readonly ImportedList[]> {
  const imports: ImportedList[] = []
  for (const { name, bytes } of lists)
    imports.push({ file: name, ...(await app.get(Referrals).importFile(bytes, name)) })
  return imports
}
