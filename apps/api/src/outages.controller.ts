import { Body, Controller, Get, HttpCode, NotFoundException, Param, Post, Query } from '@nestjs/common'
import { IsOptional, Matches } from 'class-validator'
import { CurrentStaff, Database, LongWorks, Roles, type Staff } from '#platform'
import { PlanningLists, Rebookings } from '#scheduling'
import { actorOf } from './actor.js'
import { OutagePage } from './outage-page.js'
import { PageQuery } from './paging.js'
import { PlanningAnswer } from './planning-answer.js'
import { IdParam, OutageBody, RebookBody, RowBody } from './planning-body.js'

class OutagesQuery extends PageQuery {
  /** The first day and the number of the last one of the page before. */
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}\.\d{1,18}$/)
  cursor?: string
}

class HitQuery extends PageQuery {
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}\.\d{2}:\d{2}\.[0-9a-f-]{36}$/)
  cursor?: string
}

/** Who is ill, what is out of order, when it is closed; and where the patients of then go. */
@Controller('api/planning/outages')
export class OutagesController {
  constructor(
    private readonly db: Database,
    private readonly answer: PlanningAnswer,
    private readonly lists: PlanningLists,
    private readonly page: OutagePage,
    private readonly rebookings: Rebookings,
    private readonly works: LongWorks,
  ) {}

  /** What is or will be out, the nearest first. */
  @Roles('secretariat', 'nurse', 'doctor', 'assistant', 'imaging', 'manager')
  @Get()
  list(@Query() query: OutagesQuery) {
    return this.db.transaction((tx) => this.page.all(tx, query))
  }

  /** One of them with a proposal for each path that it hits. */
  @Roles('secretariat', 'nurse', 'doctor', 'assistant', 'imaging', 'manager')
  @Get(':id')
  async get(@Param() { id }: IdParam, @Query() query: HitQuery, @CurrentStaff() staff: Staff) {
    const page = await this.db.transaction((tx) => this.page.of(tx, id, query, staff))
    if (!page) throw new NotFoundException({ code: 'not-found', message: 'Deze uitval bestaat niet.' })
    return page
  }

  @Roles('secretariat', 'nurse', 'manager')
  @Post()
  @HttpCode(200)
  async add(@Body() body: OutageBody, @CurrentStaff() staff: Staff) {
    const { kind, scope, targets, fromDay, toDay, fromMinute, toMinute, daily, reason, ...asking } = body
    const outage = { outage: kind, scope, targets, fromDay, toDay, fromMinute, toMinute, daily, reason }
    const answer = await this.answer.to({ kind: 'outage-add', ...outage }, asking, staff)
    if (answer.saved && answer.places > 0) await this.look(answer.id, body.reason, staff)
    return answer
  }

  /** It is over, or was a mistake. */
  @Roles('secretariat', 'nurse', 'manager')
  @Post(':id/end')
  @HttpCode(200)
  end(@Param() { id }: IdParam, @Body() { version, ...asking }: RowBody, @CurrentStaff() staff: Staff) {
    return this.answer.to({ kind: 'outage-end', id, version }, asking, staff)
  }

  /** Looks anew for a place for every path that still has to leave. */
  @Roles('secretariat', 'nurse', 'manager')
  @Post(':id/propose')
  @HttpCode(202)
  async propose(@Param() { id }: IdParam, @CurrentStaff() staff: Staff) {
    const outage = await this.db.transaction((tx) => this.lists.outage(tx, id))
    if (!outage) throw new NotFoundException({ code: 'not-found', message: 'Deze uitval bestaat niet.' })
    return { longWorkId: await this.look(id, outage.reason, staff) }
  }

  /** Moves the chosen paths to the places proposed for them, one by one; each is judged again. */
  @Roles('secretariat', 'nurse', 'manager')
  @Post(':id/rebook')
  @HttpCode(202)
  async rebook(@Param() { id }: IdParam, @Body() { paths }: RebookBody, @CurrentStaff() staff: Staff) {
    return this.db.transaction(async (tx) => {
      const outage = await this.lists.outage(tx, id)
      if (!outage) throw new NotFoundException({ code: 'not-found', message: 'Deze uitval bestaat niet.' })
      const chosen = await this.rebookings.choose(tx, id, paths, actorOf(staff))
      const work = { kind: 'rebook', label: outage.reason, input: inputOf(id) } as const
      return { chosen, longWorkId: chosen > 0 ? await this.works.ask(tx, work, actorOf(staff)) : null }
    })
  }

  private look(id: string, label: string, staff: Staff): Promise<string> {
    return this.db.transaction((tx) =>
      this.works.ask(tx, { kind: 'propose', label, input: inputOf(id) }, actorOf(staff)),
    )
  }
}

const inputOf = (outageId: string) => Buffer.from(JSON.stringify({ outageId }))
