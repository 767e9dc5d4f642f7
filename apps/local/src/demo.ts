import type { INestApplicationContext } from '@nestjs/common'
import type { Day } from '#contracts'
import { Referrals } from '#intake'
import { addDays } from '#planner'
import { Clock } from '#platform'
import { seedHospital } from './hospital.js'

/** Fills an empty demo hospital; a house that is filled already stays as it is. */
export async function seedDemo(app: INestApplicationContext): Promise<void> {
  await seedHospital(app)
  const referrals = app.get(Referrals)
  if ((await referrals.toPlan()).length > 0) return
  const { importId } = await referrals.importFile(Buffer.from(demoList(app.get(Clock).today())), 'demo.csv')
  await referrals.finishImport(importId)
}

const COLUMNS =
  'Aanvraagnr;Ontvangen;Herkomst;Patiëntnr;BSN;Voorletters;Tussenvoegsel;Achternaam;Geboortedatum;Geslacht;Telefoon;E-mail;Kanaal;Taal;Reden;Fractuur;Fractuurdatum;Risicofactoren;DEXA elders;Contrast;Hulp;Gewicht;Niet beschikbaar;Voorkeur;Uiterlijk;Aanvrager;Opmerking'

/** A dozen made-up referrals, dated from today on: each shows something else that changes a day. BSNs are of the test range. */
function demoList(today: Day): string {
  const at = (days: number) => addDays(today, days).split('-').reverse().join('-')
  const rows = [
    [
      'gipspoli',
      'A.M.',
      'de',
      'Vries - Smit',
      '12-03-1948',
      'V',
      'e-mail',
      'fractuur 50+',
      'pols',
      at(-9),
      '',
      '',
      '',
      '',
      '',
      '',
    ],
    [
      'gipspoli',
      'W.',
      '',
      'Jansen',
      '01-11-1950',
      'V',
      'e-mail',
      'fractuur 50+',
      'enkel',
      at(-14),
      '',
      '',
      'rollator',
      '',
      '',
      'niet op maandag',
    ],
    [
      'gipspoli',
      'M.',
      '',
      'Visser',
      '19-07-1962',
      'V',
      'brief',
      'fractuur 50+',
      'heup',
      at(-20),
      'roken',
      '',
      '',
      '71',
      '',
      '',
    ],
    [
      'gipspoli',
      'C.J.',
      '',
      'Smit',
      '08-02-1944',
      'V',
      'e-mail',
      'fractuur 50+',
      'wervel',
      at(-12),
      '',
      '',
      'rolstoel',
      '58,5',
      '',
      'ochtend',
    ],
    [
      'gipspoli',
      'F.',
      'ter',
      'Braak',
      '12-02-1943',
      'V',
      'telefoon',
      'fractuur 50+',
      'bekken',
      at(-16),
      '',
      '',
      'tillift',
      '',
      '',
      '',
    ],
    [
      'gipspoli',
      'E.',
      '',
      'El Amrani',
      '22-10-1956',
      'M',
      'e-mail',
      'fractuur 50+',
      'bovenarm',
      at(-8),
      'reuma',
      '',
      'tolk Arabisch',
      '',
      '',
      '',
    ],
    [
      'gipspoli',
      'A.',
      '',
      'Meijer',
      '21-10-1958',
      'V',
      'e-mail',
      'fractuur 50+',
      'neus',
      at(-6),
      '',
      '',
      '',
      '',
      '',
      '',
    ],
    [
      'gipspoli',
      'H.',
      '',
      'Dekker',
      '14-04-1959',
      'V',
      'e-mail',
      'fractuur 50+',
      'middenhand',
      at(-10),
      '',
      '',
      '',
      '',
      '',
      '',
    ],
    [
      'huisarts',
      'K.',
      '',
      'Peters',
      '22-06-1958',
      'V',
      'e-mail',
      'controle behandeling',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      'avondspreekuur',
    ],
    [
      'huisarts',
      'L.',
      '',
      'Hendriks',
      '30-01-1964',
      'M',
      'e-mail',
      'prednison',
      '',
      '',
      'prednison',
      '',
      '',
      '162',
      '',
      '',
    ],
    [
      'specialist',
      'S.',
      '',
      'Brouwer',
      '03-03-1953',
      'V',
      'e-mail',
      'effect denosumab',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      'avondspreekuur',
    ],
    [
      'specialist',
      'P.',
      'van den',
      'Berg',
      '17-09-1961',
      'M',
      'e-mail',
      'na transplantatie',
      '',
      '',
      '',
      at(6),
      '',
      '',
      'woensdag',
      '',
    ],
  ]
  const lines = rows.map(
    ([origin, initials, prefix, name, born, sex, channel, reason, fracture, on, risks, contrast, help, weight, absent, wish], i) =>
    [
      `DEMO-${String(i + 1).padStart(4, '0')}`, at(-3), origin, 7000100 + i, testBsn(i), initials, prefix, name, born, sex, '071-5260000',
      channel === 'e-mail' ? `patient${i + 1}@voorbeeld.example` : '', channel, 'nl', reason, fracture, on, risks, '', contrast, help, weight,
      absent, wish, at(60), 'gipskamer', '',
    ].join(';'), // prettier-ignore
  )
  return [COLUMNS, ...lines].join('\r\n')
}

/** The n-th number of the 9999-range that passes the 11-test. */
function testBsn(n: number): string {
  const passes = (digits: string) =>
    [...digits].reduce((sum, digit, i) => sum + Number(digit) * (i === 8 ? -1 : 9 - i), 0) % 11 === 0
  const valid: string[] = []
  for (let number = 999900000; valid.length <= n; number += 1) if (passes(String(number))) valid.push(String(number))
  return valid[n]!
}
