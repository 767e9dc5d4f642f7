import type { Staff } from '#platform'
import type { Actor } from '#scheduling'

/** The member of staff behind a request, as history and audit name them. */
export const actorOf = ({ name, role }: Staff): Actor => ({ name, role })
