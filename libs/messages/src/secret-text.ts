import { createHash, randomBytes } from 'node:crypto'

/** 256 bits, to stand in an address or a cookie. */
export const secretText = (): string => randomBytes(32).toString('base64url')

/** Crockford's letters and digits: none that looks like another on paper. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const TYPED = /^[0-9A-HJKMNP-TV-Z]{26}$/

/** 130 bits, to be typed over: 26 letters and digits in groups of four. */
export const typedText = (): string => {
  const letters = Array.from(randomBytes(26), (byte) => LETTERS[byte % LETTERS.length]).join('')
  return letters.match(/.{1,4}/g)!.join('-')
}

/** What is kept of such a text. One that was typed over is the same in small letters, without dashes, and with an O for a nought. */
export const hash = (secret: string): Buffer => createHash('sha256').update(canonical(secret)).digest()

function canonical(secret: string): string {
  const typed = secret.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  return TYPED.test(typed) ? typed : secret
}
