import type { Channel } from '#contracts'
import { Fault, oneOf, shown } from './fault.js'

/** Whether nine digits pass the Dutch 11-test: weights 9 to 2 and −1, a sum that 11 divides, not all zeros. */
export function passesElevenTest(bsn: string): boolean {
  const sum = [...bsn].reduce((total, digit, i) => total + Number(digit) * (i === 8 ? -1 : 9 - i), 0)
  return sum % 11 === 0 && bsn !== '000000000'
}

/** Nine digits; dots and spaces between them are let go. 999999999 means "unknown" in claims and is no BSN. */
export function readBsn(text: string): string | Fault {
  const digits = text.replace(/[\s.]/g, '')
  if (!/^\d+$/.test(digits)) return new Fault(`${shown(text)} is geen BSN; een BSN heeft 9 cijfers`)
  if (digits.length !== 9) {
    return new Fault(`het BSN heeft ${digits.length} cijfers; het moeten er 9 zijn, met een nul voorop als die wegviel`)
  }
  return passesElevenTest(digits) ? digits : new Fault('het BSN klopt niet (11-proef)')
}

const MAIL =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i
const LONGEST = { mail: 254, mailName: 64 }

/** One bare address: nothing that could become a second header or recipient. */
export function readEmail(text: string): string | Fault {
  if (/[\r\n]/.test(text)) return new Fault('het e-mailadres bevat een regeleinde')
  const fits = text.length <= LONGEST.mail && text.indexOf('@') <= LONGEST.mailName
  return fits && MAIL.test(text) ? text : new Fault(`${shown(text)} is geen geldig e-mailadres`)
}

/**
 * A phone number that can be dialled: Dutch numbers as +31…, others as they are; null where nothing usable is left.
 * Never a fault: lists hold many numbers with a digit too few or too many, and a secretary can read them.
 */
export function readPhone(text: string): string | null {
  const digits = text
    .replace(/\(0\)/, '')
    .replace(/[^\d+]/g, '')
    .replace(/^00/, '+')
    .replace(/(?!^)\+/g, '')
  if (digits.replace('+', '').length < 6 || digits.length > 16) return null
  return /^0\d{9}$/.test(digits) ? `+31${digits.slice(1)}` : digits
}

export type Sex = 'M' | 'F' | 'X'
const SEXES: ReadonlyMap<string, Sex> = new Map([
  ['M', 'M'],
  ['V', 'F'],
  ['X', 'X'],
])

export function readSex(text: string): Sex | Fault {
  return SEXES.get(text.toUpperCase()) ?? unknownWord(text, [...SEXES.keys()])
}

const CHANNEL_WORDS: ReadonlyMap<string, Channel> = new Map([
  ['e-mail', 'email'],
  ['brief', 'letter'],
  ['telefoon', 'phone'],
  ['sms', 'sms'],
])

export function readChannel(text: string): Channel | Fault {
  return CHANNEL_WORDS.get(text.toLowerCase()) ?? unknownWord(text, [...CHANNEL_WORDS.keys()])
}

const LANGUAGES = new Intl.DisplayNames('nl', { type: 'language', fallback: 'none' })

/** An ISO 639-1 code such as nl, en or tr. */
export function readLanguage(text: string): string | Fault {
  const code = text.toLowerCase()
  if (/^[a-z]{2}$/.test(code) && LANGUAGES.of(code) !== undefined) return code
  return new Fault(`${shown(text)} is geen taal; schrijf twee letters, zoals nl, en of tr`)
}

const KILOS = { least: 20, most: 400 }

/** Kilograms, with a decimal comma or point. */
export function readWeight(text: string): number | Fault {
  const number = /^(-?\d+([.,]\d+)?)( ?kg)?$/i.exec(text)?.[1]
  if (number === undefined) return new Fault(`${shown(text)} is geen gewicht; schrijf kilo's, zoals 59,5`)
  const kilos = Number(number.replace(',', '.'))
  if (kilos >= KILOS.least && kilos <= KILOS.most) return kilos
  return new Fault(`een gewicht van ${shown(text)} kilo kan niet kloppen; mogelijk is ${KILOS.least} tot ${KILOS.most}`)
}

/** A reference number: letters, digits and simple signs. */
export function readNumber(text: string): string | Fault {
  return /^[\p{L}\d][\p{L}\d./_-]{0,39}$/u.test(text) ? text : new Fault(`${shown(text)} is geen nummer`)
}

/** Text of at most `longest` characters, line breaks allowed. What looks like a formula is text like any other. */
export const readText =
  (longest: number) =>
  (text: string): string | Fault =>
    text.length <= longest ? text : new Fault(`de tekst is te lang: ${text.length} tekens, hoogstens ${longest}`)

/** Text of at most `longest` characters on one line. */
export const readLine =
  (longest: number) =>
  (text: string): string | Fault => {
    return /[\r\n]/.test(text) ? new Fault('er staat een regeleinde in') : readText(longest)(text)
  }

/** A person's name: one line with at least one letter. */
export const readName =
  (longest: number) =>
  (text: string): string | Fault =>
    /\p{L}/u.test(text) ? readLine(longest)(text) : new Fault(`${shown(text)} is geen naam`)

/** One of a path's own words, to the id of what it stands for. */
export const readWord =
  (things: readonly { readonly id: string; readonly words: readonly string[] }[]) =>
  (text: string): string | Fault => {
    const found = things.find((thing) => thing.words.includes(text.toLowerCase()))
    return found
      ? found.id
      : unknownWord(
          text,
          things.map((thing) => thing.words[0]!),
        )
  }

export const unknownWord = (text: string, allowed: readonly string[]) =>
  new Fault(`${shown(text)} is onbekend; mogelijk is ${oneOf(allowed)}`)
