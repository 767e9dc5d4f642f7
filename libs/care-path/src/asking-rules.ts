import { clock } from '#planner'
import { type Note, noteOf } from './attention.js'
import { panelOf } from './panel.js'
import { variantOf } from './plan-for.js'
import type { CarePathDefinition, PreparationRule } from './schema.js'

const GATES: Readonly<Record<PreparationRule['gate'], string>> = {
  none: '',
  warn: 'anders een waarschuwing',
  block: 'anders niet zonder besluit',
}

/** What is asked of her, when, by when, and what it means where it is not done. */
export const askedLines = (definition: CarePathDefinition, items: readonly PreparationRule[]): Note[] =>
  items.map((item) => {
    const { sendDaysBefore, dueDaysBefore, gate } = item
    const when = [
      sendDaysBefore === null ? '' : `gevraagd ${sendDaysBefore} dagen vooraf`,
      dueDaysBefore === null ? '' : `klaar ${dueDaysBefore} dagen vooraf`,
      GATES[gate],
    ].filter(Boolean)
    return noteOf(definition, item, [item.label, when.join(', ')].filter(Boolean).join(': '))
  })

/** How is chased what stays open: one line for everything that is chased alike. */
export function ladderLines(definition: CarePathDefinition, items: readonly PreparationRule[]): Note[] {
  const alike = new Map<string, PreparationRule[]>()
  for (const item of items) {
    const ladder = JSON.stringify(item.ladder)
    alike.set(ladder, [...(alike.get(ladder) ?? []), item])
  }
  return [...alike.values()].flatMap((group) => {
    const names = group.map(({ label }) => label).join(' · ')
    return group[0]!.ladder.map((rung) => {
      const what = rung.does === 'call' ? 'bellen' : 'herinnering'
      const from = rung.before === 'due' ? 'de laatste dag' : 'de onderzoeksdag'
      const when = rung.days === 0 ? `op ${from}` : `${rung.days} ${rung.days === 1 ? 'dag' : 'dagen'} vóór ${from}`
      return noteOf(definition, rung, `${names}: ${what} ${when}, vanaf ${clock(rung.at)}`)
    })
  })
}

/** What is tested of her, how long each result takes, and whether her doctor has it on the day. */
export function panelLines(definition: CarePathDefinition, pathway: string): Note[] {
  const { id } = variantOf(definition, pathway)
  const panel = definition.panels.find(({ variants }) => variants.includes(id))
  const { tests, tubes } = panelOf(definition, pathway)
  if (!panel || tests.length === 0) return []
  return [
    ...tests.flatMap((test) => {
      const { label, readyAfter, when, fasting } = test
      const takes = 'minutes' in readyAfter ? `${readyAfter.minutes} minuten` : `${readyAfter.workingDays} werkdagen`
      const needed = when === 'same-day' ? 'nodig op de dag zelf' : 'later per telefoon'
      return [
        noteOf(definition, test, `${label}: uitslag na ${takes}, ${needed}`),
        ...(fasting ? [noteOf(definition, fasting, `${label}: ${fasting.hours} uur nuchter`)] : []),
      ]
    }),
    ...definition.tubes
      .filter((tube) => tubes.some((one) => one.id === tube.id))
      .map((tube) => noteOf(definition, tube, `${tube.label}: tot ${tube.holds} bepalingen in één buis`)),
  ]
}

/** The numbers behind container, letters and what she may change herself. */
export function otherLines(definition: CarePathDefinition, withKit: boolean): Note[] {
  const { kit, post, ownChanges } = definition
  return [
    ...(kit && withKit
      ? [
          noteOf(
            definition,
            kit.acceptedHours,
            `Urine: ${kit.acceptedHours.min} tot ${kit.acceptedHours.max} uur verzamelen telt`,
          ),
          noteOf(definition, kit.openDays, `Bokaal: ${kit.openDays.days} open dagen om hem op te halen`),
        ]
      : []),
    noteOf(definition, post, `Brief: ${post.workingDays} werkdagen onderweg`),
    noteOf(
      definition,
      ownChanges,
      `Zelf verzetten of afzeggen: tot ${ownChanges.untilWorkingDays} werkdagen vooraf, hoogstens ${ownChanges.moves} keer verzetten`,
    ),
  ]
}
