import { Body, Controller, Get, Post, Res, UseFilters, UseGuards } from '@nestjs/common'
import type { Response } from 'express'
import { REPLY_ANSWERS, type ReplyAnswer } from '#contracts'
import { CallBacks, Replies } from '#messages'
import { Public } from '#platform'
import { OWN_REASONS, OwnChanges, type OwnReason, PATIENT } from '#scheduling'
import { DAY_WORDS } from './day-words.js'
import { nothingHere } from './message-pages.js'
import { type MyDay, MyDays } from './my-day.js'
import { calledOffPage, callComesPage, callOffPage, movedPage, otherDayPage } from './own-changes-pages.js'
import { Pages, PatientErrors } from './pages.js'
import { CurrentVisitor, type Visitor, VisitorGuard } from './visitor.js'

type Form = Record<string, unknown> | undefined

/** What a patient says about her own day: that she comes, that another day suits her better, that she does not come. */
@Public()
@Controller('mijn')
@UseGuards(VisitorGuard)
@UseFilters(PatientErrors)
export class OwnChangesController {
  constructor(
    private readonly days: MyDays,
    private readonly replies: Replies,
    private readonly ownChanges: OwnChanges,
    private readonly callBacks: CallBacks,
    private readonly pages: Pages,
  ) {}

  @Post('bevestigen')
  async comes(@CurrentVisitor() visitor: Visitor, @Body() form: Form, @Res() response: Response): Promise<void> {
    if (!(await this.replies.give(refOf(visitor, form), 'comes', 'yes', PATIENT))) throw nothingHere()
    response.redirect(303, '/mijn')
  }

  @Post('beelden')
  async imaging(@CurrentVisitor() visitor: Visitor, @Body() form: Form, @Res() response: Response): Promise<void> {
    const answer = one<ReplyAnswer>(REPLY_ANSWERS, form?.['antwoord'])
    if (answer && !(await this.replies.give(refOf(visitor, form), 'imaging', answer, PATIENT))) throw nothingHere()
    response.redirect(303, '/mijn')
  }

  @Get('andere-dag')
  async otherDay(@CurrentVisitor() visitor: Visitor, @Res() response: Response): Promise<void> {
    await this.offer(visitor, response)
  }

  @Post('andere-dag')
  async moveTo(@CurrentVisitor() visitor: Visitor, @Body() form: Form, @Res() response: Response): Promise<void> {
    const day = form?.['dag']
    if (typeof day !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(day)))
      return this.offer(visitor, response, DAY_WORDS[visitor.language].pickDay)
    const moved = await this.ownChanges.moveTo(refOf(visitor, form), day)
    if (!moved.ok) return this.offer(visitor, response, DAY_WORDS[visitor.language].taken)
    this.pages.sendVisitor(response, movedPage(day, visitor.language))
  }

  @Get('afzeggen')
  async askCallOff(@CurrentVisitor() visitor: Visitor, @Res() response: Response): Promise<void> {
    const day = await this.dayOf(visitor)
    if (!day.rights.mayCancel) return response.redirect(303, '/mijn')
    this.pages.sendVisitor(response, callOffPage(day, visitor.formToken))
  }

  @Post('afzeggen')
  async callOff(@CurrentVisitor() visitor: Visitor, @Body() form: Form, @Res() response: Response): Promise<void> {
    const reason = one<OwnReason>(OWN_REASONS, form?.['reden'])
    if (!reason) {
      const fault = DAY_WORDS[visitor.language].pickReason
      return this.pages.sendVisitor(response, callOffPage(await this.dayOf(visitor), visitor.formToken, fault))
    }
    if (!(await this.ownChanges.callOff(refOf(visitor, form), reason)).ok) throw nothingHere()
    this.pages.sendVisitor(response, calledOffPage(reason, visitor.language))
  }

  @Post('bel-mij')
  async callMe(@CurrentVisitor() { carePathId, language }: Visitor, @Res() response: Response): Promise<void> {
    if (!(await this.callBacks.askFor(carePathId, 'other-day', PATIENT))) throw nothingHere()
    this.pages.sendVisitor(response, callComesPage(language))
  }

  private async offer(visitor: Visitor, response: Response, fault?: string): Promise<void> {
    const offer = await this.ownChanges.offers(visitor.carePathId)
    if (!offer) return response.redirect(303, '/mijn')
    const day = await this.dayOf(visitor)
    const { formToken } = visitor
    this.pages.sendVisitor(response, otherDayPage({ day, days: offer.days, formToken, ...(fault && { fault }) }))
  }

  private async dayOf({ carePathId, language }: Visitor): Promise<MyDay> {
    const day = await this.days.of(carePathId, language)
    if (!day) throw nothingHere()
    return day
  }
}

/** The path as the page showed it: a form about an older version changes nothing. */
const refOf = ({ carePathId }: Visitor, form: Form) => ({ carePathId, version: Number(form?.['versie']) || 0 })

const one = <T extends string>(of: readonly T[], value: unknown): T | undefined => of.find((known) => known === value)
