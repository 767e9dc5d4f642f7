import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common'
import { IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator'
import { Patients } from '#intake'
import { Audit, AuditSeals, AuditSearch, CurrentStaff, Database, Purpose, Roles, type Staff } from '#platform'
import { IsDay } from './body.js'
import { PageQuery, pageOf } from './paging.js'

/** In a body: whose patient and which colleague do not belong in an address, which is logged. */
class AuditBody extends PageQuery {
  @IsOptional()
  @IsUUID()
  patientId?: string

  @IsOptional()
  @IsString()
  @MaxLength(80)
  actor?: string

  @IsOptional()
  @IsDay()
  day?: string

  @IsOptional()
  @IsDay()
  until?: string

  @IsOptional()
  @Matches(/^[a-z.-]{1,60}$/)
  event?: string

  @IsOptional()
  @Matches(/^\d{1,18}$/)
  before?: string
}

class HeadBody {
  @IsOptional()
  @Matches(/^\d{1,15}:[0-9a-f]{64}$/)
  head?: string
}

/** Who did what with whose record. Reading it is written down in it. */
@Roles('manager', 'admin')
@Purpose('accountability')
@Controller('api/audit')
export class AuditController {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly trail: AuditSearch,
    private readonly seals: AuditSeals,
    private readonly patients: Patients,
  ) {}

  /** Newest first. */
  @Post('search')
  @HttpCode(200)
  async search(@Body() { limit, ...question }: AuditBody, @CurrentStaff() { name, role }: Staff) {
    return this.db.transaction(async (tx) => {
      const { rows, next } = pageOf(await this.trail.find(tx, { ...question, limit: limit + 1 }), limit, ({ id }) => id)
      const ids = [...new Set(rows.flatMap(({ patientId }) => patientId ?? []))]
      const patients = await this.patients.named(tx, ids)
      const entry = { actor: name, role, action: 'R', event: 'audit.read', objectType: 'audit' } as const
      await this.audit.record(tx, ids.length > 0 ? ids.map((patientId) => ({ ...entry, patientId })) : entry)
      return {
        rows: rows.map((row) => ({ ...row, patient: row.patientId ? (patients.get(row.patientId) ?? null) : null })),
        next,
      }
    })
  }

  /** Reads the whole chain again. `head`, as it was shown before, must still be in it. */
  @Post('verify')
  @HttpCode(200)
  async verify(@Body() { head }: HeadBody, @CurrentStaff() { name, role }: Staff) {
    const [number, hash] = head?.split(':') ?? []
    await this.seals.seal()
    const verified = await this.seals.verify(number && hash ? { number: Number(number), hash } : undefined)
    await this.db.transaction((tx) =>
      this.audit.record(tx, { actor: name, role, action: 'E', event: 'audit.verified', objectType: 'audit' }),
    )
    return { ...verified, head: `${verified.head.number}:${verified.head.hash}` }
  }

  /** Names of events that there are, for the search; short by nature. */
  @Get('events')
  async events() {
    return this.db.transaction((tx) => this.trail.events(tx))
  }
}
