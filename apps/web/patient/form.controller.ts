import { Body, Controller, Get, Param, Post, Res, UseFilters, UseGuards } from '@nestjs/common'
import type { Response } from 'express'
import { Public } from '#platform'
import {
  type AnswerRefusal,
  type Asker,
  type Entered,
  isOpen,
  nextOpen,
  type Opened,
  placeOf,
  Responses,
} from '#questionnaire'
import { faultInWords } from './faults.js'
import { checkPage, closedPage, thanksPage } from './form-pages.js'
import { FromRecord } from './from-record.js'
import { noPage } from './message-pages.js'
import type { Page } from './page.js'
import { Pages, PatientErrors } from './pages.js'
import { questionPage, SEEN_FIELD } from './question-page.js'
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
    @CurrentVisitor() visitor: Visitor,
    @Param('form') name: string,
    @Res() response: Response,
  ): Promise<void> {
    const opened = await this.open(visitor, name)
    if (!isFillable(opened))
      return this.pages.sendVisitor(response, { ...closedPage(opened, visitor.language), status: 200 })
    response.redirect(303, `${pathOf(name)}/${nextOpen(opened.form, opened.answers)?.linkId ?? 'controle'}`)
  }

  @Get('klaar')
  async thanks(
    @CurrentVisitor() visitor: Visitor,
    @Param('form') name: string,
    @Res() response: Response,
  ): Promise<void> {
    const opened = await this.open(visitor, name)
    if (opened.state !== 'completed') return response.redirect(303, pathOf(name))
    this.pages.sendVisitor(response, thanksPage(opened.form.source.title, visitor.language))
  }

  @Get('controle')
  async check(
    @CurrentVisitor() visitor: Visitor,
    @Param('form') name: string,
    @Res() response: Response,
  ): Promise<void> {
    const opened = await this.open(visitor, name)
    if (!isFillable(opened)) return this.pages.sendVisitor(response, closedPage(opened, visitor.language))
    const open = nextOpen(opened.form, opened.answers)
    if (open) return response.redirect(303, `${pathOf(name)}/${open.linkId}`)
    this.pages.sendVisitor(response, checkPage({ opened, path: pathOf(name), ...visitor }))
  }

  @Post('controle')
  async submit(
    @CurrentVisitor() visitor: Visitor,
    @Param('form') name: string,
    @Body() body: Record<string, unknown>,
    @Res() response: Response,
  ): Promise<void> {
    const helper = typeof body?.['helper'] === 'string' ? body['helper'].trim().slice(0, 100) : ''
    const helped = body?.['wie'] === 'helper' || helper !== ''
    if (helped && !helper) {
      const opened = await this.open(visitor, name)
      if (isFillable(opened))
        return this.pages.sendVisitor(
          response,
          checkPage({ opened, path: pathOf(name), ...visitor, helperMissing: true }),
        )
    }
    const asker = { ...(await this.asker(visitor)), proxy: helped ? helper : null }
    const submitted = await this.responses.submit(visitor.carePathId, name, asker)
    if (submitted.ok) return response.redirect(303, `${pathOf(name)}/klaar`)
    if (submitted.refusal.code === 'incomplete')
      return response.redirect(303, `${pathOf(name)}/${submitted.refusal.linkId}`)
    this.pages.sendVisitor(response, await this.refused(visitor, name, submitted.refusal))
  }

  @Get(':question')
  async ask(
    @CurrentVisitor() visitor: Visitor,
    @Param('form') name: string,
    @Param('question') linkId: string,
    @Res() response: Response,
  ): Promise<void> {
    const opened = await this.open(visitor, name)
    if (!isFillable(opened)) return this.pages.sendVisitor(response, closedPage(opened, visitor.language))
    const place = placeOf(opened.form, opened.answers, linkId)
    if (!place) return response.redirect(303, pathOf(name))
    this.pages.sendVisitor(response, questionPage({ place, answers: opened.answers, path: pathOf(name), ...visitor }))
  }

  @Post(':question')
  async answer(
    @CurrentVisitor() visitor: Visitor,
    @Param('form') name: string,
    @Param('question') linkId: string,
    @Body() body: Record<string, unknown>,
    @Res() response: Response,
  ): Promise<void> {
    const entered = enteredIn(body)
    const seen = typeof body?.[SEEN_FIELD] === 'string' ? body[SEEN_FIELD] : undefined
    const asker = await this.asker(visitor)
    const saved = await this.responses.save(visitor.carePathId, name, linkId, entered, asker, seen)
    if (saved.ok) {
      const next = nextOpen(saved.form, saved.answers, linkId)
      return response.redirect(303, `${pathOf(name)}/${next?.linkId ?? 'controle'}`)
    }
    const { refusal } = saved
    if (refusal.code !== 'invalid' && refusal.code !== 'answered-elsewhere')
      return this.pages.sendVisitor(response, await this.refused(visitor, name, refusal))
    const { form, answers } = await this.open(visitor, name)
    const place = placeOf(form, answers, linkId)
    if (!place) throw noPage()
    const told =
      refusal.code === 'invalid'
        ? { rejected: { entered, fault: faultInWords(refusal.fault, place.question, visitor.language) } }
        : { elsewhere: true }
    this.pages.sendVisitor(response, questionPage({ place, answers, path: pathOf(name), ...visitor, ...told }))
  }

  private async asker({ carePathId, language }: Visitor): Promise<Asker> {
    return { known: await this.record.of(carePathId), language }
  }

  private async open(visitor: Visitor, name: string): Promise<Opened> {
    const opened = await this.responses.open(visitor.carePathId, name, await this.asker(visitor))
    if (!opened.ok) throw noPage()
    return opened
  }

  private async refused(visitor: Visitor, name: string, { code }: AnswerRefusal): Promise<Page> {
    if (code !== 'not-open') throw noPage()
    return closedPage(await this.open(visitor, name), visitor.language)
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
