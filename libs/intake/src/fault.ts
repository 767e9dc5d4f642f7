/** Why a cell cannot be used, in Dutch for the secretary. Shows what was written, but never a whole long text. */
export class Fault {
  constructor(readonly reason: string) {}
}

/** A file that cannot be read as a list of referrals at all. The message is Dutch and names the file. */
export class UnreadableFile extends Error {}

/** What was written, short enough to show. */
export const shown = (text: string): string => {
  const oneLine = text.replace(/\s+/g, ' ')
  return `"${oneLine.length > 40 ? `${oneLine.slice(0, 40)}…` : oneLine}"`
}

/** 'a, b of c' */
export const oneOf = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} of ${words.at(-1)}`
