import { Injectable } from '@nestjs/common'
import type { CarePathDefinition } from '#care-path'
import type { Day } from '#contracts'
import { addDays } from '#planner'
import type { Named } from '#platform'
import type { Actor } from '#scheduling'
import { Acts, type Write } from './acts.js'
import { BoardWork } from './board-work.js'
import type { DayPath } from './facts.js'
import type { OnDay } from './patients-today.js'
import { type BoardRefusal, type Done, no } from './refusal.js'
import type { OutcomeRow } from './rows.js'

/** What the clinician says came of the day. Nothing is chosen for her. */
export interface OutcomeChosen extends Pick<
  OutcomeRow,
  'toldBy' | 'toldHow' | 'sameDay' | 'cause' | 'plan' | 'medicine' | 'startedOn' | 'note'
> {
  /** Follow-ups of the path's data. */
  readonly recalls: readonly string[]
  /** The version of the outcome that was on the screen; 0 for a first. */
  readonly version: number
}
/** What can be chosen, in the hospital's own words. */
export interface OutcomeChoices {
  readonly plans: readonly { readonly id: string; readonly label: string; readonly recalls: readonly string[] }[]
  readonly recalls: readonly {
    readonly id: string
    readonly label: string
    readonly medicine: string | null
    /** When it would be, counted from today. */
    readonly from: Day
    readonly to: Day
  }[]
  readonly medicines: readonly string[]
}

const DAYS_IN_A_MONTH = 365.25 / 12
type Recall = CarePathDefinition['recalls'][number]

export function choicesOf({ outcomes, recalls }: CarePathDefinition, day: Day): OutcomeChoices {
  return {
    plans: outcomes.map(({ id, label, recalls: usual }) => ({ id, label, recalls: usual })),
    recalls: recalls.map((rule) => {
      const { id, label, medicine } = rule
      const { from, to } = windowOf(rule, day)
      return { id, label, medicine, from, to }
    }),
    medicines: [...new Set(recalls.flatMap(({ medicine }) => medicine ?? []))],
  }
}

/** What came of a patient's day, and the follow-ups that she is to be called for. */
@Injectable()
export class Outcomes {
  constructor(
    private readonly work: BoardWork,
    private readonly acts: Acts,
  ) {}

  set(of: OnDay, chosen: OutcomeChosen, by: Actor, named?: Named): Promise<Done> {
    return this.work.onPath(
      of.carePathId,
      of.day,
      async (tx, day) => {
        const refusal = refusalOf(chosen, day)
        if (refusal) return no(refusal)
        const { id: carePathId, patientId } = day.path
        const act = { day: of.day, path: { carePathId, patientId }, what: 'outcome', by }
        return { ok: true, act: await this.acts.write(tx, act, writesOf(chosen, day, of.day)) }
      },
      { named },
    )
  }
}

function refusalOf(
  { version, plan, recalls, medicine, sameDay, cause, toldHow, toldBy }: OutcomeChosen,
  { outcome, path, recalls: kept }: DayPath,
): BoardRefusal | null {
  if ((outcome?.version ?? 0) !== version)
    return {
      ...{ code: 'changed-meanwhile', state: outcome?.plan ?? '' },
      ...{ by: outcome?.changedBy ?? '', at: outcome?.changedAt.toISOString() ?? '' },
    }
  const { definition } = path
  if (!path.isMain) return { code: 'path-not-live' }
  if (!definition.outcomes.some(({ id }) => id === plan)) return { code: 'unknown-choice', what: 'plan' }
  if (recalls.some((rule) => !definition.recalls.some(({ id }) => id === rule)))
    return { code: 'unknown-choice', what: 'recalls' }
  if (medicine && !definition.recalls.some((rule) => rule.medicine === medicine))
    return { code: 'unknown-choice', what: 'medicine' }
  if (!sameDay && !cause?.trim()) return { code: 'reason-needed' }
  if (toldHow !== 'later' && !toldBy) return { code: 'unknown-choice', what: 'toldBy' }
  const lost = kept.find(({ rule, state }) => state === 'planned' && !recalls.includes(rule))
  return lost ? { code: 'rests-on', what: 'recall', by: lost.changedBy, at: lost.changedAt.toISOString() } : null
}

function writesOf(chosen: OutcomeChosen, { path, recalls: kept }: DayPath, day: Day): readonly Write[] {
  const { toldBy, toldHow, sameDay, cause, plan, medicine, startedOn, note, recalls } = chosen
  const rules = path.definition.recalls.filter(({ id }) => recalls.includes(id))
  return [
    {
      ...{ subject: 'outcome', key: path.id },
      set: {
        ...{
          care_path_id: path.id,
          told_by: toldHow === 'later' ? null : toldBy,
          told_how: toldHow,
          same_day: sameDay,
        },
        ...{ cause: sameDay ? null : cause!.trim(), plan, medicine, started_on: startedOn, note: note?.trim() || null },
      },
    },
    ...rules.map((rule): Write => {
      const { from, to, alarm } = windowOf(rule, rule.from === 'start' && startedOn ? startedOn : day)
      return {
        ...{ subject: 'recall', key: `${path.id}:${rule.id}` },
        set: {
          ...{ care_path_id: path.id, referral_id: path.referralId, patient_id: path.patientId },
          ...{ rule: rule.id, label: rule.label },
          ...{ from_day: from, to_day: to, alarm_day: alarm },
          state: kept.find((one) => one.rule === rule.id)?.state ?? 'open',
        },
      }
    }),
    ...kept
      .filter(({ rule }) => !recalls.includes(rule))
      .map(({ key }): Write => ({ subject: 'recall', key, set: null })),
  ]
}

/** The days between which a follow-up should be; both included. */
function windowOf({ months, earliest, latest, alarm }: Recall, from: Day) {
  const after = (count: number): Day => addDays(from, Math.round(count * DAYS_IN_A_MONTH))
  return { from: after(earliest ?? months), to: after(latest ?? months), alarm: alarm === null ? null : after(alarm) }
}
