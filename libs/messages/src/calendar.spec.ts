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
const now = new Date('2026-10-01T08:00:00Z')
const { method, content } = calendarFile({ carePathId: '7f3d', version: 2 }, facts, now)
const off = calendarFile({ carePathId: '7f3d', version: 2 }, { ...facts, visits: [] }, now)
const moved = calendarFile({ carePathId: '7f3d', version: 3 }, facts, now)
const sequenceOf = (file: string) => Number(/^SEQUENCE:(\d+)\r$/m.exec(file)![1])

it('puts the day in a calendar at the right hour, one day after the clock went back', () => {
  expect(method).toBe('PUBLISH')
  expect(content).toContain('DTSTART:20261026T072000Z\r\nDTEND:20261026T075000Z')
  expect(content).toContain('UID:7f3d@dagpad\r\n')
})

it('takes the same entry out again when the day is off, and knows a moved day from both', () => {
  expect(off.method).toBe('CANCEL')
  expect(off.content).toMatch(/METHOD:CANCEL\r\n[^]*UID:7f3d@dagpad\r\n[^]*STATUS:CANCELLED\r\n/)
  expect(sequenceOf(content)).toBeLessThan(sequenceOf(off.content))
  expect(sequenceOf(off.content)).toBeLessThan(sequenceOf(moved.content))
})

it('says no more than a mail may say', () =>
  expect(content + off.content).not.toMatch(/botpoli|endocrin|dxa|dexa|nucleaire/i))

it('holds one entry, whatever is in its texts, in lines that every calendar can read', () => {
  expect(content.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(1)
  expect(content.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
})
