import { Module } from '@nestjs/common'
import { SchedulingModule } from '#scheduling'
import { Acts } from './acts.js'
import { BoardWork } from './board-work.js'
import { DayBoards } from './day-boards.js'
import { Facts } from './facts.js'
import { PatientsToday } from './patients-today.js'
import { Undos } from './undos.js'
import { VisitStates } from './visit-states.js'

const FACES = [DayBoards, VisitStates, PatientsToday, Undos]

@Module({ imports: [SchedulingModule], providers: [Acts, BoardWork, Facts, ...FACES], exports: FACES })
export class DayBoardModule {}
