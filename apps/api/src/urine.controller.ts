import {
  Body,
  ConflictException,
  Controller,
  Get,
  HttpCode,
  NotFoundException,
  Param,
  ParseUUIDPipe,
  Post,
  UnprocessableEntityException,
} from '@nestjs/common'
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator'
import { elapsedHours, type KitOutcome, type Missing, UrineKits } from '#lab'
import { CurrentStaff, instantAt, Roles, type Staff } from '#platform'
import { KitsOfPaths, type KitOnPath } from '../../web/patient/kit-of.js'

class FetchedBody {
  @IsInt()
  @Min(1)
  @Max(4)
  containers!: number
}

class MissingBody {
  @IsString()
  @Matches(/\S/)
  @MaxLength(200)
  reason!: string
}

const MOMENT = /^20\d{2}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/

/** What stands on the form with the pot; left out: it does not stand there. Times of the hospital's own clock. */
class HandInBody {
  @IsArray()
  @ArrayMaxSize(4)
  @IsInt({ each: true })
  volumesMl!: number[]

  @IsOptional()
  @Matches(MOMENT)
  startedAt?: string

  @IsOptional()
  @Matches(MOMENT)
  stoppedAt?: string

  @IsOptional()
  @IsBoolean()
  lost?: boolean

  @IsOptional()
  @IsIn(['yes', 'no', 'not-applicable'])
  menstruation?: 'yes' | 'no' | 'not-applicable'
}

/** The 24-hour urine of a path at the counters: fetched, handed in, or missing. */
@Controller('api/care-paths/:id/urine')
@Roles('secretariat', 'nurse', 'assistant')
export class UrineController {
  constructor(
    private readonly paths: KitsOfPaths,
    private readonly kits: UrineKits,
  ) {}

  @Get()
  async get(@Param('id', ParseUUIDPipe) id: string, @CurrentStaff() staff: Staff) {
    return present(await this.find(id, staff))
  }

  @Post('fetched')
  @HttpCode(200)
  async fetched(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { containers }: FetchedBody,
    @CurrentStaff() staff: Staff,
  ) {
    const found = await this.find(id, staff)
    return told(found, await this.kits.fetched(found.of, containers, staff))
  }

  @Post('hand-in')
  @HttpCode(200)
  async handIn(@Param('id', ParseUUIDPipe) id: string, @Body() body: HandInBody, @CurrentStaff() staff: Staff) {
    const found = await this.find(id, staff)
    const form = {
      volumesMl: body.volumesMl,
      startedAt: moment(body.startedAt),
      stoppedAt: moment(body.stoppedAt),
      lost: body.lost ?? null,
      menstruation: body.menstruation ?? null,
    }
    const outcome = await this.kits.handIn(found.of, form, staff)
    if (outcome.ok || !('code' in outcome)) return told(found, outcome)
    const fields =
      outcome.code === 'lab-refuses'
        ? Object.fromEntries(outcome.missing.map((what) => [what, MISSING[what]]))
        : { [outcome.what]: IMPOSSIBLE[outcome.what] }
    throw new UnprocessableEntityException({
      code: 'lab-refuses',
      message:
        outcome.code === 'lab-refuses'
          ? 'Zonder deze gegevens neemt het lab de urine niet aan. Vraag ze nu aan de patiënt.'
          : 'Dit kan niet kloppen. Kijk het formulier nog eens na.',
      fields,
    })
  }

  @Post('missing')
  @HttpCode(200)
  async missing(@Param('id', ParseUUIDPipe) id: string, @Body() { reason }: MissingBody, @CurrentStaff() staff: Staff) {
    const found = await this.find(id, staff)
    return told(found, await this.kits.missing(found.of, reason, staff))
  }

  private async find(id: string, staff: Staff): Promise<KitOnPath> {
    const found = await this.paths.find(id, staff)
    if (!found) throw new NotFoundException({ code: 'not-found', message: 'Bij dit pad wordt geen urine verzameld.' })
    return found
  }
}

/** The instant of a wall-clock time; the hour that the clock skips does not exist on any form. */
function moment(text: string | undefined): Date | null {
  const [, day, hour, minute] = /^(\S+)T(\d\d):(\d\d)$/.exec(text ?? '') ?? []
  if (!day) return null
  try {
    return instantAt(day, Number(hour) * 60 + Number(minute))
  } catch {
    return null
  }
}

const MISSING: Record<Missing, string> = {
  volume: 'Hoeveel milliliter in totaal?',
  start: 'Hoe laat begonnen?',
  stop: 'Hoe laat gestopt?',
  loss: 'Is er urine verloren gegaan?',
  menstruation: 'Was er menstruatie?',
}
const IMPOSSIBLE = {
  volume: 'Vul 1 tot 3500 ml in voor elke bokaal.',
  stop: 'Het einde ligt na het begin, en niet in de toekomst.',
}

function told(found: KitOnPath, outcome: KitOutcome) {
  if (outcome.ok) return present({ ...found, kit: outcome.kit })
  throw new ConflictException({ code: 'not-live', message: 'Dat kan nu niet: kijk eerst hoe het ervoor staat.' })
}

function present({ kit, place, counterCloses, of }: KitOnPath) {
  const { startedAt, stoppedAt } = kit
  return {
    ...kit,
    state: kit.state as string,
    place,
    counterCloses,
    hours: startedAt && stoppedAt ? Math.round(elapsedHours(startedAt, stoppedAt) * 100) / 100 : null,
    accepted: { min: of.accepted.min, max: of.accepted.max },
    handInAt: of.handInAt,
  }
}
