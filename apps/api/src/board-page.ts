import { Injectable } from '@nestjs/common'
import { attentionOf, type Attention, type BoardDot, type BoardRow, type BoardView, DayBoards } from '#day-board'
import { type NamedPatient, Patients } from '#intake'
import { UrineKits } from '#lab'
import { Audit, Database, dayOf, type Staff, type Tx } from '#platform'
import { FraxResults, Questionnaires } from '#questionnaire'
import { dotsOf } from './board-dots.js'

/** A row of the board with who it is and how she prepared. */
export interface BoardPageRow extends BoardRow {
  readonly patient: NamedPatient
  /** For a screen in a hall: no name. */
  readonly initials: string
  readonly phone: string | null
  readonly preparation: readonly BoardDot[]
}
export interface BoardPageView extends Omit<BoardView, 'rows'> {
  readonly rows: readonly BoardPageRow[]
  /** The heaviest first. */
  readonly attention: readonly Attention[]
}

/** The board of a day with names, preparation and what asks for attention: as many queries for fourteen patients as for three. */
@Injectable()
export class BoardPage {
  constructor(
    private readonly db: Database,
    private readonly boards: DayBoards,
    private readonly patients: Patients,
    private readonly questionnaires: Questionnaires,
    private readonly frax: FraxResults,
    private readonly kits: UrineKits,
    private readonly audit: Audit,
  ) {}

  /** Whoever looks, has looked at every patient of the day. */
  async of(day: string, staff: Staff): Promise<BoardPageView> {
    return this.db.transaction(async (tx) => {
      const page = await this.pageOf(tx, day)
      await this.audit.record(
        tx,
        page.rows.map(({ patientId, carePathId }) => ({
          ...{ actor: staff.name, role: staff.role, action: 'R' as const, event: 'day-board.seen' },
          ...{ patientId, objectType: 'care-path', objectId: carePathId },
        })),
      )
      return page
    })
  }

  /** The row of the patient whom an act was about, as it is now; null where it was about none. */
  async rowOfAct(tx: Tx, act: number): Promise<BoardPageRow | null> {
    const of = await this.boards.ofAct(tx, act)
    if (!of?.carePathId) return null
    return (await this.pageOf(tx, of.day)).rows.find(({ carePathId }) => carePathId === of.carePathId) ?? null
  }

  async pageOf(tx: Tx, day: string): Promise<BoardPageView> {
    const { board, paths, definition } = await this.boards.withPaths(tx, day)
    const ids = board.rows.map(({ carePathId }) => carePathId)
    const contacts = await this.patients.contactsOf(
      tx,
      board.rows.map(({ patientId }) => patientId),
    )
    const forms = await this.questionnaires.askedOf(tx, ids)
    const typed = await this.frax.among(tx, ids)
    const kits = await this.kits.ofPaths(tx, ids)
    const begun = day <= dayOf(tx.now)
    const dots = new Map(
      paths.map(({ id, pathway, needs }) => [
        id,
        dotsOf(definition, {
          ...{ pathway, day, needs, forms: forms.get(id) ?? [], kit: kits.get(id), fraxTyped: typed.has(id), begun },
        }),
      ]),
    )
    const before = await this.boards.openBefore(tx, day)
    const rows = board.rows.map((row): BoardPageRow => {
      const { id, name, birthDate, number, phone } = contacts.get(row.patientId)!
      return {
        ...row,
        patient: { id, name, birthDate, number },
        initials: initialsOf(name),
        phone,
        preparation: dots.get(row.carePathId) ?? [],
      }
    })
    return { ...board, rows, attention: attentionOf(board, dots, before) }
  }
}

/** 'A.M. de Vries' → 'A.V.' */
export function initialsOf(name: string): string {
  const words = name.split(' ')
  return [words[0], words.at(-1)].map((word) => `${word?.slice(0, 1).toUpperCase() ?? ''}.`).join('')
}
