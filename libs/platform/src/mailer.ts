import { Injectable, type OnModuleDestroy } from '@nestjs/common'
import { createTransport, type Transporter } from 'nodemailer'
import { Clock } from './clock.js'
import { Config } from './config.js'
import { RefusedForGood } from './gateway.js'
import { Mailbox } from './mailbox.js'

export interface Mail {
  /** One bare address. */
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html?: string
  /** Without angle brackets; the same on every try, so that a repeat is recognised: `<id>@dagpad`. */
  readonly messageId: string
  /** An entry for the reader's calendar (RFC 5545), with the method that stands in it. */
  readonly calendar?: { readonly method: string; readonly content: string }
  /** Where a mail program lets its reader stop mails like this one with one click (RFC 8058). */
  readonly unsubscribe?: string
}

/** Where the one click of a mail program arrives (RFC 8058): behind it comes a token. */
export const ONE_CLICK = '/afmelden'

const ADDRESS = /^[^\s<>@,;:"()[\]\\]+@[^\s<>@,;:"()[\]\\]+$/

/** Delivers mail to the configured SMTP server. */
@Injectable()
export class Mailer implements OnModuleDestroy {
  private readonly transport: Transporter

  constructor(
    config: Config,
    private readonly mailbox: Mailbox,
    private readonly clock: Clock,
  ) {
    if (!config.smtpUrl) throw new Error('no SMTP server is configured')
    this.transport = createTransport(
      {
        url: config.smtpUrl,
        pool: true,
        maxConnections: 4,
        connectionTimeout: 10_000,
        socketTimeout: 30_000,
        disableFileAccess: true,
        disableUrlAccess: true,
      },
      { from: config.mailFrom },
    )
  }

  /** Resolves once the server has taken the mail; rejects with {@link RefusedForGood} where no further try can help; the built-in one is asked first whether it has it already. No error repeats an address. */
  async send({ to, subject, text, html, messageId, calendar, unsubscribe }: Mail): Promise<void> {
    if (!ADDRESS.test(to)) throw new RefusedForGood(`mail ${messageId}: not one usable address`)
    if (await this.mailbox.has(messageId)) return
    const mail = {
      to: { name: '', address: to },
      subject: oneLine(subject),
      date: this.clock.now(),
      text,
      ...(html !== undefined && { html }),
      ...(calendar && { attachments: [attached(calendar)] }),
      ...(unsubscribe && { headers: oneClick(unsubscribe) }),
      messageId: `<${oneLine(messageId)}>`,
    }
    await this.transport.sendMail(mail).catch((error: { responseCode?: number; code?: string }) => {
      const { responseCode = 0, code = 'no reason' } = error
      const reason = `mail ${messageId}: not taken by the server (${responseCode || code})`
      throw responseCode >= 550 && responseCode < 560 ? new RefusedForGood(reason) : new Error(reason)
    })
  }

  onModuleDestroy(): void {
    this.transport.close()
  }
}

const attached = ({ method, content }: NonNullable<Mail['calendar']>) => ({
  filename: 'afspraak.ics',
  contentType: `text/calendar; charset=utf-8; method=${method}`,
  content,
})

const oneClick = (url: string) => ({
  'List-Unsubscribe': `<${oneLine(url)}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
})

/** A header is one line: what follows a line break would be a header of its own. */
const oneLine = (text: string) => text.replace(/[\r\n\0]+/g, ' ').trim()
