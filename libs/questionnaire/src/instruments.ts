import { Injectable } from '@nestjs/common'
import { Audit, Database } from '#platform'
import type { Item, Questionnaire } from './fhir.js'
import { formOf, hasForm, type Language, readForm } from './forms.js'
import { canonical } from './response.js'
import { faultsOfSlot, isSlot, type Slot, SLOTS } from './slots.js'

export interface InstrumentView {
  readonly id: string
  readonly slot: Slot
  readonly title: string
  readonly language: Language
  readonly version: string
  readonly url: string
  readonly copyright: string
  readonly questions: number
  readonly importedBy: string
  readonly importedAt: Date
  readonly retiredAt: Date | null
}

export type Imported =
  | { readonly ok: true; readonly instrument: InstrumentView }
  | { readonly ok: false; readonly code: 'unknown-slot' }
  | { readonly ok: false; readonly code: 'version-taken' }
  /** One line per fault, each with its path: `item[3].answerOption[0].valueCoding.code: …`. */
  | { readonly ok: false; readonly code: 'bad-questionnaire'; readonly faults: readonly string[] }

interface By {
  readonly name: string
  readonly role: string
}
interface Row extends Omit<InstrumentView, 'title' | 'copyright' | 'questions' | 'url' | 'version'> {
  readonly resource: Questionnaire
}

const COLUMNS = `id, form as slot, language, resource, imported_by as "importedBy", imported_at as "importedAt", retired_at as "retiredAt"`
/** Faults told at once: who mends a file mends it from the top. */
const MOST_FAULTS = 50

/** Instruments that a hospital brings under its own licence. What is in is never changed: a new text is a new version. */
@Injectable()
export class Instruments {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  /** Takes in a FHIR Questionnaire for a slot. The same content again changes nothing, and puts it back to use. */
  async import(slot: string, json: unknown, by: By): Promise<Imported> {
    if (!isSlot(slot)) return { ok: false, code: 'unknown-slot' }
    const read = readForm(slot, json)
    const faults = read.ok ? faultsOfSlot(slot, read.form) : read.faults
    if (!read.ok || faults.length > 0)
      return { ok: false, code: 'bad-questionnaire', faults: faults.slice(0, MOST_FAULTS) }
    const { source, language } = read.form
    const ours = hasForm(slot) && canonical(formOf(slot, language).source) === canonical(source)
    if (ours) return { ok: false, code: 'version-taken' }
    return this.db.transaction(async (tx): Promise<Imported> => {
      const [row]: Row[] = await tx.sql.query(
        `insert into questionnaire.instrument (form, language, canonical, resource, imported_by, imported_at)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (form, language, canonical) do update set retired_at = null
           where instrument.resource = excluded.resource
         returning ${COLUMNS}`,
        [slot, language, canonical(source), JSON.stringify(source), by.name, tx.now],
      )
      if (!row) return { ok: false, code: 'version-taken' }
      await this.audit.record(tx, change('instrument.imported', row.id, by))
      return { ok: true, instrument: view(row) }
    })
  }

  /** Not asked any more; who is answering it finishes it. */
  async retire(id: string, by: By): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const [rows]: [unknown[], number] = await tx.sql.query(
        `update questionnaire.instrument set retired_at = coalesce(retired_at, $2) where id = $1 returning id`,
        [id, tx.now],
      )
      if (rows.length > 0) await this.audit.record(tx, change('instrument.retired', id, by))
      return rows.length > 0
    })
  }

  /** Every instrument that was brought in, the newest first, and what each slot asks without one. */
  async list(): Promise<{ slots: readonly { slot: Slot; shipped: string | null }[]; instruments: InstrumentView[] }> {
    const rows: Row[] = await this.db.transaction((tx) =>
      tx.sql.query(`select ${COLUMNS} from questionnaire.instrument order by number desc`),
    )
    return {
      slots: SLOTS.map((slot) => ({ slot, shipped: hasForm(slot) ? formOf(slot).source.title : null })),
      instruments: rows.map(view),
    }
  }
}

const view = ({ resource: { title, copyright, url, version, item }, ...row }: Row): InstrumentView => ({
  ...row,
  ...{ title, copyright, url, version },
  questions: countQuestions(item),
})

const countQuestions = (items: readonly Item[]): number =>
  items.reduce((sum, { type, item }) => sum + (type === 'display' ? 0 : type === 'group' ? countQuestions(item) : 1), 0)

const change = (event: string, objectId: string, { name, role }: By) =>
  ({ actor: name, role, action: 'C', event, objectType: 'questionnaire', objectId }) as const
