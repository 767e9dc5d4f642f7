/** Sundays of Easter as every almanac lists them. */
const EASTER: Readonly<Record<number, string>> = {
  2025: '2025-04-20',
  2026: '2026-04-05',
  2027: '2027-03-28',
  2028: '2028-04-16',
  2029: '2029-04-01',
  2030: '2030-04-21',
  2031: '2031-04-13',
}

/** Public holidays of the Netherlands on which a counter is shut, written down from an almanac. */
export function dutchHolidays(from: number, to: number): [day: string, name: string][] {
  const after = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
  return Array.from({ length: to - from + 1 }, (_, i) => from + i).flatMap((year): [string, string][] => {
    const easter = EASTER[year]!
    return [
      [`${year}-01-01`, 'Nieuwjaarsdag'],
      [after(easter, 1), 'Tweede paasdag'],
      [`${year}-04-27`, 'Koningsdag'],
      [`${year}-05-05`, 'Bevrijdingsdag'],
      [after(easter, 39), 'Hemelvaartsdag'],
      [after(easter, 50), 'Tweede pinksterdag'],
      [`${year}-12-25`, 'Eerste kerstdag'],
      [`${year}-12-26`, 'Tweede kerstdag'],
    ]
  })
}
