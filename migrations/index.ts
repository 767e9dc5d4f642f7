import { Platform1764000000001 } from './0001-platform.js'
import { Intake1764000000002 } from './0002-intake.js'
import { Scheduling1764000000003 } from './0003-scheduling.js'
import { Lab1764000000004 } from './0004-lab.js'
import { EveningClinic1764000000005 } from './0005-evening-clinic.js'
import { Messages1764000000006 } from './0006-messages.js'
import { Questionnaire1764000000007 } from './0007-questionnaire.js'
import { EveningClinicSessions1764000000008 } from './0008-evening-clinic-sessions.js'
import { EveningRequests1764000000009 } from './0009-evening-requests.js'
import { Access1764000000010 } from './0010-access.js'
import { Desk1764000000011 } from './0011-desk.js'
import { Planning1764000000012 } from './0012-planning.js'
import { Booking1764000000013 } from './0013-booking.js'
import { Preparation1764000000014 } from './0014-preparation.js'
import { Replies1764000000015 } from './0015-replies.js'
import { Delivery1764000000016 } from './0016-delivery.js'
import { DayBoard1764000000017 } from './0017-day-board.js'
import { Chasing1764000000018 } from './0018-chasing.js'
import { Letters1764000000019 } from './0019-letters.js'
import { Purpose1764000000021 } from './0021-purpose.js'
import { VisitLanguage1764000000022 } from './0022-visit-language.js'
import { BoardStops1764000000023 } from './0023-board-stops.js'
import { AuditOfPlanning1764000000026 } from './0026-audit-of-planning.js'
import { FoldedNames1764000000027 } from './0027-folded-names.js'
import { WorkThatEnds1764000000028 } from './0028-work-that-ends.js'

/** Every step of the database, in order. A step that has landed is never edited. */
export const MIGRATIONS = [
  Platform1764000000001,
  Intake1764000000002,
  Scheduling1764000000003,
  Lab1764000000004,
  EveningClinic1764000000005,
  Messages1764000000006,
  Questionnaire1764000000007,
  EveningClinicSessions1764000000008,
  EveningRequests1764000000009,
  Access1764000000010,
  Desk1764000000011,
  Planning1764000000012,
  Booking1764000000013,
  Preparation1764000000014,
  Replies1764000000015,
  Delivery1764000000016,
  DayBoard1764000000017,
  Chasing1764000000018,
  Letters1764000000019,
  Purpose1764000000021,
  VisitLanguage1764000000022,
  BoardStops1764000000023,
  AuditOfPlanning1764000000026,
  FoldedNames1764000000027,
  WorkThatEnds1764000000028,
]
