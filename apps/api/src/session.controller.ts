import { Body, Controller, Delete, Get, HttpCode, Post, Req, UnauthorizedException } from '@nestjs/common'
import { IsString, MaxLength } from 'class-validator'
import type { Request } from 'express'
import {
  Accounts,
  Clock,
  CurrentStaff,
  endSession,
  Public,
  ROLES,
  Roles,
  type SignIn,
  type Staff,
  startSession,
} from '#platform'

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
    const answer = await this.accounts.signIn(name, password, request.ip ?? '')
    if (!answer.ok) throw new UnauthorizedException({ code: answer.refusal.code, message: messageOf(answer.refusal) })
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

const messageOf = (refusal: Extract<SignIn, { ok: false }>['refusal']): string =>
  refusal.code === 'wait'
    ? `Te veel pogingen. Wacht ${Math.ceil(refusal.seconds / 60)} minuten en probeer het opnieuw.`
    : 'Deze naam en dit wachtwoord horen niet bij elkaar.'

const present = ({ name, displayName, role }: Staff) => ({ name, displayName, role })
