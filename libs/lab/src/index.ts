export { type KitDays, LabOrders } from './lab-orders.js'
export { LabModule } from './lab.module.js'
