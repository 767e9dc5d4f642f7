import { createHmac, timingSafeEqual } from 'node:crypto'
import { Body, Controller, Headers, HttpCode, NotFoundException, Post, UnauthorizedException } from '@nestjs/common'
import { Matches, MaxLength } from 'class-validator'
import { Messages } from '#messages'
import { Clock, Config, Public } from '#platform'

class BounceBody {
  /** The Message-ID of the mail that came back, without angle brackets. */
  @Matches(/^[\w-]{36}\.v\d{1,6}\.[a-z-]{1,30}(\.\d)?@dagpad$/, { message: 'geen bericht van dit huis' })
  messageId!: string

  /** A status of RFC 3463 such as 5.1.1: never the text of the server, which may quote the address. */
  @Matches(/^[45]\.\d{1,3}\.\d{1,3}$/, { message: 'verwacht een status zoals 5.1.1' })
  @MaxLength(12)
  status!: string
}

const LATEST_SECONDS = 300

/**
 * Where the hospital's mail server reports a mail that came back after it was taken. Signed: `x-dagpad-signature: t=<unix seconds>,v1=<hex>`,
 * the HMAC-SHA-256 under BOUNCE_SECRET of `<t>\n<messageId>\n<status>`. Old reports and repeats change nothing.
 */
@Controller('hooks/bounces')
export class BouncesController {
  constructor(
    private readonly messages: Messages,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  @Public()
  @Post()
  @HttpCode(204)
  async report(@Body() body: BounceBody, @Headers('x-dagpad-signature') signature = ''): Promise<void> {
    const secret = this.config.bounceSecret
    if (!secret) throw new NotFoundException({ code: 'not-found', message: 'Dit adres bestaat niet.' })
    if (!isSigned(body, signature, secret, this.clock.now()))
      throw new UnauthorizedException({ code: 'bad-signature', message: 'De handtekening klopt niet.' })
    await this.messages.bounced(body.messageId, body.status)
  }
}

function isSigned({ messageId, status }: BounceBody, signature: string, secret: string, now: Date): boolean {
  const [, at, given] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(signature) ?? []
  if (!at || !given || Math.abs(now.getTime() / 1000 - Number(at)) > LATEST_SECONDS) return false
  const expected = createHmac('sha256', secret).update([at, messageId, status].join('\n')).digest()
  return timingSafeEqual(expected, Buffer.from(given, 'hex'))
}
