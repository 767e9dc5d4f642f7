import { Injectable, NotFoundException } from '@nestjs/common'
import { Patients } from '#intake'
import { type BloodOrder, LabOrders, type OrderedTest } from '#lab'
import { clock } from '#planner'
import { Audit, Database, dayOf, minuteOf, type PdfContent, pdfOf, type Staff } from '#platform'
import { PathLists } from '#scheduling'

const WORDS = {
  nl: {
    title: 'LABAANVRAAG',
    withdrawn: 'INGETROKKEN: niet afnemen',
    head: ['bepaling', 'LOINC', 'materiaal', 'uitslag', 'gedaan'],
    specimen: { blood: 'bloed', urine: '24-uurs urine' },
    sameDay: (time: string) => `zelfde dag, ${time}`,
    later: (time: string) => `later, telefonisch; ${time}`,
    minutes: (n: number) => `${n} minuten na afname`,
    days: (n: number) => `${n} werkdagen na afname`,
    tubes: 'Buisjes',
    cap: (cap: string) => `dop ${cap}`,
    fasting: (hours: number) => `NUCHTER: ${hours} uur niets gegeten`,
    usual: 'Niet nuchter: de patiënt eet en drinkt zoals gewoon',
    draw: (on: string, at: string) => `Afname ${on} ${at}`,
    made: (at: string, version: number) => `Gemaakt ${at} · versie ${version} van het pad`,
  },
  en: {
    title: 'LABORATORY ORDER',
    withdrawn: 'WITHDRAWN: do not draw',
    head: ['test', 'LOINC', 'specimen', 'result', 'done'],
    specimen: { blood: 'blood', urine: '24-hour urine' },
    sameDay: (time: string) => `same day, ${time}`,
    later: (time: string) => `later, by phone; ${time}`,
    minutes: (n: number) => `${n} minutes after the draw`,
    days: (n: number) => `${n} working days after the draw`,
    tubes: 'Tubes',
    cap: (cap: string) => `cap ${cap}`,
    fasting: (hours: number) => `FASTING: nothing eaten for ${hours} hours`,
    usual: 'Not fasting: the patient eats and drinks as usual',
    draw: (on: string, at: string) => `Draw ${on} ${at}`,
    made: (at: string, version: number) => `Made ${at} · version ${version} of the path`,
  },
}
type Language = keyof typeof WORDS

const BOX: PdfContent = { canvas: [{ type: 'rect', x: 0, y: 1, w: 9, h: 9, lineWidth: 0.8 }] }
const LINES = { hLineWidth: () => 0.5, vLineWidth: () => 0, hLineColor: () => '#7a8794' }

/** The order that goes with the patient to who draws her blood. */
@Injectable()
export class BloodSheets {
  constructor(
    private readonly db: Database,
    private readonly lists: PathLists,
    private readonly orders: LabOrders,
    private readonly patients: Patients,
    private readonly audit: Audit,
  ) {}

  async of(id: string, language: Language, { name: actor, role }: Staff): Promise<Buffer> {
    const w = WORDS[language]
    return this.db.transaction(async (tx) => {
      const path = await this.lists.get(tx, id)
      const order = path && (await this.orders.ordersOf(tx, [id])).get(id)
      if (!path || !order)
        throw new NotFoundException({ code: 'not-found', message: 'Voor dit zorgpad is geen bloed aangevraagd.' })
      const { name, birthDate, number } = await this.patients.contactOf(tx, path.patientId)
      await this.audit.record(tx, {
        ...{ actor, role, action: 'R', event: 'blood-order.printed', patientId: path.patientId },
        ...{ objectType: 'care-path', objectId: id },
      })
      const draw = path.visits.find(({ kind }) => kind === 'blood')
      return pdfOf({
        ...{ title: w.title, language },
        footer: w.made(`${dutch(dayOf(tx.now))} ${clock(minuteOf(tx.now))}`, order.version),
        content: [
          { text: w.title, style: 'title' },
          ...(order.state === 'withdrawn' ? [{ text: w.withdrawn, bold: true, fontSize: 13 }] : []),
          { text: `${name}   ${dutch(birthDate)}   ${number}`, bold: true, fontSize: 12 },
          { text: w.draw(dutch(order.drawOn), draw ? clock(draw.from) : ''), margin: [0, 2, 0, 2] },
          {
            text: order.fastingHours === null ? w.usual : w.fasting(order.fastingHours),
            ...{ bold: order.fastingHours !== null, margin: [0, 0, 0, 8] },
          },
          { text: w.tubes, bold: true },
          ...order.tubes.map(({ count, label, cap }) => `${count} × ${label}, ${w.cap(cap)}`),
          table(order, language),
        ],
      })
    })
  }
}

function table({ tests, label }: BloodOrder, language: Language): PdfContent {
  const w = WORDS[language]
  const head = w.head.map((text) => ({ text, bold: true }))
  const rows = tests.map((test) => [
    test.label,
    test.loinc ?? '',
    w.specimen[test.specimen],
    test.when === 'same-day' ? w.sameDay(ready(test, language)) : w.later(ready(test, language)),
    BOX,
  ])
  return [
    { text: label ?? '', bold: true, margin: [0, 8, 0, 2] },
    { table: { headerRows: 1, widths: ['*', 60, 80, '*', 40], body: [head, ...rows] }, layout: LINES },
  ]
}

const ready = ({ readyAfter }: OrderedTest, language: Language): string =>
  'minutes' in readyAfter ? WORDS[language].minutes(readyAfter.minutes) : WORDS[language].days(readyAfter.workingDays)

const dutch = (day: string) => day.split('-').reverse().join('-')
