import { type Day, type FormName, FORMS } from '#contracts'
import type { Tx } from '#platform'
import { type FormState, stateOf } from './overview.js'

/** How far one form of a path is, without its answers. */
export interface FormStanding {
  readonly form: FormName
  readonly state: FormState
  readonly sendAt: Date
  /** The last day that is early enough. */
  readonly answerBy: Day
}

type Row = FormStanding & { readonly id: string } & Parameters<typeof stateOf>[0]

/** The forms of these paths in the order in which they are asked. */
export async function standingsOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, FormStanding[]>> {
  const rows: Row[] = await tx.sql.query(
    `select i.care_path_id as id, i.form, i.answer_by::text as "answerBy", i.invited_at as "invitedAt", s.send_at as "sendAt",
            s.closes_at as "closesAt", s.withdrawn_at as "withdrawnAt", r.completed_at as "completedAt",
            case when r.form is not null then '{}'::jsonb end as resource
       from questionnaire.invitation i
       join questionnaire.schedule s using (care_path_id)
       left join questionnaire.response r using (care_path_id, form)
      where i.care_path_id = any($1) order by array_position($2::text[], i.form)`,
    [ids, FORMS],
  )
  const found = new Map<string, FormStanding[]>()
  for (const { id, form, sendAt, answerBy, ...row } of rows)
    found.set(id, [...(found.get(id) ?? []), { form, sendAt, answerBy, state: stateOf(row, tx.now) }])
  return found
}
