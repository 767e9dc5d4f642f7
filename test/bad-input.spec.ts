import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Body, Controller, Get, Param, Post } from '@nestjs/common'
import { IsInt, IsString } from 'class-validator'
import request from 'supertest'
import { Database, Public } from '#platform'
import { aProbe } from './probe.js'

class NoteBody {
  @IsString() text!: string
  @IsInt() minutes!: number
}

@Public()
@Controller('api')
class InputProbe {
  constructor(private readonly db: Database) {}

  @Post('note') note(@Body() body: NoteBody) {
    return body
  }
  @Get('cast/:type/:value') cast(@Param('type') type: string, @Param('value') value: string) {
    return this.db.transaction((tx) =>
      tx.sql.query(`select $1::text::${type === 'uuid' ? 'uuid' : type === 'date' ? 'date' : 'int'}`, [value]),
    )
  }
  @Get('broken') broken() {
    throw new Error('select * from patient where bsn = 123456782')
  }
}

describe('bad input', () => {
  let probe: Awaited<ReturnType<typeof aProbe>>
  const post = (body: string, type = 'application/json') =>
    request(probe.http).post('/api/note').set('content-type', type).send(body)
  beforeAll(async () => {
    probe = await aProbe(InputProbe)
  })
  afterAll(() => probe.close())

  const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`
  it.each([
    ['no JSON', '{"text":', 400],
    ['a NUL byte', '{"text":"a\\u0000b","minutes":1}', 400],
    ['half a character', '{"text":"\\ud800","minutes":1}', 400],
    ['nesting without end', `{"text":${nested(5000)}}`, 400],
    ['more nesting than a stack is deep', nested(100_000), 400],
    ['a prototype', '{"__proto__":{"admin":true},"text":"a","minutes":1}', 400],
    ['a hundred thousand fields', JSON.stringify(Array(100_000).fill(0)), 400],
    ['a field nobody asked for', '{"text":"a","minutes":1,"role":"admin"}', 422],
    ['an object for a text', '{"text":{},"minutes":1}', 422],
    ['a list for an object', '[{"text":"a","minutes":1}]', 422],
    ['nothing', '', 422],
    ['more than it may be', `{"text":"${'x'.repeat(300_000)}","minutes":1}`, 413],
  ])('in a body: %s', async (_, body, status) => {
    const answer = await post(body)
    expect(answer.status).toBe(status)
    expect(answer.body).toMatchObject({ code: expect.any(String), message: expect.stringMatching(/^[A-Z].*\.$/) })
  })

  it('names the fields that are wrong', async () => {
    const answer = await post('{"text":"a","minutes":"soon"}').expect(422)
    expect(answer.body.fields).toHaveProperty('minutes')
  })

  it('is refused in a language the house does not read', () => post('<note/>', 'application/xml').expect(415))

  it.each([
    ['a parameter given twice', '/api/note?a=1&a=2'],
    ['a NUL byte in an address', '/api/cast/int/%00'],
    ['an address that is no text', '/api/cast/int/%ff'],
    ['no uuid', '/api/cast/uuid/x'],
    ['a date that does not exist', '/api/cast/date/2030-02-30'],
    ['a week for a date', '/api/cast/date/2030-W01-1'],
    ['a number without end', '/api/cast/int/99999999999'],
  ])('is the sender’s fault: %s', async (_, path) => {
    await request(probe.http).get(path).expect(400)
  })

  it('never shows what went wrong inside', async () => {
    const answer = await request(probe.http).get('/api/broken').expect(500)
    expect(answer.text).not.toMatch(/patient|select|at .*\.js/)
    expect(answer.body.code).toBe('fault')
  })

  it('on a page is answered with a page', async () => {
    const answer = await request(probe.http).get('/bestaat-niet').set('accept', 'text/html').expect(404)
    expect(answer.text).toContain('<html lang="nl">')
  })
})
