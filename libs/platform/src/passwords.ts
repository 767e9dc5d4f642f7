import { randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** Characters, after normalisation; longer than any bcrypt would read, for argon2id reads all of it. */
const SHORTEST = 12
const LONGEST = 256
/** Without the letters and digits that are mixed up on paper or by phone. */
const SPOKEN = 'abcdefghjkmnpqrstuvwxyz23456789'
/** Compared with when there is nothing to compare with, so that the answer takes as long. */
const NOBODY = await hash('nobody has this password')

/** The same text typed on another keyboard is the same password. */
const plain = (password: string) => password.normalize('NFC')

export const hashPassword = (password: string): Promise<string> => hash(plain(password))

/** Takes as long without a hash as with one. */
export async function isPassword(hashed: string | null | undefined, password: string): Promise<boolean> {
  const right = await verify(hashed ?? NOBODY, plain(password))
  return right && hashed != null
}

/** Why this cannot be somebody's password; null when it can. */
export function passwordFault(password: string, name: string): 'too-short' | 'too-long' | 'too-easy' | null {
  const text = plain(password)
  if ([...text].length < SHORTEST) return 'too-short'
  if (text.length > LONGEST) return 'too-long'
  const lower = text.toLowerCase()
  if (new Set(lower).size < 5 || lower.replaceAll(name.toLowerCase(), '').length < SHORTEST / 2) return 'too-easy'
  return null
}

/** Good for one sign-in: four groups of four, about 79 bits. */
export function temporaryPassword(): string {
  const group = () => Array.from({ length: 4 }, () => SPOKEN[randomInt(SPOKEN.length)]).join('')
  return Array.from({ length: 4 }, group).join('-')
}
