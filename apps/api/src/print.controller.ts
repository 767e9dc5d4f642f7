import { Controller, Get, Header, NotFoundException, Param, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common'
import { IsIn, IsOptional } from 'class-validator'
import { CurrentStaff, Roles, type Staff } from '#platform'
import { BloodSheets } from './printed-blood.js'
import { type Clinic, Printed, type PrintLanguage } from './printed.js'

class SheetQuery {
  @IsOptional()
  @IsIn(['nl', 'en'])
  language: PrintLanguage = 'nl'
}
class DayListQuery extends SheetQuery {
  @IsOptional()
  @IsIn(['day', 'evening'])
  clinic: Clinic = 'day'
}
const DAY = /^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

/** What is printed for the day, as PDF. */
@Controller('api/print')
export class PrintController {
  constructor(
    private readonly printed: Printed,
    private readonly blood: BloodSheets,
  ) {}

  /** What is to be drawn of one patient. */
  @Roles('secretariat', 'nurse', 'doctor', 'assistant')
  @Get('blood-order/:id')
  @Header('content-type', 'application/pdf')
  async bloodOrder(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { language }: SheetQuery,
    @CurrentStaff() staff: Staff,
  ): Promise<StreamableFile> {
    return new StreamableFile(await this.blood.of(id, language, staff), { type: 'application/pdf' })
  }

  /** Everybody who comes on a day, in the order in which they come. */
  @Roles('secretariat', 'nurse', 'doctor', 'assistant')
  @Get('day-list/:day')
  @Header('content-type', 'application/pdf')
  async dayList(
    @Param('day') day: string,
    @Query() { clinic, language }: DayListQuery,
    @CurrentStaff() staff: Staff,
  ): Promise<StreamableFile> {
    if (!DAY.test(day)) throw new NotFoundException({ code: 'not-found', message: 'Deze dag bestaat niet.' })
    return new StreamableFile(await this.printed.dayList(day, clinic, language, staff), { type: 'application/pdf' })
  }

  /** The steps of one path. */
  @Roles('secretariat', 'nurse', 'doctor', 'assistant')
  @Get('path-sheet/:id')
  @Header('content-type', 'application/pdf')
  async sheet(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { language }: SheetQuery,
    @CurrentStaff() staff: Staff,
  ): Promise<StreamableFile> {
    return new StreamableFile(await this.printed.sheet(id, language, staff), { type: 'application/pdf' })
  }
}
