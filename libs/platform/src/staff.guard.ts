import {
  type CanActivate,
  type ExecutionContext,
  ForbiddenException,
  Injectable,
  UnauthorizedException,
} from '@nestjs/common'
import type { Request } from 'express'
import { Accounts } from './accounts.js'
import { purposeOf } from './purpose.js'
import { isBeforeOwnPassword, isPublic, rolesOf, type Staff } from './roles.js'
import { sessionStaffId } from './session.js'
import { Clock } from './clock.js'
import { Config } from './config.js'

const HARMLESS = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Stands before every route: closed unless the route says whom it lets in. */
@Injectable()
export class StaffGuard implements CanActivate {
  constructor(
    private readonly accounts: Accounts,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request & { staff?: Staff; purpose?: string | undefined }>()
    const route = [context.getClass(), context.getHandler() as () => unknown] as const
    request.purpose = purposeOf(...route)
    if (isPublic(...route)) {
      if (!HARMLESS.has(request.method) && comesFromElsewhere(request)) throw forged()
      return true
    }
    const staff = await this.staffOf(request)
    if (!staff) throw new UnauthorizedException({ code: 'sign-in', message: 'Meld u aan om verder te gaan.' })
    if (!HARMLESS.has(request.method) && request.get('x-dagpad') !== 'staff') throw forged()
    if (staff.mustChange && !isBeforeOwnPassword(...route))
      throw new ForbiddenException({ code: 'change-password', message: 'Kies eerst een eigen wachtwoord.' })
    if (!rolesOf(...route).includes(staff.role))
      throw new ForbiddenException({ code: 'not-allowed', message: 'Uw account mag dit niet. Vraag de beheerder.' })
    request.staff = staff
    return true
  }

  private async staffOf(request: Request): Promise<Staff | null> {
    const id = sessionStaffId(request, this.clock.now(), this.config)
    return id ? this.accounts.active(id) : null
  }
}

const forged = () =>
  new ForbiddenException({
    code: 'other-site',
    message: 'Deze aanvraag kwam niet van deze site. Laad de pagina opnieuw.',
  })

/** Whether a browser says that another site sent this. A form under `no-referrer` sends `Origin: null`: fetch metadata goes first, and an old phone that has none may pass to a patient's page. */
function comesFromElsewhere(request: Request): boolean {
  const site = request.get('sec-fetch-site')
  if (site) return site !== 'same-origin' && site !== 'none'
  const origin = request.get('origin')
  if (!origin) return false
  if (origin === 'null') return request.path.startsWith('/api/')
  return !URL.canParse(origin) || new URL(origin).host !== request.get('host')
}
