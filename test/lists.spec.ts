import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { DOCUMENT_FILE } from '../apps/local/src/openapi.js'

interface Schema {
  readonly $ref?: string
  readonly type?: string
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
}
interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[]
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { schema: Schema }>> }>>
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

/** Lists that cannot grow without end, and what keeps them short. */
const BOUNDED: Readonly<Record<string, string>> = {
  '/api/audit/events': 'the kinds of events that the code writes',
  '/api/care-paths/cancel-reasons': 'the reasons of cancel-reasons.json',
  '/api/care-paths/{id}': 'one path: its visits, its messages, its history',
  '/api/care-paths/{id}/answers': 'one path: its questionnaires',
  '/api/care-paths/{id}/concerns': 'one path: what it raised',
  '/api/care-paths/{id}/forms/{form}': 'the questions of one questionnaire',
  '/api/care-paths/{id}/places': 'starts within one day of one unit pool',
  '/api/care-paths/{id}/preview': 'the messages of one path',
  '/api/care-paths/{id}/steps': 'the visits of one path',
  '/api/day-board': 'the patients of one day',
  '/api/preparation': 'who comes within a week',
  '/api/day-board/history': 'what was done on the board of one day',
  '/api/day-board/days/{day}/hall': 'the places of one day',
  '/api/day-board/days/{day}/loose-ends': 'what is left open of one day',
  '/api/day-board/outcome-choices': 'the outcomes of the path’s data',
  '/api/doctors': 'doctors with an account',
  '/api/evenings': 'one evening a month, a year ahead',
  '/api/evenings/{day}': 'the places of one evening',
  '/api/hospital': 'the contacts of the path’s data',
  '/api/instruments': 'the versions that a hospital has loaded itself',
  '/api/long-work': 'at most 20, the newest first',
  '/api/patients/{id}/protection': 'the kinds of protection',
  '/api/planning/board': 'the units of one day or one week',
  '/api/planning/units/{unit}': 'the weekly lines of one unit; its dates come in pages',
  '/api/referral-form': 'the choices of the path’s data',
  '/api/referrals/{id}': 'one referral: its needs and wishes',
  '/api/waiting-list': 'the days that came free, and at most 60 candidates for one',
  '/api/work/colleagues': 'staff with an account',
  '/api/work/{referralId}/calls': 'at most 100, the newest first',
}
const PAGES = ['cursor', 'page']

describe('every list of the HTTP interface', () => {
  let lists: { path: string; pages: boolean }[]
  beforeAll(async () => {
    const { paths, components } = JSON.parse(await readFile(DOCUMENT_FILE, 'utf8')) as Document
    const whole = (schema: Schema): Schema =>
      schema.$ref ? whole(components.schemas[schema.$ref.split('/').at(-1)!]!) : schema
    const isList = (schema: Schema) => {
      const { type, properties = {} } = whole(schema)
      return type === 'array' || Object.values(properties).some((part) => whole(part).type === 'array')
    }
    lists = Object.entries(paths).flatMap(([path, { get }]) => {
      const answer = get?.responses['200']?.content?.['application/json']
      if (!answer || !isList(answer.schema)) return []
      return [{ path, pages: (get!.parameters ?? []).some(({ name }) => PAGES.includes(name)) }]
    })
  })

  it('comes in pages, or says why it stays short', () => {
    expect(lists.length).toBeGreaterThan(20)
    expect(lists.filter(({ path, pages }) => !pages && !(path in BOUNDED)).map(({ path }) => path)).toEqual([])
  })

  it('is listed as short only where it is a list without pages', () => {
    const without = lists.filter(({ pages }) => !pages).map(({ path }) => path)
    expect(Object.keys(BOUNDED).filter((path) => !without.includes(path))).toEqual([])
  })
})
