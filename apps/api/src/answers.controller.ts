import {
  Body,
  Controller,
  Get,
  NotFoundException,
  Param,
  ParseUUIDPipe,
  Post,
  UnprocessableEntityException,
} from '@nestjs/common'
import { IsBoolean, IsNumber, IsString, Matches, Max, MaxLength, Min } from 'class-validator'
import { Messages } from '#messages'
import { Audit, CurrentStaff, Database, Roles, type Staff } from '#platform'
import { FraxResults, Questionnaires } from '#questionnaire'
import { PathLists } from '#scheduling'

/** Typed over from the official tool, in per cent in ten years. */
class FraxResultBody {
  @IsString()
  @Matches(/\S/)
  @MaxLength(60)
  toolVersion!: string

  @IsBoolean()
  withBmd!: boolean

  @IsNumber({ maxDecimalPlaces: 1 })
  @Min(0.1)
  @Max(99.9)
  majorPct!: number

  @IsNumber({ maxDecimalPlaces: 1 })
  @Min(0.1)
  @Max(99.9)
  hipPct!: number
}

/** What the patient answered, and what booking would send: both belong to one care path. */
@Controller('api/care-paths')
export class AnswersController {
  constructor(
    private readonly questionnaires: Questionnaires,
    private readonly results: FraxResults,
    private readonly messages: Messages,
    private readonly lists: PathLists,
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  @Roles('secretariat', 'nurse', 'doctor', 'assistant')
  @Get(':id/answers')
  async answers(@Param('id', ParseUUIDPipe) id: string, @CurrentStaff() staff: Staff) {
    await this.look(id, staff, 'answers.seen')
    const fraxResults = await this.db.transaction((tx) => this.results.of(tx, id))
    return { forms: await this.questionnaires.answers(id), fraxResults }
  }

  /** Keeps what somebody read in the official FRAX tool. Nothing is computed here. */
  @Roles('nurse', 'doctor')
  @Post(':id/frax-result')
  async fraxResult(@Param('id', ParseUUIDPipe) id: string, @Body() body: FraxResultBody, @CurrentStaff() staff: Staff) {
    const { patientId } = await this.look(id, staff, 'answers.seen')
    const kept = await this.results.keep({ carePathId: id, patientId }, body, staff)
    if (!kept.ok)
      throw new UnprocessableEntityException({
        code: 'invalid',
        message: 'De kans op een heupbreuk kan niet hoger zijn dan die op een grote breuk.',
        fields: { hipPct: 'Niet hoger dan de kans op een grote breuk.' },
      })
    return { fraxResults: await this.db.transaction((tx) => this.results.of(tx, id)) }
  }

  @Roles('secretariat', 'nurse')
  @Get(':id/preview')
  async preview(@Param('id', ParseUUIDPipe) id: string, @CurrentStaff() staff: Staff) {
    await this.look(id, staff, 'preview.seen')
    return { messages: await this.messages.preview(id) }
  }

  private async look(id: string, { name, role }: Staff, event: string): Promise<{ patientId: string }> {
    return this.db.transaction(async (tx) => {
      const path = await this.lists.get(tx, id)
      if (!path) throw new NotFoundException({ code: 'not-found', message: 'Dit zorgpad bestaat niet.' })
      await this.audit.record(tx, {
        actor: name,
        role,
        action: 'R',
        event,
        patientId: path.patientId,
        objectType: 'care-path',
        objectId: id,
      })
      return { patientId: path.patientId }
    })
  }
}
