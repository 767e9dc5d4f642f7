import { general } from './general'
import { messaging } from './messaging'
import { path } from './path'
import { planning } from './planning'

/** Everything the screens say by themselves. Plain Dutch, level B1, "u". */
export const nl = { ...general, ...planning, ...path, ...messaging }
export type Texts = typeof nl
