import { Platform1764000000001 } from './0001-platform.js'

/** Every step of the database, in order. A step that has landed is never edited. */
export const MIGRATIONS = [Platform1764000000001]
