import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common'
import type { Request, Response } from 'express'
import { map, type Observable } from 'rxjs'
import { Wording } from '#platform'
import { answerInEnglish } from './in-english.js'

const ASKS_ENGLISH = /^en\b/i

/**
 * The one place where the house speaks English: answers and refusals of /api are worded in Dutch, and said in English to who asks
 * for it with `Accept-Language: en`, as the staff pages do when they are read in English.
 */
@Injectable()
export class SpeakEnglish extends Wording implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp()
    const response = http.getResponse<Response>()
    if (!response.headersSent) response.vary('Accept-Language')
    if (!asksEnglish(http.getRequest<Request>())) return next.handle()
    return next.handle().pipe(map((answer: unknown) => answerInEnglish(answer)))
  }

  refusal(body: Readonly<Record<string, unknown>>, request: Request): Readonly<Record<string, unknown>> {
    if (!asksEnglish(request)) return body
    const said = answerInEnglish(body) as Record<string, unknown>
    return typeof body.english === 'string' ? { ...said, message: body.english } : said
  }
}

const asksEnglish = (request: Request) =>
  request.path.startsWith('/api/') && ASKS_ENGLISH.test(request.get('accept-language') ?? '')
