import { Body, ConflictException, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common'
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator'
import {
  CALL_OUTCOMES,
  type Called,
  type CallOutcome,
  CLOSINGS,
  type Closing,
  type PhoneResult,
  PhoneResults,
  TRIES_BEFORE_LETTER,
} from '#evening-clinic'
import { Patients } from '#intake'
import { clock } from '#planner'
import { Audit, CurrentStaff, Database, Roles, type Staff } from '#platform'
import { actorOf } from './actor.js'
import { VersionBody } from './body.js'
import { PageQuery, pageOf } from './paging.js'

class CallsQuery extends PageQuery {
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}\.\d{4}\.[0-9a-f-]{36}$/)
  cursor?: string
}

class AttemptBody extends VersionBody {
  @IsIn(CALL_OUTCOMES)
  outcome!: CallOutcome
}

class CloseBody extends VersionBody {
  @IsIn(CLOSINGS)
  how!: Closing

  @IsString()
  @MaxLength(200)
  reason!: string
}

const REFUSED = {
  'not-open': 'Deze belafspraak is al afgesloten of verplaatst. Haal de lijst opnieuw op.',
  'too-few-tries': `Een brief mag pas na ${TRIES_BEFORE_LETTER} pogingen om te bellen.`,
  'no-reason': 'Schrijf op waarom u afsluit zonder de patiënt te spreken.',
} as const

/** The results that are to be told by phone: who, on which working day, and what was tried. */
@Controller('api/phone-results')
export class PhoneResultsController {
  constructor(
    private readonly db: Database,
    private readonly results: PhoneResults,
    private readonly patients: Patients,
    private readonly audit: Audit,
  ) {}

  @Roles('secretariat', 'nurse', 'doctor', 'manager')
  @Get()
  async list(@Query() { cursor = '', limit }: CallsQuery, @CurrentStaff() { name, role }: Staff) {
    return this.db.transaction(async (tx) => {
      const open = await this.results.open(tx)
      const page = pageOf(
        open.filter((call) => placeOf(call) > cursor),
        limit,
        placeOf,
      )
      const contacts = await this.patients.contactsOf(
        tx,
        page.rows.map(({ patientId }) => patientId),
      )
      const rows = page.rows.flatMap(({ patientId, minute, ...call }) => {
        const contact = contacts.get(patientId)
        if (!contact) return []
        const { id, name, birthDate, number, phone } = contact
        return [{ ...call, time: clock(minute), patient: { id, name, birthDate, number, phone } }]
      })
      await this.audit.record(
        tx,
        rows.map(
          ({ patient: { id } }) =>
            ({
              actor: name,
              role,
              action: 'R',
              event: 'phone-results.seen',
              patientId: id,
              objectType: 'patient',
              objectId: id,
            }) as const,
        ),
      )
      const overdue = open.filter((call) => call.overdue).length
      return { rows, next: page.next, overdue, triesBeforeLetter: TRIES_BEFORE_LETTER }
    })
  }

  @Roles('secretariat', 'nurse', 'doctor')
  @Post(':id/attempts')
  @HttpCode(200)
  async attempt(
    @Param('id', ParseUUIDPipe) carePathId: string,
    @Body() { version, outcome }: AttemptBody,
    @CurrentStaff() staff: Staff,
  ) {
    return done(await this.results.attempt({ carePathId, version }, outcome, actorOf(staff)))
  }

  @Roles('secretariat', 'nurse', 'doctor')
  @Post(':id/close')
  @HttpCode(200)
  async close(
    @Param('id', ParseUUIDPipe) carePathId: string,
    @Body() { version, how, reason }: CloseBody,
    @CurrentStaff() staff: Staff,
  ) {
    return done(await this.results.close({ carePathId, version }, how, reason, actorOf(staff)))
  }
}

/** Sorts as the list does: by day, then by minute. */
const placeOf = ({ day, minute, carePathId }: PhoneResult) => `${day}.${String(minute).padStart(4, '0')}.${carePathId}`

function done(called: Called) {
  if (!called.ok) throw new ConflictException({ code: called.refusal, message: REFUSED[called.refusal] })
  return called
}
