import { createHmac } from 'node:crypto'

/** One line of the audit trail as the chain reads it: its id, and every other column as text. */
export interface SealedLine {
  readonly id: string
  readonly fields: readonly (string | null)[]
}
export interface Seal {
  /** 1, 2, 3 …: a number that is missing is a seal that is missing. */
  readonly number: number
  readonly lineId: string
  readonly hash: string
}
/** A place in the chain that somebody wrote down elsewhere. */
export type Head = Pick<Seal, 'number' | 'hash'>

export interface ChainFault {
  readonly kind: 'changed' | 'line-missing' | 'seal-missing' | 'sealed-twice' | 'not-sealed' | 'cut-off'
  /** The number of the seal, or the id of a line that has none. */
  readonly at: string
}

export const BEGINNING: Head = { number: 0, hash: '0'.repeat(64) }

/** The next seal: over the line, its number and the seal before. Without the key nobody can make one. */
export function sealOf(before: Head, line: SealedLine, key: string): Seal {
  const number = before.number + 1
  const text = JSON.stringify([before.hash, number, line.id, line.fields])
  return { number, lineId: line.id, hash: createHmac('sha256', key).update(text).digest('hex') }
}

/** Follows the chain from `before`; `lines` are those of `seals`, in any order. Answers what is wrong and where the chain ends. */
export function followChain(
  before: Head,
  seals: readonly Seal[],
  lines: readonly SealedLine[],
  key: string,
): { readonly faults: readonly ChainFault[]; readonly head: Head } {
  const byId = new Map(lines.map((line) => [line.id, line]))
  const faults: ChainFault[] = []
  const seen = new Set<string>()
  let head = before
  for (const seal of seals) {
    const at = String(seal.number)
    const line = byId.get(seal.lineId)
    if (seal.number !== head.number + 1) faults.push({ kind: 'seal-missing', at })
    if (seen.has(seal.lineId)) faults.push({ kind: 'sealed-twice', at })
    if (!line) faults.push({ kind: 'line-missing', at })
    else if (sealOf({ ...head, number: seal.number - 1 }, line, key).hash !== seal.hash)
      faults.push({ kind: 'changed', at })
    seen.add(seal.lineId)
    head = seal
  }
  return { faults, head }
}
