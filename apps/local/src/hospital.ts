import type { INestApplicationContext } from '@nestjs/common'
import { type CarePathDefinition, loadDefinition } from '#care-path'
import type { Day } from '#contracts'
import { EveningClinic, type EveningSeries } from '#evening-clinic'
import { addDays } from '#planner'
import { Clock, Config, Database } from '#platform'
import { Rosters } from '#scheduling'
import { DEMO_UNITS } from './demo-units.js'
import { dutchHolidays } from './holidays.js'

/** Days that rosters, evenings and holidays are laid out ahead. */
const AHEAD = 400

/** Opens the demo hospital from today: units with their weeks, public holidays, evening clinics. Once is enough, again changes nothing. */
export async function seedHospital(app: INestApplicationContext): Promise<void> {
  const today = app.get(Clock).today()
  const until = addDays(today, AHEAD)
  const definition = loadDefinition(app.get(Config).hospital, today)
  const rosters = app.get(Rosters)
  const evenings = app.get(EveningClinic)
  await app.get(Database).transaction(async (tx) => {
    await rosters.addUnits(tx, DEMO_UNITS, today)
    await rosters.addClosures(tx, dutchHolidays(addDays(today, -60), until))
    for (const session of definition.sessions)
      await evenings.addSeries(tx, seriesOf(definition, session), session.source)
    await evenings.openEvenings(tx, today, until)
  })
}

type SessionRule = CarePathDefinition['sessions'][number]

function seriesOf(
  { hospital }: CarePathDefinition,
  { type, every, interval, validFrom, validTo, extra, skipped }: SessionRule,
): EveningSeries {
  const exceptions = (days: readonly Day[], kind: 'extra' | 'skipped') =>
    days.map((day) => ({ day, kind, reason: 'Zorgpad' }))
  return {
    id: `${hospital}-${type}`,
    ...every,
    ...interval,
    validFrom,
    validTo,
    exceptions: [...exceptions(extra, 'extra'), ...exceptions(skipped, 'skipped')],
  }
}
