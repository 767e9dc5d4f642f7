import type { Needs } from '#care-path'
import { unknownWord } from './cells.js'
import { Fault } from './fault.js'

/** What a patient needs on the day, as a list writes it in one cell. */
export type Help = Pick<Needs, 'lift' | 'wheelchair' | 'walker' | 'cannotLie10' | 'hearing' | 'interpreter'>

const WORDS: ReadonlyMap<string, Partial<Help>> = new Map([
  ['tillift', { lift: true }],
  ['rolstoel', { wheelchair: true }],
  ['rollator', { walker: true }],
  ['kan niet 10 min liggen', { cannotLie10: true }],
  ['slechthorend', { hearing: true }],
])
const INTERPRETER = /^tolk (\p{L}[\p{L} -]{1,30})$/u

export const NO_HELP: Help = {
  lift: false,
  wheelchair: false,
  walker: false,
  cannotLie10: false,
  hearing: false,
  interpreter: null,
}

/** 'rollator, tolk Turks' → a walker and an interpreter for Turkish. */
export function readHelp(text: string): Help | Fault {
  let help = NO_HELP
  for (const word of itemsOf(text)) {
    const language = INTERPRETER.exec(word)?.[1]
    const found = language ? { interpreter: language } : WORDS.get(word.toLowerCase())
    if (!found) return unknownWord(word, [...WORDS.keys(), 'tolk met een taal, zoals tolk Turks'])
    help = { ...help, ...found }
  }
  return help
}

/** The items of a cell that holds a list, with a comma, bar or semicolon between them. */
export const itemsOf = (text: string): string[] =>
  text
    .split(/[,|;]/)
    .map((item) => item.trim())
    .filter((item) => item !== '')
