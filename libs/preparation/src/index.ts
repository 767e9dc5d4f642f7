export { Chasing } from './chasing.js'
export { PreparationModule } from './preparation.module.js'
export type { ComingRound } from './rungs.js'
export { type Gate, type Horizon, type ItemView, type Ready, Readiness } from './readiness.js'
