import { Injectable } from '@nestjs/common'
import { Config, handOver, Mailer } from '#platform'
import { mailPage } from './blocks.js'
import type { Written } from './writer.js'

/** What goes out at once, to an address or a number; letters and calls wait for a person. */
export type Sendable = Written & { readonly to: string }

/** Hands a message to the server that takes it: plain mail, the hospital's secure mail, or text messages. */
@Injectable()
export class Delivery {
  constructor(
    private readonly config: Config,
    private readonly mailer: Mailer,
  ) {}

  /** Resolves once it was taken. `id` is the same on every try, so that a repeat is recognised. */
  async send({ via, to, subject, text, language, blocks, calendar, unsubscribe }: Sendable, id: string): Promise<void> {
    const { sms, secureMail } = this.config
    if (via === 'sms' && sms) return handOver(sms, id, { to, text: text.trim() })
    const html = mailPage(language, subject, blocks)
    if (via === 'secure-mail' && secureMail) return handOver(secureMail, id, { to, subject, text, html })
    const also = { ...(calendar && { calendar }), ...(unsubscribe && { unsubscribe }) }
    await this.mailer.send({ to, subject, text, html, messageId: id, ...also })
  }
}
