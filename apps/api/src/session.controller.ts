import { Body, Controller, Delete, Get, HttpCode, Post, Req, UnauthorizedException } from '@nestjs/common'
import { IsString, MaxLength } from 'class-validator'
import type { Request } from 'express'
import { Accounts, Clock, CurrentStaff, endSession, Public, ROLES, Roles, type Staff, startSession } from '#platform'

class SignInBody {
  @IsString()
  @MaxLength(80)
  name!: string

  @IsString()
  @MaxLength(256)
  password!: string
}

@Controller('api/session')
export class SessionController {
  constructor(
    private readonly accounts: Accounts,
    private readonly clock: Clock,
  ) {}

  @Public()
  @Post()
  @HttpCode(200)
  async signIn(@Body() { name, password }: SignInBody, @Req() request: Request) {
    const answer = await this.accounts.signIn(name, password)
    if (!answer.ok) throw new UnauthorizedException({ code: 'wrong-sign-in', message: 'Naam of wachtwoord klopt niet, of het account wacht even na te veel pogingen.' })
    await startSession(request, answer.staff, this.clock.now())
    return present(answer.staff)
  }

  @Roles(...ROLES)
  @Get()
  me(@CurrentStaff() staff: Staff) {
    return present(staff)
  }

  @Roles(...ROLES)
  @Delete()
  @HttpCode(204)
  async signOut(@Req() request: Request) {
    await endSession(request)
  }
}

const present = ({ name, displayName, role }: Staff) => ({ name, displayName, role })
