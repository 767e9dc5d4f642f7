import { Injectable } from '@nestjs/common'
import { loadDefinition } from '#care-path'
import type { Channel, Day, MessageKind } from '#contracts'
import { Patients } from '#intake'
import { dayOf, type Tx } from '#platform'
import { type CarePathView, Rosters } from '#scheduling'
import { asText } from './blocks.js'
import { callScript } from './call.js'
import { chooseChannel } from './channel.js'
import { addDays, factsOf } from './facts.js'
import { letter, type LetterFacts } from './letter.js'
import { type Content, plainMail } from './plain-mail.js'
import { arrivesOn, lastOpenBefore } from './post.js'
import { type Language, languageOf } from './words.js'

/** One message, ready to be delivered. */
export interface Written extends Content {
  readonly channel: Channel
  readonly because: string | null
  readonly language: Language
  /** Address of a mail; null for what is not mailed. */
  readonly to: string | null
  readonly text: string
}

export interface WriteOptions {
  /** Where the link leads; null where the message has none. */
  readonly link: string | null
  /** The patient was told of another day before. */
  readonly changed: boolean
  /** Fixed where somebody chose; otherwise the patient's preference and the post decide. */
  readonly channel?: Channel
}

/** Chooses how a patient hears something, and writes it. */
@Injectable()
export class Writer {
  constructor(
    private readonly patients: Patients,
    private readonly rosters: Rosters,
  ) {}

  async write(tx: Tx, kind: MessageKind, path: CarePathView, options: WriteOptions): Promise<Written> {
    const today = dayOf(tx.now)
    const contact = await this.patients.contactOf(tx, path.patientId)
    const language = languageOf(contact.language)
    const facts = factsOf(path, today, language)
    const closed = await this.closedDays(tx, today, path.day)
    const kit = kitOf(path, today, closed)

    const definition = loadDefinition(path.hospital, today)
    const letterArrives = arrivesOn(today, definition.post.workingDays, closed)
    const needed = kind === 'confirmation' && kit ? kit.pickUpBy : addDays(path.day, -1)
    const chosen = options.channel ? { channel: options.channel, because: null } : chooseChannel(contact, letterArrives, needed)

    const letterFacts: LetterFacts = { ...facts, name: contact.name, changed: options.changed, kit }
    const content = {
      email: () => plainMail(kind, language, { ...facts, link: options.link, changed: options.changed }),
      letter: () => letter(kind, language, letterFacts),
      phone: () => callScript(kind, letterFacts, contact.phone),
    }[chosen.channel]()
    const to = chosen.channel === 'email' ? contact.email : null
    return { ...content, ...chosen, language, to, text: asText(content.blocks) }
  }

  private async closedDays(tx: Tx, from: Day, to: Day): Promise<ReadonlySet<Day>> {
    const last = addDays(to > from ? to : from, 30)
    const days: Day[] = []
    for (let day = addDays(from, -30); day <= last; day = addDays(day, 1)) days.push(day)
    const closures = await this.rosters.closureOf(tx, days)
    return new Set([...closures.values()].filter(({ state }) => state === 'closed').map(({ day }) => day))
  }
}

function kitOf(path: CarePathView, today: Day, closed: ReadonlySet<Day>): LetterFacts['kit'] {
  const { kit, places } = loadDefinition(path.hospital, today)
  if (!kit || !path.visits.some((visit) => visit.kind === kit.step)) return null
  const collectFrom = addDays(path.day, -kit.collectDaysBefore)
  const place = places.find(({ id }) => id === kit.place)?.label ?? kit.place
  return { collectFrom, pickUpBy: lastOpenBefore(collectFrom, closed), place }
}
