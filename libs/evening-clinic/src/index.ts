export { DECISIONS, type Decision } from './decisions.js'
export { Displaced, type Proposal, type Rebooked } from './displaced.js'
export { EveningClinic } from './evening-clinic.js'
export { EveningClinicModule } from './evening-clinic.module.js'
export { type EveningDate, eveningDates, type EveningSeries } from './evening-dates.js'
export { type Decided, type Deciding, type Evening, Evenings } from './evenings.js'
export {
  CALL_OUTCOMES,
  type Called,
  type CallOutcome,
  CLOSINGS,
  type Closing,
  type PhoneResult,
  PhoneResults,
  TRIES_BEFORE_LETTER,
} from './phone-results.js'
export { Priorities } from './priorities.js'
export { type EveningRequest, Requests } from './requests.js'
