import { Body, ConflictException, Controller, HttpCode, Param, Post } from '@nestjs/common'
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsString, IsUUID, Matches, MaxLength } from 'class-validator'
import { Requests } from '#evening-clinic'
import { Referrals } from '#intake'
import { CurrentStaff, Database, Roles, type Staff } from '#platform'
import { PathLists } from '#scheduling'
import { actorOf } from './actor.js'

class RequestBody {
  @IsUUID()
  referralId!: string

  /** She means her next visit: what is planned stays. */
  @IsBoolean()
  next!: boolean

  @IsArray()
  @ArrayMaxSize(10)
  @ArrayUnique()
  @Matches(/^[a-z0-9-]{1,60}$/, { each: true })
  reasons!: string[]
}

class RequestParam {
  @Matches(/^\d{1,15}$/)
  id!: string
}

class CloseBody {
  @IsString()
  @Matches(/\S/)
  @MaxLength(200)
  reason!: string
}

/** Patients who phone to ask for an evening. Who asks by link does so on a page of her own. */
@Controller('api/evening-requests')
export class EveningRequestsController {
  constructor(
    private readonly db: Database,
    private readonly requests: Requests,
    private readonly referrals: Referrals,
    private readonly lists: PathLists,
  ) {}

  @Roles('secretariat', 'nurse')
  @Post()
  @HttpCode(200)
  async ask(@Body() { referralId, next, reasons }: RequestBody, @CurrentStaff() staff: Staff) {
    const { patientId, path } = await this.db.transaction(async (tx) => ({
      ...(await this.referrals.of(tx, referralId)),
      path: (await this.lists.ofReferrals(tx, [referralId])).get(referralId),
    }))
    const carePathId = !next && path && LIVE.has(path.status) ? path.id : null
    await this.requests.ask({ patientId, referralId, carePathId, via: 'phone', reasons }, actorOf(staff))
    return { referralId }
  }

  @Roles('secretariat', 'nurse')
  @Post(':id/close')
  @HttpCode(200)
  async close(@Param() { id }: RequestParam, @Body() { reason }: CloseBody, @CurrentStaff() staff: Staff) {
    if (!(await this.requests.close(id, reason.trim(), actorOf(staff))))
      throw new ConflictException({
        code: 'not-open',
        message: 'Deze vraag is al afgehandeld. Haal de lijst opnieuw op.',
      })
    return { id }
  }
}

const LIVE: ReadonlySet<string> = new Set(['held', 'ordered', 'booked'])
