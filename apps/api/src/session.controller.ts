import {
  Body,
  ConflictException,
  Controller,
  Delete,
  Get,
  HttpCode,
  Post,
  Req,
  Res,
  UnauthorizedException,
} from '@nestjs/common'
import { IsString, MaxLength } from 'class-validator'
import type { Request, Response } from 'express'
import {
  Accounts,
  BeforeOwnPassword,
  Clock,
  Config,
  CurrentStaff,
  endSession,
  knownDevice,
  type PasswordChange,
  Public,
  rememberDevice,
  ROLES,
  Roles,
  type SignIn,
  SingleSignOn,
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

class PasswordBody {
  @IsString()
  @MaxLength(256)
  current!: string

  @IsString()
  @MaxLength(1000)
  next!: string
}

/** Signing in and out, and one's own password. */
@Controller('api/session')
export class SessionController {
  constructor(
    private readonly accounts: Accounts,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly hospital: SingleSignOn,
  ) {}

  @Public()
  @Post()
  @HttpCode(200)
  async signIn(
    @Body() { name, password }: SignInBody,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const device = knownDevice(request, this.config, name)
    const answer = await this.accounts.signIn(name, password, request.ip ?? '', device)
    if (!answer.ok) throw new UnauthorizedException({ code: answer.refusal.code, message: messageOf(answer.refusal) })
    await startSession(request, answer.staff, this.clock.now())
    if (!device) rememberDevice(response, this.config, name)
    return present(answer.staff)
  }

  @BeforeOwnPassword()
  @Roles(...ROLES)
  @Get()
  me(@CurrentStaff() staff: Staff, @Req() request: Request) {
    return { ...present(staff), elsewhere: request.session.elsewhere === true }
  }

  /** `elsewhere`: where the browser goes next to sign out at the hospital's own server too. */
  @BeforeOwnPassword()
  @Roles(...ROLES)
  @Delete()
  async signOut(@CurrentStaff() staff: Staff, @Req() request: Request) {
    const { elsewhere = false } = request.session
    await this.accounts.signOut(staff)
    await endSession(request)
    return { elsewhere: elsewhere && this.hospital.isOn ? await this.hospital.end() : null }
  }

  /** One's own new password: every session ends, and this device gets a new one. */
  @BeforeOwnPassword()
  @Roles(...ROLES)
  @Post('password')
  @HttpCode(200)
  async changePassword(
    @Body() { current, next }: PasswordBody,
    @CurrentStaff() { id }: Staff,
    @Req() request: Request,
  ) {
    const changed = await this.accounts.changePassword(id, current, next, request.ip ?? '')
    if (!changed.ok)
      throw new ConflictException({ code: changed.refusal.code, message: PASSWORD[changed.refusal.code] })
    await startSession(request, changed.staff, this.clock.now())
    return present(changed.staff)
  }

  /** Signs out on every device, this one too. */
  @Roles(...ROLES)
  @Post('everywhere')
  @HttpCode(204)
  async signOutEverywhere(@CurrentStaff() staff: Staff, @Req() request: Request) {
    await endSession(request)
    await this.accounts.signOutEverywhere(staff)
  }
}

const PASSWORD: Readonly<Record<Extract<PasswordChange, { ok: false }>['refusal']['code'], string>> = {
  wrong: 'Uw huidige wachtwoord klopt niet.',
  'too-short': 'Kies een wachtwoord van ten minste 12 tekens.',
  'too-long': 'Kies een wachtwoord van ten hoogste 256 tekens.',
  'too-easy': 'Dit wachtwoord is te makkelijk te raden. Gebruik meer verschillende tekens, en niet uw naam.',
  'same-password': 'Kies een ander wachtwoord dan het huidige.',
  'signs-in-elsewhere': 'Uw wachtwoord wijzigt u bij het account van het ziekenhuis.',
}

const SIGN_IN = {
  wrong: 'Deze naam en dit wachtwoord horen niet bij elkaar.',
  'used-up': 'Dit tijdelijke wachtwoord is al gebruikt of verlopen. Vraag de beheerder om een nieuw.',
  'not-with-password': 'U logt hier in met het account van het ziekenhuis, niet met een wachtwoord.',
} as const

function messageOf(refusal: Extract<SignIn, { ok: false }>['refusal']): string {
  if (refusal.code === 'wait') {
    const minutes = Math.ceil(refusal.seconds / 60)
    return minutes === 1
      ? 'Te veel pogingen. Wacht 1 minuut en probeer het opnieuw.'
      : `Te veel pogingen. Wacht ${minutes} minuten en probeer het opnieuw.`
  }
  return SIGN_IN[refusal.code]
}

/** `elsewhere`: she signed in with the account of the hospital. */
const present = ({ name, displayName, role, mustChange }: Staff) => ({
  ...{ name, displayName, role, mustChange },
  elsewhere: false,
})
