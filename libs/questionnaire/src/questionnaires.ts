import { Injectable } from '@nestjs/common'
import { Temporal } from 'temporal-polyfill'
import { loadDefinition, preparationOf } from '#care-path'
import { type CarePathRef, type Day, type FormName, FORMS } from '#contracts'
import { Database, dayOf, instantAt, minuteOf, type PdfContent, type Tx } from '#platform'
import type { Language } from './forms.js'
import { type Forms, Library } from './library.js'
import { type FormOverview, isOpen, type OverviewRow, overview, stateOf } from './overview.js'
import { paperForms } from './paper-form.js'
import { answersOf } from './response.js'
import { type Sheet, sheet } from './sheet.js'
import { type FormStanding, standingsOf } from './standings.js'
import { type StatedOfPath, statedNeeds } from './stated-needs.js'

/** Questionnaires go out at nine in the morning; those of a day that is near at once, but not in the night. Minutes after midnight. */
const SEND_AT = 9 * 60
const NIGHT = { from: 20 * 60, to: 8 * 60 }

/** What planning needs to know of a path. */
export interface PathToPrepare {
  readonly day: Day
  readonly hospital: string
  readonly pathway: string
  readonly patientId: string
  readonly visits: readonly { readonly day: Day; readonly from: number }[]
}

@Injectable()
export class Questionnaires {
  constructor(
    private readonly db: Database,
    private readonly library: Library,
  ) {}

  /** Decides when each form of this version goes out and until when it may be answered. Again, or for an older version: nothing. */
  async plan({ carePathId, version }: CarePathRef, path: PathToPrepare): Promise<{ planned: number }> {
    return this.db.transaction(async (tx) => {
      const asked = formsOf(path, dayOf(tx.now), await this.library.of(tx))
      if (asked.length === 0) return { planned: 0 }
      const first = Math.min(...asked.map(({ sendAt }) => sendAt.getTime()))
      const sendAt = outOfTheNight(new Date(Math.max(tx.now.getTime(), first)))
      const changed: unknown[] = await tx.sql.query(
        `insert into questionnaire.schedule (care_path_id, patient_id, version, send_at, closes_at) values ($1, $2, $3, $4, $5)
         on conflict (care_path_id) do update
           set version = excluded.version, send_at = excluded.send_at, closes_at = excluded.closes_at, withdrawn_at = null
           where schedule.version < excluded.version
         returning version`,
        [carePathId, path.patientId, version, sendAt, startOf(path)],
      )
      if (changed.length === 0) return { planned: 0 }
      await tx.sql.query(
        `insert into questionnaire.invitation (care_path_id, form, answer_by) select $1, * from unnest($2::text[], $3::date[])
         on conflict (care_path_id, form) do update set answer_by = excluded.answer_by`,
        [carePathId, asked.map(({ form }) => form), asked.map(({ answerBy }) => answerBy)],
      )
      await tx.emit('questionnaires.due', { carePathId, version }, sendAt)
      return { planned: asked.length }
    })
  }

  /** Opens every form that is not filled in yet, and tells so once per version. A withdrawn or older plan sends nothing. */
  async send({ carePathId, version }: CarePathRef): Promise<{ sent: number }> {
    return this.db.transaction(async (tx) => {
      const [opened]: [unknown[], number] = await tx.sql.query(
        `update questionnaire.invitation i set invited_at = coalesce(i.invited_at, $3), invited_version = $2
           from questionnaire.schedule s
          where s.care_path_id = i.care_path_id and s.care_path_id = $1 and s.version = $2
            and s.withdrawn_at is null and s.closes_at > $3
            and coalesce(i.invited_version, 0) < $2
            and not exists (select from questionnaire.response r
                             where r.care_path_id = i.care_path_id and r.form = i.form and r.completed_at is not null)
         returning i.form`,
        [carePathId, version, tx.now],
      )
      if (opened.length > 0) await tx.emit('questionnaires.invited', { carePathId, version })
      return { sent: opened.length }
    })
  }

  /** The forms of each path that were handed in; a path without any is left out. */
  async answered(tx: Tx, carePathIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows: { id: string; forms: string[] }[] = await tx.sql.query(
      `select care_path_id as id, array_agg(form) as forms from questionnaire.response
        where care_path_id = any($1) and completed_at is not null group by care_path_id`,
      [carePathIds],
    )
    return new Map(rows.map(({ id, forms }) => [id, forms]))
  }

  /** How far the forms of each path are; a path that is asked none is left out. */
  async standings(tx: Tx, carePathIds: readonly string[]): Promise<ReadonlyMap<string, readonly FormStanding[]>> {
    return standingsOf(tx, carePathIds)
  }

  /** What each path was asked and whether that is handed in; a path without forms is left out. */
  async askedOf(
    tx: Tx,
    carePathIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly { readonly form: FormName; readonly completed: boolean }[]>> {
    const rows: { id: string; forms: { form: FormName; completed: boolean }[] }[] = await tx.sql.query(
      `select i.care_path_id as id, jsonb_agg(jsonb_build_object('form', i.form, 'completed', r.completed_at is not null)
                order by array_position($2::text[], i.form)) as forms
         from questionnaire.invitation i join questionnaire.schedule s on s.care_path_id = i.care_path_id and s.withdrawn_at is null
         left join questionnaire.response r on r.care_path_id = i.care_path_id and r.form = i.form
        where i.care_path_id = any($1) group by i.care_path_id`,
      [carePathIds, FORMS],
    )
    return new Map(rows.map(({ id, forms }) => [id, forms]))
  }

  /** The day is off: nothing is sent and nothing can be answered any more. What was answered stays in the record. */
  async withdraw({ carePathId, version }: CarePathRef): Promise<void> {
    await this.db.transaction((tx) =>
      tx.sql.query(
        `update questionnaire.schedule set withdrawn_at = $3 where care_path_id = $1 and version <= $2 and withdrawn_at is null`,
        [carePathId, version, tx.now],
      ),
    )
  }

  /** What was filled in, in words, for staff: complete forms and those under way. */
  async answers(carePathId: string): Promise<readonly Sheet[]> {
    return this.db.transaction(async (tx) => {
      const forms = await this.library.of(tx)
      return (await rowsOf(tx, carePathId)).map((row) => sheet(row, forms, tx.now))
    })
  }

  /** Whether there is a questionnaire of a name to ask: of the house, or brought by the hospital. */
  async askable(tx: Tx): Promise<(form: string) => boolean> {
    const forms = await this.library.of(tx)
    return (form) => forms.has(form)
  }

  /** How far each form of a path is. */
  async ofPath(carePathId: string, language: Language = 'nl'): Promise<readonly FormOverview[]> {
    return this.db.transaction(async (tx) => {
      const forms = await this.library.of(tx)
      return (await rowsOf(tx, carePathId)).map((row) => overview(row, forms, tx.now, language))
    })
  }

  /** What she said that changes how the day on `day` may be planned; null while the check is not handed in. */
  async stated(carePathId: string, day: Day): Promise<StatedOfPath | null> {
    return this.db.transaction(async (tx) => {
      const row = (await rowsOf(tx, carePathId)).find(({ form }) => form === 'preparation')
      return row?.resource && row.completedAt ? statedNeeds(answersOf(row.resource), day) : null
    })
  }

  /** The forms of a path that are still open, to print behind a letter in this language; empty when none is. */
  async paperForms(carePathId: string, language: Language): Promise<readonly PdfContent[]> {
    return this.db.transaction(async (tx) => {
      const forms = await this.library.of(tx)
      const open = (await rowsOf(tx, carePathId)).filter((row) => isOpen(stateOf(row, tx.now)))
      return paperForms(open.map(({ form, resource }) => forms.form(form, language, resource?.questionnaire)))
    })
  }
}

/** Every form of a path with its schedule and response. */
export function rowsOf(tx: Tx, carePathId: string): Promise<OverviewRow[]> {
  return tx.sql.query(
    `select i.form, i.answer_by::text as "answerBy", i.invited_at as "invitedAt", s.send_at as "sendAt", s.closes_at as "closesAt",
            s.withdrawn_at as "withdrawnAt", r.resource, r.completed_at as "completedAt"
       from questionnaire.invitation i
       join questionnaire.schedule s using (care_path_id)
       left join questionnaire.response r using (care_path_id, form)
      where i.care_path_id = $1 order by array_position($2::text[], i.form)`,
    [carePathId, FORMS],
  )
}

interface AskedForm {
  readonly form: FormName
  readonly sendAt: Date
  readonly answerBy: Day
}

function formsOf({ hospital, pathway, day }: PathToPrepare, today: Day, forms: Forms): AskedForm[] {
  return preparationOf(loadDefinition(hospital, today), pathway).flatMap(({ form, sendDaysBefore, dueDaysBefore }) => {
    if (!form || !forms.has(form)) return []
    return [
      { form, sendAt: instantAt(before(day, sendDaysBefore ?? 0), SEND_AT), answerBy: before(day, dueDaysBefore ?? 0) },
    ]
  })
}

/** The same moment by day; from the night, the morning that follows. */
function outOfTheNight(at: Date): Date {
  const minute = minuteOf(at)
  if (minute >= NIGHT.to && minute < NIGHT.from) return at
  return instantAt(before(dayOf(at), minute < NIGHT.to ? 0 : -1), SEND_AT)
}

const before = (day: Day, days: number): Day => Temporal.PlainDate.from(day).subtract({ days }).toString()
const startOf = ({ visits, day }: PathToPrepare): Date =>
  instantAt(day, Math.min(...visits.filter((visit) => visit.day === day).map(({ from }) => from)))
