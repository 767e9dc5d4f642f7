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
import { CANCEL_REASONS, type CancelReason } from '#contracts'
import type { Ask, ChosenVisit } from '#scheduling'

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
  @IsIn(CANCEL_REASONS)
  reason!: CancelReason
}

/** The question of a body, without the answer that was chosen. */
export const askOf = ({ referralId, from, weeks, without, ignore, evening, imagingApart }: AskBody): Ask => ({
  referralId,
  ...(from && { from }),
  ...(weeks && { weeks }),
  ...(without && { without }),
  ...(ignore && { ignore }),
  ...(evening !== undefined && { evening }),
  ...(imagingApart && { imagingApart: { consent: imagingApart.consent } }),
})
