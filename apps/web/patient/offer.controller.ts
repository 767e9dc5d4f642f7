import { Body, Controller, Get, Post, Res, UseFilters, UseGuards } from '@nestjs/common'
import type { Response } from 'express'
import { factsOf } from '#messages'
import { Audit, Database, Public } from '#platform'
import { Itineraries, Offers, PATIENT, PathLists } from '#scheduling'
import { nothingHere } from './message-pages.js'
import { acceptedPage, declinedPage, type Offered, offerOverPage, offerPage } from './offer-pages.js'
import { Pages, PatientErrors } from './pages.js'
import { CurrentVisitor, OfferVisitorGuard, type Visitor } from './visitor.js'

/** A day that came free, kept for this patient: she says yes or no, behind link and birth date. */
@Public()
@Controller('mijn/aanbod')
@UseGuards(OfferVisitorGuard)
@UseFilters(PatientErrors)
export class OfferController {
  constructor(
    private readonly db: Database,
    private readonly lists: PathLists,
    private readonly itineraries: Itineraries,
    private readonly offers: Offers,
    private readonly pages: Pages,
    private readonly audit: Audit,
  ) {}

  @Get()
  async show(@CurrentVisitor() visitor: Visitor, @Res() response: Response): Promise<void> {
    const offered = await this.find(visitor)
    const isOpen = offered.offer.state === 'open'
    this.pages.sendVisitor(response, isOpen ? offerPage(offered, visitor.formToken) : offerOverPage(offered))
  }

  @Post()
  async answer(
    @CurrentVisitor() visitor: Visitor,
    @Body() form: Record<string, unknown> | undefined,
    @Res() response: Response,
  ): Promise<void> {
    const { carePathId } = visitor
    const before = await this.find(visitor)
    if (form?.['antwoord'] === 'nee') {
      const ended = await this.offers.end(carePathId, 'declined', PATIENT)
      return this.pages.sendVisitor(response, ended.ok ? declinedPage(before) : offerOverPage(await this.find(visitor)))
    }
    const taken = await this.offers.accept(carePathId, PATIENT)
    this.pages.sendVisitor(response, taken.ok ? acceptedPage(before) : offerOverPage(await this.find(visitor)))
  }

  private find({ carePathId, language }: Visitor): Promise<Offered> {
    return this.db.transaction(async (tx) => {
      const offer = await this.offers.of(tx, carePathId)
      const path = await this.lists.get(tx, carePathId)
      if (!offer || !path) throw nothingHere()
      await this.audit.record(tx, {
        ...{ actor: PATIENT.name, role: PATIENT.role, action: 'R', event: 'offer.seen' },
        ...{ patientId: path.patientId, objectType: 'care-path', objectId: carePathId },
      })
      const { definition } = await this.itineraries.of(tx, path)
      const live = await this.lists.liveOf(tx, path.patientId)
      return { language, offer, facts: factsOf(path, definition, language), current: live?.day ?? null }
    })
  }
}
