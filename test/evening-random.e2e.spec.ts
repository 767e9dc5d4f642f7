import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { Database } from '#platform'
import { type Ask, CarePaths, Finder } from '#scheduling'
import { aHouse, type TestHouse } from './house.js'
import { brokenRules } from './path-audit.js'
import { EVENING, type ListRow, someReferrals } from './referrals.js'

const secretary = { name: 'secretariaat', role: 'secretariat' }
/** Evenings that are tried; EVENINGS=1000 for a long night. */
const RUNS = Number(process.env.EVENINGS ?? 6)
const DAYS = ['2027-01-05', '2027-02-02', '2027-03-02', '2027-04-06', '2027-06-01', '2027-07-06']

type Person = { row: ListRow; images: 'as-needed' | 'apart' | 'none'; without: 'urine'[]; cancels: boolean }
const person: fc.Arbitrary<Person> = fc.record({
  row: fc.record({
    Hulp: fc.constantFrom('', '', 'rollator', 'rolstoel', 'tillift', 'tolk Arabisch'),
    'DEXA elders': fc.constantFrom('', '', '', '01-10-2026'),
    Kanaal: fc.constantFrom('e-mail', 'brief', 'telefoon'),
    Geboortedatum: fc.constantFrom('12-03-1948', '30-01-1974', '17-09-1966'),
  }),
  images: fc.constantFrom('as-needed', 'as-needed', 'as-needed', 'apart', 'none'),
  without: fc.constantFrom<'urine'[]>([], ['urine']),
  cancels: fc.boolean(),
})

/** Whoever needs an image has it by day on the date of her evening, or agreed to an earlier day, or said without. */
const WITHOUT_IMAGE = `
  select p.id from scheduling.care_path p join intake.referral r on r.id = p.referral_id
   cross join (values ('dxa'), ('xray')) as needed(kind)
   where p.status = 'booked' and not coalesce(p.ask->'without' ? needed.kind, false) and not (needed.kind = 'dxa' and r.needs->>'dxaElsewhereOn' is not null)
     and not exists (select 1 from scheduling.visit v where v.care_path_id = p.id and v.kind = needed.kind and v.session_type = 'day' and v.to_minute <= 990
                        and (v.day = p.day or v.day < p.day and length(p.ask->'imagingApart'->>'consent') > 0))`
const LEFT = `
  select v.care_path_id from scheduling.visit v join scheduling.care_path p on p.id = v.care_path_id where p.status = 'cancelled'
  union all select f.care_path_id from evening_clinic.phone_result f join scheduling.care_path p on p.id = f.care_path_id
   where p.status = 'cancelled' and f.state <> 'released'`

describe('evenings full of mixed needs', () => {
  let house: TestHouse
  beforeAll(async () => {
    house = await aHouse({ hospital: true })
  })
  afterAll(() => house.close())

  const askOf = (referralId: string, day: string, { images, without }: Person): Ask => ({
    ...{ referralId, from: day, weeks: 1, evening: true },
    without: images === 'none' ? [...without, 'dxa', 'xray'] : without,
    ...(images === 'apart' && { imagingApart: { consent: 'akkoord' } }),
  })

  /** Books the evening if it fits; null where it does not. */
  async function booked(ask: Ask) {
    const { options } = await house.get(Database).transaction((tx) => house.get(Finder).find(tx, ask, { most: 1 }))
    if (!options[0]) return null
    const held = await house.get(CarePaths).hold({ ask, ...options[0] }, secretary)
    if (!held.ok) throw new Error(`what was offered is refused: ${JSON.stringify(held.refusals)}`)
    await house.get(CarePaths).book(held, secretary)
    return { carePathId: held.carePathId, version: held.version }
  }

  it(
    'have no image in the evening, an image by day for whoever needs one, and free both together',
    () =>
      fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...DAYS),
          fc.array(person, { minLength: 3, maxLength: 14 }),
          async (day, people) => {
            const ids = await someReferrals(
              house,
              people.map(({ row }) => ({ ...EVENING, Uiterlijk: '30-09-2027', ...row })),
            )
            const paths: NonNullable<Awaited<ReturnType<typeof booked>>>[] = []
            const leaving: typeof paths = []
            for (const [i, one] of people.entries()) {
              const path = await booked(askOf(ids[i]!, day, one))
              if (path) (one.cancels ? leaving : paths).push(path)
            }
            await house.drain()
            expect(await brokenRules((sql) => house.db(sql))).toEqual([])
            expect(await house.db(WITHOUT_IMAGE)).toEqual([])
            for (const path of leaving) await house.get(CarePaths).cancel(path, 'hospital', secretary)
            await house.drain()
            expect(await house.db(LEFT)).toEqual([])
            for (const path of paths) await house.get(CarePaths).cancel(path, 'hospital', secretary)
            await house.drain()
            expect(await house.db(`select 1 from scheduling.visit`)).toEqual([])
          },
        ),
        { numRuns: RUNS, endOnFailure: true },
      ),
    60_000 + RUNS * 20_000,
  )
})
