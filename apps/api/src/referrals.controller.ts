import {
  Body,
  ConflictException,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  UnprocessableEntityException,
} from '@nestjs/common'
import { IsBoolean, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator'
import { Patients, Referrals, WhoIsIt } from '#intake'
import { Accounts, Audit, CurrentStaff, Database, Roles, type Staff } from '#platform'
import { PathLists } from '#scheduling'
import { actorOf } from './actor.js'

class DecisionBody {
  @IsBoolean()
  eligible!: boolean

  @IsString()
  @Matches(/\S/)
  @MaxLength(300)
  reason!: string

  /** The account of the doctor whose decision is written down; for who is no doctor herself. */
  @IsOptional()
  @IsString()
  @MaxLength(80)
  doctor?: string
}

class PersonBody {
  /** The patient who is known and is this person; without one she is somebody else. */
  @IsOptional()
  @IsUUID()
  patientId?: string
}

class DepartmentBody {
  @IsBoolean()
  agreed!: boolean

  @IsString()
  @MaxLength(300)
  note!: string
}

/** In a body: a name or birth date does not belong in an address, which is logged. */
class SearchBody {
  @IsString()
  @MaxLength(80)
  q!: string
}

const NOT_SETTLED = {
  settled: 'Een collega heeft al gezegd wie dit is.',
  'not-alike': 'Deze twee lijken niet meer op elkaar. Ververs het scherm.',
  'already-planned':
    'Voor deze aanvraag is al een dag vastgehouden of geboekt, of zij staat op de wachtlijst. Haal dat eerst weg.',
} as const

@Controller('api')
export class ReferralsController {
  constructor(
    private readonly referrals: Referrals,
    private readonly patients: Patients,
    private readonly paths: PathLists,
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly accounts: Accounts,
    private readonly whoIsIt: WhoIsIt,
  ) {}

  @Roles('secretariat', 'nurse', 'doctor', 'assistant', 'manager')
  @Get('referrals/:id')
  async get(@Param('id', ParseUUIDPipe) id: string, @CurrentStaff() staff: Staff) {
    const { name, role } = staff
    const referral = await this.referrals.get(id)
    return this.db.transaction(async (tx) => {
      await this.audit.record(tx, {
        actor: name,
        role,
        action: 'R',
        event: 'referral.seen',
        patientId: referral.patient.id,
        objectType: 'referral',
        objectId: id,
      })
      const path = (await this.paths.ofReferrals(tx, [id])).get(id)
      return {
        ...referral,
        carePath: path ? { id: path.id, status: path.status, day: path.day } : null,
        /** Whom she may be besides, where nobody has said yet. */
        doubt: (await this.whoIsIt.of(tx, [id], actorOf(staff))).get(id) ?? null,
      }
    })
  }

  /** Whether the patient of a row that came in a list is somebody who is known under another number. */
  @Roles('secretariat', 'nurse')
  @Post('referrals/:id/person')
  @HttpCode(200)
  async person(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { patientId }: PersonBody,
    @CurrentStaff() staff: Staff,
  ) {
    const settled = await this.whoIsIt.settle(id, patientId ? { patientId } : 'new', actorOf(staff))
    if (settled.ok) return { duplicateOf: settled.duplicateOf }
    const message = NOT_SETTLED[settled.refusal]
    if (settled.refusal === 'settled') throw new ConflictException({ code: 'already-settled', message })
    if (settled.refusal === 'not-alike') throw new ConflictException({ code: 'not-alike', message })
    throw new ConflictException({ code: 'already-planned', message })
  }

  /** The doctor's word on a referral that the rules leave to her. The secretariat may write it down, in the name of the doctor who said it. */
  @Roles('doctor', 'secretariat')
  @Post('referrals/:id/decision')
  @HttpCode(200)
  async decide(@Param('id', ParseUUIDPipe) id: string, @Body() body: DecisionBody, @CurrentStaff() staff: Staff) {
    const { doctor: account, ...decision } = body
    const doctor = staff.role === 'doctor' ? null : await this.doctorOf(account)
    const decided = await this.referrals.decide(id, { ...decision, ...(doctor && { doctor }) }, actorOf(staff))
    if (!decided.ok)
      throw new ConflictException({
        code: decided.refusal.code,
        message: 'Deze verwijzing wacht niet meer op een besluit.',
      })
    return this.get(id, staff)
  }

  /** Whose decisions may be written down. */
  @Roles('secretariat', 'doctor')
  @Get('doctors')
  async doctors(): Promise<readonly { readonly name: string; readonly displayName: string }[]> {
    const doctors = await this.accounts.colleagues(['doctor'])
    return doctors.map(({ name, displayName }) => ({ name, displayName }))
  }

  @Roles('secretariat', 'nurse', 'doctor')
  @Post('referrals/:id/department')
  @HttpCode(200)
  async department(@Param('id', ParseUUIDPipe) id: string, @Body() body: DepartmentBody, @CurrentStaff() staff: Staff) {
    await this.referrals.departmentAnswered(id, body, actorOf(staff))
    return this.get(id, staff)
  }

  private async doctorOf(account: string | undefined): Promise<string> {
    const doctor = (await this.doctors()).find(({ name }) => name === account)
    if (!doctor)
      throw new UnprocessableEntityException({
        code: 'no-doctor',
        message: 'Kies de arts die dit heeft besloten. Alleen een arts besluit hierover.',
      })
    return doctor.displayName
  }

  @Roles('secretariat', 'nurse', 'doctor', 'assistant', 'imaging', 'manager')
  @Post('patients/search')
  @HttpCode(200)
  async search(@Body() { q }: SearchBody, @CurrentStaff() { name, role }: Staff) {
    const found = await this.patients.search(q)
    return this.db.transaction(async (tx) => {
      await this.audit.record(
        tx,
        found.map(
          ({ id }) =>
            ({
              actor: name,
              role,
              action: 'R',
              event: 'patient.found',
              patientId: id,
              objectType: 'patient',
              objectId: id,
            }) as const,
        ),
      )
      const paths = await this.paths.ofReferrals(
        tx,
        found.map(({ referralId }) => referralId),
      )
      return found.map((patient) => {
        const path = paths.get(patient.referralId)
        return { ...patient, carePathId: path?.id ?? null, planned: path !== undefined && LIVE.has(path.status) }
      })
    })
  }
}

const LIVE: ReadonlySet<string> = new Set(['held', 'ordered', 'booked'])
