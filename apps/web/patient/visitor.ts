import { createHash, timingSafeEqual } from 'node:crypto'
import { type CanActivate, createParamDecorator, type ExecutionContext, Injectable } from '@nestjs/common'
import type { Request, Response } from 'express'
import { type Language, PatientLinks, type Visit } from '#messages'
import { Config } from '#platform'
import { forged, nothingHere, notOpened } from './message-pages.js'

/** Somebody who opened a link with the birth date. */
export interface Visitor {
  readonly carePathId: string
  readonly language: Language
  /** Stands in every form of this visit, and in no page of another. */
  readonly formToken: string
}

const NAME = 'mijn-dagpad'
/** The name of the field that carries the form token. */
export const TOKEN_FIELD = '_formulier'

/** Remembers the visit in a cookie of its own that ends with the browser, and on the server with the link. */
export function remember(response: Response, { publicUrl }: Config, secret: string): void {
  const secure = publicUrl?.startsWith('https:') ?? false
  response.cookie(NAME, secret, { httpOnly: true, sameSite: 'lax', secure, path: '/mijn' })
}

/** Lets in who opened a link, and takes forms only from pages of the same visit. */
@Injectable()
export class VisitorGuard implements CanActivate {
  constructor(private readonly links: PatientLinks) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request & { visitor?: Visitor }>()
    const secret = cookieOf(request)
    const visit = secret ? await this.links.visitOf(secret) : null
    if (!secret || !visit) throw notOpened()
    const { carePathId, language } = visit
    request.visitor = { carePathId, language, formToken: '' }
    if (!this.isOpen(visit)) throw nothingHere()
    const formToken = createHash('sha256').update(`form ${secret}`).digest('base64url')
    if (
      request.method === 'POST' &&
      !same(formToken, (request.body as Record<string, unknown> | undefined)?.[TOKEN_FIELD])
    ) {
      throw forged()
    }
    request.visitor = { carePathId, language, formToken }
    return true
  }

  /** A path that is not booked is nobody's business. */
  protected isOpen({ booked }: Visit): boolean {
    return booked
  }
}

/** Lets in who opened the link of an offer, also when it was answered: she is told what became of it. */
@Injectable()
export class OfferVisitorGuard extends VisitorGuard {
  protected override isOpen({ offered }: Visit): boolean {
    return offered
  }
}

/** In which language to speak to whoever sent this request; Dutch to strangers. `spoken`: known from a link that opens nothing. */
export const languageOfRequest = (request: Request & { visitor?: Visitor; spoken?: Language }): Language =>
  request.visitor?.language ?? request.spoken ?? (request.query['taal'] === 'en' ? 'en' : 'nl')

/** The visitor that the guard let in. */
export const CurrentVisitor = createParamDecorator((_: unknown, context: ExecutionContext): Visitor => {
  const { visitor } = context.switchToHttp().getRequest<Request & { visitor?: Visitor }>()
  if (!visitor) throw new Error('CurrentVisitor on a route without VisitorGuard')
  return visitor
})

export function cookieOf({ headers }: Request): string | null {
  const cookies = (headers.cookie ?? '').split(';').map((part) => part.trim())
  return cookies.find((part) => part.startsWith(`${NAME}=`))?.slice(NAME.length + 1) || null
}

function same(expected: string, given: unknown): boolean {
  if (typeof given !== 'string' || given.length !== expected.length) return false
  return timingSafeEqual(Buffer.from(given), Buffer.from(expected))
}
