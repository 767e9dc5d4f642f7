import { Controller, Get, NotFoundException, Query, Req, Res } from '@nestjs/common'
import { ApiProduces } from '@nestjs/swagger'
import { IsOptional, Matches, MaxLength } from 'class-validator'
import type { Request, Response } from 'express'
import { AccountsElsewhere, Clock, Config, cookieOf, Public, SingleSignOn, startSession } from '#platform'

class BeginQuery {
  /** An address inside the screens, where she was going. */
  @IsOptional()
  @Matches(/^\/(?![/\\])/)
  @MaxLength(1500)
  to: string = '/'
}

/** Signing in with the hospital's own account, where the settings name its server. */
@Public()
@Controller('api/sign-in')
export class SignInController {
  constructor(
    private readonly elsewhere: SingleSignOn,
    private readonly accounts: AccountsElsewhere,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** Which ways there are: the hospital's own account, and a password of the house for others than its administrators. */
  @Get()
  ways() {
    return { hospital: this.elsewhere.isOn, password: this.config.localSignIn }
  }

  /** Sends the browser to the hospital's server. */
  @Get('hospital')
  @ApiProduces('text/html')
  async begin(@Query() { to }: BeginQuery, @Res() response: Response): Promise<void> {
    if (!this.elsewhere.isOn) throw new NotFoundException()
    const begun = await this.elsewhere.begin(to)
    if (!begun) return response.redirect(refused('away'))
    response.cookie(this.cookie, begun.pending, { ...this.options, maxAge: 10 * 60_000 })
    response.redirect(begun.url)
  }

  /** Where the hospital's server sends the browser back to. */
  @Get('back')
  @ApiProduces('text/html')
  async back(@Req() request: Request, @Res() response: Response): Promise<void> {
    if (!this.elsewhere.isOn) throw new NotFoundException()
    const { search } = new URL(request.originalUrl, 'http://house')
    const returned = await this.elsewhere.finish(search, cookieOf(request, this.cookie))
    response.clearCookie(this.cookie, this.options)
    if (!returned.ok) return response.redirect(refused(returned.refusal))
    const signedIn = await this.accounts.signIn(returned.who)
    if (!signedIn.ok) return response.redirect(refused(signedIn.refusal))
    await startSession(request, signedIn.staff, this.clock.now())
    request.session.elsewhere = true
    response.redirect(returned.to)
  }

  private get cookie(): string {
    return this.isSecure ? '__Host-dagpad-sign-in' : 'dagpad-sign-in'
  }

  private get isSecure(): boolean {
    return this.config.publicUrl.startsWith('https:')
  }

  /** Lax, for the browser comes back from another site. */
  private get options() {
    return { httpOnly: true, sameSite: 'lax', secure: this.isSecure, path: '/' } as const
  }
}

const refused = (why: string) => `/inloggen?refused=${why}`
