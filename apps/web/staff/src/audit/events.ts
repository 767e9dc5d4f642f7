import { w } from './words'

/** `care-path.booked` in words: “Zorgpad geboekt”; `action` tells what was done where the name has no words of its own. */
export function eventInWords(event: string, action?: string): string {
  const [subject = '', ...rest] = event.split('.')
  const verb = rest.join('.')
  return `${w.subjects[subject] ?? subject} ${w.verbs[event] ?? w.verbs[verb] ?? (action && w.actions[action]) ?? verb}`.trim()
}
