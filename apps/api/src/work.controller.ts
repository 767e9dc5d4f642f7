import {
  BadRequestException,
  Body,
  ConflictException,
  Controller,
  Delete,
  Get,
  HttpCode,
  NotFoundException,
  Param,
  ParseUUIDPipe,
  Post,
} from '@nestjs/common'
import { IsBoolean, IsIn, IsOptional, IsString, MaxLength } from 'class-validator'
import { CALL_OUTCOMES, type CallNote, type CallOutcome, WORK_LISTS, type WorkList, WorkLists } from '#intake'
import { Accounts, Audit, Clock, CurrentStaff, Database, Roles, type Staff } from '#platform'
import { IsDay } from './body.js'

class TakeBody {
  /** The account that is to do it; oneself where absent. */
  @IsOptional()
  @IsString()
  @MaxLength(80)
  to?: string

  /** Also when a colleague has it. */
  @IsOptional()
  @IsBoolean()
  over?: boolean
}
class SnoozeBody {
  @IsIn(WORK_LISTS)
  list!: WorkList

  @IsDay()
  until!: string

  @IsString()
  @MaxLength(300)
  note!: string
}
class WakeBody {
  @IsIn(WORK_LISTS)
  list!: WorkList
}
class CallBody {
  @IsIn(CALL_OUTCOMES)
  outcome!: CallOutcome

  @IsString()
  @MaxLength(1000)
  note!: string
}
export interface ColleagueView {
  readonly name: string
  readonly displayName: string
  readonly role: string
}

/** What colleagues do about one row of the work list: take it, put it off, note a call. */
@Controller('api/work')
export class WorkController {
  constructor(
    private readonly lists: WorkLists,
    private readonly accounts: Accounts,
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Who may be given a row. */
  @Roles('secretariat', 'nurse', 'doctor')
  @Get('colleagues')
  async colleagues(): Promise<readonly ColleagueView[]> {
    return this.accounts.colleagues(['secretariat', 'nurse', 'doctor'])
  }

  @Roles('secretariat', 'nurse', 'doctor')
  @Post(':referralId/take')
  @HttpCode(204)
  async take(
    @Param('referralId', ParseUUIDPipe) id: string,
    @Body() { to, over = false }: TakeBody,
    @CurrentStaff() staff: Staff,
  ): Promise<void> {
    const whom = to === undefined ? staff : (await this.colleagues()).find(({ name }) => name === to)
    if (!whom) throw new NotFoundException({ code: 'not-found', message: 'Deze collega bestaat niet.' })
    const taken = await this.lists.take(id, whom, staff, over)
    if (!taken.ok)
      throw new ConflictException({ code: 'taken-by-colleague', message: `${taken.by} is hier al mee bezig.` })
  }

  @Roles('secretariat', 'nurse', 'doctor')
  @Delete(':referralId/take')
  @HttpCode(204)
  release(@Param('referralId', ParseUUIDPipe) id: string, @CurrentStaff() staff: Staff): Promise<void> {
    return this.lists.release(id, staff)
  }

  @Roles('secretariat', 'nurse', 'doctor')
  @Post(':referralId/snooze')
  @HttpCode(204)
  async snooze(
    @Param('referralId', ParseUUIDPipe) id: string,
    @Body() { list, until, note }: SnoozeBody,
    @CurrentStaff() staff: Staff,
  ): Promise<void> {
    if (until <= this.clock.today())
      throw new BadRequestException({ code: 'not-ahead', message: 'Kies een dag na vandaag.' })
    await this.lists.snooze(id, list, until, note.trim(), staff)
  }

  /** Back on its list at once. */
  @Roles('secretariat', 'nurse', 'doctor')
  @Post(':referralId/wake')
  @HttpCode(204)
  wake(
    @Param('referralId', ParseUUIDPipe) id: string,
    @Body() { list }: WakeBody,
    @CurrentStaff() staff: Staff,
  ): Promise<void> {
    return this.lists.wake(id, list, staff)
  }

  @Roles('secretariat', 'nurse', 'doctor')
  @Get(':referralId/calls')
  calls(
    @Param('referralId', ParseUUIDPipe) id: string,
    @CurrentStaff() { name, role }: Staff,
  ): Promise<readonly CallNote[]> {
    const seen = { actor: name, role, action: 'R', event: 'calls.seen', objectType: 'referral', objectId: id } as const
    return this.db.transaction(async (tx) => {
      await this.audit.record(tx, { ...seen, patientId: await this.lists.patientOf(tx, id) })
      return this.lists.calls(tx, id)
    })
  }

  @Roles('secretariat', 'nurse', 'doctor')
  @Post(':referralId/calls')
  @HttpCode(204)
  noteCall(
    @Param('referralId', ParseUUIDPipe) id: string,
    @Body() { outcome, note }: CallBody,
    @CurrentStaff() staff: Staff,
  ): Promise<void> {
    return this.lists.noteCall(id, outcome, note.trim(), staff)
  }
}
