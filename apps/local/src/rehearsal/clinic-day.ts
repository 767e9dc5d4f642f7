import { setTimeout as pause } from 'node:timers/promises'
import type { INestApplicationContext } from '@nestjs/common'
import type { Day } from '#contracts'
import { Referrals } from '#intake'
import { Database, Outbox, Queues } from '#platform'
import { type Ask, CarePaths, Finder } from '#scheduling'
import { Relay } from '../../../worker/src/relay.js'

const DESK = { name: 'secretariaat', role: 'secretariat' }
/** Every weekday but the one on which both doctors and both nurses are there. */
const BUSIEST = [1, 3, 4, 5, 6, 7]
const PATIENCE = 60_000
const LOOK = 20

const HEAD =
  'Aanvraagnr;Ontvangen;Herkomst;Patiëntnr;BSN;Voorletters;Tussenvoegsel;Achternaam;Geboortedatum;Geslacht;Telefoon;E-mail;Kanaal;Taal;Reden;Fractuur;Fractuurdatum;Risicofactoren;DEXA elders;Contrast;Hulp;Gewicht;Niet beschikbaar;Voorkeur;Uiterlijk;Aanvrager;Opmerking'
const NAMES = [
  ...['Vries', 'Jansen', 'Berg', 'Bakker', 'Visser', 'Smit', 'Meijer', 'Boer', 'Mulder', 'Dekker'],
  ...['Brouwer', 'Amrani', 'Peters', 'Hendriks', 'Dijk', 'Kok', 'Vos', 'Bos', 'Groot', 'Koning'],
]

/** Books so many made-up patients on one day, the first on which a whole day is free, and lets the jobs do their part; fewer where the day is full. */
export async function bookClinicDay(
  app: INestApplicationContext,
  count: number,
  today: Day,
): Promise<{ readonly day: Day; readonly booked: number }> {
  const rows = Array.from({ length: count }, (_, i) => lineOf(i, today))
  const referrals = app.get(Referrals)
  const report = await referrals.importFile(Buffer.from([HEAD, ...rows].join('\r\n')), 'rehearsal.csv')
  await referrals.finishImport(report.importId)
  let day: Day | undefined
  let booked = 0
  for (const { referralId } of report.toPlan) {
    const ask: Ask = { referralId, weekdaysOff: BUSIEST, ...(day && { from: day }) }
    const { options } = await app.get(Database).transaction((tx) => app.get(Finder).find(tx, ask, { most: 1 }))
    const [option] = options
    if (!option || (day && option.day !== day)) continue
    day = option.day
    const held = await app.get(CarePaths).hold({ ask, day, pathway: option.pathway, visits: option.visits }, DESK)
    if (!held.ok) continue
    await app.get(CarePaths).book({ carePathId: held.carePathId, version: held.version }, DESK)
    booked += 1
  }
  if (!day) throw new Error('no day is free for a rehearsal')
  await settle(app)
  return { day, booked }
}

/** Works until nothing is left that is due by the clock. */
export async function settle(app: INestApplicationContext): Promise<void> {
  do {
    await app.get(Relay).once()
    await pause(LOOK)
  } while (!(await app.get(Outbox).isSettled(app.get(Queues), PATIENCE)))
}

/** A line of a referral list: somebody of sixty or older with a broken wrist. */
function lineOf(i: number, today: Day): string {
  const [year, month, day] = today.split('-')
  const on = `${day}-${month}-${year}`
  const born = `${String(1 + (i % 28)).padStart(2, '0')}-0${1 + (i % 9)}-19${45 + (i % 18)}`
  const initials = `${String.fromCharCode(65 + ((i * 7) % 26))}.`
  const number = String(7_600_001 + i)
  return [
    ...[`R-${i + 1}`, on, 'gipspoli', number, bsn(i), initials, '', NAMES[i % NAMES.length], born, 'V'],
    ...['06-51367430', '', 'telefoon', 'nl', 'fractuur 50+', 'pols', on, '', '', '', '', '', '', '', '', '', ''],
  ].join(';')
}

/** A made-up number of the 9999-range that passes the 11-test. */
function bsn(i: number): string {
  for (let number = 999_910_000 + i * 25; ; number += 1) {
    const digits = String(number)
    const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at === 8 ? -1 : 9 - at), 0)
    if (sum % 11 === 0) return digits
  }
}
