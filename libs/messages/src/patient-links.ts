import { Injectable } from '@nestjs/common'
import type { Day } from '#contracts'
import { Patients } from '#intake'
import { Audit, Clock, Database, type Tx } from '#platform'
import { Offers, PathLists } from '#scheduling'
import { hash, secretText, typedText } from './secret-text.js'
import { type Language, languageOf } from './words.js'

/** Wrong birth dates that one link bears. */
const TRIES = 5

export type LinkState = 'open' | 'unknown' | 'expired' | 'locked'
export type LinkOpened =
  | { readonly ok: true; readonly carePathId: string; readonly secret: string; readonly offered: boolean }
  | { readonly ok: false; readonly refusal: Exclude<LinkState, 'open'> }
  | { readonly ok: false; readonly refusal: 'wrong'; readonly triesLeft: number }

/** Somebody who opened a link: to which path, and in which language she is spoken to. */
export interface Visit {
  readonly carePathId: string
  readonly booked: boolean
  /** The path was kept for her to answer; also when the answer is given or too late. */
  readonly offered: boolean
  readonly language: Language
}

/** Links in messages: a random token that is stored as a hash, opened with the birth date, dead after the day. */
@Injectable()
export class PatientLinks {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly paths: PathLists,
    private readonly offers: Offers,
    private readonly patients: Patients,
    private readonly audit: Audit,
  ) {}

  /** A new link to a path; links that were sent before stay good. Returned once, known nowhere else. */
  async create(tx: Tx, carePathId: string, expires: Date, how: 'clicked' | 'typed' = 'clicked'): Promise<string> {
    const token = how === 'typed' ? typedText() : secretText()
    await tx.sql.query(
      `insert into messages.link (token_hash, care_path_id, created_at, expires_at) values ($1, $2, $3, $4)`,
      [hash(token), carePathId, tx.now, expires],
    )
    return token
  }

  /** Looks whether a link may be tried. Changes nothing, whoever asks: mail scanners open every link. */
  async look(token: string): Promise<LinkState> {
    return this.db.transaction(async (tx) => {
      const [link]: { tries: number; expires_at: Date }[] = await tx.sql.query(
        `select tries, expires_at from messages.link where token_hash = $1`,
        [hash(token)],
      )
      if (!link) return 'unknown'
      if (link.expires_at <= this.clock.now()) return 'expired'
      return link.tries >= TRIES ? 'locked' : 'open'
    })
  }

  /** In which language the message with this link was written; Dutch for a link that never was. Changes nothing. */
  async languageOf(token: string): Promise<Language> {
    return this.db.transaction(async (tx) => {
      const [link]: { care_path_id: string }[] = await tx.sql.query(
        `select care_path_id from messages.link where token_hash = $1`,
        [hash(token)],
      )
      const path = link && (await this.paths.get(tx, link.care_path_id))
      return languageOf(path && (await this.patients.contactOf(tx, path.patientId)).language)
    })
  }

  /**
   * Opens the link for whoever knows the birth date. A try counts before it is judged, so that tries side by side gain nothing.
   * `language`: the one that she asked for, where it is not that of her messages.
   */
  async open(token: string, birthDate: Day, language: Language | null = null): Promise<LinkOpened> {
    const state = await this.look(token)
    if (state !== 'open') return { ok: false, refusal: state }
    return this.db.transaction(async (tx) => {
      const [[link]]: [{ care_path_id: string; tries: number; expires_at: Date }[], number] = await tx.sql.query(
        `update messages.link set tries = tries + 1 where token_hash = $1 and tries < $2 returning care_path_id, tries, expires_at`,
        [hash(token), TRIES],
      )
      if (!link) return { ok: false, refusal: 'locked' }
      const path = await this.paths.get(tx, link.care_path_id)
      const expected = path && (await this.patients.contactOf(tx, path.patientId)).birthDate
      const right = path !== null && birthDate === expected
      await this.audit.record(tx, {
        ...{ actor: 'patient', role: 'patient', action: 'E', event: `patient-link.${right ? 'opened' : 'refused'}` },
        ...{ ...(path && { patientId: path.patientId }), objectType: 'care-path', objectId: link.care_path_id },
      })
      if (!right) {
        return link.tries >= TRIES
          ? { ok: false, refusal: 'locked' }
          : { ok: false, refusal: 'wrong', triesLeft: TRIES - link.tries }
      }
      const secret = secretText()
      await tx.sql.query(`update messages.link set tries = 0 where token_hash = $1`, [hash(token)])
      await tx.sql.query(
        `insert into messages.session (secret_hash, care_path_id, expires_at, language) values ($1, $2, $3, $4)`,
        [hash(secret), path.id, link.expires_at, language],
      )
      return { ok: true, carePathId: path.id, secret, offered: await this.offers.isOffer(tx, path.id) }
    })
  }

  /** What a visitor may see, by the secret of her session; null for nobody. A path that is not booked is nobody's business. */
  async visitOf(secret: string): Promise<Visit | null> {
    return this.db.transaction(async (tx) => {
      const [session]: { care_path_id: string; language: Language | null }[] = await tx.sql.query(
        `select care_path_id, language from messages.session where secret_hash = $1 and expires_at > $2`,
        [hash(secret), tx.now],
      )
      if (!session) return null
      const path = await this.paths.get(tx, session.care_path_id)
      const language =
        session.language ?? languageOf(path && (await this.patients.contactOf(tx, path.patientId)).language)
      const { care_path_id: carePathId } = session
      const offered = await this.offers.isOffer(tx, carePathId)
      return { carePathId, booked: path?.status === 'booked', offered, language }
    })
  }

  /** From now on this visitor reads her pages in this language; her messages stay as they are. */
  async speak(secret: string, language: Language): Promise<void> {
    await this.db.transaction((tx) =>
      tx.sql.query(`update messages.session set language = $2 where secret_hash = $1`, [hash(secret), language]),
    )
  }
}
