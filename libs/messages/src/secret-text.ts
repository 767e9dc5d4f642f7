import { createHash, randomBytes } from 'node:crypto'

/** 256 bits, to stand in an address or a cookie. */
export const secretText = (): string => randomBytes(32).toString('base64url')

/** What is kept of such a text. */
export const hash = (secret: string): Buffer => createHash('sha256').update(secret).digest()
