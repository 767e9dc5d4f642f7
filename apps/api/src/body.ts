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
import type { Ask, ChosenVisit } from '#scheduling'

/** A civil date that exists, `yyyy-mm-dd`, within this century. */
export const IsDay = () => applyDecorators(Matches(/^20\d{2}-\d{2}-\d{2}$/), IsISO8601({ strict: true }))

/** A step, unit or pathway of the hospital's data. */
export const IsKey = () => applyDecorators(IsString(), Matches(/^[a-z0-9-]{1,60}$/))

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
  @IsIn(['urine', 'xray'], { each: true })
  without?: ('urine' | 'xray')[]

  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @IsIn(['preference', 'latest'], { each: true })
  ignore?: ('preference' | 'latest')[]

  @IsOptional()
  @IsBoolean()
  evening?: boolean
}

export class FindBody extends AskBody {
  @IsOptional()
  @IsDay()
  after?: string
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
  @IsString()
  @Matches(/\S/)
  @MaxLength(200)
  reason!: string
}

/** The question of a body, without the answer that was chosen. */
export const askOf = ({ referralId, from, weeks, without, ignore, evening }: AskBody): Ask => ({
  referralId,
  ...(from && { from }),
  ...(weeks && { weeks }),
  ...(without && { without }),
  ...(ignore && { ignore }),
  ...(evening !== undefined && { evening }),
})
