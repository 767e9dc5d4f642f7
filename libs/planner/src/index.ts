export * from './interval.js'
export * from './model.js'
