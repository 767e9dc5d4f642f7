import { Module } from '@nestjs/common'
import { SchedulingModule } from '#scheduling'
import { Acts } from './acts.js'
import { BoardWork } from './board-work.js'
import { Closings } from './closings.js'
import { DayBoards } from './day-boards.js'
import { Facts } from './facts.js'
import { Outcomes } from './outcomes.js'
import { PatientsToday } from './patients-today.js'
import { RestOfDay } from './rest-of-day.js'
import { ResultMarks } from './result-marks.js'
import { Stops } from './stops.js'
import { Tasks } from './tasks.js'
import { Undos } from './undos.js'
import { VisitStates } from './visit-states.js'

const FACES = [DayBoards, VisitStates, PatientsToday, ResultMarks, Stops, RestOfDay, Tasks, Outcomes, Closings, Undos]

@Module({ imports: [SchedulingModule], providers: [Acts, BoardWork, Facts, ...FACES], exports: FACES })
export class DayBoardModule {}
