import {
  Body,
  ConflictException,
  Controller,
  Get,
  NotFoundException,
  Param,
  ParseUUIDPipe,
  Post,
  UnprocessableEntityException,
} from '@nestjs/common'
import { Type } from 'class-transformer'
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsISO8601,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator'
import { CurrentStaff, Roles, type Staff } from '#platform'
import { enteredOf, Entries, LONGEST_TEXT, onlyIf, type Opened } from '#questionnaire'
import { faultInWords } from '../../web/patient/faults.js'
import { FromRecord } from '../../web/patient/from-record.js'

/** One answer as it stands on the paper. */
class EnteredBody {
  @IsString()
  @MaxLength(100)
  linkId!: string

  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(LONGEST_TEXT + 1, { each: true })
  values!: string[]

  @IsOptional()
  @IsString()
  @MaxLength(20)
  unit?: string

  @IsOptional()
  @IsBoolean()
  unknown?: boolean
}

class EntryBody {
  @IsIn(['paper', 'phone'])
  how!: 'paper' | 'phone'

  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => EnteredBody)
  answers!: EnteredBody[]

  @IsBoolean()
  complete!: boolean

  /** When the answers on the screen were kept; left out where there were none. */
  @IsOptional()
  @IsISO8601()
  since?: string
}

/** Answers that come on paper or by telephone, typed over by staff. */
@Controller('api/care-paths/:id/forms/:form')
export class FormEntriesController {
  constructor(
    private readonly entries: Entries,
    private readonly record: FromRecord,
  ) {}

  @Roles('secretariat', 'nurse')
  @Get()
  async get(@Param('id', ParseUUIDPipe) id: string, @Param('form') form: string, @CurrentStaff() staff: Staff) {
    const opened = await this.entries.open(id, form, await this.record.of(id), staff)
    if (!opened) throw noForm()
    return present(opened)
  }

  @Roles('secretariat', 'nurse')
  @Post()
  async keep(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('form') form: string,
    @Body() { how, answers, complete, since }: EntryBody,
    @CurrentStaff() staff: Staff,
  ) {
    const known = await this.record.of(id)
    const entered = new Map(answers.map(({ linkId, ...rest }) => [linkId, rest]))
    const entry = { how, complete, since: since ? new Date(since) : null, answers: Object.fromEntries(entered) }
    const kept = await this.entries.keep(id, form, entry, known, staff)
    if (kept.ok) return present(kept)
    if (kept.code === 'no-form') throw noForm()
    if (kept.code === 'withdrawn')
      throw new ConflictException({ code: 'not-live', message: 'Deze dag gaat niet door: er is niets in te vullen.' })
    if (kept.code === 'changed-meanwhile')
      throw new ConflictException({
        code: 'changed-meanwhile',
        message: 'Iemand anders vulde deze lijst net in. Kijk eerst wat er nu staat.',
      })
    const opened = await this.entries.open(id, form, known, staff)
    const questions = new Map(opened?.form.questions.map((question) => [question.linkId, question]))
    throw new UnprocessableEntityException({
      code: 'invalid',
      message: 'Controleer de ingevulde gegevens.',
      fields: Object.fromEntries(
        Object.entries(kept.faults).map(([linkId, fault]) => [linkId, faultInWords(fault, questions.get(linkId)!)]),
      ),
    })
  }
}

const noForm = () => new NotFoundException({ code: 'not-found', message: 'Deze vragenlijst hoort niet bij dit pad.' })

/** Every question that may have to be answered, with what stands there now. */
function present({ form, answers, state, updatedAt }: Opened) {
  const shown = form.questions.filter(({ readOnly }) => !readOnly)
  const numberOf = new Map(shown.map(({ linkId }, i) => [linkId, i + 1]))
  return {
    form: form.name as string,
    title: form.source.title,
    version: `${form.source.url}|${form.source.version}`,
    completed: state === 'completed',
    since: updatedAt,
    questions: shown.map((question) => ({
      linkId: question.linkId,
      number: numberOf.get(question.linkId)!,
      section: question.section,
      text: question.text,
      help: question.help,
      onlyIf: onlyIf(question, numberOf, form.questions),
      type: question.type,
      required: question.required,
      repeats: question.repeats,
      mayBeUnknown: question.mayBeUnknown,
      unit: question.unit,
      units: question.units.map(({ code, display }) => ({ key: code, label: display })),
      choices: question.choices.map(({ code, display }) => ({ key: code, label: display })),
      entered: asTyped(enteredOf(answers[question.linkId])),
    })),
  }
}

const asTyped = ({ values, unit, unknown }: ReturnType<typeof enteredOf>) => ({
  values: [...values],
  unit: unit ?? null,
  unknown: unknown ?? false,
})
