import {
  Body,
  ConflictException,
  Controller,
  Get,
  Header,
  HttpCode,
  NotFoundException,
  Param,
  ParseUUIDPipe,
  Post,
  StreamableFile,
} from '@nestjs/common'
import { ApiProduces } from '@nestjs/swagger'
import { IsIn } from 'class-validator'
import { letterPdf, Letters, type MessageOutcome, Messages, type MessageView, OUTCOMES } from '#messages'
import { Audit, CurrentStaff, Database, pdfOf, Roles, type Staff } from '#platform'
import { Questionnaires } from '#questionnaire'
import { actorOf } from './actor.js'

class DoneBody {
  @IsIn(OUTCOMES)
  outcome!: MessageOutcome
}

/** What the hospital told a patient, or has still to tell by letter or phone. */
@Controller('api/messages')
export class MessagesController {
  constructor(
    private readonly messages: Messages,
    private readonly letters: Letters,
    private readonly questionnaires: Questionnaires,
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  @Roles('secretariat', 'nurse')
  @Get(':id')
  async get(@Param('id', ParseUUIDPipe) id: string, @CurrentStaff() staff: Staff) {
    const message = await this.find(id)
    await this.look(message, staff, 'message.seen')
    return message
  }

  /** The letter as PDF, with the questionnaires that are still open behind the one about them. It carries a link of its own each time. */
  @Roles('secretariat', 'nurse')
  @Get(':id/letter')
  @ApiProduces('application/pdf')
  @Header('content-type', 'application/pdf')
  @Header('cache-control', 'no-store')
  async letter(@Param('id', ParseUUIDPipe) id: string, @CurrentStaff() staff: Staff): Promise<StreamableFile> {
    const message = await this.find(id)
    const letter = await this.letters.write(id)
    if (!letter)
      throw new ConflictException({
        code: 'no-letter',
        message: 'Deze brief klopt niet meer: het zorgpad is gewijzigd.',
      })
    const asks = message.kind === 'questionnaires'
    const asksAgain = message.kind === 'reminder' || message.kind === 'preparation-call'
    const forms = asks || asksAgain ? await this.questionnaires.paperForms(message.carePathId, letter.language) : []
    if (asks && forms.length === 0)
      throw new ConflictException({
        code: 'no-letter',
        message: 'Deze brief hoeft niet meer: geen vragenlijst staat nog open.',
      })
    await this.look(message, staff, 'letter.printed')
    return new StreamableFile(await pdfOf(letterPdf(letter, forms)), { type: 'application/pdf' })
  }

  @Roles('secretariat', 'nurse')
  @Post(':id/done')
  @HttpCode(200)
  async done(@Param('id', ParseUUIDPipe) id: string, @Body() { outcome }: DoneBody, @CurrentStaff() staff: Staff) {
    await this.find(id)
    const state = await this.messages.done(id, outcome, actorOf(staff))
    if (!state)
      throw new ConflictException({
        code: 'not-waiting',
        message: 'Dit bericht wacht niet meer. Haal de lijst opnieuw op.',
      })
    return this.find(id)
  }

  private async find(id: string): Promise<MessageView> {
    const message = await this.messages.get(id)
    if (!message) throw new NotFoundException({ code: 'not-found', message: 'Dit bericht bestaat niet.' })
    return message
  }

  private look({ id, patientId }: MessageView, { name, role }: Staff, event: string): Promise<void> {
    const entry = {
      actor: name,
      role,
      action: 'R' as const,
      event,
      objectType: 'message',
      objectId: id,
      ...(patientId && { patientId }),
    }
    return this.db.transaction((tx) => this.audit.record(tx, entry))
  }
}
