import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Request, Response } from 'express'
import type { Config } from './config.js'

const DAYS = 180
const cookieName = ({ publicUrl }: Config) => (isSecure(publicUrl) ? '__Host-dagpad-device' : 'dagpad-device')
const isSecure = (publicUrl: string) => publicUrl.startsWith('https:')
const sign = ({ sessionSecret }: Config, name: string, nonce: string) =>
  createHmac('sha256', sessionSecret).update(`device\0${name.toLowerCase()}\0${nonce}`).digest('base64url')

/** The browser this name signed in on before, or null. Strangers who try that name from elsewhere cannot make it wait. */
export function knownDevice(request: Request, config: Config, name: string): string | null {
  const [nonce = '', given = ''] = (cookieOf(request, cookieName(config)) ?? '').split('.')
  const right = Buffer.from(sign(config, name, nonce))
  const said = Buffer.from(given)
  return nonce && said.length === right.length && timingSafeEqual(said, right) ? nonce : null
}

/** The value of one cookie of a request, or null. */
export function cookieOf({ headers }: Request, name: string): string | null {
  const cookies = (headers.cookie ?? '').split(/;\s*/)
  return cookies.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1) ?? null
}

/** Lets this browser be known for this name from now on. */
export function rememberDevice(response: Response, config: Config, name: string): void {
  const nonce = randomBytes(16).toString('base64url')
  response.cookie(cookieName(config), `${nonce}.${sign(config, name, nonce)}`, {
    httpOnly: true,
    sameSite: 'strict',
    secure: isSecure(config.publicUrl),
    path: '/',
    maxAge: DAYS * 86_400_000,
  })
}
