import { Injectable } from '@nestjs/common'
import { type CarePathDefinition, preparationOf, type PreparationRule } from '#care-path'
import type { Channel, Day } from '#contracts'
import { type Contact, Patients } from '#intake'
import { type KitView, UrineKits } from '#lab'
import { Replies } from '#messages'
import { addDays } from '#planner'
import type { Tx } from '#platform'
import { type FormStanding, Questionnaires } from '#questionnaire'
import type { CarePathView } from '#scheduling'

/** Where one item of a patient's preparation stands. */
export interface Item {
  readonly rule: PreparationRule
  readonly due: Day
  readonly done: boolean
  /** A word of the part that knows it: the state of a form, of a kit, or what she answered. */
  readonly state: string
}

/** What was read of some paths, for any of them. */
export interface Standing {
  readonly forms: ReadonlyMap<string, readonly FormStanding[]>
  readonly kits: ReadonlyMap<string, KitView>
  readonly comes: ReadonlyMap<string, string>
  readonly contacts: ReadonlyMap<string, Contact>
}

/** Reads how far patients are with their preparation: one query for each part of it, however many paths. */
@Injectable()
export class Items {
  constructor(
    private readonly questionnaires: Questionnaires,
    private readonly kits: UrineKits,
    private readonly replies: Replies,
    private readonly patients: Patients,
  ) {}

  async standing(tx: Tx, paths: readonly CarePathView[]): Promise<Standing> {
    const ids = paths.map(({ id }) => id)
    return {
      forms: await this.questionnaires.standings(tx, ids),
      kits: await this.kits.ofPaths(tx, ids),
      comes: await this.replies.whetherTheyCome(tx, paths),
      contacts: await this.patients.contactsOf(
        tx,
        paths.map(({ patientId }) => patientId),
      ),
    }
  }
}

/** What is asked of one patient, in the order of the path's data. */
export function itemsOf(path: CarePathView, definition: CarePathDefinition, standing: Standing): Item[] {
  const { channel } = standing.contacts.get(path.patientId) ?? { channel: 'phone' as Channel }
  return preparationOf(definition, path.pathway)
    .filter(({ channels }) => channels.includes(channel))
    .flatMap((rule) => itemOf(rule, path, standing) ?? [])
}

function itemOf(rule: PreparationRule, path: CarePathView, { forms, kits, comes }: Standing): Item | null {
  const by = addDays(path.day, -(rule.dueDaysBefore ?? 0))
  if (rule.kind === 'questionnaire') {
    const form = forms.get(path.id)?.find((one) => one.form === rule.form)
    return form ? { rule, due: by, done: form.state === 'completed', state: form.state } : null
  }
  if (rule.kind === 'kit') {
    const kit = kits.get(path.id)
    if (!kit || kit.state === 'withdrawn' || kit.state === 'not-needed') return null
    return { rule, due: kit.pickUpBy, done: kit.state !== 'to-fetch', state: kit.state }
  }
  if (rule.kind !== 'confirm') return null
  const answer = comes.get(path.id)
  return { rule, due: by, done: answer !== undefined, state: answer ?? 'open' }
}
