import { Controller, Get, HttpCode, Param, Post, Res, UseFilters } from '@nestjs/common'
import type { Request, Response } from 'express'
import { type Language, Reminders } from '#messages'
import { ONE_CLICK, Public } from '#platform'
import { linkGone } from './message-pages.js'
import { Pages, PatientErrors } from './pages.js'
import { stopPage, stoppedPage } from './unsubscribe-pages.js'

/**
 * The link under a reminder. Looking changes nothing; the button, or the one click of a mail program (RFC 8058: a POST from elsewhere,
 * without a cookie), stops reminders and nothing else.
 */
@Public()
@Controller(ONE_CLICK)
@UseFilters(PatientErrors)
export class UnsubscribeController {
  constructor(
    private readonly reminders: Reminders,
    private readonly pages: Pages,
  ) {}

  @Get(':token')
  async ask(@Param('token') token: string, @Res() response: Response): Promise<void> {
    const { language, off } = await this.find(token, response)
    this.pages.send(response, off ? stoppedPage(language) : stopPage(language))
  }

  @Post(':token')
  @HttpCode(200)
  async stop(@Param('token') token: string, @Res() response: Response): Promise<void> {
    const { language } = await this.find(token, response)
    await this.reminders.stopBy(token)
    this.pages.send(response, stoppedPage(language))
  }

  private async find(
    token: string,
    { req }: Response,
  ): Promise<{ readonly language: Language; readonly off: boolean }> {
    const found = await this.reminders.look(token)
    if (!found) throw linkGone(404)
    speak(req as Request, found.language)
    return found
  }
}

/** The link is known to be hers, so her language is: also around the page. */
const speak = (request: Request & { spoken?: Language }, language: Language): void => void (request.spoken = language)
