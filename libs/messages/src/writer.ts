import { Injectable } from '@nestjs/common'
import type { Channel, Day, WrittenKind } from '#contracts'
import { Patients } from '#intake'
import { Config, dayOf, type Tx } from '#platform'
import { type CarePathView, Itineraries, Rosters } from '#scheduling'
import { asText } from './blocks.js'
import { type CalendarFile, calendarFile } from './calendar.js'
import { callScript } from './call.js'
import { chooseChannel, neededOn } from './channel.js'
import { addDays } from '#planner'
import { factsOf } from './facts.js'
import { wasCalledOff } from './message-store.js'
import type { News } from './news.js'
import { letter, type LetterFacts } from './letter.js'
import { type Content, plainMail } from './plain-mail.js'
import { secureMail } from './secure-mail.js'
import { stopReminders } from './stop-reminders.js'
import { textMessage } from './text-message.js'
import { arrivesOn, lastPostDay } from './post.js'
import { type Language, languageOf } from './words.js'

/** One message, ready to be delivered. */
export interface Written extends Content {
  readonly channel: Channel
  /** What carries it, where it goes out at once. */
  readonly via: 'mail' | 'secure-mail' | 'sms' | null
  readonly because: string | null
  readonly language: Language
  /** Address of a mail, number of a text message; null for what waits for a person. */
  readonly to: string | null
  readonly text: string
  /** What goes with a mail about the day itself; null with any other. */
  readonly calendar: CalendarFile | null
  /** Where its reader stops mails like it; null for what she cannot do without. */
  readonly unsubscribe: string | null
  /** Whose paper it is on. */
  readonly letterhead: readonly string[]
  /** Who it is for, on an envelope: name and patient number. */
  readonly address: readonly string[]
  /** By post: when a letter of now arrives, when it must, and the last day on which it can be posted for that; all of it civil days. */
  readonly post: { readonly arrives: Day; readonly neededOn: Day; readonly lastDay: Day }
}

export interface WriteOptions {
  /** Makes the link, where one is mailed; null for a message without. */
  readonly link: (() => Promise<string>) | null
  /** Makes the link that stops reminders; absent or null with anything else. */
  readonly unsubscribe?: (() => Promise<string>) | null
  /** The day that the patient knows of; null when she was told none. */
  readonly told: Day | null
  /** Items of the path's preparation that it is about. */
  readonly items?: readonly string[]
  /** Fixed where somebody chose; otherwise the patient's preference and the post decide. */
  readonly channel?: Channel
}

/** Kinds that bring the day into her calendar, or out of it. */
const TELLS_THE_DAY: ReadonlySet<WrittenKind> = new Set(['confirmation', 'cancellation', 'not-reached'])

const NUMBER: Readonly<Record<Language, string>> = { nl: 'Patiëntnummer', en: 'Patient number' }

/** Days ahead on which closed days matter to the post. */
const POST_HORIZON = 30

/** Chooses how a patient hears something, and writes it. */
@Injectable()
export class Writer {
  constructor(
    private readonly config: Config,
    private readonly patients: Patients,
    private readonly rosters: Rosters,
    private readonly itineraries: Itineraries,
  ) {}

  async write(tx: Tx, kind: WrittenKind, path: CarePathView, options: WriteOptions): Promise<Written> {
    const contact = await this.patients.contactOf(tx, path.patientId)
    const language = languageOf(contact.language)
    const { definition, kit: days } = await this.itineraries.of(tx, path)
    const changed = await this.newsOf(tx, kind, path, options.told)
    const day = (kind === 'cancellation' && options.told) || path.day
    const facts = factsOf({ ...path, day }, definition, language)
    const place = definition.places.find(({ id }) => id === definition.kit?.place)?.label ?? ''
    const kit = days && { ...days, place }

    const post = await this.postFor(tx, definition.post.workingDays, neededOn(kind, facts, kit && kit.pickUpBy))
    const chosen = options.channel
      ? { channel: options.channel, because: null }
      : chooseChannel(contact, {
          letterArrivesOn: post.arrives,
          neededOn: post.neededOn,
          texts: this.config.sms !== null,
        })

    const toDo = definition.preparation.filter(({ id }) => options.items?.includes(id))
    const letterFacts: LetterFacts = { ...facts, name: contact.name, changed, kit, toDo }
    const via = this.viaOf(chosen.channel)
    const link = via && options.link ? await options.link() : null
    const mailFacts = { ...facts, link, changed }
    const unsubscribe = via && via !== 'sms' && options.unsubscribe ? await options.unsubscribe() : null
    const content = {
      email: () =>
        via === 'secure-mail' && kind !== 'questionnaires'
          ? secureMail(kind, language, letterFacts, mailFacts)
          : plainMail(kind, language, mailFacts),
      sms: () => textMessage(kind, language, mailFacts),
      letter: () => letter(kind, language, letterFacts),
      phone: () => callScript(kind, letterFacts, contact),
    }[chosen.channel]()
    const to = { email: contact.email, sms: contact.phone, letter: null, phone: null }[chosen.channel]
    const { sender, clinic } = facts
    const letterhead = [sender.full, [clinic, sender.address].filter(Boolean).join(' · ')]
    const address = [contact.name, `${NUMBER[language]} ${contact.number}`]
    const ref = { carePathId: path.id, version: path.version }
    const calendar = !TELLS_THE_DAY.has(kind) || via !== 'mail' ? null : calendarFile(ref, facts, tx.now)
    const blocks = unsubscribe ? [...content.blocks, stopReminders(unsubscribe, language)] : content.blocks
    const { subject } = content
    const paper = { letterhead, address, post }
    return { subject, blocks, ...chosen, via, language, to, ...paper, calendar, unsubscribe, text: asText(blocks) }
  }

  private async newsOf(
    tx: Tx,
    kind: WrittenKind,
    { id, version, day }: CarePathView,
    told: Day | null,
  ): Promise<News | null> {
    if (told === null) return null
    if (kind === 'confirmation' && (await wasCalledOff(tx, id, version))) return 'restored'
    return told === day ? 'same-day' : 'moved'
  }

  private viaOf(channel: Channel): Written['via'] {
    if (channel === 'sms') return 'sms'
    if (channel !== 'email') return null
    return this.config.secureMail ? 'secure-mail' : 'mail'
  }

  /** The day on which a letter that is printed now is in the letter box. */
  async letterArrives(tx: Tx, workingDays: number): Promise<Day> {
    const today = dayOf(tx.now)
    return arrivesOn(today, workingDays, await this.closedDays(tx, today, POST_HORIZON))
  }

  private async postFor(tx: Tx, workingDays: number, neededOn: Day): Promise<Written['post']> {
    const today = dayOf(tx.now)
    const ahead = Math.round((Date.parse(neededOn || today) - Date.parse(today)) / 86_400_000)
    const closed = await this.closedDays(tx, today, Math.max(0, ahead) + POST_HORIZON)
    const lastDay = lastPostDay(today, neededOn, workingDays, closed)
    return { arrives: arrivesOn(today, workingDays, closed), neededOn, lastDay }
  }

  private async closedDays(tx: Tx, from: Day, count: number): Promise<ReadonlySet<Day>> {
    const days = Array.from({ length: count }, (_, i) => addDays(from, i))
    const closures = await this.rosters.closureOf(tx, days)
    return new Set([...closures.values()].filter(({ state }) => state === 'closed').map(({ day }) => day))
  }
}
