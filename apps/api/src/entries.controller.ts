import { Body, ConflictException, Controller, Get, HttpCode, Post, UnprocessableEntityException } from '@nestjs/common'
import { IsBoolean, IsIn, IsObject, IsOptional, IsUUID } from 'class-validator'
import { loadDefinition } from '#care-path'
import { Entries, type EntryCheck, type EntryFields, formChoices, type Identity, isColumn } from '#intake'
import { Clock, Config, CurrentStaff, Roles, type Staff } from '#platform'
import { actorOf } from './actor.js'

const LONGEST = 4000

class EntryBody {
  /** By the name of the column that a list would have it in. */
  @IsObject()
  fields!: Record<string, string>
}
class EnterBody extends EntryBody {
  /** The letter came on paper. */
  @IsBoolean()
  onPaper!: boolean

  /** `new`: somebody who is alike is another person. */
  @IsOptional()
  @IsIn(['new'])
  person?: 'new'

  /** The patient who is known and is this person. */
  @IsOptional()
  @IsUUID()
  patientId?: string
}
export interface FormChoice {
  readonly id: string
  readonly label: string
  /** What the field holds. */
  readonly word: string
}
export interface FormChoices {
  readonly routes: readonly FormChoice[]
  readonly reasons: readonly FormChoice[]
  readonly sites: readonly FormChoice[]
  readonly wishes: readonly FormChoice[]
}
export interface EnteredView {
  readonly referralId: string
  readonly answer: 'yes' | 'no' | 'doctor-decides'
}

/** Referrals typed in one by one. */
@Controller('api/referral-form')
export class EntriesController {
  constructor(
    private readonly entries: Entries,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  @Roles('secretariat', 'nurse', 'doctor')
  @Get()
  choices(): FormChoices {
    return formChoices(loadDefinition(this.config.hospital, this.clock.today()))
  }

  /** What the rules say of what is typed so far, and who it may be. */
  @Roles('secretariat', 'nurse', 'doctor')
  @Post('check')
  @HttpCode(200)
  check(@Body() { fields }: EntryBody, @CurrentStaff() staff: Staff): Promise<EntryCheck> {
    return this.entries.check(readable(fields), actorOf(staff))
  }

  @Roles('secretariat', 'nurse', 'doctor')
  @Post()
  async enter(@Body() body: EnterBody, @CurrentStaff() staff: Staff): Promise<EnteredView> {
    const { fields, onPaper, person, patientId } = body
    const identity: Identity | undefined = patientId ? { patientId } : person
    const entered = await this.entries.enter(readable(fields), identity, onPaper, actorOf(staff))
    if (entered.ok) return { referralId: entered.referralId, answer: entered.eligibility.answer }
    const { faults } = entered.check
    if (entered.refusal === 'who-is-it')
      throw new ConflictException({ code: 'who-is-it', message: 'Kies eerst of dit dezelfde patiënt is.' })
    const told = Object.fromEntries(faults.map(({ column, reason }) => [column, reason]))
    if (entered.refusal === 'duplicate')
      throw new ConflictException({ code: 'duplicate', message: faults[0]!.reason, fields: told })
    throw new UnprocessableEntityException({
      code: 'invalid',
      message: 'Controleer de ingevulde gegevens.',
      fields: told,
    })
  }
}

function readable(fields: Record<string, unknown>): EntryFields {
  const entries = Object.entries(fields)
  const wrong = entries.filter(([name, text]) => !isColumn(name) || typeof text !== 'string' || text.length > LONGEST)
  if (wrong.length > 0)
    throw new UnprocessableEntityException({ code: 'invalid', message: 'Controleer de ingevulde gegevens.' })
  return Object.fromEntries(entries) as EntryFields
}
