import { Body, Controller, Get, HttpCode, NotFoundException, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common'
import { IsOptional, IsString, IsUUID, Matches, MaxLength, ValidateIf } from 'class-validator'
import { Patients } from '#intake'
import { Audit, CurrentStaff, Database, Protection, Purpose, Roles, type Staff } from '#platform'
import { IsKey } from './body.js'
import { PageQuery, pageOf } from './paging.js'

class OpenBody {
  @IsUUID()
  patientId!: string

  /** Ten characters at least: "nodig" is no reason. */
  @IsString()
  @Matches(/\S.{8,}\S/)
  @MaxLength(300)
  reason!: string
}

class ProtectBody {
  @ValidateIf(({ kind }: ProtectBody) => kind !== null)
  @IsKey()
  kind!: string | null
}

class OpenedQuery extends PageQuery {
  @IsOptional()
  @Matches(/^\d{1,18}$/)
  cursor?: string
}

/** Patients whose file opens only with a reason, and who opened which. */
@Controller('api')
export class ProtectionController {
  constructor(
    private readonly db: Database,
    private readonly protection: Protection,
    private readonly patients: Patients,
    private readonly audit: Audit,
  ) {}

  /** Opens one protected file to whoever asks, for a short while. The manager sees the reason. */
  @Roles('secretariat', 'nurse', 'doctor', 'assistant', 'imaging', 'manager')
  @Post('break-glass')
  @HttpCode(204)
  async open(@Body() { patientId, reason }: OpenBody, @CurrentStaff() staff: Staff) {
    await this.db.transaction(async (tx) => {
      if (!(await this.protection.open(tx, patientId, reason, staff)))
        throw new NotFoundException({ code: 'not-found', message: 'Dit dossier is niet extra beschermd.' })
      await this.audit.record(tx, {
        actor: staff.name,
        role: staff.role,
        action: 'E',
        event: 'break-glass.opened',
        patientId,
        objectType: 'break-glass',
        purpose: reason,
      })
    })
  }

  @Roles('manager', 'admin')
  @Purpose('accountability')
  @Get('break-glass')
  async opened(@Query() { limit, cursor }: OpenedQuery, @CurrentStaff() { name, role }: Staff) {
    return this.db.transaction(async (tx) => {
      const page = pageOf(await this.protection.opened(tx, cursor ?? null, limit + 1), limit, ({ id }) => id)
      const ids = [...new Set(page.rows.map(({ patientId }) => patientId))]
      const patients = await this.patients.named(tx, ids)
      await this.audit.record(
        tx,
        ids.map((patientId) => ({
          actor: name,
          role,
          action: 'R' as const,
          event: 'break-glass.read',
          patientId,
          objectType: 'break-glass',
        })),
      )
      return { ...page, rows: page.rows.map((row) => ({ ...row, patient: patients.get(row.patientId) ?? null })) }
    })
  }

  /** Which kinds there are, and of which this patient is. */
  @Roles('manager')
  @Get('patients/:id/protection')
  async kind(@Param('id', ParseUUIDPipe) id: string) {
    return this.db.transaction(async (tx) => ({
      kind: await this.protection.kindOf(tx, id),
      kinds: await this.protection.kinds(tx),
    }))
  }

  @Roles('manager')
  @Post('patients/:id/protection')
  @HttpCode(204)
  async protect(@Param('id', ParseUUIDPipe) id: string, @Body() { kind }: ProtectBody, @CurrentStaff() staff: Staff) {
    await this.db.transaction(async (tx) => {
      const isKnown = (await this.patients.named(tx, [id])).has(id)
      if (!isKnown || !(await this.protection.protect(tx, id, kind, staff)))
        throw new NotFoundException({
          code: 'not-found',
          message: 'Deze patiënt of deze soort bescherming bestaat niet.',
        })
      await this.audit.record(tx, {
        actor: staff.name,
        role: staff.role,
        action: 'U',
        event: 'patient.protected',
        patientId: id,
        objectType: 'patient',
        objectId: id,
        purpose: kind ?? 'none',
      })
    })
  }
}
