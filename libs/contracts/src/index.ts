export * from './events.js'
export * from './ids.js'
export * from './jobs.js'
export { showPhone } from './phone.js'
