import { SetMetadata, type Type } from '@nestjs/common'

/** What somebody of a role does with a record, where neither the route nor the event says more. Roles that are no staff too. */
const OF_ROLE: Readonly<Record<string, string>> = {
  secretariat: 'planning',
  nurse: 'care',
  doctor: 'care',
  assistant: 'care',
  imaging: 'care',
  manager: 'management',
  admin: 'administration',
  patient: 'own-care',
}
/** What the house does by itself. */
const OF_THE_HOUSE = 'care-process'
const PURPOSE_KEY = 'dagpad:purpose'

/** Why this route is there, as the audit trail keeps it (NEN 7513), where that is not what its caller's role is for. */
export const Purpose = (purpose: string) => SetMetadata(PURPOSE_KEY, purpose)

/** What a route says of itself or of its controller; undefined where neither does. */
export const purposeOf = (controller: Type, handler: () => unknown): string | undefined =>
  Reflect.getMetadata(PURPOSE_KEY, handler) ?? Reflect.getMetadata(PURPOSE_KEY, controller)

export const usualPurpose = (role: string): string => OF_ROLE[role] ?? OF_THE_HOUSE
