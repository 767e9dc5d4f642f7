import type { Texts } from '../nl'
import { general } from './general'
import { messaging } from './messaging'
import { path } from './path'
import { planning } from './planning'

/** The same words in English; a missing one does not compile. */
export const en: Texts = { ...general, ...planning, ...path, ...messaging }
