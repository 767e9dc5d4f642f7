import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common'
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator'
import { loadDefinition } from '#care-path'
import {
  choicesOf,
  type OutcomeChoices,
  Outcomes,
  RESULT_STATES,
  ResultMarks,
  type ResultState,
  TOLD_BY,
  TOLD_HOW,
} from '#day-board'
import { Clock, Config, CurrentStaff, type Named, Roles, type Staff } from '#platform'
import { actorOf } from './actor.js'
import { BoardAnswer, type BoardChanged } from './board-answer.js'
import { IsDay } from './body.js'
import { NamedRequest } from './named-request.js'

const ITEM = /^[a-z0-9-]{1,60}$/

class ResultsBody {
  @IsDay()
  day!: string

  /** Items of the row's results. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(40)
  @ArrayUnique()
  @Matches(ITEM, { each: true })
  items!: string[]

  /** `phone`: the patient hears it later; it makes the call. `awaited` takes back, or says when it is expected. */
  @IsIn(RESULT_STATES)
  state!: ResultState

  /** Minute at which it is now expected. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1440)
  expectedAt?: number
}
class OutcomeBody {
  @IsDay()
  day!: string

  @IsOptional()
  @IsIn(TOLD_BY)
  toldBy?: (typeof TOLD_BY)[number] | null

  @IsIn(TOLD_HOW)
  toldHow!: (typeof TOLD_HOW)[number]

  /** Told the same day: the clinic's own promise. */
  @IsBoolean()
  sameDay!: boolean

  /** Why not, where she was not. */
  @IsOptional()
  @IsString()
  @MaxLength(300)
  cause?: string | null

  @Matches(ITEM)
  plan!: string

  @IsOptional()
  @Matches(ITEM)
  medicine?: string | null

  @IsOptional()
  @IsDay()
  startedOn?: string | null

  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string | null

  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Matches(ITEM, { each: true })
  recalls!: string[]

  /** Of the outcome on the screen; 0 for a first. */
  @IsInt()
  @Min(0)
  @Max(2_000_000_000)
  version!: number
}

/** Which results are in, and what came of the day. What results say stays in the hospital's own record. */
@Controller('api/day-board')
export class BoardResultsController {
  constructor(
    private readonly marks: ResultMarks,
    private readonly outcomes: Outcomes,
    private readonly answer: BoardAnswer,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  @Roles('secretariat', 'nurse', 'doctor', 'assistant', 'imaging')
  @Post('paths/:id/results')
  @HttpCode(200)
  async results(
    @Param('id', ParseUUIDPipe) carePathId: string,
    @Body() { day, items, state, expectedAt }: ResultsBody,
    @CurrentStaff() staff: Staff,
    @NamedRequest() named?: Named,
  ): Promise<BoardChanged> {
    const mark = { items, state, ...(expectedAt !== undefined && { expectedAt }) }
    return this.answer.to(await this.marks.mark({ carePathId, day }, mark, actorOf(staff), named))
  }

  /** What can be said of a day, in the hospital's own words; nothing of it is chosen beforehand. */
  @Roles('nurse', 'doctor', 'assistant')
  @Get('outcome-choices')
  choices(): OutcomeChoices {
    const today = this.clock.today()
    return choicesOf(loadDefinition(this.config.hospital, today), today)
  }

  /** The outcome of a day: told by whom and how, the plan, and the follow-ups that the patient is to be called for. */
  @Roles('nurse', 'doctor', 'assistant')
  @Post('paths/:id/outcome')
  @HttpCode(200)
  async outcome(
    @Param('id', ParseUUIDPipe) carePathId: string,
    @Body() body: OutcomeBody,
    @CurrentStaff() staff: Staff,
    @NamedRequest() named?: Named,
  ): Promise<BoardChanged> {
    const { day, toldHow, sameDay, plan, recalls, version } = body
    const chosen = {
      ...{ toldHow, sameDay, plan, recalls, version, toldBy: body.toldBy ?? null, cause: body.cause ?? null },
      ...{ medicine: body.medicine ?? null, startedOn: body.startedOn ?? null, note: body.note ?? null },
    }
    return this.answer.to(await this.outcomes.set({ carePathId, day }, chosen, actorOf(staff), named))
  }
}
