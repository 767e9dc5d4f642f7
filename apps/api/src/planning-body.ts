import { applyDecorators } from '@nestjs/common'
import { Type } from 'class-transformer'
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator'
import { IsDay, IsKey } from './body.js'

const IsMinute = () => applyDecorators(IsInt(), Min(0), Max(1440))
const IsReason = () => applyDecorators(IsString(), Matches(/\S/), MaxLength(200))
export const IsRowId = () => applyDecorators(IsString(), Matches(/^\d{1,18}$/))

/** Whether it is only to be told what would happen, and the mark of the list of those who lose their place, as it was seen. */
export class AskingBody {
  @IsOptional()
  @IsBoolean()
  preview?: boolean

  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/)
  confirmed?: string

  /** The place in that list where the page before ended, and how many are told at once. */
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}\.\d{4}\.[0-9a-f-]{36}$/)
  cursor?: string

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number
}

export class RowBody extends AskingBody {
  @IsInt()
  @Min(1)
  version!: number
}

export class IdParam {
  @IsRowId()
  id!: string
}

class MinutesBody extends AskingBody {
  @IsInt()
  @Min(0)
  @Max(1439)
  from!: number

  @IsMinute()
  to!: number
}

/** Minutes of one unit on one day, with the reason. */
export class DatedBody extends MinutesBody {
  @IsKey()
  unit!: string

  @IsDay()
  day!: string

  @IsReason()
  reason!: string
}

/** The same of one kind of session; the usual one of the unit where it does not say. */
export class SessionBody extends DatedBody {
  @IsOptional()
  @IsIn(['day', 'evening'])
  type?: 'day' | 'evening'
}

class LineBody {
  @IsInt()
  @Min(1)
  @Max(7)
  weekday!: number

  @IsInt()
  @Min(0)
  @Max(1439)
  from!: number

  @IsMinute()
  to!: number

  @IsInt()
  @Min(1)
  @Max(12)
  everyWeeks!: number

  @IsOptional()
  @IsIn([-1, 1, 2, 3, 4, 5])
  nth!: number | null
}

export class NewRosterBody extends AskingBody {
  @IsKey()
  unit!: string

  @IsDay()
  validFrom!: string

  @IsOptional()
  @IsDay()
  validTo!: string | null

  /** Of which week the turn of weeks is counted. */
  @IsOptional()
  @IsDay()
  countedFrom?: string

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => LineBody)
  lines!: LineBody[]
}

export class EndRosterBody extends RowBody {
  @IsOptional()
  @IsDay()
  lastDay!: string | null
}

export class ChangeRosterBody extends MinutesBody {
  @IsInt()
  @Min(1)
  version!: number

  @IsDay()
  validFrom!: string

  @IsInt()
  @Min(1)
  @Max(12)
  everyWeeks!: number

  @IsOptional()
  @IsIn([-1, 1, 2, 3, 4, 5])
  nth!: number | null
}

export class UndoRosterBody extends AskingBody {
  @IsArray()
  @ArrayMaxSize(20)
  @Matches(/^\d{1,18}$/, { each: true })
  added!: string[]

  @IsOptional()
  @IsRowId()
  restoreId?: string

  @IsOptional()
  @IsInt()
  @Min(1)
  restoreVersion?: number

  @IsOptional()
  @IsDay()
  restoreLastDay?: string | null
}

export class SkipBody extends AskingBody {
  @IsDay()
  day!: string

  @IsOptional()
  @IsReason()
  reason?: string
}

export class OutageBody extends AskingBody {
  @IsIn(['closed', 'ill', 'down'])
  kind!: 'closed' | 'ill' | 'down'

  @IsIn(['unit', 'pool', 'clinic'])
  scope!: 'unit' | 'pool' | 'clinic'

  @IsArray()
  @ArrayMaxSize(200)
  @Matches(/^[a-z0-9-]{1,60}$/, { each: true })
  targets!: string[]

  @IsDay()
  fromDay!: string

  @IsDay()
  toDay!: string

  @IsInt()
  @Min(0)
  @Max(1439)
  fromMinute!: number

  @IsMinute()
  toMinute!: number

  @IsBoolean()
  daily!: boolean

  @IsReason()
  reason!: string
}

export class RebookBody {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(2000)
  @IsUUID(undefined, { each: true })
  paths!: string[]
}
