import { Module } from '@nestjs/common'
import { TypeOrmModule } from '@nestjs/typeorm'
import { IntakeModule } from '#intake'
import { Agendas } from './agendas.js'
import { Candidates } from './candidates.js'
import { CarePathEntity } from './care-path.entity.js'
import { CarePaths } from './care-paths.js'
import { Effects } from './effects.js'
import { Finder } from './finder.js'
import { Gaps } from './gaps.js'
import { HistoryEntity } from './history.entity.js'
import { Itineraries } from './itineraries.js'
import { Offers } from './offers.js'
import { Openings } from './openings.js'
import { OwnChanges } from './own-changes.js'
import { PathLists } from './path-lists.js'
import { PathStore } from './path-store.js'
import { PathWork } from './path-work.js'
import { PlanningBoard } from './planning-board.js'
import { PlanningChanges } from './planning-changes.js'
import { PlanningLists } from './planning-lists.js'
import { Proposals } from './proposals.js'
import { Rebookings } from './rebookings.js'
import { Questions } from './questions.js'
import { Rechecks } from './rechecks.js'
import { Reserves } from './reserves.js'
import { Rosters } from './rosters.js'
import { RunningDays } from './running-days.js'
import { StandStills } from './stand-stills.js'
import { Undoing } from './undoing.js'
import { UnitEntity } from './unit.entity.js'
import { VisitPlaces } from './visit-places.js'
import { WaitingList } from './waiting-list.js'
import { VisitEntity } from './visit.entity.js'

/** What other modules may ask for. */
const FACES = [
  Candidates,
  CarePaths,
  Finder,
  Gaps,
  Itineraries,
  Offers,
  OwnChanges,
  PathLists,
  PlanningBoard,
  PlanningChanges,
  PlanningLists,
  Rebookings,
  Rechecks,
  Reserves,
  Rosters,
  RunningDays,
  StandStills,
  Undoing,
  VisitPlaces,
  WaitingList,
]

@Module({
  imports: [IntakeModule, TypeOrmModule.forFeature([UnitEntity, CarePathEntity, VisitEntity, HistoryEntity])],
  providers: [...FACES, Agendas, Effects, Openings, PathStore, PathWork, Proposals, Questions],
  exports: FACES,
})
export class SchedulingModule {}
