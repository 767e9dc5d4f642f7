import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common'
import { loadDefinition } from '#care-path'
import { Clock, Config, CurrentStaff, type Named, Roles, type Staff } from '#platform'
import { cancelReasons, CarePaths, type Outcome, Undoing } from '#scheduling'
import { actorOf } from './actor.js'
import { askOf, CancelBody, ChoiceBody, MoveBody, PlacesQuery, StepsQuery, UndoBody, VersionBody } from './body.js'
import { DayChanges } from './day-changes.js'
import { NamedRequest } from './named-request.js'
import { PathPage } from './path-page.js'
import { conflict } from './refused.js'

/** One patient's path day as one thing: held, booked, moved, cancelled, put back. Each answer to a change is the whole path as it is now. */
@Controller('api/care-paths')
export class CarePathsController {
  constructor(
    private readonly carePaths: CarePaths,
    private readonly undoing: Undoing,
    private readonly page: PathPage,
    private readonly changes: DayChanges,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  @Roles('secretariat', 'nurse')
  @Post()
  async hold(@Body() body: ChoiceBody, @CurrentStaff() staff: Staff, @NamedRequest() named?: Named) {
    return this.show(await this.carePaths.hold(choiceOf(body), actorOf(staff), named), staff)
  }

  /** Why a day may be called off, and what follows from each reason. */
  @Roles('secretariat', 'nurse', 'doctor')
  @Get('cancel-reasons')
  reasons() {
    return cancelReasons
  }

  @Roles('secretariat', 'nurse', 'doctor', 'assistant', 'imaging', 'manager')
  @Get(':id')
  async get(@Param('id', ParseUUIDPipe) id: string, @CurrentStaff() staff: Staff) {
    return this.page.of(id, staff)
  }

  /** Where else one visit could be while the rest of the path stays. */
  @Roles('secretariat', 'nurse')
  @Get(':id/places')
  async places(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { step, at }: PlacesQuery,
    @CurrentStaff() staff: Staff,
  ) {
    return this.changes.places(id, step, at === undefined ? undefined : minuteOf(at), staff)
  }

  /** The same day with a step left out or taken in; nothing changes yet. */
  @Roles('secretariat', 'nurse')
  @Get(':id/steps')
  async steps(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { kind, included }: StepsQuery,
    @CurrentStaff() staff: Staff,
  ) {
    return this.changes.reshaped(id, kind, included === 'true', staff)
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
  async book(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version }: VersionBody,
    @CurrentStaff() staff: Staff,
    @NamedRequest() named?: Named,
  ) {
    return this.show(await this.carePaths.book({ carePathId: id, version }, actorOf(staff), named), staff)
  }

  @Roles('secretariat', 'nurse')
  @Post(':id/move')
  @HttpCode(200)
  async move(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: MoveBody,
    @CurrentStaff() staff: Staff,
    @NamedRequest() named?: Named,
  ) {
    const ref = { carePathId: id, version: body.version }
    return this.show(await this.carePaths.move(ref, choiceOf(body), actorOf(staff), named), staff)
  }

  @Roles('secretariat', 'nurse')
  @Post(':id/cancel')
  @HttpCode(200)
  async cancel(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version, reason, note = '' }: CancelBody,
    @CurrentStaff() staff: Staff,
    @NamedRequest() named?: Named,
  ) {
    const ref = { carePathId: id, version }
    return this.show(await this.carePaths.cancel(ref, reason, actorOf(staff), { note, named }), staff)
  }

  /** Takes back the last change, where its old place is still free. */
  @Roles('secretariat', 'nurse')
  @Post(':id/undo')
  @HttpCode(200)
  async undo(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version, reason }: UndoBody,
    @CurrentStaff() staff: Staff,
    @NamedRequest() named?: Named,
  ) {
    return this.show(await this.undoing.undo({ carePathId: id, version }, { reason }, actorOf(staff), named), staff)
  }

  private async show(outcome: Outcome, staff: Staff) {
    if (!outcome.ok) throw conflict(outcome.refusals, loadDefinition(this.config.hospital, this.clock.today()))
    return this.page.of(outcome.carePathId, staff)
  }
}

const choiceOf = (body: ChoiceBody) => ({ ask: askOf(body), day: body.day, pathway: body.pathway, visits: body.visits })

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
