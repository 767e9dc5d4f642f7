import { Controller, Get } from '@nestjs/common'
import { loadDefinition } from '#care-path'
import { clock as clockTime } from '#planner'
import { Clock, Config, ROLES, Roles } from '#platform'

const INTENDED_USE = 'Planning en administratie; Dagpad geeft geen diagnose en geen behandeladvies.'
const WEEKDAYS = ['', 'ma', 'di', 'wo', 'do', 'vr', 'za', 'zo']

/** Which hospital, which path, which day it is: what every screen shows around the edges. */
@Controller('api/hospital')
export class HospitalController {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  @Roles(...ROLES)
  @Get()
  get() {
    const today = this.clock.today()
    const definition = loadDefinition(this.config.hospital, today)
    return {
      hospital: definition.hospital,
      clinic: definition.clinic,
      pathTitle: definition.title,
      version: definition.version,
      today,
      now: this.clock.now().toISOString(),
      demo: this.config.demo,
      mailbox: this.config.demo ? '/postvak' : null,
      contacts: definition.contacts.map(({ purpose, label, phone, hours }) => ({
        purpose,
        label,
        phone,
        hours: hours.map(hoursInWords).join(', '),
      })),
      intendedUse: INTENDED_USE,
    }
  }
}

function hoursInWords({
  weekdays,
  interval,
}: {
  weekdays: readonly number[]
  interval: { from: number; to: number }
}): string {
  const days =
    weekdays.length > 1 ? `${WEEKDAYS[weekdays[0]!]} t/m ${WEEKDAYS[weekdays.at(-1)!]}` : WEEKDAYS[weekdays[0]!]
  return `${days} ${clockTime(interval.from)}–${clockTime(interval.to)}`
}
