import { ConflictException, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common'
import { IsString, Matches } from 'class-validator'
import { Audit, CurrentStaff, Database, Roles, type Staff } from '#platform'
import { type Concern, Concerns } from '#questionnaire'
import { PathLists } from '#scheduling'
import { noSuchPath } from './refused.js'

class ConcernParam {
  @IsString()
  @Matches(/^\d{1,15}$/)
  concern!: string
}

/** What somebody must look at before a day: settled by hand, never by itself. */
@Controller('api')
@Roles('secretariat', 'nurse', 'doctor')
export class ConcernsController {
  constructor(
    private readonly concerns: Concerns,
    private readonly lists: PathLists,
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  @Get('care-paths/:id/concerns')
  async ofPath(@Param('id', ParseUUIDPipe) id: string, @CurrentStaff() { name, role }: Staff) {
    return this.db.transaction(async (tx) => {
      const path = await this.lists.get(tx, id)
      if (!path) throw noSuchPath()
      await this.audit.record(tx, {
        ...{ actor: name, role, action: 'R', event: 'concerns.seen', patientId: path.patientId },
        ...{ objectType: 'care-path', objectId: id },
      })
      return { concerns: (await this.concerns.ofPath(tx, id)).map(present) }
    })
  }

  @Post('concerns/:concern/settle')
  @HttpCode(200)
  async settle(@Param() { concern }: ConcernParam, @CurrentStaff() staff: Staff) {
    if (!(await this.concerns.settle(concern, staff)))
      throw new ConflictException({ code: 'not-waiting', message: 'Iemand anders heeft dit al afgehandeld.' })
    return { settled: true }
  }
}

const present = ({ id, kind, detail, raisedAt }: Concern) => ({ id, kind: kind as string, detail, raisedAt })
