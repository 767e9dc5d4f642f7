import type { CarePathDefinition } from '#care-path'
import { type Day, IMAGING } from '#contracts'
import { addDays, clock, type DayRefusal, type Refusal } from '#planner'
import { dayOf, minuteOf } from '#platform'
import type { Changed, SchedulingRefusal } from './refusal.js'

/** A reason why not, in words for the secretariat. */
export interface Reason {
  readonly code: SchedulingRefusal['code']
  readonly reason: string
  readonly detail: string
}
/** The same reason for a run of days, both ends included. */
export interface ReasonForDays extends Reason {
  readonly from: Day
  readonly to: Day
}

/** Says a refusal in Dutch; `definition` has the names of steps and places. */
export function explain(refusal: SchedulingRefusal, definition: CarePathDefinition): Reason {
  const [reason, detail] = words(refusal, definition)
  return { code: refusal.code, reason, detail }
}

/** The strongest reason of each day, with neighbouring days that share it taken together. */
export function explainDays(refused: readonly DayRefusal[], definition: CarePathDefinition): readonly ReasonForDays[] {
  const runs: { from: Day; to: Day; reason: string; detail: string; code: Reason['code'] }[] = []
  for (const { day, refusals } of refused) {
    const [strongest] = refusals
    if (!strongest) continue
    const told = explain(strongest, definition)
    const last = runs.at(-1)
    if (last && addDays(last.to, 1) === day && last.reason === told.reason && last.detail === told.detail) last.to = day
    else runs.push({ from: day, to: day, ...told })
  }
  return runs
}

/** 'do 10 dec 2026' */
export const shortDay = (day: Day): string =>
  new Intl.DateTimeFormat('nl-NL', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00Z`))

function words(refusal: SchedulingRefusal, definition: CarePathDefinition): [reason: string, detail: string] {
  switch (refusal.code) {
    case 'already-planned':
      return ['Al gepland', 'Deze patiënt heeft al een onderzoeksdag. Verzet of annuleer die eerst.']
    case 'hold-expired':
      return ['Vasthouden verlopen', 'De tien minuten zijn voorbij. Kies opnieuw een dag.']
    case 'taken':
      return ['Net bezet', 'Iemand anders heeft net een van deze tijden genomen. Zoek opnieuw.']
    case 'not-found':
      return ['Niet gevonden', 'Dit zorgpad bestaat niet.']
    case 'stale-version':
      return ['Intussen gewijzigd', changedBy(refusal.changed)]
    case 'nothing-changes':
      return ['Er verandert niets', 'Dit is de afspraak die er al staat. De patiënt krijgt geen bericht.']
    case 'nothing-to-undo':
      return ['Niets om terug te zetten', 'De laatste stap kan niet ongedaan worden gemaakt.']
    case 'reason-needed':
      return ['Reden nodig', 'Schrijf op waarom u dit terugzet.']
    case 'day-over':
      return ['Te laat', 'Deze dag is al geweest.']
    case 'day-begun':
      return ['De dag is begonnen', 'De patiënt is er al, of er staat al iets op het dagbord. Herplan de dag daar.']
    case 'offer-over':
      return ['Aanbod niet meer geldig', 'Het aanbod is al beantwoord, ingetrokken of verlopen.']
    case 'already-waiting':
      return ['Staat al op de wachtlijst', 'Pas de wensen daar aan.']
    case 'already-offered':
      return ['Er loopt al een aanbod', 'Deze patiënt heeft nog een aanbod dat niet beantwoord is.']
    case 'not-live':
      return ['Niet meer actief', 'Dit zorgpad is al vrijgegeven, afgezegd of mislukt.']
    case 'not-eligible':
      return ['Komt niet in aanmerking', refusal.reason]
    case 'ask-department':
      return ['Vraag eerst de afdeling', refusal.reason]
    default:
      return planned(refusal, definition)
  }
}

/** What history calls a change, in words that follow a name. */
const DONE: Readonly<Record<string, string>> = {
  held: 'de dag vastgehouden:',
  ordered: 'de dag geboekt:',
  moved: 'de dag verzet naar',
  'visit-moved': 'een afspraak verzet op',
  'step-added': 'een onderdeel toegevoegd op',
  'step-dropped': 'een onderdeel weggelaten op',
  'moved-back': 'de dag teruggezet naar',
  restored: 'de dag hersteld:',
  cancelled: 'de dag afgezegd:',
  released: 'de dag losgelaten:',
}

function changedBy(changed?: Changed): string {
  if (!changed) return 'Een collega heeft dit zorgpad gewijzigd. Haal het opnieuw op.'
  const at = new Date(changed.at)
  const who = changed.actor === 'worker' ? 'Dagpad' : changed.actor
  const what = DONE[changed.what] ?? 'het pad gewijzigd:'
  return `${who} heeft op ${shortDay(dayOf(at))} om ${clock(minuteOf(at))} ${what} ${shortDay(changed.day)}. Wat u had ingevuld, staat er nog.`
}

function planned(refusal: Refusal, definition: CarePathDefinition): [string, string] {
  const step = definition.steps.find(({ id }) => id === refusal.step)?.label ?? 'Een onderdeel'
  const until = refusal.until ? shortDay(refusal.until) : ''
  const between = refusal.interval ? `${clock(refusal.interval.from)}–${clock(refusal.interval.to)}` : ''
  if (isEveningImage(refusal, definition)) return ['Geen beeldvorming in de avond', `${step} kan alleen overdag`]
  const told: Readonly<Record<Refusal['code'], [string, string]>> = {
    'before-earliest': ['Eerder dan gevraagd', until && `Gevraagd vanaf ${until}`],
    'after-latest': ['Na de uiterste datum', until && `Uiterlijk ${until}`],
    'weekday-not-wished': ['Patiënt wil deze weekdag niet', 'Voorkeur van de patiënt'],
    'patient-unavailable': ['Patiënt kan niet', between || until],
    closed: ['Gesloten', refusal.reason ?? ''],
    undecided: ['Nog niet besloten of dit doorgaat', refusal.reason ?? ''],
    'no-session': ['Geen spreekuur', 'Op deze dag is geen spreekuur van dit soort'],
    'too-soon': ['Te kort om voor te bereiden', until && `Kan vanaf ${until}`],
    'kit-too-late': ['Te weinig tijd om de bokaal op te halen', until && `Laatste ophaaldag: ${until}`],
    'contrast-too-recent': ['Te kort na contrast', until && `DEXA kan weer vanaf ${until}`],
    'outside-window': [`${step}: buiten de tijden`, between],
    'unit-closed': [`${step}: gesloten`, between],
    'unit-taken': [`${step}: bezet`, between],
    'wrong-unit': [`${step}: niet op deze plek`, refusal.unit ?? ''],
    'quality-missing': [`${step}: voorziening ontbreekt`, refusal.reason ?? ''],
    'too-early-for-wish': ['Vroeger dan de patiënt wil', between],
    'too-late-for-wish': ['Later dan de patiënt wil', between],
    order: ['Volgorde past niet', step],
    'result-not-in': ['Uitslag is niet op tijd binnen', `${step} zou beginnen voordat de uitslag er is`],
    'gap-too-long': ['Te lang wachten tussen twee onderdelen', step],
    'walk-too-short': ['Te weinig tijd om te lopen', step],
    'day-too-long': ['De dag wordt te lang', between],
    'visit-missing': ['Onderdeel ontbreekt', step],
    'pool-full': [`${step} vol`, between && `Geen plek ${between}`],
    'does-not-fit': ['Onderdelen passen niet achter elkaar', refusal.step ? `Knelpunt: ${step}` : ''],
  }
  return told[refusal.code]
}

/** Whether the refused start is an image after the scanners have closed. */
function isEveningImage({ code, step: id, interval }: Refusal, { steps }: CarePathDefinition): boolean {
  const step = steps.find((one) => one.id === id)
  const isShut = code === 'unit-closed' || code === 'outside-window'
  return (
    isShut &&
    step !== undefined &&
    IMAGING.includes(step.kind) &&
    interval !== undefined &&
    interval.from + step.duration > step.window.to
  )
}
