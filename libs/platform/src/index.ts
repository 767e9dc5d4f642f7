export { Clock, dayOf, instantAt, minuteOf, SetClock, SystemClock, ZONE } from './clock.js'
export { Database, sqlState, Tx } from './database.js'
export { PlatformModule } from './platform.module.js'
