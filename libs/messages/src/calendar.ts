import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { CarePathRef } from '#contracts'
import { instantAt } from '#platform'
import type { PathFacts } from './facts.js'

/** One entry of a calendar, as a file (RFC 5545) and as the method that its mail part must name. */
export interface CalendarFile {
  readonly method: 'PUBLISH' | 'CANCEL'
  readonly content: string
}

/**
 * The day as one entry for the patient's own calendar, or the end of that entry. As neutral as a mail: a calendar is read by others too.
 * The entry keeps its UID through every version of the path; a later version replaces it, and a cancellation comes after the version it ends.
 */
export function calendarFile(
  { carePathId, version }: CarePathRef,
  { day, visits, sender, phone, hours }: PathFacts,
  now: Date,
): CalendarFile {
  const isOff = visits.length === 0
  const method = isOff ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH
  const calendar = ical({ prodId: { company: 'Dagpad', product: 'Dagpad', language: 'NL' }, method })
  calendar.createEvent({
    id: `${carePathId}@dagpad`,
    sequence: 2 * version + (isOff ? 1 : 0),
    stamp: now,
    start: instantAt(day, isOff ? 0 : Math.min(...visits.map((visit) => visit.from))),
    end: isOff ? null : instantAt(day, Math.max(...visits.map((visit) => visit.to))),
    status: isOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    summary: `Afspraak ${sender.name}`,
    location: [sender.name, sender.building, sender.address].filter(Boolean).join(', '),
    description: `Vragen? Bel ${phone}, ${hours}.`,
  })
  return { method, content: calendar.toString() }
}
