export { EveningClinic } from './evening-clinic.js'
export { type EveningDate, eveningDates, type EveningSeries } from './evening-dates.js'
export { EveningClinicModule } from './evening-clinic.module.js'
