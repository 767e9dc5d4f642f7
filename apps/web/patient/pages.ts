import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Injectable, Logger } from '@nestjs/common'
import type { Response } from 'express'
import { loadDefinition } from '#care-path'
import { contactOf, senderOf } from '#messages'
import { Clock, Config } from '#platform'
import { noPage, PageInstead, somethingWrong } from './message-pages.js'
import { HEADERS, type Letterhead, type Page, render } from './page.js'

/** Sends pages with this hospital's name and telephone number on them. */
@Injectable()
export class Pages {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** `clinic` stands on the page only for whoever has given the birth date. */
  send(response: Response, page: Page, clinic?: string): void {
    response
      .status(page.status ?? 200)
      .set(HEADERS)
      .send(render(page, this.letterhead(clinic)))
  }

  private letterhead(clinic?: string): Letterhead {
    const definition = loadDefinition(this.config.hospital, this.clock.today())
    return { name: clinic ?? senderOf(definition).name, ...contactOf(definition, 'nl') }
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
    const { page } = this.instead(error)
    this.pages.send(response, page)
  }

  private instead(error: unknown): PageInstead {
    if (error instanceof PageInstead) return error
    if (!(error instanceof HttpException)) {
      this.log.error(error instanceof Error ? error.name : 'fault', (error as Error)?.stack)
      return somethingWrong()
    }
    const { page } = noPage()
    return new PageInstead({ ...page, status: error.getStatus() })
  }
}
