import { Platform1764000000001 } from './0001-platform.js'
import { Intake1764000000002 } from './0002-intake.js'

/** Every step of the database, in order. A step that has landed is never edited. */
export const MIGRATIONS = [Platform1764000000001, Intake1764000000002]
