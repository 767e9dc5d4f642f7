import { createHash } from 'node:crypto'
import { Injectable, NotFoundException } from '@nestjs/common'
import { type CarePathDefinition, loadDefinition, pathwayLabel } from '#care-path'
import { type Day, showPhone } from '#contracts'
import { type Contact, Patients, Referrals } from '#intake'
import { clock } from '#planner'
import { Audit, Config, Database, dayOf, minuteOf, type PdfContent, pdfOf, type Staff, type Tx } from '#platform'
import { Questionnaires } from '#questionnaire'
import { type CarePathView, PathLists } from '#scheduling'
import { inEnglish } from './english/in-english.js'

export type Clinic = 'day' | 'evening'
export type PrintLanguage = 'nl' | 'en'

const WORDS = {
  nl: {
    dayList: 'DAGLIJST',
    clinics: { day: 'polikliniek overdag', evening: 'avondspreekuur' },
    printed: (time: string) => `afgedrukt ${time}`,
    head: ['tijd', 'patiënt', 'geb.', 'nr'],
    tail: ['urine', 'FRAX', 'calc.', 'telefoon', 'bijzonder'],
    none: 'Op deze dag komt niemand.',
    sheet: 'DAGPAD',
    made: (at: string, version: number) => `Gemaakt ${at} · versie ${version} van het pad`,
    madeList: (at: string, version: string) => `Gemaakt ${at} · versie ${version} van de lijst`,
    step: ['tijd', 'onderdeel', 'waar', 'gedaan'],
  },
  en: {
    dayList: 'DAY LIST',
    clinics: { day: 'day clinic', evening: 'evening clinic' },
    printed: (time: string) => `printed ${time}`,
    head: ['time', 'patient', 'born', 'no.'],
    tail: ['urine', 'FRAX', 'calc.', 'phone', 'special'],
    none: 'Nobody comes on this day.',
    sheet: 'PATH SHEET',
    made: (at: string, version: number) => `Made ${at} · version ${version} of the path`,
    madeList: (at: string, version: string) => `Made ${at} · version ${version} of the list`,
    step: ['time', 'step', 'where', 'done'],
  },
}
const LINES = { hLineWidth: () => 0.5, vLineWidth: () => 0, hLineColor: () => '#7a8794' }
const BOX: PdfContent = { canvas: [{ type: 'rect', x: 0, y: 1, w: 9, h: 9, lineWidth: 0.8 }] }
const TICKED: PdfContent = {
  canvas: [
    { type: 'rect', x: 0, y: 1, w: 9, h: 9, lineWidth: 0.8 },
    {
      type: 'polyline',
      points: [
        { x: 1.5, y: 5.5 },
        { x: 4, y: 8 },
        { x: 8, y: 2.5 },
      ],
      lineWidth: 1.2,
    },
  ],
}

/** What is put on paper about days and paths: black lines only, with when it was made on every page. */
@Injectable()
export class Printed {
  constructor(
    private readonly db: Database,
    private readonly config: Config,
    private readonly lists: PathLists,
    private readonly patients: Patients,
    private readonly referrals: Referrals,
    private readonly questionnaires: Questionnaires,
    private readonly audit: Audit,
  ) {}

  /** A4 landscape: one line per patient in the order in which they come. */
  async dayList(day: Day, clinic: Clinic, language: PrintLanguage, staff: Staff): Promise<Buffer> {
    const w = WORDS[language]
    return this.db.transaction(async (tx) => {
      const definition = loadDefinition(this.config.hospital, dayOf(tx.now))
      const paths = await this.lists.onDay(tx, day, clinic)
      const ids = paths.map(({ id }) => id)
      const contacts = await this.patients.contactsOf(
        tx,
        paths.map(({ patientId }) => patientId),
      )
      const special = await this.referrals.needsInWords(
        tx,
        paths.map(({ referralId }) => referralId),
      )
      const answered = await this.questionnaires.answered(tx, ids)
      await this.look(tx, paths, 'day-list.printed', staff)
      const codes = codesOf(paths, definition)
      const rows = paths.map((path) =>
        line(
          path,
          contacts.get(path.patientId),
          codes,
          answered.get(path.id) ?? [],
          special.get(path.referralId) ?? '',
          day,
          definition,
        ),
      )
      const head = [...w.head, ...codes, ...w.tail].map((text) => ({ text, bold: true, fontSize: 9 }))
      const table = {
        headerRows: 1,
        dontBreakRows: true,
        widths: [30, '*', 54, 44, ...codes.map(() => 38), 28, 28, 28, 62, 90],
        body: [head, ...rows],
      }
      const header = `${w.dayList}  ${longDay(day, language)}   ${definition.clinic}, ${w.clinics[clinic]}   ${w.printed(clock(minuteOf(tx.now)))}`
      return pdfOf({
        title: w.dayList,
        language,
        landscape: true,
        header,
        footer: `${definition.title} · ${w.madeList(`${dutch(dayOf(tx.now))} ${clock(minuteOf(tx.now))}`, versionOf(rows))}`,
        content: rows.length > 0 ? { table, layout: LINES, fontSize: 9 } : w.none,
      })
    })
  }

  /** One page for the folder of one patient: her steps with a box each. */
  async sheet(id: string, language: PrintLanguage, staff: Staff): Promise<Buffer> {
    const w = WORDS[language]
    const worded = (dutch: string) => (language === 'en' ? inEnglish(dutch) : dutch)
    return this.db.transaction(async (tx) => {
      const path = await this.lists.get(tx, id)
      if (!path) throw new NotFoundException({ code: 'not-found', message: 'Dit zorgpad bestaat niet.' })
      const definition = loadDefinition(this.config.hospital, dayOf(tx.now))
      const { name, birthDate, number, phone } = await this.patients.contactOf(tx, path.patientId)
      const special = await this.referrals.needsInWords(tx, [path.referralId])
      await this.look(tx, [path], 'path-sheet.printed', staff)
      const rows = path.visits.map((visit) => [
        `${visit.day === path.day ? '' : `${dutch(visit.day)} `}${clock(visit.from)}–${clock(visit.to)}`,
        worded(definition.steps.find(({ id: step }) => step === visit.step)?.label ?? visit.step),
        [worded(placeOf(visit.place, definition)), worded(visit.unitLabel)].filter(Boolean).join(' · '),
        BOX,
      ])
      const head = w.step.map((text) => ({ text, bold: true }))
      return pdfOf({
        title: w.sheet,
        language,
        footer: w.made(`${dutch(dayOf(tx.now))} ${clock(minuteOf(tx.now))}`, path.version),
        content: [
          { text: `${w.sheet}  ${longDay(path.day, language)}`, style: 'title' },
          { text: `${name}   ${dutch(birthDate)}   ${number}   ${showPhone(phone ?? '')}`, bold: true, fontSize: 12 },
          { text: worded(pathwayLabel(definition, path.pathway)), margin: [0, 2, 0, 2] },
          { text: worded(special.get(path.referralId) ?? ''), margin: [0, 0, 0, 8] },
          { table: { headerRows: 1, widths: [92, '*', 220, 40], body: [head, ...rows] }, layout: LINES },
        ],
      })
    })
  }

  private look(tx: Tx, paths: readonly CarePathView[], event: string, { name, role }: Staff): Promise<void> {
    const seen = { actor: name, role, action: 'R', event, objectType: 'care-path' } as const
    return this.audit.record(
      tx,
      paths.map(({ id, patientId }) => ({ ...seen, patientId, objectId: id })),
    )
  }
}

/** Two lists on paper with the same version say the same. */
const versionOf = (rows: readonly PdfContent[][]): string =>
  createHash('sha256').update(JSON.stringify(rows)).digest('hex').slice(0, 4).toUpperCase()

/** The letters of every step that anybody has, in the order of the path. */
const codesOf = (paths: readonly CarePathView[], { steps }: CarePathDefinition): string[] => {
  const had = new Set(paths.flatMap(({ visits }) => visits.map(({ step }) => step)))
  return [...new Set(steps.filter(({ id, kind }) => had.has(id) && kind !== 'urine').map(({ code }) => code))]
}

function line(
  { visits }: CarePathView,
  contact: Contact | undefined,
  codes: readonly string[],
  answered: readonly string[],
  special: string,
  day: Day,
  { steps }: CarePathDefinition,
): PdfContent[] {
  const today = visits.filter((visit) => visit.day === day)
  const at = (code: string) =>
    today
      .filter(({ step }) => steps.find(({ id }) => id === step)?.code === code)
      .map(({ from }) => clock(from))
      .join(' ')
  const box = (form: string) => (answered.includes(form) ? TICKED : BOX)
  return [
    { text: clock(Math.min(...today.map(({ from }) => from))), bold: true },
    { text: contact?.name ?? '', bold: true },
    contact ? dutch(contact.birthDate) : '',
    contact?.number ?? '',
    ...codes.map(at),
    visits.some(({ kind }) => kind === 'urine') ? BOX : '–',
    box('frax'),
    box('calcium'),
    showPhone(contact?.phone ?? ''),
    special,
  ]
}

const placeOf = (place: string, { places }: CarePathDefinition): string =>
  places.find(({ id }) => id === place)?.label ?? ''

const dutch = (day: Day) => day.split('-').reverse().join('-')
const longDay = (day: Day, language: PrintLanguage) =>
  new Date(`${day}T12:00:00Z`).toLocaleDateString({ nl: 'nl-NL', en: 'en-GB' }[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
