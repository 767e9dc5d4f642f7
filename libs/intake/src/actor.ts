/** Who does something, for the audit trail: an account's name, or the program that works by itself. */
export interface Actor {
  readonly name: string
  readonly role: string
}
export const BY_ITSELF: Actor = { name: 'import', role: 'system' }
