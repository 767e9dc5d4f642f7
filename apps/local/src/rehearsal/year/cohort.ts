import type { Day } from '#contracts'
import { addDays } from '#planner'

/** How somebody deals with what she is asked. */
export interface Manner {
  /** Days after she was asked until she does a thing; null: she never does. */
  readonly forms: number | null
  readonly kit: number | null
  readonly confirms: number | null
  /** Days before the visit on which she, or the hospital, changes her day. */
  readonly moves: number | null
  readonly cancels: number | null
}

export type Dice = () => number

/** The same numbers between 0 and 1 for the same seed (mulberry32). */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const upTo = (dice: Dice, most: number) => Math.floor(dice() * (most + 1))
const pick = <T>(dice: Dice, from: readonly T[]): T => from[Math.floor(dice() * from.length)]!
const sometimes = <T>(dice: Dice, chance: number, value: () => T): T | null => (dice() < chance ? value() : null)

/** A fifth is silent, a third is thorough, and the others forget a thing; one in six moves and one in ten calls off. */
export function mannerOf(dice: Dice): Manner {
  const silent = dice() < 0.2
  const does = (chance: number, most: number) => (silent ? null : sometimes(dice, chance, () => upTo(dice, most)))
  return {
    ...{ forms: does(0.8, 12), kit: does(0.85, 12), confirms: does(0.7, 12) },
    moves: sometimes(dice, 0.16, () => 1 + upTo(dice, 12)),
    cancels: sometimes(dice, 0.1, () => 1 + upTo(dice, 14)),
  }
}

const HEADERS =
  'Aanvraagnr;Ontvangen;Herkomst;Patiëntnr;BSN;Voorletters;Tussenvoegsel;Achternaam;Geboortedatum;Geslacht;Telefoon;E-mail;Kanaal;Taal;Reden;Fractuur;Fractuurdatum;Uiterlijk;Aanvrager;Risicofactoren;DEXA elders;Contrast;Hulp;Gewicht;Niet beschikbaar;Voorkeur;Opmerking'
const NAMES = ['Vries', 'Jansen', 'Bakker', 'Smit', 'Meulen', 'Visser', 'Dijk', 'Mulder']

/** A referral list of one day, numbered from `first`; people with mail, text messages, paper, and a telephone only; some on paper have no telephone. */
export function listOf(dice: Dice, day: Day, first: number, count: number): Buffer {
  const dutch = (date: Day) => date.split('-').reverse().join('-')
  const rows = Array.from({ length: count }, (_, i) => {
    const n = first + i
    const channel = pick(dice, ['e-mail', 'e-mail', 'e-mail', 'e-mail', 'e-mail', 'sms', 'brief', 'telefoon'])
    const born = addDays('1943-01-01', upTo(dice, 6000))
    return [
      ...[
        `Y-${n}`,
        dutch(day),
        'gipspoli',
        String(6_000_000 + n),
        bsn(n),
        'A.M.',
        'de',
        pick(dice, NAMES),
        dutch(born),
        'V',
      ],
      ...[
        channel === 'brief' && dice() < 0.3 ? '' : '06-51367430',
        channel === 'e-mail' ? `p${n}@voorbeeld.example` : '',
        channel,
        pick(dice, ['nl', 'nl', 'en']),
      ],
      ...['fractuur 50+', 'pols', dutch(addDays(day, -9)), dutch(addDays(day, 90)), 'gipskamer'],
      ...Array.from({ length: 8 }, () => ''),
    ].join(';')
  })
  return Buffer.from([HEADERS, ...rows].join('\r\n'))
}

/** A number of the 9999-range that passes the 11-test; another for each `n`. */
function bsn(n: number): string {
  for (let number = 999_900_000 + n * 25; ; number += 1) {
    const digits = String(number)
    const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (i === 8 ? -1 : 9 - i), 0)
    if (sum % 11 === 0) return digits
  }
}
