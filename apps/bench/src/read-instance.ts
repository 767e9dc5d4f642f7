import { faultIn } from './faults.js'
import { type AnyInstance, instanceSchema } from './format.js'

/** An instance from its text. A fault is one line that names the place and the reason. */
export function readInstance(text: string): AnyInstance {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (fault) {
    throw new Error(`not JSON: ${(fault as Error).message.split('\n')[0]}`, { cause: fault })
  }
  const read = instanceSchema.safeParse(json)
  if (!read.success) {
    const { path, message } = read.error.issues[0]!
    throw new Error(`${placeOf(path)}: ${message}`)
  }
  const fault = faultIn(read.data)
  if (fault) throw new Error(fault)
  return read.data
}

const placeOf = (path: readonly PropertyKey[]): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '') || 'the file'
