import { Injectable } from '@nestjs/common'
import type { CarePathRef } from '#contracts'
import { Closings, ResultMarks } from '#day-board'
import { PhoneResults } from '#evening-clinic'
import { Database } from '#platform'
import { type CarePathView, CarePaths, PathLists } from '#scheduling'

/** What follows outside the board from what was done on it. */
@Injectable()
export class BoardDays {
  constructor(
    private readonly db: Database,
    private readonly lists: PathLists,
    private readonly marks: ResultMarks,
    private readonly calls: PhoneResults,
    private readonly closings: Closings,
    private readonly carePaths: CarePaths,
  ) {}

  /** The call for results that are told later, as the board has them now. An evening's path has its own call. */
  async planCall(carePathId: string): Promise<void> {
    const found = await this.db.transaction(async (tx) => {
      const path = await this.lists.get(tx, carePathId)
      return path && !hasOwnCall(path) ? { path, call: await this.marks.callOf(tx, carePathId) } : null
    })
    if (found) await this.calls.plan({ carePathId, version: found.path.version }, found.call)
  }

  /** The last day of a path is over. What became of it stands on the board; a path that nobody accounted for stays open. */
  async endPath(ref: CarePathRef): Promise<void> {
    const how = await this.db.transaction((tx) => this.closings.howItEnded(tx, ref.carePathId))
    if (how) await this.carePaths.close(ref, how)
  }
}

const hasOwnCall = ({ visits }: CarePathView): boolean => visits.some(({ kind }) => kind === 'phone-result')
