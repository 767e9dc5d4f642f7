import { Body, Controller, Get, Post, Res, UseFilters, UseGuards } from '@nestjs/common'
import type { Response } from 'express'
import { Public } from '#platform'
import { eveningPage } from './evening-page.js'
import { nothingHere } from './message-pages.js'
import { MyEvenings } from './my-evening.js'
import { Pages, PatientErrors } from './pages.js'
import { CurrentVisitor, type Visitor, VisitorGuard } from './visitor.js'

/** A patient asks, by her own link, to come in the evening. */
@Public()
@Controller('mijn/avond')
@UseGuards(VisitorGuard)
@UseFilters(PatientErrors)
export class EveningController {
  constructor(
    private readonly evenings: MyEvenings,
    private readonly pages: Pages,
  ) {}

  @Get()
  async show(@CurrentVisitor() visitor: Visitor, @Res() response: Response): Promise<void> {
    const mine = await this.evenings.of(visitor.carePathId)
    if (!mine) throw nothingHere()
    this.pages.sendVisitor(response, eveningPage(mine, visitor))
  }

  @Post()
  async ask(
    @CurrentVisitor() { carePathId }: Visitor,
    @Body() body: Record<string, unknown>,
    @Res() response: Response,
  ): Promise<void> {
    const mine = await this.evenings.of(carePathId)
    if (!mine) throw nothingHere()
    const given = [body['reden'] ?? []].flat()
    const reasons = mine.reasons.filter((reason) => given.includes(reason))
    await this.evenings.ask(carePathId, { next: body['wat'] === 'volgende', reasons })
    response.redirect(303, '/mijn/avond')
  }

  @Post('toch-niet')
  async withdraw(@CurrentVisitor() { carePathId }: Visitor, @Res() response: Response): Promise<void> {
    await this.evenings.withdraw(carePathId)
    response.redirect(303, '/mijn/avond')
  }
}
