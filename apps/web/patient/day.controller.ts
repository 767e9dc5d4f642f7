import { Body, Controller, Get, Post, Query, Req, Res, UseFilters, UseGuards } from '@nestjs/common'
import type { Request, Response } from 'express'
import { PatientsToday } from '#day-board'
import { calendarFile, PatientLinks } from '#messages'
import { Clock, Public } from '#platform'
import { PATIENT } from '#scheduling'
import { dayPage } from './day-page.js'
import { nothingHere } from './message-pages.js'
import { MyDays } from './my-day.js'
import { Pages, PatientErrors } from './pages.js'
import { todayPage } from './today-page.js'
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
    private readonly patients: PatientsToday,
  ) {}

  @Get()
  async day(@CurrentVisitor() { carePathId, formToken, language }: Visitor, @Res() response: Response): Promise<void> {
    const day = await this.days.of(carePathId, language)
    if (!day) throw nothingHere()
    this.pages.sendVisitor(response, dayPage(day, formToken))
  }

  /** The running day alone, which asks for itself anew; `?stil=1` does not. */
  @Get('vandaag')
  async today(
    @CurrentVisitor() { carePathId, formToken, language }: Visitor,
    @Query('stil') still: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    const day = await this.days.of(carePathId, language)
    if (!day) throw nothingHere()
    if (!day.today) return response.redirect(303, '/mijn')
    this.pages.sendVisitor(response, todayPage(day.today, formToken, language, still === undefined))
  }

  /** She is in the house: seen on the board at once. Said twice, or too late, it changes nothing. */
  @Post('ik-ben-er')
  async here(@CurrentVisitor() { carePathId }: Visitor, @Res() response: Response): Promise<void> {
    await this.patients.checkIn({ carePathId, day: this.clock.today() }, 'link', PATIENT)
    response.redirect(303, '/mijn/vandaag')
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
