import { createParamDecorator, type ExecutionContext, SetMetadata, type Type } from '@nestjs/common'
import type { Request } from 'express'

export const ROLES = ['secretariat', 'nurse', 'doctor', 'assistant', 'imaging', 'manager', 'admin'] as const
export type Role = (typeof ROLES)[number]

/** A member of staff who is signed in. */
export interface Staff {
  readonly id: string
  readonly name: string
  readonly displayName: string
  readonly role: Role
  /** The password was given by somebody else: nothing works until she has chosen her own. */
  readonly mustChange: boolean
}

const ROLES_KEY = 'dagpad:roles'
const PUBLIC_KEY = 'dagpad:public'
const FIRST_KEY = 'dagpad:before-own-password'

/** Who may use this route. A route with neither this nor `@Public()` is closed to everybody. */
export const Roles = (...roles: readonly Role[]) => SetMetadata(ROLES_KEY, roles)

/** Open without signing in: the sign-in itself, a patient's page behind its own link. */
export const Public = () => SetMetadata(PUBLIC_KEY, true)

/** The member of staff behind this request, as the guard found them. */
/** Works already with a temporary password. */
export const BeforeOwnPassword = () => SetMetadata(FIRST_KEY, true)

export const CurrentStaff = createParamDecorator((_: unknown, context: ExecutionContext): Staff => {
  const { staff } = context.switchToHttp().getRequest<Request & { staff?: Staff }>()
  if (!staff) throw new Error('CurrentStaff on a route that is @Public()')
  return staff
})

type Handler = (...args: never[]) => unknown

/** What a route says of itself; what stands on its controller counts where it says nothing. */
const said = <T>(key: string, controller: Type, handler: Handler): T | undefined =>
  Reflect.getMetadata(key, handler) ?? Reflect.getMetadata(key, controller)

/** Whether a route is open to everybody. Naming roles on a route closes it again under an open controller. */
export const isPublic = (controller: Type, handler: Handler): boolean =>
  said<boolean>(PUBLIC_KEY, controller, handler) === true && !Reflect.hasMetadata(ROLES_KEY, handler)

/** Whether a route works with a temporary password. */
export const isBeforeOwnPassword = (controller: Type, handler: Handler): boolean =>
  said<boolean>(FIRST_KEY, controller, handler) === true

/** The roles a route lets in; none when it names nobody. */
export const rolesOf = (controller: Type, handler: Handler): readonly Role[] =>
  said(ROLES_KEY, controller, handler) ?? []
