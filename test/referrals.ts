import { Referrals } from '#intake'
import type { TestHouse } from './house.js'

/** One line of a referral list, by the headers that hospitals use. */
export type ListRow = Partial<Record<keyof typeof ORDINARY, string>>

/** A woman of 63 with a broken wrist, nine days ago: nothing about her makes planning hard. */
const ORDINARY = {
  Aanvraagnr: '',
  Ontvangen: '28-11-2026',
  Herkomst: 'gipspoli',
  Patiëntnr: '',
  BSN: '',
  Voorletters: 'A.M.',
  Tussenvoegsel: 'de',
  Achternaam: 'Vries',
  Geboortedatum: '12-03-1963',
  Geslacht: 'V',
  Telefoon: '06-51367430',
  'E-mail': 'patient@voorbeeld.example',
  Kanaal: 'e-mail',
  Taal: 'nl',
  Reden: 'fractuur 50+',
  Fractuur: 'pols',
  Fractuurdatum: '19-11-2026',
  Risicofactoren: '',
  'DEXA elders': '',
  Contrast: '',
  Hulp: '',
  Gewicht: '',
  'Niet beschikbaar': '',
  Voorkeur: '',
  Uiterlijk: '26-02-2027',
  Aanvrager: 'gipskamer',
  Opmerking: '',
}

let counter = 0

/** A known patient who asks for the evening clinic. */
export const EVENING: ListRow = {
  Herkomst: 'specialist',
  Reden: 'effect denosumab',
  Fractuur: '',
  Fractuurdatum: '',
  Voorkeur: 'avondspreekuur',
}

/** Rows as a hospital exports them; each row another patient unless it says otherwise. */
export function aList(rows: readonly ListRow[]): Uint8Array {
  const lines = rows.map((row) => {
    counter += 1
    const full = {
      ...ORDINARY,
      Aanvraagnr: `T-${counter}`,
      Patiëntnr: String(7_500_000 + counter),
      BSN: testBsn(counter),
      ...row,
    }
    return Object.values(full)
      .map((cell) => (/[;"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
      .join(';')
  })
  return Buffer.from([Object.keys(ORDINARY).join(';'), ...lines].join('\r\n'))
}

/** Puts referrals on the work list; answers their ids in the order of the rows. */
export async function someReferrals(house: TestHouse, rows: readonly ListRow[]): Promise<string[]> {
  const referrals = house.get(Referrals)
  const report = await referrals.importFile(aList(rows), 'test.csv')
  await referrals.finishImport(report.importId)
  if (report.toPlan.length !== rows.length) throw new Error(`not every row can be planned: ${JSON.stringify(report)}`)
  return report.toPlan.map(({ referralId }) => referralId)
}

export const aReferral = async (house: TestHouse, row: ListRow = {}): Promise<string> =>
  (await someReferrals(house, [row]))[0]!

/** A number of the 9999-range that passes the 11-test; another for each `n`. */
function testBsn(n: number): string {
  for (let number = 999_900_000 + n * 25; ; number += 1) {
    const digits = String(number)
    const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (i === 8 ? -1 : 9 - i), 0)
    if (sum % 11 === 0) return digits
  }
}
