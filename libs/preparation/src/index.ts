export { Chasing } from './chasing.js'
export { PreparationModule } from './preparation.module.js'
