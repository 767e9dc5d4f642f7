import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { faults, type SourceFile } from './architecture.js'

const source = (path: string, text: string): SourceFile => ({ path, text: `${text}\n` })

describe('the house', () => {
  const files = ['apps', 'libs', 'migrations', 'test'].flatMap((top) =>
    readdirSync(top, { recursive: true, encoding: 'utf8' })
      .map((name) => join(top, name).replaceAll('\\', '/'))
      .filter((path) => /\.(ts|tsx|mjs)$/.test(path) && !path.includes('node_modules/'))
      .filter((path) => !/^test\/architecture(\.spec)?\.ts$|\.generated\.ts$/.test(path))
      .map((path) => source(path, readFileSync(path, 'utf8').trimEnd())),
  )

  it('keeps its own rules', () => {
    expect(files.length).toBeGreaterThan(40)
    expect(faults(files)).toEqual([])
  })
})

describe('the rules notice', () => {
  it.each([
    ['a folder nobody planned', 'libs/billing/src/index.ts', 'export {}', 'not in the table'],
    ['a forbidden edge', 'libs/lab/src/a.ts', `import { CarePaths } from '#scheduling'`, 'may not import #scheduling'],
    [
      'a library that reaches into an app',
      'libs/lab/src/a.ts',
      `import { x } from '../../../apps/api/src/x.js'`,
      'may not reach into',
    ],
    ['a deep import', 'apps/api/src/a.ts', `import { x } from '#scheduling/care-paths'`, 'no library'],
    [
      'a deep import by path',
      'apps/api/src/a.ts',
      `import { x } from '../../../libs/lab/src/x.js'`,
      'may not reach into',
    ],
    ['a package in the planner', 'libs/planner/src/a.ts', `import { Temporal } from 'temporal-polyfill'`, 'is pure'],
    ['an import over several lines', 'libs/planner/src/a.ts', `import {\n  a,\n  b,\n} from 'node:fs'`, 'is pure'],
    ['a dynamic import', 'libs/planner/src/a.ts', `const fs = await import('node:fs')`, 'is pure'],
    ['a clock in the planner', 'libs/planner/src/a.ts', `const now = new Date()`, 'no clock'],
    ['a second reader of the environment', 'libs/lab/src/a.ts', `const x = process.env.X`, 'only config.ts'],
    ['a circle between modules', 'libs/lab/src/a.ts', `forwardRef(() => X)`, 'one module'],
    ['TypeORM changing the tables', 'libs/lab/src/a.ts', `synchronize: true`, 'exclusion constraint'],
    ['types switched off', 'libs/lab/src/a.ts', `const x = y as any`, 'not switched off'],
    ['a file that is too long', 'libs/lab/src/a.ts', 'x\n'.repeat(300), '301 lines'],
  ])('%s', (_, path, text, complaint) => {
    expect(faults([source(path, text)])).toEqual([expect.stringContaining(complaint)])
  })

  it('files that import each other in a circle', () => {
    const circle = [
      source('libs/lab/src/a.ts', `import { b } from './b.js'`),
      source('libs/lab/src/b.ts', `export { c } from './c.js'`),
      source('libs/lab/src/c.ts', `import type { a } from './a.js'`),
    ]
    expect(faults(circle)).toEqual([
      'import cycle: libs/lab/src/a.ts → libs/lab/src/b.ts → libs/lab/src/c.ts → libs/lab/src/a.ts',
    ])
  })
})
