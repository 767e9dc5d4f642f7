import { Body, Controller, Get, Param, Post, Res, UseFilters, UseGuards } from '@nestjs/common'
import type { Response } from 'express'
import { type KitOutcome, UrineKits } from '#lab'
import { Clock, instantAt, Public } from '#platform'
import { type KitOnPath, KitsOfPaths } from './kit-of.js'
import { noPage } from './message-pages.js'
import { Pages, PatientErrors } from './pages.js'
import { urinePage, type UrineView } from './urine-page.js'
import { CurrentVisitor, type Visitor, VisitorGuard } from './visitor.js'

const PATIENT = { name: 'patient', role: 'patient' }

/** The patient's own page about her 24-hour urine: buttons for begin and end, and what to do when something goes wrong. */
@Public()
@Controller('mijn/urine')
@UseGuards(VisitorGuard)
@UseFilters(PatientErrors)
export class PatientUrineController {
  constructor(
    private readonly paths: KitsOfPaths,
    private readonly kits: UrineKits,
    private readonly pages: Pages,
    private readonly clock: Clock,
  ) {}

  @Get()
  async page(@CurrentVisitor() visitor: Visitor, @Res() response: Response): Promise<void> {
    this.show(response, visitor, await this.find(visitor))
  }

  @Post(':action')
  async act(
    @CurrentVisitor() visitor: Visitor,
    @Param('action') action: string,
    @Body() body: Record<string, unknown>,
    @Res() response: Response,
  ): Promise<void> {
    const found = await this.find(visitor)
    const day = action === 'begin' ? found.kit.collectFrom : found.kit.handInOn
    const at = this.timeIn(body, day)
    if (at === 'none') return this.show(response, visitor, found, 'no-time')
    const outcome = await this.doneBy(action, found, at)
    if (outcome.ok) return response.redirect(303, '/mijn/urine')
    this.show(response, visitor, await this.find(visitor), outcome.refusal)
  }

  private doneBy(action: string, { of, kit }: KitOnPath, at: Date): Promise<KitOutcome> {
    switch (action) {
      case 'opgehaald':
        return this.kits.fetched(of, kit.containers, PATIENT)
      case 'begin':
        return this.kits.begin(of, at, PATIENT)
      case 'opnieuw':
        return this.kits.beginAgain(of, PATIENT)
      case 'verloren':
        return this.kits.lost(of, PATIENT)
      case 'klaar':
        return this.kits.stop(of, at, PATIENT)
      default:
        throw noPage()
    }
  }

  /** Now, or the clock time that was filled in; 'none' for what is no time. */
  private timeIn(body: Record<string, unknown> | undefined, day: string): Date | 'none' {
    const [hour, minute] = ['uur', 'minuut'].map((name) => body?.[name])
    if (hour === undefined && minute === undefined) return this.clock.now()
    const isTime = /^([01]?\d|2[0-3])$/.test(String(hour).trim()) && /^[0-5]?\d$/.test(String(minute).trim() || '0')
    if (!isTime) return 'none'
    try {
      return instantAt(day, Number(hour) * 60 + Number(minute))
    } catch {
      return 'none'
    }
  }

  private async find({ carePathId }: Visitor): Promise<KitOnPath> {
    const found = await this.paths.find(carePathId, PATIENT)
    if (!found) throw noPage()
    return found
  }

  private show(response: Response, visitor: Visitor, found: KitOnPath, fault?: UrineView['fault']): void {
    const view = { found, now: this.clock.now(), ...visitor, ...(fault && { fault }) }
    this.pages.sendVisitor(response, urinePage(view))
  }
}
