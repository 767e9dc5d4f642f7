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
  Query,
} from '@nestjs/common'
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator'
import { CurrentStaff, type Managed, type Role, ROLES, Roles, type Staff, StaffAccounts } from '#platform'
import { PageQuery, pageOf } from './paging.js'

class AccountsQuery extends PageQuery {
  @IsOptional()
  @IsString()
  @MaxLength(80)
  cursor: string = ''
}

class ChangeBody {
  @IsString()
  @Matches(/\S/)
  @MaxLength(80)
  displayName!: string

  @IsIn(ROLES)
  role!: Role
}

class AccountBody extends ChangeBody {
  @IsString()
  @Matches(/^[a-z0-9][a-z0-9.@_-]{1,59}$/i)
  name!: string
}

/** Who may sign in, and as what. For the administrator. */
@Roles('admin')
@Controller('api/accounts')
export class AccountsController {
  constructor(private readonly accounts: StaffAccounts) {}

  @Get()
  async list(@Query() { limit, cursor }: AccountsQuery) {
    return pageOf(await this.accounts.list(cursor, limit + 1), limit, ({ name }) => name)
  }

  @Post()
  async create(@Body() body: AccountBody, @CurrentStaff() staff: Staff) {
    const { id, password } = allowed(await this.accounts.create(body, staff))
    return { id, password }
  }

  @Post(':id')
  @HttpCode(204)
  async change(@Param('id', ParseUUIDPipe) id: string, @Body() body: ChangeBody, @CurrentStaff() staff: Staff) {
    allowed(await this.accounts.change(id, body, staff))
  }

  @Post(':id/disable')
  @HttpCode(204)
  async disable(@Param('id', ParseUUIDPipe) id: string, @CurrentStaff() staff: Staff) {
    allowed(await this.accounts.disable(id, staff))
  }

  @Post(':id/enable')
  @HttpCode(204)
  async enable(@Param('id', ParseUUIDPipe) id: string, @CurrentStaff() staff: Staff) {
    allowed(await this.accounts.enable(id, staff))
  }

  @Post(':id/sign-out')
  @HttpCode(204)
  async signOut(@Param('id', ParseUUIDPipe) id: string, @CurrentStaff() staff: Staff) {
    allowed(await this.accounts.signOut(id, staff))
  }

  /** The answer holds the only copy of the temporary password. */
  @Post(':id/password')
  @HttpCode(200)
  async resetPassword(@Param('id', ParseUUIDPipe) id: string, @CurrentStaff() staff: Staff) {
    const { password } = allowed(await this.accounts.resetPassword(id, staff))
    return { password }
  }
}

const REFUSED = {
  'name-taken': 'Deze gebruikersnaam bestaat al.',
  'last-admin': 'Dit is de laatste beheerder. Maak eerst iemand anders beheerder.',
  'own-account': 'Uw eigen account kunt u hier niet wijzigen. Vraag een andere beheerder.',
  'signs-in-elsewhere': 'Dit account logt in met het account van het ziekenhuis en heeft hier geen wachtwoord.',
} as const

function allowed<T>(outcome: Managed<T>): { readonly ok: true } & T {
  if (outcome.ok) return outcome
  const { code } = outcome.refusal
  if (code === 'not-found') throw new NotFoundException({ code, message: 'Dit account bestaat niet.' })
  throw new ConflictException({ code, message: REFUSED[code] })
}
