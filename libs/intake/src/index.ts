export { type Actor } from './actor.js'
export { Entries, type EntryCheck, type EntryFields, formChoices, type Identity, isColumn } from './entries.js'
export { UnreadableFile } from './fault.js'
export { IntakeModule } from './intake.module.js'
export { type Contact, type FoundPatient, type NamedPatient, Patients } from './patients.js'
export type { ReferralRecord } from './record.js'
export type { ReferralState } from './referral.entity.js'
export { type Decided, type Decision, type DepartmentAnswer, Referrals } from './referrals.js'
export { type ImportReport, type ImportSummary, REPORT_LISTS, type ReportLine, type ReportList } from './report.js'
export type { ReferralView } from './view.js'
export { type Doubt, type Settled, WhoIsIt } from './who-is-it.js'
export { WORK_LISTS, type WorkList } from './work-items.js'
export {
  CALL_OUTCOMES,
  type CallNote,
  type CallOutcome,
  WORK_TABS,
  type WorkCause,
  type WorkItem,
  WorkLists,
  type WorkTab,
} from './work-lists.js'
