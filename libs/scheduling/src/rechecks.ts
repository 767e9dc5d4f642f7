import { Injectable } from '@nestjs/common'
import { Database } from '#platform'
import { explain } from './explain.js'
import { PathStore } from './path-store.js'
import { Questions } from './questions.js'
import type { SchedulingRefusal } from './refusal.js'

/** Reasons that a patient's own news can give after booking. Those about time that has passed, or a wish, say nothing about a booked day. */
const NEWS: ReadonlySet<string> = new Set([
  'contrast-too-recent',
  'quality-missing',
  'visit-missing',
  'result-not-in',
  'walk-too-short',
  'day-too-long',
  'does-not-fit',
])

/** Judges a booked day again by what is known now. Changes nothing: a person decides what follows. */
@Injectable()
export class Rechecks {
  constructor(
    private readonly db: Database,
    private readonly questions: Questions,
    private readonly store: PathStore,
  ) {}

  /** Which rules the booked day breaks now, in Dutch; none for a path that is not booked. */
  async of(carePathId: string): Promise<readonly string[]> {
    return this.db.transaction(async (tx) => {
      const path = await this.store.find(tx, carePathId)
      if (path?.status !== 'booked') return []
      const visits = await this.store.visits(tx, path.id)
      const asked = await this.questions.of(tx, path.ask)
      const { refusals } = await this.questions.judge(tx, asked, { ...path, visits }, { except: path.id })
      const broken: SchedulingRefusal[] = [
        ...asked.plan.blocks.map(({ label }) => ({ code: 'ask-department' as const, reason: label })),
        ...refusals.filter(({ code }) => NEWS.has(code)),
      ]
      const told = broken.map((refusal) => explain(refusal, asked.definition))
      return [...new Set(told.map(({ reason, detail }) => [reason, detail].filter(Boolean).join(', ')))]
    })
  }
}
