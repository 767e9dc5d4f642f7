import { Injectable } from '@nestjs/common'
import type { FormName } from '#contracts'
import type { Tx } from '#platform'
import { type Form, formOf, hasForm, type Language, parseForm } from './forms.js'
import { canonical } from './response.js'

interface InstrumentRow {
  readonly id: string
  readonly form: FormName
  readonly language: Language
  readonly canonical: string
  readonly active: boolean
}

/** The forms that can be asked at this moment, and those that were asked before. */
export interface Forms {
  /** Whether there is something to ask under this name. */
  has(name: string): name is FormName
  /**
   * The form under a name, in a language or else in Dutch. `asked`: url and version of what somebody is already answering,
   * which stays what it was; where it is gone, and without it, the newest.
   */
  form(name: FormName, language?: Language, asked?: string | null): Form
}

/** What the house ships and what the hospital brought itself: the hospital's own stands before ours. */
@Injectable()
export class Library {
  /** An instrument never changes once it is in, so what was read stays read. */
  private readonly read = new Map<string, Form>()

  async of(tx: Tx): Promise<Forms> {
    const rows: InstrumentRow[] = await tx.sql.query(
      `select id, form, language, canonical, retired_at is null as active from questionnaire.instrument
        order by number desc`,
    )
    await this.load(tx, rows)
    const pick = (name: string, language: Language, fits: (row: InstrumentRow) => boolean) => {
      const fitting = rows.filter((row) => row.form === name && fits(row))
      const row = fitting.find((one) => one.language === language) ?? fitting.find((one) => one.language === 'nl')
      return row && this.read.get(row.id)!
    }
    const isActive = ({ active }: InstrumentRow) => active
    return {
      has: (name): name is FormName => pick(name, 'nl', isActive) !== undefined || hasForm(name),
      form: (name, language = 'nl', asked = null) => {
        const begun = asked && pick(name, language, (row) => row.canonical === asked)
        if (begun) return begun
        const ours = hasForm(name) ? formOf(name, language) : undefined
        if (ours && asked === canonical(ours.source)) return ours
        const newest = pick(name, language, isActive) ?? ours ?? pick(name, language, () => true)
        if (!newest) throw new Error(`there is no form "${name}"`)
        return newest
      },
    }
  }

  private async load(tx: Tx, rows: readonly InstrumentRow[]): Promise<void> {
    const missing = rows.filter(({ id }) => !this.read.has(id)).map(({ id }) => id)
    if (missing.length === 0) return
    const found: { id: string; form: FormName; resource: unknown }[] = await tx.sql.query(
      `select id, form, resource from questionnaire.instrument where id = any($1)`,
      [missing],
    )
    for (const { id, form, resource } of found) this.read.set(id, parseForm(form, resource, form))
  }
}
