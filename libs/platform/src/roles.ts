import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common'
import type { Request } from 'express'

export const ROLES = ['secretariat', 'nurse', 'doctor', 'admin'] as const
export type Role = (typeof ROLES)[number]

/** A member of staff who is signed in. */
export interface Staff {
  readonly id: string
  readonly name: string
  readonly displayName: string
  readonly role: Role
}

export const ROLES_KEY = 'dagpad:roles'
export const PUBLIC_KEY = 'dagpad:public'

/** Who may use this route. A route with neither this nor `@Public()` is closed to everybody. */
export const Roles = (...roles: readonly Role[]) => SetMetadata(ROLES_KEY, roles)

/** Open without signing in: the sign-in itself, a patient's page behind its own link. */
export const Public = () => SetMetadata(PUBLIC_KEY, true)

/** The member of staff behind this request, as the guard found them. */
export const CurrentStaff = createParamDecorator((_: unknown, context: ExecutionContext): Staff => {
  const { staff } = context.switchToHttp().getRequest<Request & { staff?: Staff }>()
  if (!staff) throw new Error('CurrentStaff on a route that is @Public()')
  return staff
})
