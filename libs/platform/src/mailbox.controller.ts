import { Controller, Get, Header, NotFoundException, Param, Res } from '@nestjs/common'
import type { Response } from 'express'
import { ZONE } from './clock.js'
import { type CaughtMail, Mailbox } from './mailbox.js'
import { escapeHtml, page } from './page.js'
import { Public } from './roles.js'

/** The inbox of the demo: what patients would have received. Exists only where the house catches its own mail, on this machine. */
@Public()
@Controller('postvak')
export class MailboxController {
  constructor(private readonly mailbox: Mailbox) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  async list(): Promise<string> {
    const mails = await this.mailbox.newest()
    const rows = mails.map(
      (mail) =>
        `<tr><td>${moment(mail.sentAt)}</td><td>${escapeHtml(mail.to.join(', '))}</td>` +
        `<td><a href="/postvak/${mail.id}">${escapeHtml(mail.subject || '(geen onderwerp)')}</a></td></tr>`,
    )
    const table = `<table><thead><tr><th>Verstuurd</th><th>Aan</th><th>Onderwerp</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
    return page('Postvak van de demo', mails.length > 0 ? table : '<p>Er is nog geen bericht verstuurd.</p>')
  }

  @Get(':id')
  @Header('content-type', 'text/html; charset=utf-8')
  async one(@Param('id') id: string): Promise<string> {
    const mail = await this.find(id)
    const body = mail.html
      ? `<iframe src="/postvak/${mail.id}/html" sandbox="allow-popups allow-top-navigation-by-user-activation" title="Bericht"></iframe>`
      : `<pre>${linked(mail.text)}</pre>`
    return page(
      mail.subject || '(geen onderwerp)',
      `<p>Aan ${escapeHtml(mail.to.join(', '))}, ${moment(mail.sentAt)}${mail.deliveries > 1 ? `, ${mail.deliveries} keer aangeboden` : ''}</p>` +
        `${body}<p><a href="/postvak">Alle berichten</a></p>`,
    )
  }

  /** The mail's own HTML, in which nothing may run or load. */
  @Get(':id/html')
  @Header('content-type', 'text/html; charset=utf-8')
  async html(@Param('id') id: string, @Res({ passthrough: true }) response: Response): Promise<string> {
    const mail = await this.find(id)
    response.setHeader(
      'content-security-policy',
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox allow-popups allow-top-navigation-by-user-activation",
    )
    return (mail.html ?? '').replace(/<a /g, '<a target="_top" ')
  }

  private async find(id: string): Promise<CaughtMail> {
    const mail = await this.mailbox.get(id)
    if (!mail) throw new NotFoundException()
    return mail
  }
}

const moment = (at: Date) => at.toLocaleString('nl-NL', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' })

const linked = (text: string) =>
  escapeHtml(text).replace(/https?:\/\/[^\s<>"]+/g, (url) => `<a href="${url}">${url}</a>`)
