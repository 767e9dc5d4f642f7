import {
  BadRequestException,
  Controller,
  Get,
  HttpCode,
  NotFoundException,
  Param,
  Post,
  Query,
  Req,
} from '@nestjs/common'
import type { Request } from 'express'
import { Referrals } from '#intake'
import { Audit, CurrentStaff, Database, LongWorks, Roles, type Staff } from '#platform'
import { actorOf } from './actor.js'

/** Lists of referrals as hospitals export them: read by the worker, each with a report of every row. */
@Controller('api/imports')
export class ImportsController {
  constructor(
    private readonly db: Database,
    private readonly works: LongWorks,
    private readonly referrals: Referrals,
    private readonly audit: Audit,
  ) {}

  /** The file as the body of the request; read after the answer, which names the work to follow. */
  @Roles('secretariat')
  @Post()
  @HttpCode(202)
  async ask(@Req() request: Request, @Query('name') name: unknown, @CurrentStaff() staff: Staff) {
    const bytes: unknown = request.body
    if (!Buffer.isBuffer(bytes))
      throw new BadRequestException({ code: 'no-file', message: 'Kies een bestand om in te lezen.' })
    const work = { kind: 'import', label: fileName(name), input: bytes } as const
    return { longWorkId: await this.db.transaction((tx) => this.works.ask(tx, work, actorOf(staff))) }
  }

  /** Line by line what became of a file. */
  @Roles('secretariat')
  @Get(':id')
  async report(@Param('id') id: string, @CurrentStaff() { name, role }: Staff) {
    const report = /^\d{1,18}$/.test(id) ? await this.referrals.importReport(id) : null
    if (!report) throw new NotFoundException({ code: 'not-found', message: 'Dit verslag bestaat niet.' })
    const { importId, toPlan, ...lists } = report
    const seen = {
      actor: name,
      role,
      action: 'R',
      event: 'import.seen',
      objectType: 'import',
      objectId: importId,
    } as const
    await this.db.transaction((tx) => this.audit.record(tx, seen))
    return { ...lists, toPlan: toPlan.length }
  }
}

/** A name as the asker's computer calls the file, short enough to show. */
export const fileName = (name: unknown): string =>
  typeof name === 'string' && name.trim() ? name.trim().slice(0, 120) : 'lijst.csv'
