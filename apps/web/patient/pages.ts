import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Injectable, Logger } from '@nestjs/common'
import type { Request, Response } from 'express'
import { loadDefinition } from '#care-path'
import { contactOf, senderOf } from '#messages'
import { Clock, Config } from '#platform'
import { noPage, PageInstead, somethingWrong } from './message-pages.js'
import { HEADERS, type Page, render } from './page.js'
import { languageOfRequest } from './visitor.js'

/** Sends pages with this hospital's name and telephone number on them. */
@Injectable()
export class Pages {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** A page for anybody, from the hospital alone. */
  send(response: Response, page: Page): void {
    this.write(response, page, senderOf(this.definition()).name)
  }

  /** A page for who has given the birth date: now the clinic may be named. */
  sendVisitor(response: Response, page: Page): void {
    this.write(response, page, this.definition().clinic)
  }

  private write(response: Response, page: Page, name: string): void {
    const language = languageOfRequest(response.req as Request)
    const letterhead = { name, ...contactOf(this.definition(), language) }
    response
      .status(page.status ?? 200)
      .set({ ...HEADERS, ...(page.refresh && { refresh: String(page.refresh) }) })
      .send(render(page, letterhead, language))
  }

  private definition() {
    return loadDefinition(this.config.hospital, this.clock.today())
  }
}

/** Whatever goes wrong on a patient's page ends as a page with a telephone number on it. */
@Injectable()
@Catch()
export class PatientErrors implements ExceptionFilter {
  private readonly log = new Logger('patient pages')

  constructor(private readonly pages: Pages) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>()
    const { pages, status } = this.instead(error)
    this.pages.send(response, { ...pages[languageOfRequest(response.req as Request)], status })
  }

  private instead(error: unknown): PageInstead {
    if (error instanceof PageInstead) return error
    if (!(error instanceof HttpException)) {
      this.log.error(error instanceof Error ? error.name : 'fault', whereOf(error))
      return somethingWrong()
    }
    const { pages } = noPage()
    return new PageInstead(error.getStatus(), pages)
  }
}

/** Where it happened, without the message: that may quote what a patient typed. */
const whereOf = (error: unknown): string =>
  String((error as Error | null)?.stack)
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')
