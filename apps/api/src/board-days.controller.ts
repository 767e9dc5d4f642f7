import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common'
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator'
import {
  type CallToCome,
  Closings,
  type LooseEnd,
  type MovedPatient,
  type Proposal,
  RestOfDay,
  Stops,
  Tasks,
} from '#day-board'
import { type NamedPatient, Patients } from '#intake'
import { Audit, CurrentStaff, Database, type Named, Roles, type Staff } from '#platform'
import { actorOf } from './actor.js'
import { BoardAnswer, type BoardChanged } from './board-answer.js'
import { BoardHall, type HallView } from './board-hall.js'
import { IsDay, IsKey } from './body.js'
import { NamedRequest } from './named-request.js'

class DayBody {
  @IsDay()
  day!: string
}
class StopBody extends DayBody {
  @IsKey()
  unit!: string

  @IsInt()
  @Min(0)
  @Max(1439)
  from!: number

  @IsInt()
  @Min(1)
  @Max(1440)
  to!: number

  @IsString()
  @Matches(/\S/)
  @MaxLength(200)
  reason!: string
}
class StopEndBody extends DayBody {
  /** Minute from which it works again; at or before its begin: it never stopped. */
  @IsInt()
  @Min(0)
  @Max(1440)
  to!: number

  @IsInt()
  @Min(1)
  @Max(2_000_000_000)
  version!: number
}
class ProposalBody extends DayBody {
  /** Minutes past closing that are allowed. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(120)
  overtime: number = 0

  /** Minutes that a visit may come sooner than planned. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(240)
  maxAdvance: number = 15
}
class CommitBody extends ProposalBody {
  /** As the proposal said. */
  @IsInt()
  @Min(0)
  @Max(1439)
  at!: number

  /** As the proposal said. */
  @IsString()
  @Matches(/^[\w-]{22}$/)
  basis!: string

  @IsOptional()
  @IsBoolean()
  acceptPastClosing?: boolean

  @IsOptional()
  @IsBoolean()
  acceptDropped?: boolean
}
class TaskBody extends DayBody {
  @IsOptional()
  @IsUUID()
  carePathId?: string

  @IsString()
  @Matches(/\S/)
  @MaxLength(200)
  text!: string
}
class TaskDoneBody extends DayBody {
  @IsBoolean()
  done!: boolean

  @IsInt()
  @Min(1)
  @Max(2_000_000_000)
  version!: number
}
class CloseBody extends DayBody {
  @IsIn(['close', 'reopen'])
  what!: 'close' | 'reopen'

  @IsOptional()
  @IsString()
  @MaxLength(300)
  reason?: string
}

/** A proposal with the names of those whom it moves. */
export interface NamedProposal extends Omit<Proposal, 'moved' | 'dropped'> {
  readonly moved: readonly (MovedPatient & { readonly patient: NamedPatient })[]
  readonly dropped: readonly (Proposal['dropped'][number] & { readonly patient: NamedPatient })[]
}
export interface LooseEnds {
  readonly ends: readonly LooseEnd[]
  /** Who hears the result by phone on a later day; it keeps nothing open. */
  readonly calls: readonly CallToCome[]
}

/** The day as a whole: what stands still, another way to the end of it, what is to be done, and closing it. */
@Controller('api/day-board')
@Roles('secretariat', 'nurse', 'doctor')
export class BoardDaysController {
  constructor(
    private readonly stops: Stops,
    private readonly rest: RestOfDay,
    private readonly tasks: Tasks,
    private readonly closings: Closings,
    private readonly patients: Patients,
    private readonly hall: BoardHall,
    private readonly answer: BoardAnswer,
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  /** A device that is down or a doctor who is late. It moves nobody by itself. */
  @Roles('secretariat', 'nurse', 'doctor', 'assistant', 'imaging')
  @Post('stops')
  @HttpCode(200)
  async stop(
    @Body() { day, unit, from, to, reason }: StopBody,
    @CurrentStaff() staff: Staff,
    @NamedRequest() named?: Named,
  ): Promise<BoardChanged> {
    return this.answer.to(await this.stops.begin({ day, unit, from, to, reason }, actorOf(staff), named))
  }

  @Roles('secretariat', 'nurse', 'doctor', 'assistant', 'imaging')
  @Post('stops/:id/end')
  @HttpCode(200)
  async endStop(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { day, to, version }: StopEndBody,
    @CurrentStaff() staff: Staff,
    @NamedRequest() named?: Named,
  ): Promise<BoardChanged> {
    return this.answer.to(await this.stops.end(day, id, to, version, actorOf(staff), named))
  }

  /** The least disturbing way on from now. Changes nothing; the same board gives the same proposal. */
  @Post('proposals')
  @HttpCode(200)
  async propose(
    @Body() { day, overtime, maxAdvance }: ProposalBody,
    @CurrentStaff() { name, role }: Staff,
  ): Promise<NamedProposal> {
    const proposed = await this.rest.propose({ day, overtime, maxAdvance })
    if (!proposed.ok) throw await this.answer.refused(proposed)
    const { moved, dropped, ...rest } = proposed.proposal
    return this.db.transaction(async (tx) => {
      const named = await this.patients.named(
        tx,
        [...moved, ...dropped].map(({ patientId }) => patientId),
      )
      await this.audit.record(
        tx,
        [...moved, ...dropped].map(({ patientId, carePathId }) => ({
          ...{ actor: name, role, action: 'R' as const, event: 'day-board.proposed', patientId },
          ...{ objectType: 'care-path', objectId: carePathId },
        })),
      )
      const withName = <T extends { readonly patientId: string }>(one: T) => ({
        ...one,
        patient: named.get(one.patientId)!,
      })
      return { ...rest, moved: moved.map(withName), dropped: dropped.map(withName) }
    })
  }

  /** Does what was proposed, all of it or nothing; refused where the board has changed since. */
  @Post('proposals/commit')
  @HttpCode(200)
  async commit(
    @Body() body: CommitBody,
    @CurrentStaff() staff: Staff,
    @NamedRequest() named?: Named,
  ): Promise<BoardChanged> {
    const { day, at, basis, overtime, maxAdvance, acceptPastClosing = false, acceptDropped = false } = body
    const asked = { day, at, basis, overtime, maxAdvance, acceptPastClosing, acceptDropped }
    return this.answer.to(await this.rest.commit(asked, actorOf(staff), named))
  }

  @Roles('secretariat', 'nurse', 'doctor', 'assistant', 'imaging')
  @Post('tasks')
  @HttpCode(200)
  async addTask(
    @Body() { day, carePathId, text }: TaskBody,
    @CurrentStaff() staff: Staff,
    @NamedRequest() named?: Named,
  ): Promise<BoardChanged> {
    return this.answer.to(await this.tasks.add(day, carePathId ?? null, text, actorOf(staff), named))
  }

  @Roles('secretariat', 'nurse', 'doctor', 'assistant', 'imaging')
  @Post('tasks/:id/done')
  @HttpCode(200)
  async taskDone(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { day, done, version }: TaskDoneBody,
    @CurrentStaff() staff: Staff,
    @NamedRequest() named?: Named,
  ): Promise<BoardChanged> {
    return this.answer.to(await this.tasks.finish(day, id, done, version, actorOf(staff), named))
  }

  /** For a big screen in a hall: initials, where to go and when. No name, no number, no birth date, nothing that somebody wrote. */
  @Roles('secretariat', 'nurse', 'doctor', 'assistant', 'imaging', 'manager')
  @Get('days/:day/hall')
  hallOf(@Param() { day }: DayBody, @CurrentStaff() staff: Staff): Promise<HallView> {
    return this.hall.of(day, staff)
  }

  /** What keeps a day from being closed. */
  @Get('days/:day/loose-ends')
  looseEnds(@Param() { day }: DayBody, @CurrentStaff() { name, role }: Staff): Promise<LooseEnds> {
    return this.db.transaction(async (tx) => {
      const found = await this.closings.looseEnds(tx, day)
      await this.audit.record(tx, {
        ...{ actor: name, role, action: 'R', event: 'day-board.loose-ends-seen', objectType: 'day', objectId: day },
      })
      return found
    })
  }

  /** Closes a day on which nothing hangs loose: every path becomes done, or did not come. Or opens it again. */
  @Post('days')
  @HttpCode(200)
  async close(
    @Body() { day, what, reason = '' }: CloseBody,
    @CurrentStaff() staff: Staff,
    @NamedRequest() named?: Named,
  ): Promise<BoardChanged> {
    return this.answer.to(
      what === 'close'
        ? await this.closings.close(day, actorOf(staff), named)
        : await this.closings.reopen(day, reason, actorOf(staff), named),
    )
  }
}
