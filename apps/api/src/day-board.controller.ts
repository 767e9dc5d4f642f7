import {
  Body,
  Controller,
  Get,
  HttpCode,
  NotFoundException,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  Post,
  Query,
} from '@nestjs/common'
import { IsIn, IsInt, IsNumber, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator'
import { type ActView, PatientsToday, RestOfDay, Undos, VISIT_STATES, type VisitState, VisitStates } from '#day-board'
import { Audit, Clock, CurrentStaff, Database, displayNames, type Named, Roles, type Staff } from '#platform'
import { actorOf } from './actor.js'
import { BoardAnswer, type BoardChanged } from './board-answer.js'
import { BoardPage, type BoardPageView } from './board-page.js'
import { IsDay } from './body.js'
import { NamedRequest } from './named-request.js'

export class BoardDayQuery {
  @IsDay()
  day!: string
}
class HistoryQuery extends BoardDayQuery {
  @IsOptional()
  @IsUUID()
  carePathId?: string
}
class StateBody {
  @IsIn(VISIT_STATES)
  state!: VisitState

  /** The version of the visit on the screen; 0 while nothing was noted. */
  @IsInt()
  @Min(0)
  @Max(2_000_000_000)
  version!: number

  /** Needed for paused, partly done and not done. */
  @IsOptional()
  @IsString()
  @MaxLength(300)
  reason?: string

  /** Why it begins although results or earlier steps are missing, or somebody else is there. */
  @IsOptional()
  @IsString()
  @MaxLength(300)
  decided?: string
}
class ExpectedEndBody {
  /** Minute of the day. */
  @IsInt()
  @Min(1)
  @Max(1440)
  to!: number

  @IsInt()
  @Min(0)
  @Max(2_000_000_000)
  version!: number
}
class UndoActBody {
  @IsOptional()
  @IsString()
  @MaxLength(300)
  reason?: string
}
class SaidBody {
  /** Minute from which she is there; null takes it back. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1439)
  expectedAt?: number | null

  /** Minute by which she must have left; null takes it back. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1440)
  leaveBy?: number | null
}
class MeasuredBody {
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 1 })
  @Min(50)
  @Max(250)
  heightCm?: number

  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 1 })
  @Min(20)
  @Max(350)
  weightKg?: number
}

export interface BoardHistory {
  readonly acts: readonly ActView[]
}

/** The nurse's board of a day: who is where, and moving each visit on. Every change can be undone. */
@Controller('api/day-board')
@Roles('secretariat', 'nurse', 'doctor', 'assistant', 'imaging')
export class DayBoardController {
  constructor(
    private readonly page: BoardPage,
    private readonly visits: VisitStates,
    private readonly patients: PatientsToday,
    private readonly undos: Undos,
    private readonly rest: RestOfDay,
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly answer: BoardAnswer,
    private readonly clock: Clock,
  ) {}

  @Roles('secretariat', 'nurse', 'doctor', 'assistant', 'imaging', 'manager')
  @Get()
  get(@Query() { day }: BoardDayQuery, @CurrentStaff() staff: Staff): Promise<BoardPageView> {
    return this.page.of(day, staff)
  }

  /** Everything that was done on a day, or for one patient of it; the newest first. */
  @Get('history')
  history(@Query() { day, carePathId }: HistoryQuery, @CurrentStaff() { name, role }: Staff): Promise<BoardHistory> {
    return this.db.transaction(async (tx) => {
      const acts = await this.undos.history(tx, day, carePathId)
      const people = await displayNames(
        tx,
        acts.map(({ by }) => by),
      )
      await this.audit.record(tx, {
        ...{ actor: name, role, action: 'R', event: 'day-board.history-seen', objectType: 'day', objectId: day },
      })
      return { acts: acts.map((act) => ({ ...act, by: people.get(act.by) ?? act.by })) }
    })
  }

  @Post('visits/:id/state')
  @HttpCode(200)
  async state(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { state, version, reason, decided }: StateBody,
    @CurrentStaff() staff: Staff,
    @NamedRequest() named?: Named,
  ): Promise<BoardChanged> {
    return this.answer.to(await this.visits.set(id, { state, version, reason, decided }, actorOf(staff), named))
  }

  /** A visit that is busy will end at another minute than planned. */
  @Post('visits/:id/expected-end')
  @HttpCode(200)
  async expectedEnd(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { to, version }: ExpectedEndBody,
    @CurrentStaff() staff: Staff,
    @NamedRequest() named?: Named,
  ): Promise<BoardChanged> {
    return this.answer.to(await this.visits.expect(id, to, version, actorOf(staff), named))
  }

  /** Takes back one act of the history; a reason is needed after ten minutes, and for what somebody else did. */
  @Post('acts/:id/undo')
  @HttpCode(200)
  async undo(
    @Param('id', ParseIntPipe) id: number,
    @Body() { reason }: UndoActBody,
    @CurrentStaff() staff: Staff,
    @NamedRequest() named?: Named,
  ): Promise<BoardChanged> {
    if (!(id > 0 && id < 2_000_000_000))
      throw new NotFoundException({ code: 'not-found', message: 'Dit bestaat niet.' })
    const done = await this.undos.undo(id, { reason }, actorOf(staff), named)
    const isOther = !done.ok && done.refusal.code === 'not-found'
    return this.answer.naming(isOther ? await this.rest.undo(id, reason ?? '', actorOf(staff), named) : done, staff)
  }

  @Post('paths/:id/check-in')
  @HttpCode(200)
  async checkIn(
    @Param('id', ParseUUIDPipe) carePathId: string,
    @CurrentStaff() staff: Staff,
    @NamedRequest() named?: Named,
  ): Promise<BoardChanged> {
    const of = { carePathId, day: this.clock.today() }
    return this.answer.to(await this.patients.checkIn(of, 'desk', actorOf(staff), named))
  }

  /** She comes later, or must leave by a time. */
  @Post('paths/:id/said')
  @HttpCode(200)
  async said(
    @Param('id', ParseUUIDPipe) carePathId: string,
    @Body() { expectedAt, leaveBy }: SaidBody,
    @CurrentStaff() staff: Staff,
    @NamedRequest() named?: Named,
  ): Promise<BoardChanged> {
    const of = { carePathId, day: this.clock.today() }
    return this.answer.to(await this.patients.say(of, { expectedAt, leaveBy }, actorOf(staff), named))
  }

  @Post('paths/:id/measured')
  @HttpCode(200)
  async measured(
    @Param('id', ParseUUIDPipe) carePathId: string,
    @Body() { heightCm, weightKg }: MeasuredBody,
    @CurrentStaff() staff: Staff,
    @NamedRequest() named?: Named,
  ): Promise<BoardChanged> {
    const of = { carePathId, day: this.clock.today() }
    return this.answer.to(
      await this.patients.measured(
        of,
        { heightCm: heightCm ?? null, weightKg: weightKg ?? null },
        actorOf(staff),
        named,
      ),
    )
  }
}
