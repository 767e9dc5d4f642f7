import { Injectable } from '@nestjs/common'
import type { Day } from '#contracts'
import type { Named } from '#platform'
import { type Actor, RunningDays } from '#scheduling'
import { Acts } from './acts.js'
import { BoardWork } from './board-work.js'
import { isPresent } from './board-view.js'
import type { DayPath } from './facts.js'
import { type BoardRefusal, type Done, no } from './refusal.js'

/** The patient of a path on one of its days. */
export interface OnDay {
  readonly carePathId: string
  readonly day: Day
}
/** Minutes; null takes the word back. */
export interface Said {
  readonly expectedAt?: number | null | undefined
  readonly leaveBy?: number | null | undefined
}
export interface Measured {
  readonly heightCm: number | null
  readonly weightKg: number | null
}

/** What is known of the patients themselves today: in the house or not, when they come and must go, what was measured. */
@Injectable()
export class PatientsToday {
  constructor(
    private readonly work: BoardWork,
    private readonly acts: Acts,
    private readonly running: RunningDays,
  ) {}

  /** She is there: at the desk, or by the link that was sent to her. Again changes nothing and says who did it before. */
  checkIn(of: OnDay, how: 'desk' | 'link', by: Actor, named?: Named): Promise<Done> {
    return this.write(of, 'checked-in', by, named, (day, now) => {
      const { patient } = day
      if (patient?.arrivedAt)
        return {
          ...{ code: 'already-so', state: 'checked-in' },
          ...{ by: patient.changedBy, at: patient.arrivedAt.toISOString() },
        }
      return { arrived_at: now, arrived_how: how, expected_at: null }
    })
  }

  /** She says from when she is there, or by when she must have left. */
  say(of: OnDay, said: Said, by: Actor, named?: Named): Promise<Done> {
    const what = said.leaveBy === undefined ? 'expected-later' : 'leaves-early'
    return this.write(of, what, by, named, (day) => {
      if (said.expectedAt && isPresent(day)) return { code: 'already-so', state: 'checked-in', by: '', at: '' }
      return {
        ...(said.expectedAt !== undefined && { expected_at: said.expectedAt }),
        ...(said.leaveBy !== undefined && { leave_by: said.leaveBy }),
      }
    })
  }

  measured(of: OnDay, { heightCm, weightKg }: Measured, by: Actor, named?: Named): Promise<Done> {
    return this.write(of, 'measured', by, named, () => ({
      ...(heightCm !== null && { height_cm: heightCm }),
      ...(weightKg !== null && { weight_kg: weightKg }),
    }))
  }

  private write(
    { carePathId, day }: OnDay,
    what: string,
    by: Actor,
    named: Named | undefined,
    next: (path: DayPath, now: Date) => Record<string, unknown> | BoardRefusal,
  ): Promise<Done> {
    return this.work.onPath(
      carePathId,
      day,
      async (tx, path, facts) => {
        if (!['ordered', 'booked'].includes(path.path.status)) return no({ code: 'path-not-live' })
        const set = next(path, tx.now)
        if ('code' in set) return no(set as BoardRefusal)
        if (what === 'checked-in') await this.running.begin(tx, carePathId, true)
        const act = { day: facts.day, path: { carePathId, patientId: path.path.patientId }, what, by }
        const key = `${carePathId}:${day}`
        return {
          ok: true,
          act: await this.acts.write(tx, act, [{ subject: 'patient', key, set: { care_path_id: carePathId, ...set } }]),
        }
      },
      { named },
    )
  }
}
