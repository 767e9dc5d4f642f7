import { Controller, Get, Query } from '@nestjs/common'
import { IsIn } from 'class-validator'
import { addDays } from '#planner'
import { Audit, CurrentStaff, Database, Roles, type Staff } from '#platform'
import { IsDay } from './body.js'
import { PlanningPage } from './planning-page.js'

class BoardQuery {
  @IsDay()
  from!: string

  /** How many days: one or a week. */
  @IsIn(['1', '7'])
  days!: '1' | '7'
}

/** The planning board: every unit with its sessions, closures and visits. */
@Controller('api/planning')
export class PlanningController {
  constructor(
    private readonly db: Database,
    private readonly page: PlanningPage,
    private readonly audit: Audit,
  ) {}

  @Roles('secretariat', 'nurse', 'doctor', 'assistant', 'imaging', 'manager')
  @Get('board')
  async board(@Query() { from, days }: BoardQuery, @CurrentStaff() { name, role }: Staff) {
    return this.db.transaction(async (tx) => {
      const { page, lookedAt } = await this.page.of(tx, from, addDays(from, Number(days) - 1))
      const seen = { actor: name, role, action: 'R', event: 'planning.seen', objectType: 'patient' } as const
      await this.audit.record(
        tx,
        lookedAt.map((id) => ({ ...seen, patientId: id, objectId: id })),
      )
      return page
    })
  }
}
