import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'

const WRITERS = ['libs', 'apps/api/src', 'apps/worker/src']
/** Written where an audit line is made: as its event, as an argument, or as one of two. */
const EVENT = /(?:event: |, |\? |: )'([a-z-]+)\.[a-z-]+'/g
/** What is written in the same way and is no audit line. */
const OTHERS = ['afspraak', 'entry', 'kit', 'lijst', 'pg-symlinks', 'postmaster']
const QUEUED = ['libs/contracts/src/events.ts', 'libs/contracts/src/jobs.ts']

const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .map((file) => join(folder, file))
const read = (file: string) => readFileSync(file, 'utf8')

/** Subjects of the log's lines, by the part before the dot. */
function subjects(): string[] {
  const queued = new Set(QUEUED.flatMap((file) => read(file).match(/'[a-z-]+\.[a-z-]+'/g) ?? []))
  const found = WRITERS.flatMap(sources).flatMap((file) =>
    [...read(file).matchAll(EVENT)]
      .filter(([whole]) => !queued.has(/'.*'/.exec(whole)![0]))
      .map(([, subject]) => subject!),
  )
  return [...new Set(found)].filter((subject) => !OTHERS.includes(subject)).sort()
}

/** What is done to the planning, as its changes are called. */
const planned = (): string[] =>
  sources('libs/scheduling/src').flatMap((file) =>
    [...read(file).matchAll(/kind: '((?:\w+-(?:add|change|end|remove))|(?:un)?skip)'/g)].map(([, kind]) => kind!),
  )

const worded = (language: string, part = 'subjects') => {
  const text = read(`apps/web/staff/src/audit/words-${language}.ts`)
  const [, words = ''] = new RegExp(`${part}: \\{(.*?)\\}`, 's').exec(text) ?? []
  return [...words.matchAll(/^ +'?([a-z-]+)'?: '/gm)].map(([, subject]) => subject!)
}

describe('a line of the audit log', () => {
  it.each(['nl', 'en'])('is about something that the log has a word for: %s', (language) => {
    expect(subjects()).toEqual(expect.arrayContaining(['care-path', 'call', 'work', 'sign-in']))
    expect(subjects().filter((subject) => !worded(language).includes(subject))).toEqual([])
    expect(planned()).toEqual(expect.arrayContaining(['extra-add', 'roster-change', 'skip']))
    expect(planned().filter((kind) => !worded(language, 'verbs').includes(kind))).toEqual([])
  })
})
