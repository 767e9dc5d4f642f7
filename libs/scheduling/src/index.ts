export type { Ask } from './ask.js'
export { type Candidate, Candidates, type Fit } from './candidates.js'
export { cancelReasons, type CancelRule } from './cancel-reasons.js'
export { type Choice, CarePaths, type Outcome } from './care-paths.js'
export { explain, explainDays, type Reason, type ReasonForDays, shortDay } from './explain.js'
export { type Answer, type DayOption, Finder, type Finding, type Relaxation, type Unattended } from './finder.js'
export { type Gap, Gaps } from './gaps.js'
export { Itineraries, type Itinerary, type KitDays } from './itineraries.js'
export { OWN_REASONS, OwnChanges, type OwnReason, type OwnRights, PATIENT } from './own-changes.js'
export { type CarePathView, type HistoryView, PathLists, type VisitView } from './path-lists.js'
export { type Actor, Taken, WORKER } from './path-store.js'
export type { PlanningChange, RosterLine } from './edit.js'
export { type Changed, PlanningChanges } from './planning-changes.js'
export {
  DATE_LISTS,
  type DateList,
  type DatePlace,
  type OutageView,
  PlanningLists,
  type RebookingView,
} from './planning-lists.js'
export { sessionKinds, usualKind } from './session-kinds.js'
export { type RebookingState, Rebookings } from './rebookings.js'
export { type Board, type BoardCell, type BoardUnit, PlanningBoard } from './planning-board.js'
export type { Asked, ChosenVisit } from './questions.js'
export { Rechecks } from './rechecks.js'
export type { SchedulingRefusal } from './refusal.js'
export { type Reserve, Reserves, type ReserveView } from './reserves.js'
export { type Closure, type DatedSession, type NewUnit, Rosters } from './rosters.js'
export {
  type Occupant,
  type Restored,
  RunningDays,
  type RunningPath,
  type RunningUnit,
  type Shift,
} from './running-days.js'
export { SchedulingModule } from './scheduling.module.js'
export { type StandStill, StandStills } from './stand-stills.js'
export { needsReason, Undoing, type Undoable } from './undoing.js'
export { optionalSteps, type Place, type Reshaped, VisitPlaces } from './visit-places.js'
export { Offers } from './offers.js'
export { type Listed, type OfferState, type OfferView, type Waiting, WaitingList } from './waiting-list.js'
export { type WishKey, WISHES, type Change } from './wishes.js'
