import type { Day } from '#contracts'
import { folded } from './search-terms.js'

/** Why somebody who is known may be the person who is entered. */
export type Likeness = 'number' | 'bsn' | 'birth-date-and-name'

interface Person {
  readonly number: string
  readonly bsn: string
  readonly birthDate: Day
  readonly surname: string
}

/** The strongest reason to think that two are one person; null where there is none. */
export function likeness(entered: Person, known: Person): Likeness | null {
  if (entered.number !== '' && entered.number === known.number) return 'number'
  if (entered.bsn !== '' && entered.bsn === known.bsn) return 'bsn'
  return entered.birthDate === known.birthDate && alike(entered.surname, known.surname) ? 'birth-date-and-name' : null
}

/** Whether a part of the one name could be a part of the other, a letter or two apart: birth name and partner's name are often mixed up. */
export function alike(one: string, other: string): boolean {
  const parts = (name: string) =>
    folded(name)
      .split(' ')
      .filter((part) => part.length > 2)
  const others = parts(other)
  return parts(one).some((a) => others.some((b) => editsApart(a, b) <= (Math.min(a.length, b.length) < 6 ? 1 : 2)))
}

/** How many letters must be put in, left out or changed to make the one word the other. */
function editsApart(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i)
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= other.length; j += 1)
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1)))
    row = next
  }
  return row[other.length]!
}
