import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Day } from '#contracts'
import { brokenReferences } from './references.js'
import { type CarePathDefinition, carePathSchema } from './schema.js'

/** Seen from dist/libs/care-path/src: the data stays where it is written. */
const DATA = fileURLToPath(new URL('../../../../libs/care-path/data/', import.meta.url))

/** Data that is no valid care path. The message has one line per fault: `file: path.of[0].the.fault: what is wrong`. */
export class InvalidDefinition extends Error {
  constructor(name: string, faults: readonly string[]) {
    super(faults.map((fault) => `${name}: ${fault}`).join('\n'))
  }
}

/** Checks one definition, shape first and then every reference. `name` stands before each fault. */
export function readDefinition(name: string, data: unknown): CarePathDefinition {
  const parsed = carePathSchema.safeParse(data)
  if (!parsed.success) {
    throw new InvalidDefinition(
      name,
      parsed.error.issues.map(({ path, message }) => `${pathOf(path)}: ${message}`),
    )
  }
  const faults = brokenReferences(parsed.data)
  if (faults.length > 0) throw new InvalidDefinition(name, faults)
  return parsed.data
}

const pathOf = (path: readonly PropertyKey[]) =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '') || '(top)'

let shipped: readonly CarePathDefinition[] | undefined
const definitions = () => (shipped ??= readShipped())

function readShipped(): CarePathDefinition[] {
  return readdirSync(DATA)
    .filter((file) => file.endsWith('.json'))
    .map((file) => readDefinition(file, JSON.parse(readFileSync(DATA + file, 'utf8'))))
}

/** The hospitals that have a path, sorted. */
export const hospitals = (): string[] => [...new Set(definitions().map((d) => d.hospital))].sort()

/** The version of a hospital's path that is valid on a day; of several the one that became valid last. */
export function loadDefinition(hospital: string, on: Day): CarePathDefinition {
  return pickVersion(definitions(), hospital, on)
}

export function pickVersion(all: readonly CarePathDefinition[], hospital: string, on: Day): CarePathDefinition {
  const ofHospital = all.filter((d) => d.hospital === hospital)
  if (ofHospital.length === 0) {
    const names = [...new Set(all.map((d) => d.hospital))].sort().join(', ')
    throw new Error(`no care path for hospital "${hospital}"; there is one for: ${names}`)
  }
  const valid = ofHospital.filter((d) => d.validFrom <= on && (d.validTo === null || on <= d.validTo))
  const [latest] = valid.sort((a, b) => b.validFrom.localeCompare(a.validFrom))
  if (!latest) throw new Error(`the care path of "${hospital}" has no version that is valid on ${on}`)
  return latest
}
