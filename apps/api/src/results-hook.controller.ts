import { createHmac, timingSafeEqual } from 'node:crypto'
import { Body, Controller, Headers, HttpCode, NotFoundException, Post, UnauthorizedException } from '@nestjs/common'
import { Type } from 'class-transformer'
import { ArrayMaxSize, IsArray, IsIn, IsString, Matches, MaxLength, ValidateNested } from 'class-validator'
import { ResultMarks } from '#day-board'
import { Patients } from '#intake'
import { Clock, Config, Database, Public } from '#platform'
import { IsDay } from './body.js'

class IdentifierBody {
  /** The number by which the hospital knows the patient. */
  @IsString()
  @Matches(/^[\w-]{1,40}$/)
  value!: string
}
class SubjectBody {
  @ValidateNested()
  @Type(() => IdentifierBody)
  identifier!: IdentifierBody
}
class CodingBody {
  /** LOINC for a test; for images the step's own name under `urn:dagpad:step`. */
  @IsIn(['http://loinc.org', 'urn:dagpad:step'])
  system!: string

  @IsString()
  @Matches(/^[a-z0-9-]{1,40}$/)
  code!: string
}
class CodeBody {
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => CodingBody)
  coding!: CodingBody[]
}

/**
 * The few fields of a FHIR R4 Observation or DiagnosticReport that say that a result is there. What it says is not taken in: a message
 * that carries more is refused, so that nothing of it can be kept by mistake.
 */
class ResultMessage {
  @IsIn(['Observation', 'DiagnosticReport'])
  resourceType!: string

  @IsIn(['final', 'amended', 'corrected', 'appended'])
  status!: string

  @ValidateNested()
  @Type(() => SubjectBody)
  subject!: SubjectBody

  @ValidateNested()
  @Type(() => CodeBody)
  code!: CodeBody

  /** The day on which the blood was drawn, or the images made. */
  @IsDay()
  effectiveDateTime!: string

  /** The sender's own name for this message. */
  @IsString()
  @MaxLength(64)
  @Matches(/^[\w.-]{1,64}$/)
  id!: string
}

const LATEST_SECONDS = 300

/**
 * Where the laboratory and the imaging department say that a result is in. Signed: `x-dagpad-signature: t=<unix seconds>,v1=<hex>`, the
 * HMAC-SHA-256 under RESULTS_SECRET of `<t>\n<resourceType>\n<id>\n<status>\n<subject>\n<day>\n<code,code…>`. A repeat changes nothing.
 */
@Controller('hooks/results')
export class ResultsHookController {
  constructor(
    private readonly marks: ResultMarks,
    private readonly patients: Patients,
    private readonly db: Database,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  @Public()
  @Post()
  @HttpCode(204)
  async arrived(@Body() body: ResultMessage, @Headers('x-dagpad-signature') signature = ''): Promise<void> {
    const secret = this.config.resultsSecret
    if (!secret) throw new NotFoundException({ code: 'not-found', message: 'Dit adres bestaat niet.' })
    if (!isSigned(body, signature, secret, this.clock.now()))
      throw new UnauthorizedException({ code: 'bad-signature', message: 'De handtekening klopt niet.' })
    const patientId = await this.db.transaction((tx) => this.patients.byNumber(tx, body.subject.identifier.value))
    if (!patientId) return
    const codes = body.code.coding.map(({ code }) => code)
    await this.marks.arrived({ patientId, day: body.effectiveDateTime, codes })
  }
}

function isSigned(message: ResultMessage, signature: string, secret: string, now: Date): boolean {
  const { resourceType, id, status, subject, code, effectiveDateTime } = message
  const [, at, given] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(signature) ?? []
  if (!at || !given || Math.abs(now.getTime() / 1000 - Number(at)) > LATEST_SECONDS) return false
  const codes = code.coding.map((coding) => coding.code).join(',')
  const text = [at, resourceType, id, status, subject.identifier.value, effectiveDateTime, codes].join('\n')
  const expected = createHmac('sha256', secret).update(text).digest()
  return timingSafeEqual(expected, Buffer.from(given, 'hex'))
}
