import { Body, Controller, HttpCode, NotFoundException, Param, ParseUUIDPipe, Post } from '@nestjs/common'
import { IsBoolean } from 'class-validator'
import { Reminders } from '#messages'
import { CurrentStaff, Roles, type Staff } from '#platform'
import { actorOf } from './actor.js'

class RemindersBody {
  @IsBoolean()
  wanted!: boolean
}

/** Whether the patient of a path gets reminders: she stopped them herself, or said so on the phone. */
@Controller('api/care-paths')
export class RemindersController {
  constructor(private readonly reminders: Reminders) {}

  @Roles('secretariat', 'nurse')
  @Post(':id/reminders')
  @HttpCode(204)
  async set(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { wanted }: RemindersBody,
    @CurrentStaff() staff: Staff,
  ): Promise<void> {
    if (!(await this.reminders.set(id, wanted, actorOf(staff))))
      throw new NotFoundException({ code: 'not-found', message: 'Dit zorgpad bestaat niet.' })
  }
}
