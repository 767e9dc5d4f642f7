const { clz32, min } = Math

/** Sets of slots of a day as bits: 32 to a word, rows of equal length one after another in one array. */
export type Bits = Int32Array

/** One such row that is only read: a plain list takes less room. */
export type Row = readonly number[] | Bits

/** Words that one row of this many slots takes. */
export const wordsFor = (slots: number): number => (slots + 31) >> 5

/** Adds the slots `from` ≤ s < `to` to the row that begins at word `row`. */
export function addRange(bits: Bits | number[], row: number, from: number, to: number): void {
  for (let slot = from; slot < to;) {
    const end = min(to, (slot | 31) + 1)
    bits[row + (slot >> 5)]! |= (-1 >>> (32 - (end - slot))) << (slot & 31)
    slot = end
  }
}

/** Writes the slots in both rows, or in `a` alone, to the row that begins at word `row`. Whether there are any. */
export function intersection(a: Row, b: Bits | undefined, into: Bits, row: number): boolean {
  let any = 0
  for (let word = 0; word < a.length; word++) any |= into[row + word] = b ? a[word]! & b[word]! : a[word]!
  return any !== 0
}

/** Whether both rows have a slot, or `a` has one where `b` is left out: a row of offered starts is never empty. */
export function isShared(a: Row, b: Bits | undefined): boolean {
  if (!b) return true
  for (let word = 0; word < a.length; word++) if (a[word]! & b[word]!) return true
  return false
}

/** The first slot at or after `slot` in the row, or `slots` where there is none; `slot` ≥ 0. */
export function nextIn(bits: Row, row: number, slot: number, slots: number): number {
  if (slot >= slots) return slots
  const last = (slots - 1) >> 5
  let word = slot >> 5
  let rest = bits[row + word]! & (-1 << (slot & 31))
  while (rest === 0) {
    if (++word > last) return slots
    rest = bits[row + word]!
  }
  return (word << 5) + 31 - clz32(rest & -rest)
}

/** The last slot at or before `slot` in the row, or −1 where there is none. */
export function previousIn(bits: Bits, row: number, slot: number): number {
  if (slot < 0) return -1
  let word = slot >> 5
  let rest = bits[row + word]! & (-1 >>> (31 - (slot & 31)))
  while (rest === 0) {
    if (--word < 0) return -1
    rest = bits[row + word]!
  }
  return (word << 5) + 31 - clz32(rest)
}
