import { displayNames, type Tx } from '#platform'

/** The same rows with who changed them as people call her, not as she signs in. */
export async function called<Row extends { readonly changedBy: string | null }>(
  tx: Tx,
  rows: readonly Row[],
): Promise<readonly Row[]> {
  const names = await displayNames(
    tx,
    rows.flatMap(({ changedBy }) => changedBy ?? []),
  )
  return rows.map((row) => ({ ...row, changedBy: row.changedBy && (names.get(row.changedBy) ?? row.changedBy) }))
}
