import { readFile } from 'node:fs/promises'
import { describe, expect, it } from '@jest/globals'
import { HttpException } from '@nestjs/common'
import { answerTo } from '#platform'
import { ERROR_CODES } from '../apps/api/src/error-codes.js'
import { sourceProgram } from '../apps/api/src/openapi/endpoints.js'
import { thrownCodes } from '../apps/api/src/openapi/thrown-codes.js'
import { DOCUMENT_FILE, writtenApi } from '../apps/local/src/openapi.js'

describe('the document of the HTTP interface', () => {
  it('and the types of the staff pages are what the code says; `npm run openapi` writes them anew', async () => {
    for (const [file, text] of Object.entries(await writtenApi())) {
      const isCurrent = (await readFile(file, 'utf8')) === text
      expect({ file, isCurrent }).toEqual({ file, isCurrent: true })
    }
  })

  it('lists every code that is thrown, and no other', () => {
    const { codes, vague } = thrownCodes(sourceProgram())
    const general = [400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 500, 503].map(
      (status) => answerTo(new HttpException('', status)).body.code,
    )
    expect(vague).toEqual([])
    expect([...new Set([...codes, ...general])].sort()).toEqual([...ERROR_CODES].sort())
  })

  it('says of every operation what it answers and for whom it is', async () => {
    const { paths } = JSON.parse(await readFile(DOCUMENT_FILE, 'utf8')) as {
      paths: Record<string, Record<string, { responses: Record<string, object>; 'x-roles': string[] }>>
    }
    const operations = Object.entries(paths).flatMap(([path, verbs]) =>
      Object.entries(verbs).map(([verb, operation]) => ({ name: `${verb} ${path}`, ...operation })),
    )
    expect(operations.length).toBeGreaterThan(25)
    const silent = operations.filter(({ responses }) =>
      Object.entries(responses).some(([status, answer]) => status !== '204' && !('content' in answer)),
    )
    expect(silent.map(({ name }) => name)).toEqual([])
    expect(operations.filter((one) => one['x-roles'].length === 0).map(({ name }) => name)).toEqual([
      'post /api/session',
      'get /api/sign-in',
      'get /api/sign-in/hospital',
      'get /api/sign-in/back',
      'post /hooks/bounces',
      'post /hooks/results',
    ])
  })
})
