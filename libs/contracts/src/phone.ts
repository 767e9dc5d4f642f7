/** Codes of three digits, the 0 counted in: areas, and numbers of no place (084, 085, 087, 088). Every other has four. Source: the numbering plan for telephone services (ACM). */
const THREE_DIGITS: ReadonlySet<string> = new Set(
  (
    '010 013 015 020 023 024 026 030 033 035 036 038 040 043 045 046 050 053 055 058 ' +
    '070 071 072 073 074 075 076 077 078 079 084 085 087 088'
  ).split(' '),
)
/** Numbers of a service are said as 0800, 0900: four digits, then the rest. */
const SERVICE = /^0[89]0\d/

/** `+31715260000` as people dial it, 071-5260000; a number from abroad, or one that is no whole Dutch number, as it is. */
export function showPhone(phone: string): string {
  const digits = phone.replace(/[\s().-]/g, '')
  const national = /^\+31[1-9]\d+$/.test(digits) ? `0${digits.slice(3)}` : digits
  if (SERVICE.test(national)) return split(national, 4)
  if (!/^0[1-9]\d{8}$/.test(national)) return phone
  if (national.startsWith('06')) return split(national, 2)
  return split(national, THREE_DIGITS.has(national.slice(0, 3)) ? 3 : 4)
}

const split = (digits: string, at: number) => `${digits.slice(0, at)}-${digits.slice(at)}`
