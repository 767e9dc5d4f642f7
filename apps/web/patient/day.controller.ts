import { Body, Controller, Get, Post, Req, Res, UseFilters, UseGuards } from '@nestjs/common'
import type { Request, Response } from 'express'
import { calendarFile, PatientLinks } from '#messages'
import { Clock, Public } from '#platform'
import { dayPage } from './day-page.js'
import { nothingHere } from './message-pages.js'
import { MyDays } from './my-day.js'
import { Pages, PatientErrors } from './pages.js'
import { cookieOf, CurrentVisitor, type Visitor, VisitorGuard } from './visitor.js'

@Public()
@Controller('mijn')
@UseGuards(VisitorGuard)
@UseFilters(PatientErrors)
export class DayController {
  constructor(
    private readonly days: MyDays,
    private readonly pages: Pages,
    private readonly clock: Clock,
    private readonly links: PatientLinks,
  ) {}

  @Get()
  async day(@CurrentVisitor() { carePathId, formToken, language }: Visitor, @Res() response: Response): Promise<void> {
    const day = await this.days.of(carePathId, language)
    if (!day) throw nothingHere()
    this.pages.sendVisitor(response, dayPage(day, formToken))
  }

  @Post('taal')
  async language(
    @Req() request: Request,
    @Body() body: Record<string, unknown>,
    @Res() response: Response,
  ): Promise<void> {
    await this.links.speak(cookieOf(request)!, body['taal'] === 'en' ? 'en' : 'nl')
    response.redirect(303, '/mijn')
  }

  @Get('afspraak.ics')
  async calendar(@CurrentVisitor() { carePathId, language }: Visitor, @Res() response: Response): Promise<void> {
    const day = await this.days.of(carePathId, language)
    if (!day) throw nothingHere()
    response
      .set({ 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'no-store' })
      .set('content-disposition', 'attachment; filename="afspraak.ics"')
      .send(calendarFile({ carePathId, version: day.version }, day, this.clock.now()).content)
  }
}
