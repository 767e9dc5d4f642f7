import { Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe } from '@nestjs/common'
import { CurrentStaff, Database, LongWorks, ROLES, Roles, type Staff } from '#platform'

/** What a member of staff asked for that takes a while: each sees her own, from every screen. */
@Controller('api/long-work')
export class LongWorkController {
  constructor(
    private readonly db: Database,
    private readonly works: LongWorks,
  ) {}

  @Roles(...ROLES)
  @Get()
  list(@CurrentStaff() { name }: Staff) {
    return this.db.transaction((tx) => this.works.of(tx, name))
  }

  /** Off her list; what is still running stays. */
  @Roles(...ROLES)
  @Delete(':id')
  @HttpCode(204)
  putAway(@Param('id', ParseUUIDPipe) id: string, @CurrentStaff() { name }: Staff) {
    return this.db.transaction((tx) => this.works.putAway(tx, id, name))
  }
}
