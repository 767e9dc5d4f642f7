import { Injectable } from '@nestjs/common'
import { randomUUID } from 'node:crypto'
import type { Day } from '#contracts'
import type { Named } from '#platform'
import type { Actor } from '#scheduling'
import { Acts } from './acts.js'
import { BoardWork } from './board-work.js'
import { type Done, no } from './refusal.js'

/** What is to be done on a day: what people write down, and what follows from the board by itself. */
@Injectable()
export class Tasks {
  constructor(
    private readonly work: BoardWork,
    private readonly acts: Acts,
  ) {}

  add(day: Day, carePathId: string | null, text: string, by: Actor, named?: Named): Promise<Done> {
    return this.work.onDay<Done>(
      day,
      async (tx, { paths }) => {
        const path = paths.find((one) => one.path.id === carePathId)?.path
        if (carePathId && !path) return no({ code: 'not-found' })
        const act = {
          ...{ day, what: 'task-added', by },
          path: path ? { carePathId: path.id, patientId: path.patientId } : null,
        }
        const set = { care_path_id: carePathId, kind: 'note', about: { text: text.trim() }, done: false }
        return { ok: true, act: await this.acts.write(tx, act, [{ subject: 'task', key: randomUUID(), set }]) }
      },
      named,
    )
  }

  finish(day: Day, id: string, done: boolean, version: number, by: Actor, named?: Named): Promise<Done> {
    return this.work.onDay<Done>(
      day,
      async (tx, { tasks, paths }) => {
        const task = tasks.find(({ key }) => key === id)
        if (!task) return no({ code: 'not-found' })
        const { changedBy, changedAt } = task
        const was = { state: task.done ? 'done' : 'planned', by: changedBy, at: changedAt.toISOString() }
        if (task.done === done) return no({ code: 'already-so', ...was })
        if (task.version !== version) return no({ code: 'changed-meanwhile', ...was })
        const path = paths.find((one) => one.path.id === task.carePathId)?.path
        const act = {
          ...{ day, what: done ? 'task-done' : 'task-open', by },
          path: path ? { carePathId: path.id, patientId: path.patientId } : null,
        }
        return { ok: true, act: await this.acts.write(tx, act, [{ subject: 'task', key: id, set: { done } }]) }
      },
      named,
    )
  }
}
