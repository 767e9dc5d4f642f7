import { Body, ConflictException, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common'
import { Type } from 'class-transformer'
import { IsDefined, IsIn, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator'
import { loadDefinition } from '#care-path'
import { Clock, Config, CurrentStaff, type Named, Roles, type Staff } from '#platform'
import { Gaps, type Listed, Offers, type Outcome, WaitingList } from '#scheduling'
import { actorOf } from './actor.js'
import { AskBody, askOf, ChoiceBody, IsDay } from './body.js'
import { NamedRequest } from './named-request.js'
import { PageQuery } from './paging.js'
import { conflict } from './refused.js'
import { WaitingPage } from './waiting-page.js'

class DayQuery {
  @IsOptional()
  @IsDay()
  day?: string
}
class EntriesQuery extends PageQuery {
  @IsOptional()
  @IsUUID()
  cursor?: string
}
class WaitingBody {
  @IsDefined()
  @ValidateNested()
  @Type(() => AskBody)
  ask!: AskBody

  @IsOptional()
  @IsString()
  @MaxLength(300)
  note?: string
}
class OfferBody extends ChoiceBody {
  @IsUUID()
  waitingId!: string
}
class AnswerBody {
  @IsIn(['accepted', 'declined', 'withdrawn'])
  answer!: 'accepted' | 'declined' | 'withdrawn'
}
class GapBody {
  @IsDay()
  day!: string
}

/** Who waits for a day, the days that came free, and what is offered to whom. Each answer to a change is the list as it is now. */
@Controller('api/waiting-list')
export class WaitingListController {
  constructor(
    private readonly waiting: WaitingList,
    private readonly offers: Offers,
    private readonly gaps: Gaps,
    private readonly page: WaitingPage,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  @Roles('secretariat', 'nurse')
  @Get()
  async get(@Query() { day }: DayQuery, @CurrentStaff() staff: Staff) {
    return this.page.of(day, staff)
  }

  @Roles('secretariat', 'nurse')
  @Get('entries')
  async entries(@Query() { cursor, limit }: EntriesQuery, @CurrentStaff() staff: Staff) {
    return this.page.everybody(cursor ?? null, limit, staff)
  }

  @Roles('secretariat', 'nurse')
  @Post()
  async add(@Body() { ask, note = '' }: WaitingBody, @CurrentStaff() staff: Staff, @NamedRequest() named?: Named) {
    return this.listed(await this.waiting.add(askOf(ask), note, actorOf(staff), named))
  }

  @Roles('secretariat', 'nurse')
  @Post(':id/change')
  @HttpCode(200)
  async change(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { ask, note = '' }: WaitingBody,
    @CurrentStaff() staff: Staff,
  ) {
    return this.listed(await this.waiting.change(id, askOf(ask), note, actorOf(staff)))
  }

  @Roles('secretariat', 'nurse')
  @Post(':id/remove')
  @HttpCode(200)
  async remove(@Param('id', ParseUUIDPipe) id: string, @CurrentStaff() staff: Staff) {
    return this.listed(await this.waiting.remove(id, actorOf(staff)))
  }

  /** Keeps a freed day for one who waits, and tells her. */
  @Roles('secretariat', 'nurse')
  @Post('offers')
  async offer(@Body() body: OfferBody, @CurrentStaff() staff: Staff, @NamedRequest() named?: Named) {
    const { day, pathway, visits, waitingId } = body
    return this.settled(
      await this.offers.offer(waitingId, { ask: askOf(body), day, pathway, visits }, actorOf(staff), named),
    )
  }

  /** What she said on the phone, or that the offer is taken back. */
  @Roles('secretariat', 'nurse')
  @Post('offers/:id/answer')
  @HttpCode(200)
  async answer(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { answer }: AnswerBody,
    @CurrentStaff() staff: Staff,
    @NamedRequest() named?: Named,
  ) {
    const actor = actorOf(staff)
    return this.settled(
      answer === 'accepted'
        ? await this.offers.accept(id, actor, named)
        : await this.offers.end(id, answer, actor, named),
    )
  }

  /** Nobody needs to be found for this day. */
  @Roles('secretariat', 'nurse')
  @Post('days/close')
  @HttpCode(200)
  async close(@Body() { day }: GapBody, @CurrentStaff() staff: Staff) {
    await this.gaps.close(day, actorOf(staff))
    return { day }
  }

  private listed(listed: Listed) {
    if (!listed.ok) throw this.refused(listed.refusals)
    return { id: listed.id }
  }

  private settled(outcome: Outcome) {
    if (!outcome.ok) throw this.refused(outcome.refusals)
    return { carePathId: outcome.carePathId, version: outcome.version }
  }

  private refused(refusals: Extract<Outcome, { ok: false }>['refusals']): ConflictException {
    return conflict(refusals, loadDefinition(this.config.hospital, this.clock.today()))
  }
}
