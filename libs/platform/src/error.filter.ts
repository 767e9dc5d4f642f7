import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common'
import type { Request, Response } from 'express'
import { sqlState } from './database.js'
import { page } from './page.js'

interface Answer {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>> & { readonly code: string; readonly message: string }
}

const MESSAGES: Readonly<Record<number, readonly [code: string, message: string]>> = {
  400: ['bad-input', 'De aanvraag is niet goed ingevuld.'],
  401: ['sign-in', 'Meld u aan om verder te gaan.'],
  403: ['not-allowed', 'Dit mag niet met uw account.'],
  404: ['not-found', 'Deze pagina of dit gegeven bestaat niet.'],
  405: ['not-found', 'Dit kan hier niet.'],
  409: ['conflict', 'Iemand anders was u voor. Haal de gegevens opnieuw op.'],
  413: ['too-large', 'Dit bericht is te groot.'],
  415: ['media-type', 'Dit soort bericht wordt hier niet gelezen.'],
  422: ['invalid', 'Controleer de ingevulde gegevens.'],
  429: ['too-often', 'Dit ging te vaak achter elkaar. Wacht even en probeer het opnieuw.'],
  503: ['busy', 'Het is nu te druk. Probeer het over een paar tellen opnieuw.'],
}
const FAULT = [
  'fault',
  'Er ging iets mis bij ons. Probeer het opnieuw; blijft het fout gaan, bel dan de beheerder.',
] as const

/** Text, number, date or uuid that PostgreSQL cannot read: the sender's fault, not the house's. */
const BAD_VALUES = new Set(['22P02', '22P05', '22003', '22007', '22008', '22021', '22001', '54000'])
/** Locked, deadlocked, out of connections or shutting down. */
const BUSY = /^(55P03|40001|40P01|53...|57P0.|08...)$/

/** Says a refusal in the language that the request asks for. The app that has the words gives one; without it all is Dutch. */
export abstract class Wording {
  abstract refusal(body: Answer['body'], request: Request): Readonly<Record<string, unknown>>
}

/** The one place where a failure becomes an answer: `{ code, message }` in Dutch, or a small page, and never what went wrong inside. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly log = new Logger('http')

  constructor(private readonly wording: Wording | null = null) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp()
    const request = http.getRequest<Request>()
    const response = http.getResponse<Response>()
    const { status, body } = answerTo(error)
    if (status >= 500) this.log.error(`${request.method} ${routeOf(request)}: ${told(error)}`, (error as Error)?.stack)
    if (response.headersSent) {
      response.end()
      return
    }
    if (status === 503) response.setHeader('retry-after', '2')
    response.status(status)
    if (wantsPage(request)) response.type('html').send(page(body.message, '<p><a href="/">Naar het begin</a></p>'))
    else response.json(this.wording?.refusal(body, request) ?? body)
  }
}

/** Status and body for anything that was thrown. */
export function answerTo(error: unknown): Answer {
  if (error instanceof HttpException) {
    const status = error.getStatus()
    const own = error.getResponse()
    if (typeof own === 'object' && 'code' in own && 'message' in own) return { status, body: own as Answer['body'] }
    return plain(status)
  }
  const state = sqlState(error)
  if (BAD_VALUES.has(state)) return plain(400)
  if (BUSY.test(state)) return plain(503)
  const { status, expose } = error as { status?: unknown; expose?: unknown }
  return plain(typeof status === 'number' && status < 500 && expose === true ? status : 500)
}

function plain(status: number): Answer {
  const [code, message] = MESSAGES[status] ?? (status < 500 ? MESSAGES[400]! : FAULT)
  return { status, body: { code, message } }
}

const wantsPage = (request: Request) => !request.path.startsWith('/api/') && Boolean(request.accepts('html'))

/** The route's pattern: the address itself may hold a token. */
const routeOf = (request: Request) => (request.route as { path?: string } | undefined)?.path ?? 'unknown route'

/** A database error's message may quote a value; its code does not. */
const told = (error: unknown) =>
  sqlState(error) ? `SQLSTATE ${sqlState(error)}` : error instanceof Error ? error.name : 'fault'
