import { applyDecorators } from '@nestjs/common'
import { Type } from 'class-transformer'
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator'
import { type Leavable, LEAVABLE } from '#care-path'
import type { CancelReason } from '#contracts'
import { type Ask, cancelReasons, type ChosenVisit } from '#scheduling'

/** A civil date that exists, `yyyy-mm-dd`, within this century. */
export const IsDay = () => applyDecorators(Matches(/^20\d{2}-\d{2}-\d{2}$/), IsISO8601({ strict: true }))

/** A step, unit or pathway of the hospital's data. */
export const IsKey = () => applyDecorators(IsString(), Matches(/^[a-z0-9-]{1,60}$/))

/** That the patient agreed to images on an earlier day, and with whom that was spoken. */
class ImagingApartBody {
  @IsString()
  @Matches(/\S/)
  @MaxLength(200)
  consent!: string
}

class AwayBody {
  @IsDay()
  from!: string

  @IsDay()
  to!: string
}

/** The question for one referral, as the address of the screen carries it. */
export class AskBody {
  @IsUUID()
  referralId!: string

  @IsOptional()
  @IsDay()
  from?: string

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(52)
  weeks?: number

  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @IsIn(LEAVABLE, { each: true })
  without?: Leavable[]

  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @IsIn(['preference', 'latest'], { each: true })
  ignore?: ('preference' | 'latest')[]

  @IsOptional()
  @IsBoolean()
  evening?: boolean

  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(7)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(7, { each: true })
  weekdaysOff?: number[]

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1440)
  notBefore?: number

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1440)
  notAfter?: number

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => AwayBody)
  away?: AwayBody[]

  @IsOptional()
  @IsKey()
  doctor?: string

  @IsOptional()
  @IsKey()
  device?: string

  @IsOptional()
  @ValidateNested()
  @Type(() => ImagingApartBody)
  imagingApart?: ImagingApartBody
}

export class FindBody extends AskBody {
  @IsOptional()
  @IsDay()
  after?: string

  /** The path that is to be moved: its own visits do not stand in its way. */
  @IsOptional()
  @IsUUID()
  except?: string
}

export class VisitBody implements ChosenVisit {
  @IsKey()
  step!: string

  @IsKey()
  unit!: string

  @IsDay()
  day!: string

  @IsInt()
  @Min(0)
  @Max(1440)
  from!: number

  @IsInt()
  @Min(0)
  @Max(1440)
  to!: number
}

export class ChoiceBody extends AskBody {
  @IsDay()
  day!: string

  @IsKey()
  pathway!: string

  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => VisitBody)
  visits!: VisitBody[]
}

export class VersionBody {
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  version!: number
}

export class MoveBody extends ChoiceBody {
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  version!: number
}

export class CancelBody extends VersionBody {
  @IsIn(cancelReasons.map(({ code }) => code))
  reason!: CancelReason

  @IsOptional()
  @IsString()
  @MaxLength(300)
  note?: string
}

export class UndoBody extends VersionBody {
  @IsOptional()
  @IsString()
  @MaxLength(300)
  reason?: string
}

export class PlacesQuery {
  @IsKey()
  step!: string

  /** A time to be told about, `hh:mm`. */
  @IsOptional()
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/)
  at?: string
}

export class StepsQuery {
  @IsIn(LEAVABLE)
  kind!: Leavable

  @IsIn(['true', 'false'])
  included!: 'true' | 'false'
}

const PARTS = [
  ...['referralId', 'from', 'weeks', 'without', 'ignore', 'evening', 'weekdaysOff'],
  ...['notBefore', 'notAfter', 'doctor', 'device'],
] as const satisfies readonly string[]

/** The question of a body, without the answer that was chosen. */
export function askOf(body: AskBody): Ask {
  const parts = PARTS.filter((part) => body[part as keyof AskBody] !== undefined)
  return {
    ...(Object.fromEntries(parts.map((part) => [part, body[part as keyof AskBody]])) as unknown as Ask),
    ...(body.away && { away: body.away.map(({ from, to }) => ({ from, to })) }),
    ...(body.imagingApart && { imagingApart: { consent: body.imagingApart.consent } }),
  }
}
