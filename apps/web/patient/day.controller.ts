import { Controller, Get, Res, UseFilters, UseGuards } from '@nestjs/common'
import type { Response } from 'express'
import { calendarFile } from '#messages'
import { Clock, Public } from '#platform'
import { dayPage } from './day-page.js'
import { nothingHere } from './message-pages.js'
import { MyDays } from './my-day.js'
import { Pages, PatientErrors } from './pages.js'
import { CurrentVisitor, type Visitor, VisitorGuard } from './visitor.js'

@Public()
@Controller('mijn')
@UseGuards(VisitorGuard)
@UseFilters(PatientErrors)
export class DayController {
  constructor(
    private readonly days: MyDays,
    private readonly pages: Pages,
    private readonly clock: Clock,
  ) {}

  @Get()
  async day(@CurrentVisitor() { carePathId, formToken, language }: Visitor, @Res() response: Response): Promise<void> {
    const day = await this.days.of(carePathId, language)
    if (!day) throw nothingHere()
    this.pages.sendVisitor(response, dayPage(day, formToken))
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
