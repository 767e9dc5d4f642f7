// Runs on plain Node, before anything is installed: installs, builds, and hands over to the built command.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const HOME = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const NEEDED = [20, 19]
const COMMANDS = [
  'start',
  'book',
  'evenings',
  'rehearse',
  'audit',
  'plan',
  'bench',
  'test',
  'schema',
  'openapi',
  'screenshots',
  'build',
]
const STAMP = join(HOME, 'dist', '.built.json')

const [command, ...args] = process.argv.slice(2)
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1]))
  fail(`Dagpad needs Node ${NEEDED.join('.')} or newer; this is ${process.versions.node}.`)
if (!COMMANDS.includes(command)) fail(`usage: node apps/local/boot.mjs ${COMMANDS.join('|')}`, 2)

install()
build()
if (command === 'test') process.exit(await test())
if (command !== 'build') {
  const app = command === 'plan' || command === 'bench' ? 'bench' : 'local'
  const { main } = await import(`../../dist/apps/${app}/src/${command}.js`)
  process.exit(await main(args))
}

function install() {
  const modules = join(HOME, 'node_modules')
  const done = join(modules, '.package-lock.json')
  if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink()) return
  if (existsSync(done) && statSync(done).mtimeMs >= statSync(join(HOME, 'package-lock.json')).mtimeMs) return
  say('Installing packages …')
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm']
  run(
    [...npm, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
    'the packages could not be installed',
  )
}

/** Builds when a source differs from the last build; starts afresh when one has gone, so that nothing stale runs. */
function build() {
  const sources = sourcesNow()
  const before = existsSync(STAMP) ? JSON.parse(readFileSync(STAMP, 'utf8')) : {}
  if (Object.keys(before).length > 0 && hash(sources) === hash(before)) return
  if (Object.keys(before).some((file) => !(file in sources)))
    rmSync(join(HOME, 'dist'), { recursive: true, force: true })
  say('Building …')
  tool('typescript/bin/tsc', ['-p', '.'], 'the build failed')
  if (existsSync(join(HOME, 'apps/web/staff/vite.config.ts')))
    tool('vite/bin/vite.js', ['build', 'apps/web/staff', '--logLevel', 'warn'], 'the build of the staff pages failed')
  mkdirSync(dirname(STAMP), { recursive: true })
  writeFileSync(STAMP, JSON.stringify(sources))
}

/** Every file that is built, with its time and size. */
function sourcesNow() {
  const files = ['package.json', 'tsconfig.json']
  for (const top of ['apps', 'libs', 'migrations', 'test'])
    for (const entry of readdirSync(join(HOME, top), { recursive: true, withFileTypes: true }))
      if (entry.isFile() && /\.(ts|tsx|css|html|svg|json)$/.test(entry.name))
        files.push(join(entry.parentPath, entry.name).slice(HOME.length + 1))
  return Object.fromEntries(
    files
      .filter((file) => !/(^|\/)(dist|node_modules)\//.test(file))
      .sort()
      .map((file) => [file, `${statSync(join(HOME, file)).mtimeMs} ${statSync(join(HOME, file)).size}`]),
  )
}

/** Type-checks what the build does not, then runs every test. What cannot run here is named; with CI=true that is a failure. */
function test() {
  const redis = process.env.TEST_REDIS_URL || process.env.REDIS_URL
  const browser = [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ].find((file) => file && existsSync(file))
  const missing = []
  if (!redis) missing.push('Redis (set REDIS_URL): the queue tests run on PostgreSQL only.')
  if (!browser) missing.push('Chromium (set CHROMIUM): the browser tests are left out.')
  for (const line of missing) say(`Not found: ${line}`)
  if (missing.length > 0 && process.env.CI === 'true') fail('With CI=true every test must run.')
  if (existsSync(join(HOME, 'apps/web/staff/tsconfig.json')))
    tool('typescript/bin/tsc', ['-p', 'apps/web/staff', '--noEmit'], 'the staff pages have a type error')
  const jest = [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
    ...args,
  ]
  // A REDIS_URL or DATABASE_URL of this shell is for the tests that ask for it, not for every house they open.
  const env = { ...process.env, TEST_REDIS_URL: redis ?? '', CHROMIUM: browser ?? '' }
  for (const name of ['REDIS_URL', 'DATABASE_URL']) delete env[name]
  if (process.env.DATABASE_URL) env.TEST_DATABASE_URL ??= process.env.DATABASE_URL
  const child = spawn(process.execPath, jest, { cwd: HOME, stdio: 'inherit', env })
  // A signal sent to this process alone would leave the tests running behind it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  return new Promise((ended) => child.once('close', (code) => ended(code ?? 1)))
}

function tool(path, parameters, complaint) {
  run([process.execPath, join(HOME, 'node_modules', path), ...parameters], complaint)
}

function run([program, ...parameters], complaint) {
  const { status, error } = spawnSync(program, parameters, {
    cwd: HOME,
    stdio: ['ignore', process.stderr, process.stderr],
  })
  if (status !== 0) fail(`${complaint}${error ? `: ${error.message}` : ''}`)
}

function hash(value) {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}

function say(line) {
  process.stderr.write(`${line}\n`)
}

function fail(line, code = 1) {
  say(line)
  process.exit(code)
}
