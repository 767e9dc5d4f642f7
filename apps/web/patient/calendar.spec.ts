import { expect, it } from '@jest/globals'
import { calendarFile } from './calendar.js'

const facts = {
  sender: { name: 'LUMC', full: '', building: 'hoofdgebouw', address: 'Albinusdreef 2; Leiden\r\nBEGIN:VEVENT' },
  clinic: 'Botpoli Endocrinologie',
  day: '2026-10-26',
  visits: [
    { kind: 'dxa' as const, day: '2026-10-26', from: 500, to: 530, place: 'Nucleaire Geneeskunde', directions: '' },
  ],
  later: [],
  answerBy: null,
  phone: '071-5263505',
  hours: 'maandag tot en met vrijdag van 9.00 tot 12.00 uur',
}
const file = calendarFile('7f3d', 2, facts, new Date('2026-10-01T08:00:00Z'))

it('puts the day in a calendar at the right hour, one day after the clock went back', () => {
  expect(file).toContain('DTSTART:20261026T072000Z\r\nDTEND:20261026T075000Z')
  expect(file).toContain('UID:7f3d@dagpad\r\nSEQUENCE:2')
})

it('says no more than a mail may say', () => expect(file).not.toMatch(/botpoli|endocrin|dxa|dexa|nucleaire/i))

it('holds one entry, whatever is in its texts, in lines that every calendar can read', () => {
  expect(file.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(1)
  expect(file.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
})
