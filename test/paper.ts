import { execFileSync } from 'node:child_process'
import jsqr from 'jsqr'

const DOTS_PER_INCH = 150

/** Whether this machine can read a PDF back (poppler); with CI=true it must. */
export function canReadPaper(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    const notice = 'no pdftotext found (poppler-utils): the tests that read paper did not run'
    if (process.env.CI === 'true') throw new Error(notice)
    console.warn(notice)
    return false
  }
}

/** The words of each page, as they stand on it. */
export const pagesOf = (pdf: Buffer): string[] =>
  execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' }).split('\f').slice(0, -1)

/** What a phone reads when it is held over a page; null where there is no code. */
export function scanned(pdf: Buffer, page = 1): string | null {
  const only = ['-f', String(page), '-l', String(page), '-gray', '-r', String(DOTS_PER_INCH)]
  const image = execFileSync('pdftoppm', [...only, '-'], { input: pdf, maxBuffer: 50_000_000 })
  const [head = '', width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(image.subarray(0, 40).toString('latin1')) ?? []
  const grey = image.subarray(head.length)
  const colours = new Uint8ClampedArray(grey.length * 4)
  for (const [i, shade] of grey.entries()) colours.set([shade, shade, shade, 255], i * 4)
  return decode(colours, Number(width), Number(height))?.data ?? null
}

/** The package is older than its own `export default`. */
const decode = jsqr as unknown as typeof jsqr.default
