import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

const OLD_NODE = `data:text/javascript,Object.defineProperty(process.versions,'node',{value:'18.20.4'})`

describe('the first step of every command', () => {
  let home: string
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'dagpad-boot-'))
    write('package.json', '{ "type": "module" }')
    write(
      'tsconfig.json',
      '{ "compilerOptions": { "module": "nodenext", "outDir": "dist", "rootDir": ".", "types": [], "lib": ["es2023", "dom"], "skipLibCheck": true }, "include": ["apps", "libs"] }',
    )
    write(
      'apps/local/src/start.ts',
      'export const main = async (args: string[]) => { console.log("started", ...args); return 3 }',
    )
    write('libs/a.ts', 'export const a: number = 1')
    for (const folder of ['migrations', 'test']) mkdirSync(join(home, folder))
    cpSync('apps/local/boot.mjs', join(home, 'apps/local/boot.mjs'))
    symlinkSync(resolve('node_modules'), join(home, 'node_modules'))
  })
  afterEach(() => rmSync(home, { recursive: true, force: true }))

  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(home, file)), { recursive: true })
    writeFileSync(join(home, file), text)
  }
  const boot = (args: string[], { node = [] as string[], env = {} } = {}) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [...node, 'apps/local/boot.mjs', ...args], {
      cwd: home,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, ...env },
    })
    return { status, stdout, stderr }
  }

  it('says in one line that Node is too old', () => {
    expect(boot(['start'], { node: ['--import', OLD_NODE] })).toEqual({
      status: 1,
      stdout: '',
      stderr: 'Dagpad needs Node 20.19 or newer; this is 18.20.4.\n',
    })
  })

  it('says in one line which commands there are', () => {
    expect(boot(['stop'])).toMatchObject({ status: 2, stderr: expect.stringMatching(/^usage: .*\n$/) })
  })

  it('builds, hands over the arguments, and ends as the command ends', () => {
    expect(boot(['start', '--port', '0'])).toEqual({ status: 3, stdout: 'started --port 0\n', stderr: 'Building …\n' })
    expect(boot(['start'])).toEqual({ status: 3, stdout: 'started\n', stderr: '' })
  })

  it('builds again when a source has changed, and forgets one that has gone', () => {
    boot(['build'])
    utimesSync(join(home, 'libs/a.ts'), new Date(), new Date(Date.now() + 5000))
    expect(boot(['build']).stderr).toBe('Building …\n')
    rmSync(join(home, 'libs/a.ts'))
    expect(boot(['build']).stderr).toBe('Building …\n')
    expect(existsSync(join(home, 'dist/libs/a.js'))).toBe(false)
  })

  it('names the fault of a source that does not compile, and tries again the next time', () => {
    write('libs/a.ts', 'export const a: number = "one"')
    for (let time = 0; time < 2; time += 1)
      expect(boot(['start'])).toMatchObject({
        status: 1,
        stdout: '',
        stderr: expect.stringMatching(/libs\/a\.ts.*TS2322[^]*the build failed\n$/),
      })
  })

  it('says what the tests cannot find here; with CI=true that is a failure', () => {
    const { status, stderr } = boot(['test'], { env: { CI: 'true' } })
    expect(status).toBe(1)
    expect(stderr).toContain('Not found: Redis (set REDIS_URL)')
    expect(stderr).toContain('With CI=true every test must run.')
  })
})
