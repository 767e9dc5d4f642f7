import { Controller, Get, NotFoundException, Param, ParseUUIDPipe } from '@nestjs/common'
import { Messages } from '#messages'
import { Audit, CurrentStaff, Database, Roles, type Staff } from '#platform'
import { Questionnaires } from '#questionnaire'
import { PathLists } from '#scheduling'

/** What the patient answered, and what booking would send: both belong to one care path. */
@Controller('api/care-paths')
export class AnswersController {
  constructor(
    private readonly questionnaires: Questionnaires,
    private readonly messages: Messages,
    private readonly lists: PathLists,
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  @Roles('secretariat', 'nurse', 'doctor', 'assistant')
  @Get(':id/answers')
  async answers(@Param('id', ParseUUIDPipe) id: string, @CurrentStaff() staff: Staff) {
    await this.look(id, staff, 'answers.seen')
    return { forms: await this.questionnaires.answers(id) }
  }

  @Roles('secretariat', 'nurse')
  @Get(':id/preview')
  async preview(@Param('id', ParseUUIDPipe) id: string, @CurrentStaff() staff: Staff) {
    await this.look(id, staff, 'preview.seen')
    return { messages: await this.messages.preview(id) }
  }

  private async look(id: string, { name, role }: Staff, event: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const path = await this.lists.get(tx, id)
      if (!path) throw new NotFoundException({ code: 'not-found', message: 'Dit zorgpad bestaat niet.' })
      await this.audit.record(tx, {
        actor: name,
        role,
        action: 'R',
        event,
        patientId: path.patientId,
        objectType: 'care-path',
        objectId: id,
      })
    })
  }
}
