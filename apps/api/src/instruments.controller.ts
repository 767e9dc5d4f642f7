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
  UnprocessableEntityException,
} from '@nestjs/common'
import { IsObject, IsString, MaxLength } from 'class-validator'
import { CurrentStaff, Roles, type Staff } from '#platform'
import { Instruments } from '#questionnaire'

class ImportBody {
  @IsString()
  @MaxLength(40)
  slot!: string

  /** FHIR R4 Questionnaire. */
  @IsObject()
  questionnaire!: Record<string, unknown>
}

/** Questionnaires that the hospital has a licence for and brings itself. */
@Controller('api/instruments')
@Roles('admin', 'manager')
export class InstrumentsController {
  constructor(private readonly instruments: Instruments) {}

  @Get()
  list() {
    return this.instruments.list()
  }

  @Post()
  @HttpCode(200)
  async import(@Body() { slot, questionnaire }: ImportBody, @CurrentStaff() staff: Staff) {
    const imported = await this.instruments.import(slot, questionnaire, staff)
    if (imported.ok) return imported.instrument
    if (imported.code === 'unknown-slot')
      throw new NotFoundException({ code: 'not-found', message: 'Deze plaats voor een vragenlijst bestaat niet.' })
    if (imported.code === 'version-taken')
      throw new ConflictException({
        code: 'version-taken',
        message: 'Deze versie is er al met een andere tekst. Geef de nieuwe tekst een nieuwe version.',
      })
    throw new UnprocessableEntityException({
      code: 'bad-questionnaire',
      message: `Deze vragenlijst kan niet gevraagd worden: ${imported.faults[0]}`,
      fields: { questionnaire: imported.faults.join('\n') },
    })
  }

  @Post(':id/retire')
  @HttpCode(200)
  async retire(@Param('id', ParseUUIDPipe) id: string, @CurrentStaff() staff: Staff) {
    if (!(await this.instruments.retire(id, staff)))
      throw new NotFoundException({ code: 'not-found', message: 'Deze vragenlijst bestaat niet.' })
    return this.instruments.list()
  }
}
