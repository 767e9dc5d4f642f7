import type { IncomingMessage } from 'node:http'
import { ConsoleLogger, UnprocessableEntityException, type ValidationError, ValidationPipe } from '@nestjs/common'
import type { NestExpressApplication } from '@nestjs/platform-express'
import helmet from 'helmet'
import { refuseBadInput } from './bad-input.js'
import { Config } from './config.js'
import { ErrorFilter, type Wording } from './error.filter.js'
import { ONE_CLICK } from './mailer.js'
import { rememberRequest } from './origin.js'
import { sessions } from './session.js'

/** Bytes of an uploaded referral list at most. */
const LARGEST_UPLOAD = 10 * 1024 * 1024

/**
 * Everything that stands before the routes: headers, body limits, sessions, input checks, errors as `wording` says them. The app must
 * be created with `bodyParser: false`.
 */
export function prepareHttp(app: NestExpressApplication, wording: Wording | null = null): { close(): Promise<void> } {
  const config = app.get(Config)
  const { use, close } = sessions(config)
  if (config.publicUrl.startsWith('https:')) app.set('trust proxy', 1)
  app.disable('x-powered-by')
  app.use(
    helmet({
      referrerPolicy: { policy: 'no-referrer' },
      strictTransportSecurity: config.publicUrl.startsWith('https:'),
      contentSecurityPolicy: {
        directives: {
          'default-src': ["'self'"],
          'style-src': ["'self'", "'unsafe-inline'"],
          'img-src': ["'self'", 'data:'],
          'font-src': ["'self'"],
          'form-action': ["'self'"],
          'frame-ancestors': ["'self'"],
          'upgrade-insecure-requests': null,
        },
      },
    }),
  )
  app.useBodyParser('json', { limit: '256kb' })
  app.useBodyParser('urlencoded', { limit: '256kb', extended: false, parameterLimit: 1000 })
  app.useBodyParser('raw', { limit: LARGEST_UPLOAD, type: 'application/octet-stream' })
  // Mail programs send their one click as a form with parts; what stands in it is of no use to anybody.
  const isOneClick = ({ url = '' }: IncomingMessage) => url.startsWith(`${ONE_CLICK}/`)
  app.useBodyParser('text', { limit: '4kb', type: isOneClick })
  app.use(refuseBadInput)
  app.use(use)
  app.use(rememberRequest)
  app.useGlobalPipes(
    new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true, exceptionFactory: fieldErrors }),
  )
  app.useGlobalFilters(new ErrorFilter(wording))
  return { close }
}

/** One JSON object a line, for whatever gathers the logs. */
export const productionLog = () =>
  new ConsoleLogger({ json: true, colors: false, logLevels: ['fatal', 'error', 'warn', 'log'] })

/** Slow senders are cut off: headers within 10 seconds, a whole request within 60. */
export function limitSlowness(server: { headersTimeout: number; requestTimeout: number }): void {
  server.headersTimeout = 10_000
  server.requestTimeout = 60_000
}

function fieldErrors(errors: readonly ValidationError[]): UnprocessableEntityException {
  const fields = Object.fromEntries(errors.map((error) => [error.property, firstMessage(error)]))
  return new UnprocessableEntityException({ code: 'invalid', message: 'Controleer de ingevulde gegevens.', fields })
}

function firstMessage(error: ValidationError): string {
  const [own] = Object.values(error.constraints ?? {})
  const [child] = error.children ?? []
  return own ?? (child ? `${child.property}: ${firstMessage(child)}` : 'klopt niet')
}
