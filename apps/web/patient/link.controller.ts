import { Body, Controller, Get, Param, Post, Res, UseFilters, UseGuards } from '@nestjs/common'
import type { Request, Response } from 'express'
import { type Language, type LinkState, PatientLinks } from '#messages'
import { Config, Public } from '#platform'
import { readBirthDate } from './birth-date.js'
import { birthDatePage, type TypedDate } from './birth-date-page.js'
import { linkGone, linkLocked } from './message-pages.js'
import { Pages, PatientErrors } from './pages.js'
import { TriesGuard } from './tries.guard.js'
import { languageOfRequest, remember } from './visitor.js'

/** Links from messages. Looking at one changes nothing; only a birth date opens it. */
@Public()
@Controller('u')
@UseFilters(PatientErrors)
export class LinkController {
  constructor(
    private readonly links: PatientLinks,
    private readonly pages: Pages,
    private readonly config: Config,
  ) {}

  @Get(':token')
  async ask(@Param('token') token: string, @Res() response: Response): Promise<void> {
    const language = await this.speak(token, response.req as Spoken)
    const state = await this.links.look(token)
    if (state !== 'open') throw refused(state)
    this.pages.send(response, birthDatePage({ language }))
  }

  @Post(':token')
  @UseGuards(TriesGuard)
  async open(
    @Param('token') token: string,
    @Body() body: Record<string, unknown>,
    @Res() response: Response,
  ): Promise<void> {
    const language = await this.speak(token, response.req as Spoken)
    const typed = typedDate(body)
    const birthDate = readBirthDate([typed.day, typed.month, typed.year].join(' ').trim())
    if (!birthDate) {
      const state = await this.links.look(token)
      if (state !== 'open') throw refused(state)
      return this.pages.send(response, birthDatePage({ typed, fault: FAULTS[language].none, language }))
    }
    const opened = await this.links.open(token, birthDate, askedLanguage(response.req as Request))
    if (opened.ok) {
      remember(response, this.config, opened.secret)
      return response.redirect(303, opened.offered ? '/mijn/aanbod' : '/mijn')
    }
    if (opened.refusal !== 'wrong') throw refused(opened.refusal)
    this.pages.send(response, birthDatePage({ typed, fault: FAULTS[language].wrong(opened.triesLeft), language }))
  }

  /** The language of the message that she comes from, unless she asked for another on the page. */
  private async speak(token: string, request: Spoken): Promise<Language> {
    if (!askedLanguage(request)) request.spoken = await this.links.languageOf(token)
    return languageOfRequest(request)
  }
}

type Spoken = Request & { spoken?: Language }

function askedLanguage({ query }: Request): Language | null {
  const { taal } = query
  return taal === 'en' || taal === 'nl' ? taal : null
}

const FAULTS = {
  nl: {
    none: 'Vul uw geboortedatum in, bijvoorbeeld 12 3 1948.',
    wrong: (left: number) => `Deze geboortedatum klopt niet. U kunt het nog ${left} keer proberen.`,
  },
  en: {
    none: 'Enter your date of birth, for example 12 3 1948.',
    wrong: (left: number) => `This date of birth is not right. You can try ${left} more time${left === 1 ? '' : 's'}.`,
  },
} as const

function refused(state: Exclude<LinkState, 'open'>) {
  return state === 'locked' ? linkLocked() : linkGone(state === 'expired' ? 410 : 404)
}

/** Three fields, or one with the whole date in it. */
function typedDate(body: Record<string, unknown> | undefined): TypedDate {
  const text = (name: string) => (typeof body?.[name] === 'string' ? body[name].trim().slice(0, 30) : '')
  const whole = text('datum')
  return whole ? { day: whole, month: '', year: '' } : { day: text('dag'), month: text('maand'), year: text('jaar') }
}
