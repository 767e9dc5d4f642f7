import { UnreadableFile } from './fault.js'

const LARGEST = 5 * 1024 * 1024
const MOST_LINES = 20_000

/** Beginnings of files that people take for a list: a workbook or archive, an old workbook, a PDF. */
const NO_TEXT: readonly (readonly [readonly number[], string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'een Excel-bestand of zip: bewaar de lijst als CSV'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'een Excel-bestand: bewaar de lijst als CSV'],
  [[0x25, 0x50, 0x44, 0x46], 'een PDF'],
]
const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, i) => bytes[i] === byte)

/**
 * The text of a list. A byte order mark decides; without one the header does: it has an "ë", so either its bytes are
 * UTF-8, and then the whole file is, or the file is Windows-1252. Bytes that do not fit become U+FFFD, so that a broken
 * cell costs its own row only.
 */
export function decode(bytes: Uint8Array, name: string): string {
  if (bytes.length === 0) throw new UnreadableFile(`${name}: het bestand is leeg`)
  if (bytes.length > LARGEST) throw new UnreadableFile(`${name}: het bestand is groter dan 5 MB`)
  const noText = NO_TEXT.find(([start]) => startsWith(bytes, start))
  if (noText) throw new UnreadableFile(`${name}: dit is ${noText[1]}`)

  const text = textOf(bytes)
  const lines = text.match(/\r\n|\n|\r/g)?.length ?? 0
  if (lines > MOST_LINES) throw new UnreadableFile(`${name}: het bestand heeft meer dan 20.000 regels`)
  return text
}

function textOf(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes)
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(bytes)
  return isUtf8(firstLine(bytes)) ? new TextDecoder('utf-8').decode(bytes) : fromWindows1252(bytes)
}

const SIGNS_80_TO_9F = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** By hand: the TextDecoder of Node 20 reads windows-1252 as Latin-1, which has no signs from 80 to 9F. */
const fromWindows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (sign) => SIGNS_80_TO_9F[sign.charCodeAt(0) - 0x80]!)

function firstLine(bytes: Uint8Array): Uint8Array {
  const end = bytes.findIndex((byte) => byte === 0x0a || byte === 0x0d)
  return end === -1 ? bytes : bytes.subarray(0, end)
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
