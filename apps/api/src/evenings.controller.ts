import {
  Body,
  ConflictException,
  Controller,
  Get,
  HttpCode,
  NotFoundException,
  Param,
  ParseUUIDPipe,
  Post,
} from '@nestjs/common'
import { Type } from 'class-transformer'
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator'
import { DECISIONS, type Deciding, Displaced, Evenings, Priorities } from '#evening-clinic'
import { Referrals } from '#intake'
import { Audit, CurrentStaff, Database, Roles, type Staff, type Tx } from '#platform'
import { actorOf } from './actor.js'
import { IsDay } from './body.js'
import { EveningPage } from './evening-page.js'

class DayParam {
  @IsDay()
  day!: string
}

class DecisionBody {
  @IsIn(DECISIONS)
  decision!: Deciding['decision']

  @IsOptional()
  @IsDay()
  to?: string

  @IsString()
  @Matches(/\S/)
  @MaxLength(200)
  reason!: string

  @IsOptional()
  @IsBoolean()
  byDay?: boolean
}

class PathRef {
  @IsUUID()
  carePathId!: string

  @IsInt()
  @Min(1)
  version!: number
}

class RebookBody {
  @IsIn(['move', 'to-work-list'])
  how!: 'move' | 'to-work-list'

  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => PathRef)
  paths!: PathRef[]
}

class PriorityBody {
  @IsArray()
  @ArrayMaxSize(10)
  @ArrayUnique()
  @Matches(/^[a-z0-9-]{1,60}$/, { each: true })
  reasons!: string[]
}

/** The evenings: how full they are, who comes, and what a person decides about them. */
@Controller('api/evenings')
export class EveningsController {
  constructor(
    private readonly db: Database,
    private readonly page: EveningPage,
    private readonly evenings: Evenings,
    private readonly displaced: Displaced,
    private readonly priorities: Priorities,
    private readonly referrals: Referrals,
    private readonly audit: Audit,
  ) {}

  @Roles('secretariat', 'nurse', 'doctor', 'assistant', 'imaging', 'manager')
  @Get()
  ahead() {
    return this.db.transaction((tx) => this.page.ahead(tx))
  }

  @Roles('secretariat', 'nurse', 'doctor', 'assistant', 'imaging', 'manager')
  @Get(':day')
  get(@Param() { day }: DayParam, @CurrentStaff() staff: Staff) {
    return this.db.transaction((tx) => this.show(tx, day, staff))
  }

  @Roles('secretariat', 'nurse')
  @Post(':day/decision')
  @HttpCode(200)
  async decide(@Param() { day }: DayParam, @Body() body: DecisionBody, @CurrentStaff() staff: Staff) {
    const decided = await this.evenings.decide({ day, ...body }, actorOf(staff))
    if (!decided.ok) throw new ConflictException({ code: decided.refusal.code, message: decided.refusal.reason })
    return this.db.transaction((tx) => this.show(tx, day, staff))
  }

  /** Patients of an evening that is not held: moved to what is proposed, or on the work list. */
  @Roles('secretariat', 'nurse')
  @Post(':day/rebook')
  @HttpCode(200)
  async rebook(@Param() { day }: DayParam, @Body() { how, paths }: RebookBody, @CurrentStaff() staff: Staff) {
    const by = actorOf(staff)
    const { moved, left } = await (how === 'move'
      ? this.displaced.move(day, paths, by)
      : this.displaced.toWorkList(day, paths, by))
    return { done: moved.length, left: left.length }
  }

  @Roles('secretariat', 'nurse')
  @Post('priorities/:referralId')
  @HttpCode(200)
  async note(
    @Param('referralId', ParseUUIDPipe) referralId: string,
    @Body() { reasons }: PriorityBody,
    @CurrentStaff() staff: Staff,
  ) {
    return this.db.transaction(async (tx) => {
      const { patientId } = await this.referrals.of(tx, referralId)
      await this.priorities.note(tx, referralId, reasons, actorOf(staff))
      const { name, role } = staff
      await this.audit.record(tx, {
        actor: name,
        role,
        action: 'U',
        event: 'evening.priority',
        patientId,
        objectType: 'referral',
        objectId: referralId,
      })
      return { reasons }
    })
  }

  /** Whoever stands on the evening, or waits for one, was looked at. */
  private async show(tx: Tx, day: string, { name, role }: Staff) {
    const page = await this.page.of(tx, day)
    if (!page) throw new NotFoundException({ code: 'not-found', message: 'Op deze dag is geen avondspreekuur.' })
    const { lookedAt, ...rest } = page
    const ids = [...lookedAt, ...rest.waiting.rows.map(({ patient }) => patient.id)]
    await this.audit.record(
      tx,
      ids.map(
        (id) =>
          ({
            actor: name,
            role,
            action: 'R',
            event: 'evening.seen',
            patientId: id,
            objectType: 'patient',
            objectId: id,
          }) as const,
      ),
    )
    return rest
  }
}
