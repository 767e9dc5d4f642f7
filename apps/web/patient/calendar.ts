import type { PathFacts } from '#messages'
import { instantAt } from '#platform'

/** The day as one entry for the patient's own calendar (RFC 5545). As neutral as a mail: a calendar is read by others too. */
export function calendarFile(
  uid: string,
  version: number,
  { day, visits, sender, phone, hours }: PathFacts,
  now: Date,
): string {
  const from = Math.min(...visits.map((visit) => visit.from))
  const to = Math.max(...visits.map((visit) => visit.to))
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Dagpad//NL',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${uid}@dagpad`,
    `SEQUENCE:${version}`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(instantAt(day, from))}`,
    `DTEND:${stamp(instantAt(day, to))}`,
    `SUMMARY:${escaped(`Afspraak ${sender.name}`)}`,
    `LOCATION:${escaped([sender.name, sender.building, sender.address].filter(Boolean).join(', '))}`,
    `DESCRIPTION:${escaped(`Vragen? Bel ${phone}, ${hours}.`)}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map(folded).join('\r\n') + '\r\n'
}

const stamp = (at: Date) => at.toISOString().replace(/[-:]|\.\d{3}/g, '')
const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\s*[\r\n]+\s*/g, '\\n')

/** Lines of at most 75 bytes; what follows begins with a space. */
function folded(line: string): string {
  const parts = ['']
  for (const sign of line) {
    const last = parts.at(-1)!
    if (Buffer.byteLength(last + sign) > 74) parts.push(sign)
    else parts[parts.length - 1] = last + sign
  }
  return parts.join('\r\n ')
}
