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
import { Type } from 'class-transformer'
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator'
import type { Request } from 'express'
import {
  type Doubt,
  type ImportSummary,
  Referrals,
  REPORT_LISTS,
  type ReportLine,
  type ReportList,
  WhoIsIt,
} from '#intake'
import { Audit, CurrentStaff, Database, LongWorks, Roles, type Staff, type Tx } from '#platform'
import { actorOf } from './actor.js'
import { PageQuery, pageOf } from './paging.js'
import { IdParam } from './planning-body.js'

class LinesQuery extends PageQuery {
  @IsIn(REPORT_LISTS)
  list!: ReportList

  /** The place in the list where the page before ended. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(2_000_000)
  cursor?: number
}

/** Lists of referrals as hospitals export them: read by the worker, each with a report of every row. */
@Controller('api/imports')
export class ImportsController {
  constructor(
    private readonly db: Database,
    private readonly works: LongWorks,
    private readonly referrals: Referrals,
    private readonly audit: Audit,
    private readonly whoIsIt: WhoIsIt,
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

  /** How many rows of a file became what. */
  @Roles('secretariat')
  @Get(':id')
  async report(@Param() { id }: IdParam, @CurrentStaff() staff: Staff) {
    return this.seen(id, staff, (_, summary) => Promise.resolve(summary))
  }

  /** The rows of one list of the report with what was said of each, in the order of the file. */
  @Roles('secretariat')
  @Get(':id/lines')
  async lines(
    @Param() { id }: IdParam,
    @Query() { list, cursor = 0, limit }: LinesQuery,
    @CurrentStaff() staff: Staff,
  ) {
    return this.seen(id, staff, async (tx, { counts }) => {
      const lines = await this.referrals.importLines(tx, id, list, cursor, limit + 1)
      const { rows, next } = pageOf(lines, limit, ({ nth }) => String(nth))
      const doubts = list === 'cautions' ? await this.doubtsOf(tx, rows, staff) : new Map<string, Doubt>()
      return {
        rows: rows.map((row) => ({ ...row, doubt: doubts.get(row.referralId ?? '') ?? null })),
        next,
        count: counts[list],
      }
    })
  }

  /** Who must still be told apart from somebody who is known, as it is now. */
  private doubtsOf(tx: Tx, rows: readonly ReportLine[], staff: Staff) {
    const ids = rows.flatMap(({ referralId }) => referralId ?? [])
    return this.whoIsIt.of(tx, ids, actorOf(staff))
  }

  private seen<T>(id: string, { name, role }: Staff, read: (tx: Tx, summary: ImportSummary) => Promise<T>): Promise<T> {
    return this.db.transaction(async (tx) => {
      const summary = await this.referrals.importSummary(tx, id)
      if (!summary) throw new NotFoundException({ code: 'not-found', message: 'Dit verslag bestaat niet.' })
      const event = { action: 'R', event: 'import.seen', objectType: 'import', objectId: id } as const
      await this.audit.record(tx, { actor: name, role, ...event })
      return read(tx, summary)
    })
  }
}

/** A name as the asker's computer calls the file, short enough to show. */
const fileName = (name: unknown): string =>
  typeof name === 'string' && name.trim() ? name.trim().slice(0, 120) : 'lijst.csv'
