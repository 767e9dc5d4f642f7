import { ConflictException, NotFoundException, UnprocessableEntityException } from '@nestjs/common'
import type { CarePathDefinition } from '#care-path'
import type { BoardRefusal } from '#day-board'
import { clock } from '#planner'
import { dayOf, minuteOf } from '#platform'

/** Refusals that a person may overrule, with a word why in `decided`. */
const OVERRULED: readonly BoardRefusal['code'][] = ['results-missing', 'order', 'unit-busy']

const STATES: Readonly<Record<string, readonly [nl: string, en: string]>> = {
  planned: ['gepland', 'planned'],
  arrived: ['aangemeld', 'arrived'],
  busy: ['bezig', 'busy'],
  paused: ['onderbroken', 'paused'],
  done: ['klaar', 'done'],
  'partly-done': ['deels gedaan', 'partly done'],
  'not-done': ['niet gedaan', 'not done'],
  'no-show': ['niet gekomen', 'did not come'],
  'checked-in': ['aangemeld', 'checked in'],
  in: ['binnen', 'in'],
  phone: ['bel later', 'call later'],
  awaited: ['verwacht', 'awaited'],
}
const state = (key: string, language: 0 | 1): string => STATES[key]?.[language] ?? key

/** A refusal of the board as the answer to a request: the code, the reason in Dutch and in English, and what it is about. `patient`: who is in the way, by name. */
export function boardConflict(refusal: BoardRefusal, definition: CarePathDefinition, patient: string | null = null) {
  const { code, ...about } = refusal
  const [message, english] = words(refusal, definition, patient)
  const body = { code, message, english, about, mayDecide: OVERRULED.includes(code) }
  if (code === 'not-found') return new NotFoundException(body)
  if (code === 'reason-needed' || code === 'bad-minutes' || code === 'unknown-choice' || code === 'no-such-result')
    return new UnprocessableEntityException(body)
  return new ConflictException(body)
}

function words(
  refusal: BoardRefusal,
  definition: CarePathDefinition,
  patient: string | null,
): readonly [nl: string, en: string] {
  switch (refusal.code) {
    case 'not-found':
      return ['Dit staat niet op dit dagbord.', 'This is not on this board.']
    case 'changed-meanwhile':
      return [
        `${who(refusal, 0)} heeft dit gewijzigd in “${state(refusal.state, 0)}”.`,
        `${who(refusal, 1)} changed this to “${state(refusal.state, 1)}”.`,
      ]
    case 'already-so':
      return [
        `${who(refusal, 0)} heeft dit al op “${state(refusal.state, 0)}” gezet.`,
        `${who(refusal, 1)} had set this to “${state(refusal.state, 1)}”.`,
      ]
    case 'illegal-move':
      return [
        `Van “${state(refusal.from, 0)}” kan dit niet naar “${state(refusal.to, 0)}”. Zet het eerst terug als het een vergissing was.`,
        `From “${state(refusal.from, 1)}” this cannot become “${state(refusal.to, 1)}”. Undo it first if it was a mistake.`,
      ]
    case 'not-arrived':
      return ['De patiënt is nog niet aangemeld.', 'The patient has not checked in yet.']
    case 'reason-needed':
      return ['Schrijf op waarom.', 'Write down why.']
    case 'busy-elsewhere':
      return [
        `De patiënt is nog bezig: ${label(refusal.step, definition)}.`,
        `The patient is still busy: ${label(refusal.step, definition)}.`,
      ]
    case 'unit-busy':
      return ['Hier is nog een andere patiënt bezig.', 'Another patient is still here.']
    case 'order':
      return [
        `Eerst nog: ${refusal.steps.map((step) => label(step, definition)).join(', ')}.`,
        `First: ${refusal.steps.map((step) => label(step, definition)).join(', ')}.`,
      ]
    case 'results-missing':
      return [
        `Nog niet binnen: ${refusal.items.join(', ')}. Kan vanaf ${clock(refusal.earliest)}.`,
        `Not in yet: ${refusal.items.join(', ')}. Possible from ${clock(refusal.earliest)}.`,
      ]
    case 'day-closed':
      return [`${who(refusal, 0)} heeft deze dag afgesloten.`, `${who(refusal, 1)} closed this day.`]
    case 'not-yet':
      return ['Deze dag moet nog komen.', 'This day is still to come.']
    case 'day-over':
      return ['Deze dag is voorbij.', 'This day is over.']
    case 'path-not-live':
      return ['Dit zorgpad loopt niet meer.', 'This path is not running any more.']
    case 'rests-on':
      return [
        `Dit kan niet terug: ${who(refusal, 0)} deed daarna nog iets dat hierop rust.`,
        `This cannot be undone: ${who(refusal, 1)} did something later that rests on it.`,
      ]
    case 'undone-already':
      return [`${who(refusal, 0)} heeft dit al teruggezet.`, `${who(refusal, 1)} has undone this already.`]
    case 'no-such-result':
      return ['Op deze uitslag wacht niemand.', 'Nobody waits for this result.']
    case 'bad-minutes':
      return ['Deze tijd kan niet kloppen.', 'This time cannot be right.']
    case 'unknown-choice':
      return ['Deze keuze bestaat niet in dit zorgpad.', 'This choice does not exist in this path.']
    case 'board-changed':
      return ['Het bord is intussen veranderd. Kijk opnieuw.', 'The board has changed meanwhile. Look again.']
    case 'too-late':
      return ['Dit voorstel is te oud: er begint al iets van.', 'This proposal is too old: part of it begins already.']
    case 'nothing-to-move':
      return ['Er hoeft niets te schuiven.', 'Nothing needs to move.']
    case 'taken':
      return ['Een van deze tijden is net bezet.', 'One of these times was just taken.']
    case 'place-taken': {
      const { unitLabel, from, reason } = refusal
      const [place, time] = [unitLabel, clock(from)]
      return patient
        ? [
            `Dit kan niet terug: op ${place} staat nu ${patient}, om ${time}. Verplaats eerst die afspraak.`,
            `This cannot be undone: ${patient} is on ${place} now, at ${time}. Move that visit first.`,
          ]
        : [
            `Dit kan niet terug: ${place} is vanaf ${time} vrijgehouden (${reason}).`,
            `This cannot be undone: ${place} is kept free from ${time} (${reason}).`,
          ]
    }
    case 'past-closing':
      return ['Dit gaat door na sluitingstijd. Is dat goed?', 'This goes on after closing time. Is that all right?']
    case 'drops-patients':
      return [
        'Voor een patiënt past de rest niet meer vandaag. Is dat goed?',
        'For a patient the rest does not fit today any more. Is that all right?',
      ]
    case 'loose-ends':
      return ['Er staan nog losse eindjes: maak die eerst af.', 'There are loose ends: finish those first.']
  }
}

function who({ by, at }: { readonly by: string; readonly at: string }, language: 0 | 1): string {
  const name = by || ['Iemand', 'Somebody'][language]!
  return at ? `${name} (${dayAndTime(at)})` : name
}
const dayAndTime = (at: string): string => {
  const moment = new Date(at)
  return `${dayOf(moment).slice(8)}-${dayOf(moment).slice(5, 7)} ${clock(minuteOf(moment))}`
}
const label = (step: string, { steps }: CarePathDefinition): string =>
  steps.find(({ id }) => id === step)?.label ?? step
