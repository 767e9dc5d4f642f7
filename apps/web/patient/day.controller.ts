import { Controller, Get, Res, UseFilters, UseGuards } from '@nestjs/common'
import type { Response } from 'express'
import { Public } from '#platform'
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
  ) {}

  @Get()
  async day(@CurrentVisitor() { carePathId }: Visitor, @Res() response: Response): Promise<void> {
    const day = await this.days.of(carePathId)
    if (!day) throw nothingHere()
    this.pages.send(response, dayPage(day), day.clinic)
  }
}
