import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common'
import { IsIn, IsOptional } from 'class-validator'
import { CurrentStaff, Roles, type Staff } from '#platform'
import { answerInEnglish } from './english/in-english.js'
import { PreparationPage, type PreparationView } from './preparation-page.js'
import { preparationList } from './printed-preparation.js'

class ListQuery {
  @IsOptional()
  @IsIn(['nl', 'en'])
  language: 'nl' | 'en' = 'nl'
}

/** How ready everybody is who comes within a week. */
@Controller('api/preparation')
@Roles('secretariat', 'nurse', 'doctor', 'assistant')
export class PreparationController {
  constructor(private readonly page: PreparationPage) {}

  @Get()
  soon(@CurrentStaff() staff: Staff): Promise<PreparationView> {
    return this.page.soon(staff, 'preparation.seen')
  }

  /** The same on paper. */
  @Get('list')
  @Header('content-type', 'application/pdf')
  async list(@Query() { language }: ListQuery, @CurrentStaff() staff: Staff): Promise<StreamableFile> {
    const view = await this.page.soon(staff, 'preparation.printed')
    const said = language === 'en' ? (answerInEnglish(view) as PreparationView) : view
    return new StreamableFile(await preparationList(said, language), { type: 'application/pdf' })
  }
}
