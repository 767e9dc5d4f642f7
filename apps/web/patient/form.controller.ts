import { Body, Controller, Get, Param, Post, Res, UseFilters, UseGuards } from '@nestjs/common'
import type { Response } from 'express'
import { Public } from '#platform'
import { type AnswerRefusal, type Entered, isOpen, nextOpen, type Opened, placeOf, Responses } from '#questionnaire'
import { faultInWords } from './faults.js'
import { checkPage, closedPage, thanksPage } from './form-pages.js'
import { FromRecord } from './from-record.js'
import { noPage } from './message-pages.js'
import type { Page } from './page.js'
import { Pages, PatientErrors } from './pages.js'
import { questionPage } from './question-page.js'
import { CurrentVisitor, type Visitor, VisitorGuard } from './visitor.js'

/** One questionnaire: a question a page, then the answers once more, then thanks. */
@Public()
@Controller('mijn/vragenlijst/:form')
@UseGuards(VisitorGuard)
@UseFilters(PatientErrors)
export class FormController {
  constructor(
    private readonly responses: Responses,
    private readonly record: FromRecord,
    private readonly pages: Pages,
  ) {}

  /** Begins, or goes on where the patient stopped. */
  @Get()
  async resume(
    @CurrentVisitor() { carePathId }: Visitor,
    @Param('form') name: string,
    @Res() response: Response,
  ): Promise<void> {
    const opened = await this.open(carePathId, name)
    if (!isFillable(opened)) return this.pages.sendVisitor(response, { ...closedPage(opened), status: 200 })
    response.redirect(303, `${pathOf(name)}/${nextOpen(opened.form, opened.answers)?.linkId ?? 'controle'}`)
  }

  @Get('klaar')
  async thanks(
    @CurrentVisitor() { carePathId }: Visitor,
    @Param('form') name: string,
    @Res() response: Response,
  ): Promise<void> {
    const opened = await this.open(carePathId, name)
    if (opened.state !== 'completed') return response.redirect(303, pathOf(name))
    this.pages.sendVisitor(response, thanksPage(opened.form.source.title))
  }

  @Get('controle')
  async check(
    @CurrentVisitor() { carePathId, formToken }: Visitor,
    @Param('form') name: string,
    @Res() response: Response,
  ): Promise<void> {
    const opened = await this.open(carePathId, name)
    if (!isFillable(opened)) return this.pages.sendVisitor(response, closedPage(opened))
    const open = nextOpen(opened.form, opened.answers)
    if (open) return response.redirect(303, `${pathOf(name)}/${open.linkId}`)
    this.pages.sendVisitor(response, checkPage(opened, pathOf(name), formToken))
  }

  @Post('controle')
  async submit(
    @CurrentVisitor() { carePathId }: Visitor,
    @Param('form') name: string,
    @Res() response: Response,
  ): Promise<void> {
    const submitted = await this.responses.submit(carePathId, name, await this.record.of(carePathId))
    if (submitted.ok) return response.redirect(303, `${pathOf(name)}/klaar`)
    if (submitted.refusal.code === 'incomplete')
      return response.redirect(303, `${pathOf(name)}/${submitted.refusal.linkId}`)
    this.pages.sendVisitor(response, await this.refused(carePathId, name, submitted.refusal))
  }

  @Get(':question')
  async ask(
    @CurrentVisitor() { carePathId, formToken }: Visitor,
    @Param('form') name: string,
    @Param('question') linkId: string,
    @Res() response: Response,
  ): Promise<void> {
    const opened = await this.open(carePathId, name)
    if (!isFillable(opened)) return this.pages.sendVisitor(response, closedPage(opened))
    const place = placeOf(opened.form, opened.answers, linkId)
    if (!place) return response.redirect(303, pathOf(name))
    this.pages.sendVisitor(response, questionPage({ place, answers: opened.answers, path: pathOf(name), formToken }))
  }

  @Post(':question')
  async answer(
    @CurrentVisitor() { carePathId, formToken }: Visitor,
    @Param('form') name: string,
    @Param('question') linkId: string,
    @Body() body: Record<string, unknown>,
    @Res() response: Response,
  ): Promise<void> {
    const entered = enteredIn(body)
    const saved = await this.responses.save(carePathId, name, linkId, entered, await this.record.of(carePathId))
    if (saved.ok) {
      const next = nextOpen(saved.form, saved.answers, linkId)
      return response.redirect(303, `${pathOf(name)}/${next?.linkId ?? 'controle'}`)
    }
    if (saved.refusal.code !== 'invalid')
      return this.pages.sendVisitor(response, await this.refused(carePathId, name, saved.refusal))
    const { form, answers } = await this.open(carePathId, name)
    const place = placeOf(form, answers, linkId)
    if (!place) throw noPage()
    const rejected = { entered, fault: faultInWords(saved.refusal.fault, place.question) }
    this.pages.sendVisitor(response, questionPage({ place, answers, path: pathOf(name), formToken, rejected }))
  }

  private async open(carePathId: string, name: string): Promise<Opened> {
    const opened = await this.responses.open(carePathId, name, await this.record.of(carePathId))
    if (!opened.ok) throw noPage()
    return opened
  }

  private async refused(carePathId: string, name: string, { code }: AnswerRefusal): Promise<Page> {
    if (code !== 'not-open') throw noPage()
    return closedPage(await this.open(carePathId, name))
  }
}

const pathOf = (name: string) => `/mijn/vragenlijst/${name}`
const isFillable = ({ state }: Opened) => isOpen(state)

function enteredIn(body: Record<string, unknown> | undefined): Entered {
  const values = [body?.['a'] ?? []].flat().filter((value): value is string => typeof value === 'string')
  const unit = body?.['eenheid']
  return {
    values: values.slice(0, 50),
    unit: typeof unit === 'string' ? unit : undefined,
    unknown: body?.['weetniet'] === 'ja',
  }
}
