import { Body, Controller, Get, HttpCode, NotFoundException, Param, Post, Query } from '@nestjs/common'
import { IsIn, IsOptional, Matches } from 'class-validator'
import { CurrentStaff, Database, Roles, type Staff } from '#platform'
import { DATE_LISTS, type DateList } from '#scheduling'
import { IsKey } from './body.js'
import { PageQuery } from './paging.js'
import { PlanningAnswer } from './planning-answer.js'
import {
  ChangeRosterBody,
  DatedBody,
  EndRosterBody,
  IdParam,
  NewRosterBody,
  RowBody,
  SessionBody,
  SkipBody,
  UndoRosterBody,
} from './planning-body.js'
import { PlanningPage } from './planning-page.js'

class UnitParam {
  @IsKey()
  unit!: string
}

class DatesQuery extends PageQuery {
  @IsIn(DATE_LISTS)
  list!: DateList

  /** Day, minute and id of the last one of the page before. */
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}\.\d{1,4}\.[a-z0-9-]{1,60}$/)
  cursor?: string
}

/** When units are open: lines that repeat, single sessions, minutes kept free, extra places. With `preview` nothing stays. */
@Controller('api/planning')
export class RostersController {
  constructor(
    private readonly db: Database,
    private readonly page: PlanningPage,
    private readonly answer: PlanningAnswer,
  ) {}

  /** One unit with the lines that repeat, and what patients come to it for. */
  @Roles('secretariat', 'nurse', 'doctor', 'assistant', 'imaging', 'manager')
  @Get('units/:unit')
  async unit(@Param() { unit }: UnitParam) {
    const found = await this.db.transaction((tx) => this.page.unit(tx, unit))
    if (!found) throw new NotFoundException({ code: 'not-found', message: 'Deze agenda bestaat niet.' })
    return found
  }

  /** Dates of one unit from today on, the nearest first: extra sessions, minutes kept free, or places more than there are. */
  @Roles('secretariat', 'nurse', 'doctor', 'assistant', 'imaging', 'manager')
  @Get('units/:unit/dates')
  dates(@Param() { unit }: UnitParam, @Query() query: DatesQuery) {
    return this.db.transaction((tx) => this.page.dates(tx, unit, query))
  }

  @Roles('secretariat', 'nurse', 'manager')
  @Post('rosters')
  @HttpCode(200)
  add(@Body() body: NewRosterBody, @CurrentStaff() staff: Staff) {
    const { unit, validFrom, validTo, countedFrom, lines, ...asking } = body
    const own = lines.map(({ weekday, from, to, everyWeeks, nth }) => ({
      weekday,
      from,
      to,
      everyWeeks,
      nth: nth ?? null,
    }))
    const period = { validFrom, validTo: validTo ?? null, ...(countedFrom && { countedFrom }) }
    return this.answer.to({ kind: 'roster-add', unit, ...period, lines: own }, asking, staff)
  }

  @Roles('secretariat', 'nurse', 'manager')
  @Post('rosters/:id/end')
  @HttpCode(200)
  end(@Param() { id }: IdParam, @Body() { version, lastDay, ...asking }: EndRosterBody, @CurrentStaff() staff: Staff) {
    return this.answer.to({ kind: 'roster-end', id, version, lastDay: lastDay ?? null }, asking, staff)
  }

  @Roles('secretariat', 'nurse', 'manager')
  @Post('rosters/:id/change')
  @HttpCode(200)
  change(@Param() { id }: IdParam, @Body() body: ChangeRosterBody, @CurrentStaff() staff: Staff) {
    const { version, validFrom, from, to, everyWeeks, nth, ...asking } = body
    const line = { from, to, everyWeeks, nth: nth ?? null }
    return this.answer.to({ kind: 'roster-change', id, version, validFrom, line }, asking, staff)
  }

  /** Takes lines away that were just added, and gives the one before them its last day again. */
  @Roles('secretariat', 'nurse', 'manager')
  @Post('rosters/undo')
  @HttpCode(200)
  undo(@Body() body: UndoRosterBody, @CurrentStaff() staff: Staff) {
    const { added, restoreId, restoreVersion = 1, restoreLastDay = null, ...asking } = body
    const restore = restoreId ? { id: restoreId, lastDay: restoreLastDay, version: restoreVersion } : null
    return this.answer.to({ kind: 'roster-undo', added, restore }, asking, staff)
  }

  /** One date on which a line does not open; without a reason it opens again. */
  @Roles('secretariat', 'nurse', 'manager')
  @Post('rosters/:id/skip')
  @HttpCode(200)
  skip(@Param() { id }: IdParam, @Body() { day, reason, ...asking }: SkipBody, @CurrentStaff() staff: Staff) {
    return this.answer.to(reason ? { kind: 'skip', id, day, reason } : { kind: 'unskip', id, day }, asking, staff)
  }

  @Roles('secretariat', 'nurse', 'manager')
  @Post('sessions')
  @HttpCode(200)
  addSession(@Body() body: SessionBody, @CurrentStaff() staff: Staff) {
    return this.dated('session-add', body, staff)
  }

  @Roles('secretariat', 'nurse', 'manager')
  @Post('sessions/:id/remove')
  @HttpCode(200)
  removeSession(@Param() { id }: IdParam, @Body() { version, ...asking }: RowBody, @CurrentStaff() staff: Staff) {
    return this.answer.to({ kind: 'session-remove', id, version }, asking, staff)
  }

  @Roles('secretariat', 'nurse', 'doctor', 'manager')
  @Post('blocks')
  @HttpCode(200)
  addBlock(@Body() body: DatedBody, @CurrentStaff() staff: Staff) {
    return this.dated('block-add', body, staff)
  }

  @Roles('secretariat', 'nurse', 'doctor', 'manager')
  @Post('blocks/:id/remove')
  @HttpCode(200)
  removeBlock(@Param() { id }: IdParam, @Body() { version, ...asking }: RowBody, @CurrentStaff() staff: Staff) {
    return this.answer.to({ kind: 'block-remove', id, version }, asking, staff)
  }

  /** A place more than there is: only by who may answer for it. */
  @Roles('doctor', 'manager')
  @Post('extras')
  @HttpCode(200)
  addExtra(@Body() body: SessionBody, @CurrentStaff() staff: Staff) {
    return this.dated('extra-add', body, staff)
  }

  @Roles('doctor', 'manager')
  @Post('extras/:unit/remove')
  @HttpCode(200)
  removeExtra(@Param() { unit }: UnitParam, @CurrentStaff() staff: Staff) {
    return this.answer.to({ kind: 'extra-remove', id: unit }, {}, staff)
  }

  private dated(kind: 'session-add' | 'block-add' | 'extra-add', body: SessionBody, staff: Staff) {
    const { unit, day, from, to, reason, type, ...asking } = body
    return this.answer.to({ kind, unit, day, from, to, reason, ...(type && { type }) }, asking, staff)
  }
}
