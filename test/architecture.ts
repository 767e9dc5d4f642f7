import { dirname, join, normalize } from 'node:path/posix'

export interface SourceFile {
  /** From the top of the repository, with forward slashes. */
  readonly path: string
  readonly text: string
}

/** Who may import whom among the libraries, with the reason where an edge is not obvious. A folder that is not listed is a fault. */
const LIBS: Readonly<Record<string, readonly string[]>> = {
  planner: [],
  contracts: [],
  platform: ['contracts'],
  'care-path': ['planner', 'contracts'],
  // The planner knows the calendar; intake counts days with it.
  intake: ['planner', 'care-path', 'contracts', 'platform'],
  lab: ['care-path', 'contracts', 'platform'],
  questionnaire: ['care-path', 'contracts', 'platform'],
  // A path is planned for a referral: its needs are read, and its state changes, in the same transaction.
  scheduling: ['intake', 'planner', 'care-path', 'contracts', 'platform'],
  // A message tells a patient of intake about a path of scheduling, as both are when it is sent.
  // It counts days with the planner's calendar.
  messages: ['intake', 'scheduling', 'planner', 'care-path', 'contracts', 'platform'],
  // What a patient does before her day lies in three modules: it is chased, and shown, as one.
  preparation: [
    'intake',
    'questionnaire',
    'lab',
    'messages',
    'scheduling',
    'planner',
    'care-path',
    'contracts',
    'platform',
  ],
  'evening-clinic': ['scheduling', 'planner', 'care-path', 'contracts', 'platform'],
  'day-board': ['scheduling', 'planner', 'care-path', 'contracts', 'platform'],
}

/** Which other folders of apps/ and migrations/ an app may reach into. Any app may use any library's public face. */
const APPS: Readonly<Record<string, readonly string[]>> = {
  'apps/api': ['apps/web/patient', 'migrations'],
  'apps/worker': ['migrations'],
  'apps/web/patient': [],
  'apps/web/staff': [],
  'apps/bench': [],
  // The one process that is all of them.
  'apps/local': ['apps/api', 'apps/worker', 'apps/web/patient', 'migrations'],
}

const PURE = ['libs/planner', 'libs/contracts']
const LONGEST = 300

/** What code may not say, where, and why. */
const FORBIDDEN: readonly {
  readonly words: RegExp
  readonly unless?: RegExp
  readonly only?: RegExp
  readonly why: string
}[] = [
  {
    words: /process\.env\b/,
    unless: /^(libs\/platform\/src\/config\.ts|test\/|apps\/local\/boot\.mjs)/,
    why: 'only config.ts reads the environment',
  },
  {
    words: /new Date\(|Date\.now|Temporal\.Now/,
    only: /^libs\/planner\/(?!.*\.spec\.ts)/,
    why: 'the planner has no clock',
  },
  { words: /\bforwardRef\b/, why: 'modules that need each other are one module' },
  { words: /synchronize:\s*true|dropSchema:\s*true/, why: 'TypeORM would drop the exclusion constraint' },
  { words: /\bas any\b|@ts-ignore|@ts-nocheck/, why: 'types are not switched off' },
]

/** Every breach of the house's rules in these files, one line each: where, and which rule. */
export function faults(files: readonly SourceFile[]): string[] {
  return [...files.flatMap(faultsOf), ...cycles(files)]
}

function faultsOf(file: SourceFile): string[] {
  const { path, text } = file
  const folder = folderOf(path)
  if (!folder) return [`${path}: this folder is not in the table of test/architecture.ts`]
  const found = importsOf(file).flatMap((target) => importFault(path, folder, target) ?? [])
  for (const { words, unless, only, why } of FORBIDDEN)
    if (words.test(text) && !unless?.test(path) && (only?.test(path) ?? !path.startsWith('test/')))
      found.push(`${path}: ${why} (${words.exec(text)![0]})`)
  const lines = text.split('\n').length - 1
  if (lines > LONGEST) found.push(`${path}: ${lines} lines, at most ${LONGEST}`)
  return found
}

/** The entry of the tables that a file belongs to. */
function folderOf(path: string): string | undefined {
  const [top, name] = path.split('/')
  if (top === 'migrations' || top === 'test') return top
  if (top === 'libs') return name! in LIBS ? `libs/${name}` : undefined
  return Object.keys(APPS).find((app) => path.startsWith(`${app}/`))
}

function importFault(path: string, folder: string, target: string): string | null {
  if (folder === 'test') return null
  if (target.startsWith('#')) {
    if (!(target.slice(1) in LIBS)) return `${path}: ${target} is no library's public face`
    const allowed = folder.startsWith('libs/')
      ? LIBS[folder.slice(5)]!
      : folder === 'migrations'
        ? []
        : Object.keys(LIBS)
    return allowed.includes(target.slice(1)) ? null : `${path}: ${folder} may not import ${target}`
  }
  if (target.startsWith('.')) {
    const at = normalize(join(dirname(path), target))
    const reach = [folder, ...(APPS[folder] ?? [])]
    return reach.some((to) => at.startsWith(`${to}/`)) ? null : `${path}: ${folder} may not reach into ${at}`
  }
  const tested = /(\.spec|\/arbitrary)\.ts$/.test(path) && ['@jest/globals', 'fast-check'].includes(target)
  return PURE.includes(folder) && !tested ? `${path}: ${folder} is pure and may not import ${target}` : null
}

function importsOf({ text }: SourceFile): string[] {
  const found = text.matchAll(
    /(?:^|\n|;)\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g,
  )
  return [...found].map(([, from, bare]) => (from ?? bare)!)
}

/** Circles of imports between files, each named once. */
function cycles(files: readonly SourceFile[]): string[] {
  const known = new Set(files.map(({ path }) => path))
  const edges = new Map(
    files.map((file) => [file.path, importsOf(file).flatMap((target) => fileOf(file.path, target, known))]),
  )
  const done = new Set<string>()
  const found: string[] = []
  const walk = (path: string, trail: readonly string[]) => {
    if (trail.includes(path)) found.push(`import cycle: ${[...trail.slice(trail.indexOf(path)), path].join(' → ')}`)
    if (done.has(path) || trail.includes(path)) return
    for (const next of edges.get(path) ?? []) walk(next, [...trail, path])
    done.add(path)
  }
  for (const path of known) walk(path, [])
  return found
}

function fileOf(from: string, target: string, known: ReadonlySet<string>): string[] {
  const at = target.startsWith('#')
    ? `libs/${target.slice(1)}/src/index`
    : normalize(join(dirname(from), target)).replace(/\.[jt]sx?$/, '')
  return [`${at}.ts`, `${at}.tsx`].filter((path) =>
    target.startsWith('.') || target.startsWith('#') ? known.has(path) : false,
  )
}
