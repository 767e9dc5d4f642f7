import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common'
import { loadDefinition } from '#care-path'
import { Clock, Config, CurrentStaff, Roles, type Staff } from '#platform'
import { CarePaths, type Outcome } from '#scheduling'
import { actorOf } from './actor.js'
import { askOf, CancelBody, ChoiceBody, MoveBody, VersionBody } from './body.js'
import { PathPage } from './path-page.js'
import { conflict } from './refused.js'

/** One patient's path day as one thing: held, booked, moved, cancelled. Each answer is the whole path as it is now. */
@Controller('api/care-paths')
export class CarePathsController {
  constructor(
    private readonly carePaths: CarePaths,
    private readonly page: PathPage,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  @Roles('secretariat', 'nurse')
  @Post()
  async hold(@Body() body: ChoiceBody, @CurrentStaff() staff: Staff) {
    return this.show(await this.carePaths.hold(choiceOf(body), actorOf(staff)), staff)
  }

  @Roles('secretariat', 'nurse', 'doctor', 'assistant', 'imaging', 'manager')
  @Get(':id')
  async get(@Param('id', ParseUUIDPipe) id: string, @CurrentStaff() staff: Staff) {
    return this.page.of(id, staff)
  }

  @Roles('secretariat', 'nurse')
  @Post(':id/release')
  @HttpCode(200)
  async release(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version }: VersionBody,
    @CurrentStaff() staff: Staff,
  ) {
    return this.show(await this.carePaths.release({ carePathId: id, version }, actorOf(staff)), staff)
  }

  @Roles('secretariat', 'nurse')
  @Post(':id/book')
  @HttpCode(200)
  async book(@Param('id', ParseUUIDPipe) id: string, @Body() { version }: VersionBody, @CurrentStaff() staff: Staff) {
    return this.show(await this.carePaths.book({ carePathId: id, version }, actorOf(staff)), staff)
  }

  @Roles('secretariat', 'nurse')
  @Post(':id/move')
  @HttpCode(200)
  async move(@Param('id', ParseUUIDPipe) id: string, @Body() body: MoveBody, @CurrentStaff() staff: Staff) {
    return this.show(
      await this.carePaths.move({ carePathId: id, version: body.version }, choiceOf(body), actorOf(staff)),
      staff,
    )
  }

  @Roles('secretariat', 'nurse')
  @Post(':id/cancel')
  @HttpCode(200)
  async cancel(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version, reason }: CancelBody,
    @CurrentStaff() staff: Staff,
  ) {
    return this.show(await this.carePaths.cancel({ carePathId: id, version }, reason, actorOf(staff)), staff)
  }

  private async show(outcome: Outcome, staff: Staff) {
    if (!outcome.ok) throw conflict(outcome.refusals, loadDefinition(this.config.hospital, this.clock.today()))
    return this.page.of(outcome.carePathId, staff)
  }
}

const choiceOf = (body: ChoiceBody) => ({ ask: askOf(body), day: body.day, pathway: body.pathway, visits: body.visits })
