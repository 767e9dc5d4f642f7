import { Body, Controller, HttpCode, Post } from '@nestjs/common'
import { preparationOf } from '#care-path'
import { addDays, lastKitPickUp } from '#planner'
import { Audit, CurrentStaff, Database, Roles, type Staff } from '#platform'
import {
  type Answer,
  type Asked,
  type Change,
  type DayOption,
  explainDays,
  Finder,
  Rosters,
  type WishKey,
} from '#scheduling'
import { askOf, FindBody } from './body.js'
import { presentOption, presentStay } from './present.js'

/** Options on one page: as many as there are digit keys. */
const PAGE = 9

@Controller('api/options')
export class OptionsController {
  constructor(
    private readonly db: Database,
    private readonly finder: Finder,
    private readonly rosters: Rosters,
    private readonly audit: Audit,
  ) {}

  /** Whole days for one referral, why the days between them are not offered, and what would bring an earlier one. */
  @Roles('secretariat', 'nurse', 'doctor')
  @Post()
  @HttpCode(200)
  async find(@Body() body: FindBody, @CurrentStaff() staff: Staff) {
    const ask = askOf(body)
    return this.db.transaction(async (tx) => {
      const { asked, options, refused, earlier, choices } = await this.finder.answer(tx, ask, {
        most: PAGE + 1,
        ...(body.after && { after: body.after }),
        ...(body.except && { except: body.except }),
      })
      const { definition, plan, referral } = asked
      const units = await this.rosters.labels(tx)
      const page = options.slice(0, PAGE)
      await this.audit.record(tx, {
        actor: staff.name,
        role: staff.role,
        action: 'R',
        event: 'options.found',
        patientId: referral.patientId,
        objectType: 'referral',
        objectId: referral.id,
      })
      return {
        options: page.map((option) => ({
          ...presentOption(option, definition, units),
          tags: tagsOf(option, page, !body.after, choices),
          doctor: doctorOf(option, asked, units),
          prepare: prepare(option, asked),
        })),
        whyNot: explainDays(refused, definition),
        earlier: earlier.map(({ change, option }) => ({
          label: labelOf(change),
          change,
          day: option.day,
          time: presentStay(option.day, option.visits).arrival,
        })),
        blocks: plan.blocks,
        warnings: plan.warnings,
        more: options.length > PAGE,
        choices,
      }
    })
  }
}

/** What the patient must do before, and by when. */
function prepare({ day, pathway, visits }: DayOption, { definition, question: { calendar, today } }: Asked) {
  const withUrine = visits.some(({ step }) => definition.steps.find(({ id }) => id === step)?.kind === 'urine')
  const sends = preparationOf(definition, pathway).flatMap(({ kind, sendDaysBefore }) =>
    kind === 'questionnaire' ? (sendDaysBefore ?? 0) : [],
  )
  const planned = sends.length > 0 ? addDays(day, -Math.max(...sends)) : null
  return {
    kitBy: withUrine ? lastKitPickUp(day, calendar) : null,
    questionnairesOn: planned && planned < today ? today : planned,
  }
}

/** What sets an option apart on its page; the earliest day is on the first page. */
function tagsOf(
  option: DayOption,
  all: readonly DayOption[],
  firstPage: boolean,
  { doctors, devices }: Answer['choices'],
): string[] {
  const best = (of: (one: DayOption) => number) =>
    all.every((one) => of(option) <= of(one)) && all.some((one) => of(option) < of(one))
  const has = ({ id, own }: { id: string; own: boolean }) => own && option.visits.some(({ unit }) => unit === id)
  return [
    ...(firstPage && option === all[0] ? ['Vroegste dag'] : []),
    ...(best(({ cost }) => cost.stay) ? ['Kortste dag'] : []),
    ...(best(({ cost }) => cost.wait) ? ['Minste wachten'] : []),
    ...(doctors.some(has) ? ['Eigen arts'] : []),
    ...(devices.some(has) ? ['Zelfde DEXA'] : []),
    ...(option.pathway.startsWith('evening') ? ['Avondspreekuur', 'Uitslag telefonisch'] : []),
  ]
}

const DROPPED: Readonly<Record<WishKey, string>> = {
  weekdaysOff: 'ook op de andere weekdagen komt',
  notBefore: 'eerder op de dag komt',
  notAfter: 'later op de dag klaar bent',
  away: 'komt op de dagen die u uitsloot',
  doctor: 'een andere arts neemt',
  device: 'een andere DEXA neemt',
}

function labelOf({ without, ignore, evening, drop }: Change): string {
  if (drop) return DROPPED[drop]
  if (evening === false) return 'niet op het avondspreekuur komt'
  if (ignore) return ignore.at(-1) === 'latest' ? 'later dan de uiterste datum mag' : 'de voorkeur loslaat'
  return without?.at(-1) === 'urine' ? 'geen urine meeneemt' : 'de röntgenfoto weglaat'
}

/** The doctor of the day, as people call her. */
function doctorOf({ visits }: DayOption, { definition }: Asked, units: ReadonlyMap<string, string>): string | null {
  const consult = visits.find(({ step }) => definition.steps.find(({ id }) => id === step)?.kind === 'consult')
  return consult ? (units.get(consult.unit) ?? null) : null
}
